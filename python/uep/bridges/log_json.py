"""Log lines in JSON whose error is an object and not a trace of text, to records. A trace of text is read by the text scanners.

Layouts: structlog, AWS Lambda and its Powertools, Log4j 2, logback, JBoss LogManager, Monolog, semantic_logger, zerolog, zap, tslog, and lines at the level of an error that
name the error in a member. The notices of trackers without a bridge of their own are read in the same way.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from uep.bridges._classify import coded_type, native_type
from uep.bridges._foreign_time import read_text
from uep.bridges._interface import Bridge
from uep.bridges._log_layouts import LAYOUTS, value_at
from uep.bridges._log_lines import OBJECTS, diagnosed
from uep.bridges._log_members import read_around
from uep.bridges._log_named import named, typed
from uep.bridges._log_objects import Placed, find_objects, staged, thrown_object
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer
from uep.bridges._sarif import is_sarif, read_sarif
from uep.bridges._thrown import thrown_nodes
from uep.bridges._tracker_frames import object_in, objects_in, text_of
from uep.bridges._tracker_layouts import TRACKERS
from uep.bridges.text._json_fields import stamp_key, stamp_of
from uep.bridges.text._stamp import read_stamp, zone_named
from uep.model import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._translation import Translation

__all__ = ["LOG_JSON"]

_STEM: Final = "log_json"
_ECS: Final = frozenset({"ecs", "ecs.version"})
_OF_NAMES: Final = (named, typed)
_SAID: Final = ("fields", "attr")
_LETTERS: Final = {"E": "error", "F": "fatal"}
_OF_LINE: Final = {
    "lambda_error": ("errorType", "errorMessage", "stackTrace", "trace", "cause"),
    "powertools": ("exception", "exception_name"),
    "zerolog": ("stack", "error"),
}
"""The members at the top of a line that a layout's error is made of, or that repeat it as text."""


def sniff(document: Any) -> float:
    """Return 0.75 for a line with an error of a known layout; a bridge that knows the whole line is surer.

    A line that only names an error is read for whoever says that it is one: services log the errors of others that way.
    """
    if is_sarif(document):
        return 0.95
    found = _find(document) if isinstance(document, dict) else None
    if found is None or (found[1] in _OF_NAMES and not _ECS.isdisjoint(document)):
        return 0.0
    if found[1] is named:
        return 0.5
    # The frames of an object, which name no error, are also text for the scanners.
    return 0.95 if found[1] in OBJECTS else 0.85 if found[1] in (staged, thrown_object) else 0.75


def _find(line: dict[str, Any]) -> Placed | None:
    return next(_errors(line), None)


def _errors(line: dict[str, Any]) -> Iterator[Placed]:
    """Yield the error of a line, or the errors of a report; the first layout that finds one reads."""
    for index, one in enumerate(objects_in(line, "diagnostics") if "diagnostics" in line else ()):
        if (told := diagnosed(one)) is not None:
            yield ("diagnostics", index), diagnosed, told
    whole = _of_layout(line)
    if whole is not None:
        yield whole
        return
    placed = None
    for placed in find_objects(line):
        yield placed
    if placed is None and (found := typed(line)) is not None:
        yield (), typed, found
        return
    if placed is None and (found := named(line)) is not None:
        yield (), named, found
        return
    for name in filter(line.__contains__, _SAID) if placed is None else ():
        # UEP-BRG-1343: tracing of Rust and MongoDB put all that a program says below one name.
        level = _LETTERS.get(text_of(line.get("s")), line.get("level"))
        inner = object_in(line, name) | {"level": level}
        if (found := typed(inner) or named(inner)) is not None:
            yield (name,), typed if found.type_name else named, replace(found, members=found.taken)
            return


def _of_layout(line: dict[str, Any]) -> Placed | None:
    for name, notice in TRACKERS:
        if name in line and (found := notice(line)) is not None:
            return (), notice, found
    for whole in OBJECTS:
        if (found := whole(line)) is not None:
            return (), whole, found
    for path, reader in LAYOUTS:
        if path and path[0] not in line:
            continue
        found = reader(value_at(line, path))
        if found is not None:
            return path, reader, found
    return None


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the one error of a line, or the errors of a report of tests or of static analysis in order."""
    if not isinstance(document, dict):
        return
    if is_sarif(document):
        yield from read_sarif(document, source)
        return
    for count, placed in enumerate(_errors(document)):
        pointer = "".join(f"/{escape_pointer(str(name))}" for name in placed[0])
        yield _read_error(document, placed, pointer, source.element(pointer) if count else source)


def _read_error(document: dict[str, Any], placed: Placed, pointer: str, source: Source) -> Translation:
    path, reader, top = placed
    draft = Draft(source)
    whole: Any = document
    for name in path:
        whole = whole[name]
    draft.nodes = thrown_nodes(top, whole, reader, pointer, draft)
    draft.error_type = native_type(draft.language, draft.nodes[0])
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)
    _read_time(document, draft)
    _read_around(document, draft)
    for key, value in top.beside.items():
        if value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    taken = {*top.taken, *_OF_LINE.get(getattr(reader, "__name__", ""), ())}
    taken |= {stamp_key(document)} if draft.timestamp else set()
    _put_rest(document, path, top.members, taken, draft)
    return draft.translation()


def _put_rest(
    line: dict[str, Any], path: tuple[str | int, ...], members: tuple[str, ...], taken: set[str], draft: Draft
) -> None:
    """Keep what stands beside the error on the line and, where its layout says which members it read, inside of it.

    The other entries of a list are no part of the error.
    """
    holder: Any = line
    pointer = _STEM
    for name in path:
        if isinstance(holder, dict):
            _put_others(holder, pointer, {str(name), *taken}, draft)
        holder, pointer, taken = holder[name], f"{pointer}.{name}", set()
    holder = holder[0] if isinstance(holder, list) else holder
    if members or not path:
        _put_others(holder, pointer, {*members, *taken}, draft)


def _put_others(holder: dict[str, Any], pointer: str, taken: set[str], draft: Draft) -> None:
    for key, value in holder.items():
        if key not in taken and value not in (None, "", [], {}):
            draft.put(f"{pointer}.{key}", value)


def _read_time(document: dict[str, Any], draft: Draft) -> None:
    """Read the time of the line (UEP-BRG-010); one without a zone is in that of the caller (UEP-BRG-012)."""
    text = stamp_of(document) or text_of(object_in(document, "_meta").get("date"))
    found = read_text(text)
    draft.timestamp = found.text
    draft.marks += found.marks
    if draft.timestamp or not text:
        return
    options = draft.source.options
    now = datetime.fromisoformat(options.now)
    instant = read_stamp(text, zone_named(options.timezone), now)
    if instant is not None:
        draft.timestamp = instant.text
        draft.marks += [Mark(path="/timestamp", kind=MarkKind.ASSUMED, rule=rule) for rule in instant.assumed]


def _read_around(document: dict[str, Any], draft: Draft) -> None:
    """Read which trace, request, host and service a line names; the members stay in the context too."""
    draft.fields |= {
        name: told for name, told in read_around([document])._asdict().items() if told is not None
    }


LOG_JSON: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=None)
