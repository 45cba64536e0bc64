"""Exceptions of subprocess: how a process ended, what was run, and the error that it printed. Starts and signals nothing."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from uep._capture_native import NativeFacts
from uep._redact_detect import replace_secrets
from uep._redact_keys import is_sensitive_key
from uep._redact_rules import REPLACEMENT
from uep.bridges.objects._attributes import integer, text
from uep.bridges.objects._received import attach
from uep.model import Mark, MarkKind, UniversalErrorProtocol

__all__ = ["read_called", "read_expired", "read_ran"]

_MOST: Final = 64
_TAIL: Final = 1 << 16
_KEY: Final = "process.command"
_RULE: Final = "redact:arguments"


def read_called(error: BaseException, facts: NativeFacts) -> None:
    """Read a CalledProcessError: a negative status is the signal that ended the process."""
    status = integer(getattr(error, "returncode", None))
    if status is not None and -64 <= status < 0:
        facts.signal(-status)
    elif status is not None and 0 < status < 1 << 32:
        facts.code("exit_code", status)
    _read_command(error, facts)
    _read_printed(getattr(error, "stderr", None), facts)


def read_expired(error: BaseException, facts: NativeFacts) -> None:
    """Read a TimeoutExpired: how long the process was given."""
    given = getattr(error, "timeout", None)
    facts.put("process.timeout", given if type(given) in (int, float) else None)
    _read_command(error, facts)
    _read_printed(getattr(error, "stderr", None), facts)


def read_ran(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of a library that runs commands: how the command ended, what it was, what it printed."""
    result = getattr(error, "result", None)  # that of invoke is false where the command failed
    holder = error if result is None else result
    names = ("exit_code", "retcode", "exit_status", "returncode", "exited")
    numbers = (integer(getattr(holder, name, None)) for name in names)
    status = next((number for number in numbers if number is not None), None)
    if status is not None and -64 <= status < 0:
        facts.signal(-status)
    elif status is not None and 0 < status < 1 << 32:
        facts.code("exit_code", status)
    given = next(filter(None, (getattr(holder, name, None) for name in ("full_cmd", "argv", "command"))), "")
    words = [text(word) for word in given[:_MOST]] if isinstance(given, (list, tuple)) else [text(given)]
    shown = _hide_words(words) if facts.redact else words
    facts.put(_KEY, shown if isinstance(given, (list, tuple)) else "".join(shown))
    if shown != words:
        facts.marks.append(Mark(path=f"/context/{_KEY}", kind=MarkKind.REDACTED, rule=_RULE))
    facts.hide(_hide_text(facts.text))
    _read_printed(getattr(holder, "stderr", None), facts)


def _read_command(error: BaseException, facts: NativeFacts) -> None:
    command = getattr(error, "cmd", None)
    is_list = isinstance(command, (list, tuple))
    given: list[Any] = list(command)[:_MOST] if isinstance(command, (list, tuple)) else [command]
    words = [
        text(word) if isinstance(word, (str, bytes)) else text(str(word))
        for word in given
        if word is not None
    ]
    shown = _hide_words(words) if facts.redact else words
    facts.put(_KEY, shown if is_list else "".join(shown))
    if is_list and len(command or ()) > _MOST:
        mark = Mark(path=f"/context/{_KEY}", kind=MarkKind.TRUNCATED, rule="capture:native")
        facts.marks.append(replace(mark, original_size=len(command or ())))
    if shown != words:
        facts.marks.append(Mark(path=f"/context/{_KEY}", kind=MarkKind.REDACTED, rule=_RULE))
        # The message quotes the command as repr() writes it.
        hidden = tuple(shown) if isinstance(command, tuple) else shown if is_list else "".join(shown)
        message = facts.text.replace(repr(command), repr(hidden))
        facts.hide(message if message != facts.text else _hide_text(facts.text))


def _hide_words(words: list[str]) -> list[str]:
    """Return the words of a command without secrets: values of sensitive options, and what detectors find in any word."""
    shown: list[str] = []
    is_secret = False
    for word in words:
        name, sign, _ = word.partition("=")
        is_option = word.startswith("-")
        if is_secret and not is_option:
            shown.append(REPLACEMENT)
        elif sign and is_sensitive_key(name):
            shown.append(f"{name}={REPLACEMENT}")
        else:
            shown.append(_hide_text(word))
        is_secret = is_option and not sign and is_sensitive_key(word)
    return shown


def _hide_text(words: str) -> str:
    return replace_secrets(words)[0]


def _read_printed(printed: object, facts: NativeFacts) -> None:
    """Read the error that a process printed before it ended, where somebody kept its output."""
    data = printed.encode("utf-8", "replace") if isinstance(printed, str) else printed
    if not isinstance(data, bytes) or not data.strip():
        return
    from uep.bridges import translate

    last: UniversalErrorProtocol | None = None
    for found in translate(data[-_TAIL:], now=facts.now):
        last = found.record
    if last is not None:
        attach(facts, last)
