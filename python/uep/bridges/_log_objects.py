"""Errors that serialisers write as objects in the words of their language: type, message, trace and what caused them. Builds no records.

Newtonsoft's exceptions, Serilog.Exceptions, NLog, ownCloud and Nextcloud, Java beans, and the stages of tests.
A trace that repeats the type and the message is text, which the scanners read better than any object.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from uep.bridges._log_layouts import RUBY_PLACE, Reader
from uep.bridges._log_thrown import Thrown, language_of, unread_calls
from uep.bridges._tracker_frames import count_of, make_frame, object_in, objects_in, text_of
from uep.model import Frame, Relation

__all__ = ["KIND", "Placed", "find_objects", "staged", "thrown_object"]

_NAMES: Final = {
    "type": ("exceptiontype", "exceptionclass", "exceptionname", "errortype", "errorclass", "type", "typename", "fullname", "class", "classname", "name", "exception", "kind"),
    "message": ("exceptionmessage", "errormessage", "message", "msg"),
    "trace": ("stacktracestring", "stacktrace", "exceptionstacktrace", "stack", "trace", "backtrace", "callstack"),
    "inner": ("innerexception", "inner", "cause", "causedby", "previous", "innererror"),
    "members": ("innerexceptions", "exceptions", "errors"),
    "number": ("hresult",),
}  # fmt: skip
_FRAME: Final = {
    "file": ("filename", "file", "path", "sourcefile", "absolutepath"),
    "line": ("linenumber", "lineno", "line", "lineindex"),
    "column": ("columnnumber", "colno", "column"),
    "function": ("methodname", "functionname", "function", "method", "func", "name", "member"),
    "owner": ("classname", "class", "declaringclass", "declaringtype", "namespace"),
    "joint": ("type",),
    "arguments": ("args", "arguments", "parameters"),
}
_OF_FRAME: Final = {name for names in _FRAME.values() for name in names}
_HOLDERS: Final = re.compile(r"exc|err|thrown|throwable|cause|fault|failure", re.IGNORECASE)
_NOISE: Final = re.compile("[^a-z0-9]")
_TYPE: Final = re.compile(r"[A-Za-z_\\@][\w.$:\\/+`<>,\[\]@-]{2,255}", re.ASCII)
KIND: Final = re.compile("(?:[A-Z][A-Za-z0-9_]*::)*[A-Z][A-Za-z0-9_]{2,}", re.ASCII)
_PHP: Final = re.compile(
    r"#[0-9]{1,5} (?:(.{1,1024}?)\(([0-9]{1,9})\): |\[internal function\]: |)([^(]{0,1024})", re.DOTALL
)
_PLACE: Final = re.compile(r"\s*at \S|\s*File \"[^\"]+\", line |#[0-9]{1,5} |[^\s:][^\n:]*:[0-9]{1,9}(?::|$)")
_EXCEPTION: Final = re.compile(r"(?:([A-Za-z_][\w.]{0,200}): )?(.+)", re.DOTALL)
_DEEPEST: Final = 4
_MOST: Final = 256
_SUPPRESSED: Final = "suppressed"
_OWN_WORDS: Final = ("localizedMessage",)
_MAIN: Final = "{main}"
_ARGUMENTS: Final = "are what was passed to the calls, which may hold secrets"


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _NOISE.sub("", name.lower())


def _member(holder: dict[str, Any], names: tuple[str, ...]) -> str:
    """Return the member that has one of some names, in their order; "" where there is none."""
    own: dict[str, str] = {}
    for name in holder:
        own.setdefault(_plain(name), name)
    return next((own[one] for one in names if one in own), "")


def _names_of(value: dict[str, Any]) -> dict[str, str]:
    """Return which members say what: of several that could, the first that is not empty."""
    own: dict[str, str] = {}
    for name in value:
        own.setdefault(_plain(name), name)
    found = {}
    for aspect, names in _NAMES.items():
        told = [own[one] for one in names if one in own]
        if told:
            found[aspect] = next((name for name in told if value[name]), told[0]) if told[1:] else told[0]
    return found


Placed = tuple[tuple[str | int, ...], Callable[[Any], Thrown | None], Thrown]
"""The path of an error in a document, who reads it, and the error."""


def find_objects(line: dict[str, Any]) -> Iterator[Placed]:
    """Yield the errors of a line or a report that are objects with frames or inner errors (UEP-BRG-2170)."""
    waiting: deque[tuple[tuple[str | int, ...], dict[str, Any]]] = deque([((), line)])
    for _ in range(_MOST):
        if not waiting:
            break
        path, value = waiting.popleft()
        is_named = not path or (isinstance(path[-1], str) and _HOLDERS.search(path[-1]) is not None)
        reader = _reader_of(value, len(path)) if is_named else None
        if reader is not None and (found := reader(value)) is not None:
            yield path, reader, found
        elif (found := staged(value)) is not None:
            yield path, staged, found
        elif len(path) < _DEEPEST:
            waiting.extend(_inside(path, value))


def _inside(
    path: tuple[str | int, ...], value: dict[str, Any]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """Yield the objects in an object, and those in its lists."""
    for name, one in value.items():
        if isinstance(one, dict):
            yield (*path, name), one
        elif isinstance(one, list) and one and isinstance(one[0], dict):
            yield from (
                ((*path, name, index), item)
                for index, item in enumerate(one[:_MOST])
                if isinstance(item, dict)
            )


def _reader_of(value: dict[str, Any], depth: int) -> Reader | None:
    """Return who reads an object that can be nothing but an error: a type, a message, and frames or an error inside."""
    names = _names_of(value)
    if _is_bean(value, names):
        return thrown_object
    if len(value) < 3 or "type" not in names or "message" not in names:
        return None
    kind, message = value[names["type"]], value[names["message"]]
    if not isinstance(kind, str) or _TYPE.fullmatch(kind) is None or not isinstance(message, str):
        return None
    trace = value.get(names.get("trace", ""))
    if trace in (None, "", []) and depth:
        inner = value.get(names.get("inner", ""))
        is_error = "inner" in names and "trace" in names and (not inner or isinstance(inner, dict))
        return thrown_object if is_error else None
    if depth and isinstance(trace, str) and trace.startswith(f"{kind}: ") and "\n" in trace:
        return told_object
    if not _is_bare(trace) or (not depth and "inner" not in names):
        return None
    # Frames that are objects stand deeper in the events of trackers, which have bridges of their own.
    is_own = depth <= 1 or not isinstance(trace, list) or isinstance(trace[0], str)
    return thrown_object if is_own else None


def _is_bean(value: dict[str, Any], names: dict[str, str]) -> bool:
    """Return whether an object is a Throwable as Jackson writes it: without its type, with frames as beans (UEP-BRG-2688)."""
    if not {"localizedMessage", "stackTrace"} <= set(value) or "type" in names:
        return False
    calls = value["stackTrace"]
    return (
        isinstance(calls, list)
        and bool(calls)
        and all(
            isinstance(one, dict) and {"className", "lineNumber", "methodName"} <= set(one) for one in calls
        )
    )


def told_object(value: Any) -> Thrown | None:
    """Read an error whose trace repeats its type: the scanners read that, where they can."""
    return thrown_object(value)


def _is_bare(trace: Any) -> bool:
    """Return whether a trace is frames alone: lines, or objects with a file or a function and a line."""
    if isinstance(trace, str):
        return _PLACE.match(trace.lstrip("\r\n")) is not None
    if not isinstance(trace, list) or not trace:
        return False
    if all(isinstance(one, str) for one in trace):
        return all(_PLACE.match(one) for one in trace)
    return all(isinstance(one, dict) and _member(one, _FRAME["line"]) for one in trace)


def thrown_object(value: Any) -> Thrown | None:
    """Read an error and what stands inside of it; only the error at the top needs frames to be known."""
    names = _names_of(value) if isinstance(value, dict) else {}
    kind = text_of(value.get(names["type"])) if "type" in names else ""
    message = text_of(value.get(names["message"])) if "message" in names else ""
    if not kind and not message:
        return None
    made = Thrown(type_name=kind, message=message, language=_language(value, kind))
    _read_trace(value, names.get("trace", ""), made)
    inner, members = value.get(names.get("inner", "")), value.get(names.get("members", ""))
    if isinstance(members, list) and members and all(isinstance(one, dict) for one in members):
        made.is_group = True
        made.inner = [(Relation.MEMBER, one) for one in members]
    elif isinstance(inner, dict) and inner:
        made.inner = [(Relation.CAUSE, inner)]
    suppressed = [one for one in objects_in(value, _SUPPRESSED) if _told(one)]
    made.inner += [(Relation.SUPPRESSED, one) for one in suppressed]
    number = value.get(names.get("number", ""))
    if isinstance(number, int) and not isinstance(number, bool) and number:
        made.codes.append(("hresult", f"0x{number & 0xFFFFFFFF:08X}"))
    code = value.get("Code", value.get("code"))
    if made.language == "php" and isinstance(code, int) and not isinstance(code, bool) and code:
        made.codes.append(("php.code", str(code)))
    is_placed = any(frame.file == value.get("File", value.get("file")) for frame in made.frames)
    read = [name for name in ("File", "Line", "file", "line") if is_placed]
    said = [name for name in _OWN_WORDS if value.get(name) == message]
    made.members = (*names.values(), *read, *([_SUPPRESSED] if suppressed else []), *said)
    return made


def _told(value: dict[str, Any]) -> bool:
    names = _names_of(value)
    return any(text_of(value.get(names[aspect])) for aspect in ("type", "message") if aspect in names)


def _language(value: dict[str, Any], kind: str) -> str:
    own = {_plain(name) for name in value}
    if "localizedmessage" in own:
        return "java"
    if "hresult" in own or "innerexception" in own or "targetsite" in own:
        return "csharp"
    if "\\" in kind or ("previous" in own and {"file", "line"} <= own):
        return "php"
    return language_of(kind)


def _read_trace(value: dict[str, Any], name: str, made: Thrown) -> None:
    """Read the frames of an error from text, lines or objects."""
    trace = value.get(name)
    lines = trace.split("\n") if isinstance(trace, str) else trace if isinstance(trace, list) else []
    texts = [line.strip() for line in lines if isinstance(line, str) and line.strip()]
    thrown_at = (_member(value, ("file",)), _member(value, ("line",)))
    place = (text_of(value.get(thrown_at[0])), count_of(value.get(thrown_at[1])))
    if texts and all(line.startswith("#") for line in texts):
        made.language, made.frames = "php", list(_php_lines(texts, place))
    elif texts and all(RUBY_PLACE.fullmatch(line) for line in texts):
        found = [RUBY_PLACE.fullmatch(line) for line in texts]
        made.language = "ruby" if KIND.fullmatch(made.type_name) else made.language
        made.frames = [make_frame(file=m[1], line=m[2], function=m[3]) for m in found if m is not None]
    elif texts:
        made.trace = trace if isinstance(trace, str) else "\n".join(texts)
    calls = objects_in(value, name)
    if calls:
        made.frames = list(_calls(calls, place if made.language == "php" else ("", 0)))
        made.lost += unread_calls(
            calls, name, *{key for one in calls for key in one if _plain(key) in _OF_FRAME}
        )
        if any(one.get(_member(one, _FRAME["arguments"])) for one in calls):
            made.lost.append((f"/{name}/*/args", _ARGUMENTS))
    elif place[0] and not texts:
        made.frames = [make_frame(file=place[0], line=place[1])]


def _php_lines(lines: list[str], thrown_at: tuple[str, int]) -> Iterator[Frame]:
    """Yield the calls of PHP, whose lines name a function and the place that called it."""
    found = [(match[3], match[1] or "", count_of(match[2])) for line in lines if (match := _PHP.match(line))]
    for (_, *at), (function, *_) in pairwise([("", *thrown_at), *found]):
        yield make_frame(function=function, file=at[0], line=at[1])


def _calls(calls: list[dict[str, Any]], thrown_at: tuple[str, int]) -> Iterator[Frame]:
    """Yield the calls that are objects; those of PHP have the place of the caller, so each gets that of the one before."""
    told = []
    for one in calls:
        names = {aspect: _member(one, listed) for aspect, listed in _FRAME.items()}
        owner, function = (text_of(one.get(names[part])) for part in ("owner", "function"))
        joint = text_of(one.get(names["joint"])) if names["joint"] != names["owner"] else ""
        joint = joint if joint in ("->", "::") else "."
        is_whole = not owner or not function or function.startswith(f"{owner}.")
        told.append(
            (
                function if is_whole else f"{owner}{joint}{function}",
                one.get(names["file"]),
                one.get(names["line"]),
                one.get(names["column"]),
            )
        )
    if not thrown_at[0]:
        yield from (
            make_frame(function=f, file=file, line=line, column=column) for f, file, line, column in told
        )
        return
    for (_, file, line, _), (function, *_) in pairwise([("", *thrown_at, 0), *told]):
        yield make_frame(function=function, file=file, line=line)
    if count_of(told[-1][2]):
        yield make_frame(function=_MAIN, file=told[-1][1], line=told[-1][2])


def staged(stage: Any) -> Thrown | None:
    """Read the stage of a test as pytest-json-report writes it: the error in one text, and places without functions (UEP-BRG-2183)."""
    crash = object_in(stage, "crash")
    told = _EXCEPTION.fullmatch(text_of(crash.get("message")))
    if told is None or not isinstance(crash.get("path"), str) or text_of(stage.get("outcome")) != "failed":
        return None
    frames = [
        make_frame(file=one.get("path"), line=one.get("lineno"))
        for one in reversed(objects_in(stage, "traceback"))
    ]
    innermost = make_frame(file=crash["path"], line=crash.get("lineno"))
    frames = [innermost, *frames[1:]] if frames else [innermost]
    return Thrown(
        type_name=told[1] or "AssertionError",
        message=told[2],
        language="python",
        frames=frames,
        members=("crash", "traceback"),
    )
