"""Errors that a program printed as values, where that is the whole input: a status of gRPC as Go or Python writes it, an NSError.

Each reader takes the lines of a whole input and answers None where they are not exactly of its layout.
"""

from __future__ import annotations

import re
from typing import Final

from uep import types
from uep.bridges.text._grammar import Raised

__all__ = ["read_cocoa", "read_launch", "read_rpc", "read_served"]

_GO: Final = re.compile(
    r"(?:(?:ERROR|Error|error|FATA|FATAL)(?:\[[0-9]{1,6}\])?:? )?(?P<lead>(?!\S{1,80}(?:Error|Exception): )[A-Za-z][^={}\n]{0,400}: )?rpc error: code = (?P<code>[A-Z][A-Za-z]{1,20}) desc = (?P<text>.*)"
)
_PYTHON: Final = re.compile(
    r"(?:(?:[a-z_]\w{0,60}\.){0,6}_\w{1,60}: )?<(?P<type>_?\w{1,60}) of RPC that terminated with:"
)
_FIELD: Final = re.compile(r"\s{1,12}(?P<key>status|details|debug_error_string) = (?P<value>.*)")
_COCOA: Final = re.compile(
    r"(?:[A-Za-z][A-Za-z ]{0,80}: ?)?\(?(?:Optional\()?Error Domain=(?P<domain>[\w.-]{1,200}) Code=(?P<code>-?[0-9]{1,19})(?: \"(?P<text>(?:[^\"\\]|\\.){0,4000})\")?(?P<rest>(?:,? (?:UserInfo=)?\{.*)?|)\)?",
    re.DOTALL,
)
_REASON: Final = re.compile(r"NSLocalized(?:Description|FailureReason)=(?P<text>[^,}\n]{1,1000})")
_SERVED: Final = re.compile(
    r"(?:[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9:.]{8,15} )?http: panic serving \S{1,120}: (?P<text>\S.*)"
)
_LAUNCHED: Final = re.compile(
    r"(?:\S{0,300}[/\\])?(?:python|pypy)[0-9.]{0,6}(?:\.exe)?: (?P<text>[Nn]o module named \S.*)"
)
_LETTER: Final = re.compile("(?<=[a-z])(?=[A-Z])")
_LINES: Final = 32
_NO_TEXT: Final = "(null)"


def read_rpc(lines: list[str]) -> Raised | None:
    """Read a status of gRPC as Go prints it, in one line, or as Python shows a call that ended (UEP-BRG-2860)."""
    found = _GO.fullmatch(lines[0]) if len(lines) == 1 and "rpc error: code = " in lines[0] else None
    if found is not None:
        entry = types.code("grpc", _LETTER.sub("_", found["code"]).lower())
        message = (found["lead"] or "") + found["text"]
        return entry and Raised(entry.name, message, codes=[("grpc", entry.value, entry.name)], language="go")
    head = _PYTHON.fullmatch(lines[0])
    fields = [_FIELD.fullmatch(line) for line in lines[1:_LINES]] if head is not None else []
    told = {one["key"]: one["value"] for one in fields if one is not None}
    if head is None or "status" not in told or len(lines) > _LINES:
        return None
    entry = types.code("grpc", told["status"].removeprefix("StatusCode.").lower())
    notes = [told["debug_error_string"]] if "debug_error_string" in told else []
    codes = [("grpc", entry.value, entry.name)] if entry is not None else []
    message = told.get("details", "").removeprefix('"').removesuffix('"')
    return Raised(head["type"], message, codes=codes, notes=notes, language="python")


def read_served(lines: list[str]) -> Raised | None:
    """Read what the server of Go says of a request that panicked, without the goroutine (UEP-BRG-2874)."""
    found = _SERVED.fullmatch(lines[0]) if len(lines) == 1 and "http: panic serving " in lines[0] else None
    return Raised("panic", found["text"], language="go") if found is not None else None


def read_launch(lines: list[str]) -> Raised | None:
    """Read what the interpreter of Python says of a module that it was told to run (UEP-BRG-2875)."""
    found = _LAUNCHED.fullmatch(lines[0]) if len(lines) == 1 else None
    return Raised(message=found["text"], language="python") if found is not None else None


def read_cocoa(lines: list[str]) -> Raised | None:
    """Read what prints itself as an NSError: domain, code, description, and what else it knows as a note (UEP-BRG-2861)."""
    is_open = lines[0].count("{") > lines[0].count("}")
    if "Error Domain=" not in lines[0] or len(lines) > (_LINES if is_open else 1):
        return None
    found = _COCOA.fullmatch("\n".join(lines))
    if found is None:
        return None
    text = found["text"] or ""
    reason = _REASON.search(found["rest"] or "") if text in ("", _NO_TEXT) else None
    message = reason["text"] if reason is not None else text
    named = {"nserror.domain": found["domain"], "nserror.code": found["code"]}
    rest = (found["rest"] or "").strip(" ,")
    return Raised("NSError", message, notes=[rest] if rest else [], attributes=named, language="swift")
