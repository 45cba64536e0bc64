"""The notices that Airbrake, Honeybadger, Raygun, Exceptionless and Application Insights are sent, as what is thrown in them. Sends and keeps nothing.

Each reader takes a whole notice, and gives the errors inside of one as notices of the same form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from msgspec.structs import replace

from uep.bridges._log_thrown import Thrown, language_of, unread_calls
from uep.bridges._tracker_frames import count_of, make_frame, object_in, objects_in, text_of
from uep.model import Frame, Relation

__all__ = ["TRACKERS"]

_SENT: Final = ("cgi_data", "cookies", "environment", "params", "request", "session")
_SECRET: Final = "holds what was sent or set, which may be a secret"
_DEPTH: Final = "level"
"""The number of a call in its stack."""

_NOBODY: Final = frozenset({"", "unknown", "(unknown)"})
_LANGUAGES: Final = {
    "python": "python", "py": "python", "ruby": "ruby", "rails": "ruby", "php": "php", "go": "go", "java": "java", "node": "javascript",
    "nodejs": "javascript", "js": "javascript", "javascript": "javascript", "net": "csharp", "dotnet": "csharp", "elixir": "elixir",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Names:
    """How a tracker calls the members of an error and of its frames, and where a notice says the language."""

    type: str
    frames: str
    file: str
    line: str
    column: str
    function: str
    client: tuple[str, ...]
    owner: tuple[str, ...] = ()
    source: str = ""
    package: str = ""


_AIRBRAKE: Final = _Names(
    "type", "backtrace", "file", "line", "column", "function", ("context", "language"), source="code"
)
_HONEYBADGER: Final = _Names(
    "class", "backtrace", "file", "number", "column", "method", ("notifier", "name"), source="source"
)
_RAYGUN: Final = _Names(
    "className", "stackTrace", "fileName", "lineNumber", "columnNumber", "methodName", ("client", "name"), ("className",)
)  # fmt: skip
_EXCEPTIONLESS: Final = _Names(
    "type", "stack_trace", "file_name", "line_number", "column", "name", ("client",), ("declaring_namespace", "declaring_type")
)  # fmt: skip


_INSIGHTS: Final = _Names(
    "typeName", "parsedStack", "fileName", "line", "column", "method", ("baseType",), package="assembly"
)
_LINKS: Final = ("id", "outerId")
_IN_DETAIL: Final = {*_LINKS, "message", "parsedStack", "type"}
_DETAIL: Final = _Names(
    "type", "parsedStack", "fileName", "line", "column", "method", ("client",), package="assembly"
)


class _Inner(dict[str, Any]):
    """A notice that was made of an error inside of another one, which kept what nobody reads of it."""


def _nested(error: dict[str, Any], place: str, *inner: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield an error and those that stand inside of it, each with its place in the notice."""
    pending = [(place, error)]
    while pending:
        place, one = pending.pop()
        yield place, one
        for name in inner:
            if object_in(one, name):
                pending.append((f"{place}/{name}", one[name]))
            listed = enumerate(objects_in(one, name))
            pending += [(f"{place}/{name}/{index}", value) for index, value in listed]


def _keep(
    made: Thrown, notice: Any, errors: Iterable[tuple[str, dict[str, Any]]], names: _Names, *read: str
) -> None:
    """Keep what errors have besides what is read of them, and tell what their calls have (UEP-BRG-3229)."""
    if isinstance(notice, _Inner):
        return
    known = {names.type, names.frames, "message", *read}
    for place, error in errors:
        for key, value in error.items():
            if key not in known and value not in (None, "", [], {}):
                made.beside[f"{place.replace('/', '.')}.{key}"] = value
        made.lost += [loss for loss in _unread(error, f"{place}/", names) if loss not in made.lost]


def _unread(error: dict[str, Any], place: str, names: _Names) -> list[tuple[str, str]]:
    called = (names.file, names.line, names.column, names.function, names.source, names.package, *names.owner)
    return unread_calls(objects_in(error, names.frames), f"{place}{names.frames}", *called, _DEPTH)


def _frames(error: dict[str, Any], names: _Names) -> Iterator[Frame]:
    for one in objects_in(error, names.frames):
        owner = ".".join(part for name in names.owner if (part := text_of(one.get(name))) not in _NOBODY)
        method = text_of(one.get(names.function))
        is_whole = not owner or not method or method.startswith(f"{owner}.")
        line = count_of(one.get(names.line))
        frame = make_frame(
            function=method if is_whole else f"{owner}.{method}",
            file=one.get(names.file),
            line=line,
            column=one.get(names.column),
            source_line=object_in(one, names.source).get(str(line)),
        )
        package = text_of(one.get(names.package))
        yield replace(frame, package="" if package.lower() in _NOBODY else package)  # UEP-BRG-2987


def _language(notice: dict[str, Any], path: tuple[str, ...]) -> str:
    """Return the language that the name of a client, or of the runtime, has in it."""
    for name in path[:-1]:
        notice = object_in(notice, name)
    words = text_of(notice.get(path[-1])).lower().replace("raygun4", "").replace("-", " ").replace("/", " ")
    return next((_LANGUAGES[word] for word in words.split() if word in _LANGUAGES), "other")


def _thrown(error: Any, notice: dict[str, Any], names: _Names) -> Thrown | None:
    """Return the error of a notice, None where it has no frames by which it would be known."""
    if not isinstance(error, dict) or not isinstance(error.get(names.frames), list):
        return None
    kind, message = text_of(error.get(names.type)), text_of(error.get("message"))
    if not kind and not message:
        return None
    frames = list(_frames(error, names))
    language = _language(notice, names.client)
    language = language_of(kind) if language == "other" else language
    made = Thrown(type_name=kind, message=message, language=language, frames=frames)
    made.lost = [(f"/{name}", _SECRET) for name in _SENT if notice.get(name) not in (None, "", [], {})]
    made.taken = tuple(name for name in _SENT if name in notice)
    return made


def airbrake(notice: Any) -> Thrown | None:
    """Read a notice of Airbrake: the errors of one list are a chain, the outermost first."""
    errors = objects_in(notice, "errors")
    if not errors or not isinstance(notice.get("context"), dict):
        return None
    made = _thrown(errors[0], notice, _AIRBRAKE)
    if made is not None:
        made.taken = ("errors", *made.taken)
        made.inner = [(Relation.CAUSE, _Inner(errors=errors[1:], context={}))] if errors[1:] else []
        _keep(made, notice, ((f"errors/{index}", one) for index, one in enumerate(errors)), _AIRBRAKE)
    return made


def honeybadger(notice: Any) -> Thrown | None:
    """Read a notice of Honeybadger: `causes` are a chain, and so is `cause`."""
    error = object_in(notice, "error")
    made = _thrown(error, notice, _HONEYBADGER) if error else None
    if made is None:
        return None
    cause = object_in(error, "cause")
    causes = objects_in(error, "causes") or ([cause] if cause else [])
    made.taken = ("error", *made.taken)
    for place, one in (
        ("", error),
        *(("/causes/*", one) for one in objects_in(error, "causes")),
        ("/cause", cause),
    ):
        told = (f"/error{place}/backtrace/*/source", "only the line of a frame itself is carried")
        if (
            any(object_in(frame, "source") for frame in objects_in(one, "backtrace"))
            and told not in made.lost
        ):
            made.lost.append(told)
    made.inner = [(Relation.CAUSE, _Inner(error=causes[0] | {"causes": causes[1:]}))] if causes else []
    inside = ("causes", "cause")
    _keep(made, notice, _nested(error, "error", *inside), _HONEYBADGER, *inside)
    return made


def raygun(notice: Any) -> Thrown | None:
    """Read an entry of Raygun, whose inner errors stand in one another, or in a list where there are several."""
    details = object_in(notice, "details")
    error = object_in(details, "error")
    made = _thrown(error, details, _RAYGUN) if error else None
    if made is None:
        return None
    made.lost = [(f"/details{place}", why) for place, why in made.lost]
    inner = [
        *objects_in(error, "innerErrors"),
        *([error["innerError"]] if object_in(error, "innerError") else []),
    ]
    relation = Relation.MEMBER if len(inner) > 1 else Relation.CAUSE
    made.is_group = len(inner) > 1
    made.inner = [(relation, _Inner(details={"error": one})) for one in inner]
    made.beside = {
        f"details.{name}": value for name, value in details.items() if name not in ("error", *made.taken)
    }
    made.taken = ("details",)
    inside = ("innerErrors", "innerError")
    _keep(made, notice, _nested(error, "details/error", *inside), _RAYGUN, *inside)
    return made


def exceptionless(notice: Any) -> Thrown | None:
    """Read an event of Exceptionless."""
    error = object_in(notice, "@error")
    made = _thrown(error, notice, _EXCEPTIONLESS) if error else None
    if made is not None:
        made.taken = ("@error", *made.taken)
        made.inner = (
            [(Relation.CAUSE, _Inner({"@error": error["inner"]}))] if object_in(error, "inner") else []
        )
        _keep(made, notice, _nested(error, "@error", "inner"), _EXCEPTIONLESS, "inner")
    return made


def insights(notice: Any) -> Thrown | None:
    """Read the telemetry of Application Insights: the errors of one list are a chain, the outermost first."""
    data = object_in(notice, "data")
    told = object_in(data, "baseData")
    errors = objects_in(told, "exceptions")
    made = _thrown(errors[0], data, _INSIGHTS) if errors else None
    if made is not None:
        inner = _Inner(data={"baseData": {"exceptions": errors[1:]}})
        made.inner = [(Relation.CAUSE, inner)] if errors[1:] else []
        around = {name: value for name, value in data.items() if name not in ("baseData", "baseType")}
        others = around | {name: value for name, value in told.items() if name != "exceptions"}
        made.beside = {f"data.{name}": value for name, value in others.items()}
        made.lost, made.taken = [], ("data",)
        listed = ((f"data/baseData/exceptions/{index}", one) for index, one in enumerate(errors))
        _keep(made, notice, listed, _INSIGHTS, *_LINKS)
    return made


def detail(error: Any) -> Thrown | None:
    """Read one error of Application Insights as a query shows it (UEP-BRG-2985)."""
    made = _detailed([error], ("message", "parsedStack", "type"))
    if made is not None:
        made.lost += _unread(error, "", _DETAIL)
    return made


def details(row: Any) -> Thrown | None:
    """Read a row of exceptions of Application Insights: its details are a chain, the outermost first (UEP-BRG-2985)."""
    errors = objects_in(row, "details")
    made = _detailed(errors, ("details",)) if errors else None
    if made is not None and not isinstance(row, _Inner):
        for index, one in enumerate(errors):
            made.lost += _unread(one, f"details/{index}/", _DETAIL)
    return made


def _detailed(errors: list[dict[str, Any]], taken: tuple[str, ...]) -> Thrown | None:
    first, *rest = errors
    made = _thrown(first, {}, _DETAIL) if text_of(first.get("type")) else None
    if made is not None:
        made.taken = taken
        made.inner = [(Relation.CAUSE, _Inner(details=rest))] if rest else []
        others = {name for one in errors for name in one} - _IN_DETAIL if "details" in taken else ()
        made.lost = [(f"/details/*/{name}", "has no place in a record") for name in sorted(others)]
    return made


TRACKERS: Final[tuple[tuple[str, Callable[[Any], Thrown | None]], ...]] = (
    ("errors", airbrake),
    ("error", honeybadger),
    ("details", raygun),
    ("details", details),
    ("parsedStack", detail),
    ("@error", exceptionless),
    ("data", insights),
)
"""The member by which a notice is known, and who reads it."""
