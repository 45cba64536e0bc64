"""Throwables of Java as the JSON layouts of Log4j 2, logback and JBoss LogManager write them."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from uep.bridges._log_thrown import Thrown, language_of, unread_calls
from uep.bridges._tracker_frames import count_of, make_frame, objects_in, text_of
from uep.model import Relation

__all__ = ["jboss", "log4j", "logback"]

_NOWHERE: Final = ("", "?", "na")
_FLAT: Final = "error.message"
_SUPPRESSED: Final = "suppressed"
_OWN_WORDS: Final = ("localizedMessage",)
_ARCHIVE: Final = ("location", "version")
_LOG4J: Final = {
    "type": "name", "message": "message", "frames": "extendedStackTrace", "class": "class", "method": "method", "file": "file",
    "line": "line", "cause": "cause", "elided": "commonElementCount",
}  # fmt: skip
_LOGBACK: Final = {
    "type": "className", "message": "message", "frames": "stepArray", "class": "className", "method": "methodName",
    "file": "fileName", "line": "lineNumber", "cause": "cause", "elided": "commonFramesCount",
}  # fmt: skip
_JBOSS: Final = {
    "type": "exceptionType", "message": "message", "frames": "frames", "class": "class", "method": "method", "file": "file",
    "line": "line", "cause": "causedBy", "elided": "",
}  # fmt: skip


def _package(frame: dict[str, Any]) -> str:
    """Return the archive that Log4j 2 found the class of a frame in, with its version; a directory is none (UEP-BRG-251)."""
    location, version = text_of(frame.get("location")), text_of(frame.get("version"))
    return f"{location}:{version}" if location not in _NOWHERE and location[-1] != "/" else ""


def _language_of(type_name: str) -> str:
    """Return Java for a type of no other language: loggers of .NET write these layouts too (UEP-BRG-3067)."""
    found = language_of(type_name)
    return "java" if found == "other" else found


def _throwable(value: Any, names: dict[str, str]) -> Thrown | None:
    """Read a Throwable; ``names`` are what a layout calls its members and those of its frames."""
    if not isinstance(value, dict) or not isinstance(value.get(names["type"]), str):
        return None
    listed = value.get(names["frames"])
    message = value.get(names["message"], value.get(_FLAT))  # UEP-BRG-2986
    if not isinstance(listed, list) and not isinstance(message, str):
        return None
    frames = []
    for one in objects_in(value, names["frames"]):
        owner, method = text_of(one.get(names["class"])), text_of(one.get(names["method"]))
        function = f"{owner}.{method}" if owner and method else owner or method
        frame = make_frame(function=function, file=one.get(names["file"]), line=one.get(names["line"]))
        frames.append(replace(frame, package=_package(one)))
    made = Thrown(
        type_name=value[names["type"]],
        message=text_of(message),
        language=_language_of(value[names["type"]]),
        frames=frames,
        elided=count_of(value.get(names["elided"])),
        trace=text_of(listed),
    )
    calls = objects_in(value, names["frames"])
    for name in _ARCHIVE:
        if any(name in one and not _package(one) for one in calls):
            made.lost.append((f"/{names['frames']}/*/{name}", "of a class that is in no archive"))
    made.lost += unread_calls(
        calls, names["frames"], *(names[part] for part in ("class", "method", "file", "line")), *_ARCHIVE
    )
    if text_of(value.get(_FLAT)) not in ("", made.message):
        made.lost.append((f"/{_FLAT}", "the error has another message"))
    cause = value.get(names["cause"])
    if isinstance(cause, dict):
        made.inner.append((Relation.CAUSE, cause.get("exception", cause)))
    suppressed = value.get(_SUPPRESSED)
    for one in suppressed if isinstance(suppressed, list) else []:
        made.inner.append((Relation.SUPPRESSED, one.get("exception", one) if isinstance(one, dict) else one))
    said = [name for name in _OWN_WORDS if value.get(name) == made.message]
    made.members = (*filter(None, names.values()), _FLAT, _SUPPRESSED, *said)
    return made


def log4j(value: Any) -> Thrown | None:
    """Read what the JSON layout of Log4j 2 has in `thrown`."""
    return _throwable(value, _LOG4J)


def logback(value: Any) -> Thrown | None:
    """Read what the JSON encoder of logback has in `throwable`."""
    return _throwable(value, _LOGBACK)


def jboss(value: Any) -> Thrown | None:
    """Read what JBoss LogManager has in `exception`."""
    return _throwable(value, _JBOSS)
