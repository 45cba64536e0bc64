"""Exceptions of TLS, of the name resolver and of mail: numbers that are not the system's, under names of their own."""

from __future__ import annotations

import re
import sys
from typing import Final

from uep._capture_codes import platform_name
from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, text, walk

__all__ = ["read_resolver", "read_smtp", "read_tls"]

_ENHANCED: Final = re.compile(r"[245]\.[0-9]{1,3}\.[0-9]{1,3}(?=\s|$)")
_SENT: Final = range(200, 600)
_TRANSIENT: Final = 4
_PERMANENT: Final = 5
_MOST: Final = 16


def read_tls(error: BaseException, facts: NativeFacts) -> None:
    """Read an SSLError: the library's own word for the fault, and why a certificate was not believed."""
    facts.code("openssl.reason", text(walk(error, "reason")))
    facts.put("tls.library", text(walk(error, "library")))
    number = integer(walk(error, "verify_code"))
    if number is not None:
        facts.code("x509.verify", number)
        facts.put("tls.verify_message", text(walk(error, "verify_message")))


def read_resolver(error: BaseException, facts: NativeFacts) -> None:
    """Read the number of getaddrinfo, which differs between systems and is none of errno."""
    number = integer(walk(error, "errno"))
    if number is None:
        return
    socket = sys.modules.get("socket")  # whoever raised this has it
    names = (name for name in dir(socket) if name.startswith("EAI_") and getattr(socket, name) == number)
    facts.code("getaddrinfo", number, next(names, ""), platform_name())


def read_smtp(error: BaseException, facts: NativeFacts) -> None:
    """Read the reply codes of a mail server, of each recipient that it refused too; the addresses stay in the message."""
    answers = [(walk(error, "smtp_code"), walk(error, "smtp_error"))]
    refused = walk(error, "recipients")
    if isinstance(refused, dict):
        answers += [one for one in list(refused.values())[:_MOST] if isinstance(one, tuple) and len(one) == 2]
    answers.append((walk(error, "code"), walk(error, "message")))
    classes = set()
    for number, said in answers:
        reply = integer(number)
        if reply is None or reply not in _SENT:
            continue
        classes.add(reply // 100)
        # UEP-BRG-3224: what the three numbers say is narrower than the reply.
        if (enhanced := _ENHANCED.match(text(said))) is not None:
            facts.code("smtp.enhanced", enhanced[0])
        facts.code("smtp", reply)
    # RFC 5321, 4.2.1: a reply of the class 4 asks to try again, one of the class 5 not to.
    if classes in ({_TRANSIENT}, {_PERMANENT}):
        facts.retryable = classes == {_TRANSIENT}
