"""Errors that loggers write as objects of JSON and not as a trace of text: one reader for each layout. Builds no records.

Each reader takes one value of a log line and says what is thrown there, or None where the value has another form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from uep.bridges._bare_trace import read_go_frames
from uep.bridges._log_java import jboss, log4j, logback
from uep.bridges._log_thrown import Thrown, language_of, unread_calls
from uep.bridges._tracker_frames import make_frame, object_in, objects_in, text_of
from uep.model import Relation

__all__ = [
    "LAYOUTS",
    "RUBY_PLACE",
    "Reader",
    "lambda_error",
    "tslog",
    "value_at",
]

_PLACE: Final = re.compile(r"(.+):([0-9]{1,9})", re.DOTALL)
RUBY_PLACE: Final = re.compile(r"(.+?):([0-9]{1,9})(?::in [`'](.*)')?", re.DOTALL)
_DOTNET: Final = re.compile(" in .+:line [0-9]{1,9}$")
_OUTERMOST: Final = "runtime.goexit\n"
_OF_PLATFORM: Final = ("Runtime.", "Sandbox.")  # errors that Lambda itself finds
_KINDS_OF: Final = ("class", "kind", "type")
_TRACES_OF: Final = ("stack", "stack_trace", "stacktrace")
_ECS: Final = frozenset({"ecs", "ecs.version"})
_NO_CALL: Final = "is no place in a program"
_TSLOG_NOISE: Final = ("fileLine", "fileColumn", "fileName", "fileNameWithLine", "filePathWithLine")
_SKIPPED: Final = re.compile("Skipped frames: ([0-9]{1,9})")


Reader = Callable[[Any], Thrown | None]


def structlog(value: Any) -> Thrown | None:
    """Read what structlog's `dict_tracebacks` writes: the error first, behind it the one it came from.

    UEP-BRG-700: `is_cause` of an error says how it is related to the one in front of it; the last frame is the innermost.
    """
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return None
    top = value[0]
    if not all(isinstance(top.get(name), str) for name in ("exc_type", "exc_value")):
        return None
    frames = objects_in(top, "frames")
    skipped = next((m for one in frames if (m := _SKIPPED.fullmatch(text_of(one.get("name"))))), None)
    made = Thrown(
        type_name=top["exc_type"],
        message=top["exc_value"],
        language="python",
        frames=[
            make_frame(
                function=one.get("name"),
                file=one.get("filename"),
                line=one.get("lineno"),
                source_line=one.get("line"),
            )
            for one in reversed(frames)
            if one.get("lineno") != -1
        ],
        dropped=int(skipped[1]) if skipped else 0,
        notes=[note for note in top.get("exc_notes") or [] if isinstance(note, str)],
        is_group=top.get("is_group") is True,
    )
    if any("locals" in one for one in frames):
        made.lost.append(
            ("/0/frames/*/locals", "local variables are never taken over, because they hold secrets")
        )
    made.lost += unread_calls(frames, "0/frames", "name", "filename", "lineno", "locals", "line")
    made.members = ("exc_type", "exc_value", "exc_notes", "frames", "is_cause", "is_group", "exceptions")
    members = top.get("exceptions")
    made.inner = [(Relation.MEMBER, member) for member in (members if isinstance(members, list) else [])]
    if len(value) > 1 and isinstance(value[1], dict):
        relation = Relation.CAUSE if value[1].get("is_cause") is True else Relation.CONTEXT
        made.inner.insert(0, (relation, value[1:]))
    return made


def lambda_error(value: Any) -> Thrown | None:
    """Read the error of a function on AWS Lambda, whose lines of the trace are as its runtime prints them."""
    if not isinstance(value, dict):
        return None
    # An invocation that timed out has no type in older runtimes.
    name, message = (
        value.get("errorType", "" if set(value) == {"errorMessage"} else None),
        value.get("errorMessage"),
    )
    if not isinstance(name, str) or not isinstance(message, str) or not (name or message):
        return None
    stack = value.get("stackTrace", value.get("trace"))
    lines = stack.split("\n") if isinstance(stack, str) else stack if isinstance(stack, list) else []
    listed = [line.rstrip("\n") for line in lines if isinstance(line, str)]
    made = Thrown(type_name=name, message=message)
    if name.startswith(_OF_PLATFORM):
        made.codes.append(("aws", name))
    calls = objects_in(value, "stackTrace")
    if calls:
        made.language = "go"
        made.frames = [
            make_frame(function=one.get("label"), file=one.get("path"), line=one.get("line")) for one in calls
        ]
    ruby = [RUBY_PLACE.fullmatch(line) for line in listed]
    if listed and all(match is not None and "/" in match[1] and "(" not in match[1] for match in ruby):
        made.language = "ruby"
        made.type_name = (
            name.removeprefix("Function<").removesuffix(">") if name.startswith("Function<") else name
        )
        made.frames = [make_frame(file=m[1], line=m[2], function=m[3]) for m in ruby if m is not None]
    elif any(_DOTNET.search(line) for line in listed):
        made.trace = "\n".join([f"{name}: {message}", *(f"   {line.strip()}" for line in listed)])
    else:
        made.trace = "\n".join(listed)
    if isinstance(value.get("cause"), dict):
        made.inner = [(Relation.CAUSE, value["cause"])]
    made.lost += unread_calls(calls, "stackTrace", "label", "path", "line")
    made.members = ("errorType", "errorMessage", "stackTrace", "trace", "cause")
    return made


def powertools(value: Any) -> Thrown | None:
    """Read the `stack_trace` of Powertools for AWS Lambda in Python; the last frame is the innermost."""
    if (
        not isinstance(value, dict)
        or not isinstance(value.get("type"), str)
        or not isinstance(value.get("frames"), list)
    ):
        return None
    module = text_of(value.get("module"))
    return Thrown(
        type_name=value["type"] if module in ("", "__main__", "builtins") else f"{module}.{value['type']}",
        message=text_of(value.get("value")),
        language="python",
        frames=[
            make_frame(
                function=one.get("function"),
                file=one.get("file"),
                line=one.get("line"),
                source_line=one.get("statement"),
            )
            for one in reversed(objects_in(value, "frames"))
        ],
        lost=unread_calls(objects_in(value, "frames"), "frames", "function", "file", "line", "statement"),
        members=("type", "value", "module", "frames"),
    )


def monolog(value: Any) -> Thrown | None:
    """Read what Monolog makes of a Throwable; its places name no functions, and the first is where it was thrown."""
    if not isinstance(value, dict) or not all(
        isinstance(value.get(name), str) for name in ("class", "file", "message")
    ):
        return None
    trace = value.get("trace")
    places = [value["file"], *(trace if isinstance(trace, list) else [])]
    odd = [at for at, place in enumerate(places[1:]) if not _is_place(place, _PLACE)]
    found = [_PLACE.fullmatch(place) for place in places if isinstance(place, str)]
    made = Thrown(
        type_name=value["class"],
        message=value["message"],
        language="php",
        frames=[make_frame(file=match[1], line=match[2]) for match in found if match is not None],
    )
    code = value.get("code")
    if isinstance(code, int | str) and not isinstance(code, bool) and code not in (0, ""):
        made.codes.append(("php.code", str(code)))
    if isinstance(value.get("previous"), dict):
        made.inner.append((Relation.CAUSE, value["previous"]))
    made.lost = [(f"/trace/{at}", _NO_CALL) for at in odd]
    made.members = ("class", "message", "file", "trace", "code", "previous")
    return made


def semantic_logger(value: Any) -> Thrown | None:
    """Read the exception of semantic_logger, a logger of Ruby."""
    stack = value.get("stack_trace") if isinstance(value, dict) else None
    if not isinstance(stack, list) or not isinstance(value.get("name"), str):
        return None
    found = [RUBY_PLACE.fullmatch(line) for line in stack if isinstance(line, str)]
    made = Thrown(
        type_name=value["name"],
        message=text_of(value.get("message")),
        language="ruby",
        frames=[make_frame(file=m[1], line=m[2], function=m[3]) for m in found if m is not None],
    )
    if isinstance(value.get("cause"), dict):
        made.inner.append((Relation.CAUSE, value["cause"]))
    odd = [at for at, line in enumerate(stack) if not _is_place(line, RUBY_PLACE)]
    made.lost = [(f"/stack_trace/{at}", _NO_CALL) for at in odd]
    made.members = ("name", "message", "stack_trace", "cause")
    return made


def _is_place(line: Any, form: re.Pattern[str]) -> bool:
    return isinstance(line, str) and form.fullmatch(line) is not None


def zerolog(line: Any) -> Thrown | None:
    """Read the line of zerolog with the frames of an error of pkg/errors; it names no type."""
    stack = line.get("stack") if isinstance(line, dict) else None
    if not isinstance(stack, list) or not stack or not isinstance(line.get("error"), str):
        return None
    if not all(isinstance(one, dict) and {"func", "line", "source"} <= set(one) for one in stack):
        return None
    frames = [make_frame(function=one["func"], file=one["source"], line=one["line"]) for one in stack]
    lost = unread_calls(stack, "stack", "func", "source", "line")
    return Thrown(message=line["error"], language="go", frames=frames, lost=lost)


def zap(line: Any) -> Thrown | None:
    """Read the line of zap with an error and the stack, two lines for each call, of where it was logged or made."""
    if not isinstance(line, dict) or not isinstance(line.get("error"), str):
        return None
    # UEP-BRG-702: the stack of the error itself says more than that of the place where it was logged.
    verbose = text_of(line.get("errorVerbose"))
    own = read_go_frames(verbose)
    frames = own or read_go_frames(text_of(line.get("stacktrace")))
    # What was not read stays in the context (UEP-BRG-3222): the place where it was logged, or a text that says more.
    read = ["error", "errorVerbose"] if own or verbose == line["error"] else ["error"]
    read += [] if own else ["stacktrace"]
    # Every error of a chain that was wrapped with a stack has its own: they are read as the text of Go that they are.
    trace = verbose if verbose.count(_OUTERMOST) > 1 else ""
    made = Thrown(message=line["error"], language="go", frames=frames, trace=trace, taken=tuple(read))
    return made if frames else None


def tslog(value: Any) -> Thrown | None:
    """Read the error of tslog, whose frames are objects with their places in parts."""
    stack = value.get("stack") if isinstance(value, dict) else None
    if not isinstance(stack, list) or not all(isinstance(one, dict) and "fileLine" in one for one in stack):
        return None
    made = Thrown(
        type_name=text_of(value.get("name")),
        message=text_of(value.get("message")),
        language="javascript",
        frames=[
            make_frame(
                function=text_of(one.get("method")).removeprefix("[undefined]"),
                file=text_of(one.get("filePath")) or text_of(one.get("fullFilePath")),
                line=one.get("fileLine"),
                column=one.get("fileColumn"),
            )
            for one in stack
        ],
    )
    if isinstance(value.get("cause"), dict):
        made.inner.append((Relation.CAUSE, value["cause"]))
    whole = () if any(text_of(one.get("filePath")) for one in stack) else ("fullFilePath",)
    made.lost = unread_calls(stack, "stack", "method", "filePath", *whole, *_TSLOG_NOISE)
    made.members = ("name", "message", "stack", "cause", "nativeError")
    return made


def dotted(line: Any) -> Thrown | None:
    """Read the error that a line or an event has in members with dotted names, as New Relic and Datadog write them (UEP-BRG-1945)."""
    if not isinstance(line, dict) or not _ECS.isdisjoint(line):
        return None
    for name in ("error", "exception"):
        kind = next((one for end in _KINDS_OF if (one := f"{name}.{end}") in line), "")
        message = f"{name}.message"
        if kind and all(isinstance(line.get(one), str) and line[one] for one in (kind, message)):
            trace = next((one for end in _TRACES_OF if (one := f"{name}.{end}") in line), "")
            told = line.get(trace)
            lines = told if isinstance(told, list) and all(isinstance(one, str) for one in told) else []
            text = "\n".join(lines) or text_of(told)
            return Thrown(
                type_name=line[kind],
                message=line[message],
                language=language_of(line[kind]),
                trace=text,
                taken=(kind, message, *([trace] if text else [])),
            )
    return None


LAYOUTS: Final[tuple[tuple[tuple[str, ...], Reader], ...]] = (
    (("exception",), structlog),
    (("error_detail",), structlog),
    ((), lambda_error),
    (("message",), lambda_error),
    (("stack_trace",), powertools),
    (("thrown",), log4j),
    (("throwable",), logback),
    (("exception",), jboss),
    (("context", "exception"), monolog),
    (("exception",), semantic_logger),
    (("error",), tslog),
    ((), zerolog),
    ((), zap),
    ((), dotted),
)
"""Where on a line a layout has its error, and who reads it; the first that finds one reads."""


def value_at(line: Any, path: tuple[str, ...]) -> Any:
    """Return what a path of names leads to; None where there is nothing."""
    for name in path:
        line = object_in({"at": line}, "at").get(name)
    return line
