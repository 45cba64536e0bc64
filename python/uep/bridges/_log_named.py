"""Errors that a log line at the level of an error names, as an object or as texts in members of the line. Builds no records.

A trace with calls is text, which the scanners read better; here are those that have none, or none that can be read.
"""

from __future__ import annotations

import re
from typing import Any, Final

from uep.bridges._api_names import is_type, plain_name
from uep.bridges._log_thrown import Thrown, language_of
from uep.bridges._tracker_frames import text_of

__all__ = ["is_severe", "named", "typed"]

_ERROR_WORDS: Final = frozenset(
    {"alert", "critical", "dpanic", "emerg", "emergency", "err", "error", "fatal", "panic", "severe"}
)
_LEVELS: Final = (
    "level",
    "severity",
    "levelname",
    "lvl",
    "log.level",
    "loglevel",
    "log_level",
    "level_name",
    "@l",
    "Level",
    "Severity",
    "LogLevel",
)
_FIRST_ERROR: Final = 50  # bunyan and pino count in tens
_NAMED: Final = ("error", "err", "exception", "exc", "cause")
_TEXTS: Final = (*_NAMED, "@x", "Exception")
_TYPES: Final = ("type", "name", "class", "kind", "exception_class")
_MESSAGES: Final = ("message", "exception_message")
_SERILOG: Final = {"@x": {"@t"}, "Exception": {"MessageTemplate", "Timestamp"}}
_SAID: Final = ("message", "msg", "event", "@mt", "@m", "MessageTemplate")
_KLOG: Final = frozenset({"caller", "msg", "ts"})
_MEMBERS: Final = {
    "type": "errortype errorclass errorname errorkind errtype errclass errname exceptiontype exceptionclass exceptionname exctype excclass excname",
    "message": "errormessage errormsg errmessage errmsg exceptionmessage exceptionmsg exceptionvalue excmessage excmsg excvalue",
    "trace": "stack stacktrace errorstack errorstacktrace exceptionstacktrace excinfo exctext traceback backtrace throwable",
}  # fmt: skip
_ROLES: Final = {name: role for role, names in _MEMBERS.items() for name in names.split()}
_KIND: Final = re.compile(r"[*&]?[A-Za-z_][\w.$:\\/+`-]{2,255}", re.ASCII)
_TOLD: Final = re.compile(r"([A-Za-z_][\w.$:\\+`]{2,255}?)(?:: (.*))?", re.DOTALL | re.ASCII)
_QUALIFIED: Final = re.compile(
    r"[A-Za-z_]\w*(?:(?:[.$\\+]|::)[A-Za-z_][\w`]*){0,16}(?:[.$\\+]|::)[A-Z]\w*", re.ASCII
)
_CALL: Final = re.compile(
    r"\n\s{0,16}(?:at (?:[^\n ]{1,400}\(|[^\n]{1,400}:[0-9])|File \"[^\n]{1,400}, line [0-9])"
)
_PLAIN: Final = "Error"
_STACK: Final = "stack"
_HEADER: Final = "Traceback (most recent call last):"
_NONE: Final = "null"  # what Java prints of an exception without a message
_MOST: Final = 64


def is_severe(line: dict[str, Any]) -> bool:
    """Return whether a line has the level of an error; klog has no level, and a verbosity on every other line."""
    for key in _LEVELS:
        value = line.get(key)
        if isinstance(value, str):
            return value.lower() in _ERROR_WORDS
        if isinstance(value, int) and not isinstance(value, bool):
            return value >= _FIRST_ERROR and value % 10 == 0
    return set(line) >= _KLOG and "v" not in line and isinstance(line.get("err"), str)


def named(line: Any) -> Thrown | None:
    """Read the error that a line at the level of an error names in a member, as a text or an object (UEP-BRG-1343)."""
    if not isinstance(line, dict) or not is_severe(line):
        return None
    if (found := _stacked(line)) is not None:
        return found
    for key in _NAMED:
        value = line.get(key)
        if isinstance(value, str) and value:
            return Thrown(message=value, taken=(key,))
        told = value if isinstance(value, dict) else {}
        name = next((text for one in _TYPES if (text := text_of(told.get(one)))), "")
        said = text_of(line.get("message")) if is_type(name) else ""  # UEP-BRG-2887
        if message := next((text for one in _MESSAGES if (text := text_of(told.get(one)))), said):
            is_whole = len(told) == 1 + any(told.get(one) == name for one in _TYPES if name)
            return Thrown(type_name=name, message=message, taken=(key,) if is_whole else ())
    return Thrown(message=line["@x"], taken=("@x",)) if text_of(line.get("@x")) else None


def typed(line: Any) -> Thrown | None:
    """Read an error whose type a line at the level of an error, or one of Serilog, tells in a member or in front of a message (UEP-BRG-3060)."""
    if not isinstance(line, dict) or len(line) > _MOST:
        return None
    if not is_severe(line):
        # UEP-BRG-3226: the member of Serilog holds an exception and nothing else, whatever the level.
        key = next((one for one, beside in _SERILOG.items() if one in line and beside <= set(line)), "")
        return _headed(line, key, (key,)) if key and not _CALL.search(text_of(line[key])) else None
    if any(isinstance(line.get(key), dict | list) for key in _TEXTS):
        return None
    own = _roles_in(line)
    text, trace = next((key for key in _TEXTS if text_of(line.get(key))), ""), own.get("trace", "")
    if any(_CALL.search(text_of(line.get(key))) for key in (text, trace)):
        return None
    kind = text_of(line[own["type"]]) if "type" in own else ""
    if _is_kind(kind):
        return _of_kind(line, kind, [own["type"], own.get("message", ""), text, trace])
    return _headed(line, text, (text, "" if trace == _STACK else trace))


def _stacked(line: dict[str, Any]) -> Thrown | None:
    """Read an error whose stack has no calls: a type and a message; in a log that is a line like any other (UEP-BRG-2977)."""
    stack = text_of(line.get(_STACK))
    if not stack or _CALL.search(stack) or any(isinstance(line.get(key), dict | list) for key in _TEXTS):
        return None
    return _headed(line, next((key for key in _TEXTS if text_of(line.get(key))), ""), (_STACK,))


def _headed(line: dict[str, Any], text: str, keys: tuple[str, ...]) -> Thrown | None:
    """Read the error of which one of some members begins with the type; ``text`` is the member that names the error."""
    for key in keys:
        name, message, is_whole = _parted(text_of(line.get(key)))
        if name:
            whole = text_of(line.get(text))
            if key != text and whole and message.startswith(whole):
                return _made(name, whole, [text])
            said = [one for one in _SAID if message and line.get(one) == message]
            return _made(name, message, [*([key] if is_whole else []), *said])
    return None


def _roles_in(line: dict[str, Any]) -> dict[str, str]:
    """Return which members that are texts say what, the first of each."""
    found: dict[str, str] = {}
    for name, value in line.items():
        if isinstance(value, str) and value and (role := _ROLES.get(plain_name(name))):
            found.setdefault(role, name)
    return found


def _of_kind(line: dict[str, Any], kind: str, keys: list[str]) -> Thrown:
    """Read an error with a type of its own: its message is the first that stands in a member, in the trace, or is that of the line."""
    type_key, *texts = keys
    for key in filter(None, texts):
        name, message, is_whole = _parted(text_of(line[key]))
        if name and name.rpartition(".")[2] == kind.rpartition(".")[2]:
            return _made(name, message, [type_key, *([key] if is_whole else [])])
        if key != keys[-1] and not line[key].startswith(_HEADER):
            return _made(kind, line[key], [type_key, key])
    said = next((key for key in _SAID if text_of(line.get(key))), "")
    return _made(kind, text_of(line.get(said)), [type_key, said])


def _made(kind: str, message: str, taken: list[str]) -> Thrown:
    message = "" if message == _NONE else message
    return Thrown(type_name=kind, message=message, language=language_of(kind), taken=tuple(taken))


def _is_kind(name: str) -> bool:
    """Return whether a text is the name of a type; words in small letters and codes in capitals are none."""
    if _KIND.fullmatch(name) is None:
        return False
    last = re.split(r"[.$\\:/+]", name)[-1]
    return is_type(name.lstrip("*&")) or (last[:1].isupper() and not last.isupper())


def _parted(text: str) -> tuple[str, str, bool]:
    """Return the type and the message at the head of a text, or at the end of a traceback, and whether there is no more."""
    if text.startswith(_HEADER):
        last = text.rstrip("\n").rpartition("\n")[2]
        return (*_parted(last)[:2], False) if not last.startswith(_HEADER) else ("", "", False)
    lines = text.rstrip("\n").split("\n")
    count = next((at for at, line in enumerate(lines) if line[:1] in (" ", "\t")), len(lines))
    found = _TOLD.fullmatch("\n".join(lines[:count]).rstrip("\r"))
    name = found[1] if found is not None else ""
    if found is None or not (is_type(name) or _QUALIFIED.fullmatch(name) or (name == _PLAIN and found[2])):
        return "", "", False
    return name, found[2] or "", count == len(lines)
