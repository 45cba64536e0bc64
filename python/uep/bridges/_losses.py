"""Say what of a record a foreign document leaves out, and why, by reading the document back. Writes nothing and changes no record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._audience import filter_audience
from uep.bridges._payload import escape_pointer
from uep.bridges._translation import Loss

if TYPE_CHECKING:
    from uep.bridges._audience import Audience
    from uep.model import UniversalErrorProtocol

__all__ = ["list_losses", "list_unread", "lost_fields"]

_MISSING: Final = object()
_OWN: Final = "uep"
_NO_PLACE: Final = "the format has no place for it"
_AROUND: Final = (
    Loss("what wraps the lines of a log, but for a time", "It says where a program ran and not what failed."),
    Loss(
        "lines between the first line of a log record and the error in it",
        "Only the first line is the record's for certain.",
    ),
)


def lost_fields(
    record: UniversalErrorProtocol,
    format: str,  # noqa: A002 - the word of the command and of `emit`
    *,
    audience: Audience | None = None,
    locale: str = "",
    form: str = "json",
) -> list[str]:
    """Return the pointers of the record's fields that `emit` with the same arguments leaves out, in whole or in part.

    UEP-BRG-053: what counts is what the document says, so it is read back and compared field by field.
    """
    found = _read_back(record, format, audience=audience, locale=locale, form=form)
    return [
        f"/{field.name}"
        for field in msgspec.structs.fields(type(record))
        if (value := getattr(record, field.name)) not in (None, "", 0, False, [], {})
        and (found is None or not _holds(getattr(found, field.name), value))
    ]


def list_losses(
    record: UniversalErrorProtocol,
    format: str,  # noqa: A002 - the word of the command and of `emit`
    *,
    audience: Audience | None = None,
    locale: str = "",
    form: str = "json",
) -> tuple[Loss, ...]:
    """Return what of the record `emit` with the same arguments leaves out or changes: where it stands, and why it is gone.

    A pointer leads as deep as the loss goes: to a note, a frame or a whole field. ``format`` may also be ``uep``, for
    which only the audience counts. Nothing is said of what the format's own reader adds.
    """
    wanted = _plain(record)
    if format == _OWN:
        shown = _plain(filter_audience(record, audience or "internal", locale))
        return tuple(Loss(path, _outsiders()) for path in _missing("", wanted, shown))
    found = _read_back(record, format, audience=audience, locale=locale, form=form)
    told = _Reasons(record, found, format, audience, locale)
    back: Any = _plain(found) if found is not None else {}
    # What is hidden as a whole is one loss, whatever the reader has put in its place.
    places = dict.fromkeys(told.hidden_at(path) or path for path in _missing("", wanted, back))
    return tuple(Loss(path, told.of(path)) for path in places)


def list_unread(format: str) -> tuple[Loss, ...]:  # noqa: A002 - the word of the command and of `emit`
    """Return what the reader of a format of text passes over in every error, in words instead of pointers, and why.

    A text is read by what its lines mean, so this is the same for all errors of a format; of a structured format, for
    which there is nothing here, `Translation.losses` tells what one document loses.
    """
    from uep._gen.bridges import BRIDGES

    bridge = BRIDGES.get(format)
    if bridge is None or bridge["kind"] != "text":
        return ()
    return *_AROUND, *(Loss(lost["foreign"], lost["reason"]) for lost in bridge["lost_in"])


def _read_back(
    record: UniversalErrorProtocol, stem: str, *, audience: Audience | None, locale: str, form: str
) -> UniversalErrorProtocol | None:
    from uep.bridges import emit, translate

    document = emit(record, stem, audience=audience, locale=locale, form=form)
    found = next(translate(document, source=stem, now=record.timestamp), None)
    return found.record if found is not None else None


class _Reasons:
    """Why a field of a record is not in a document."""

    def __init__(
        self,
        record: UniversalErrorProtocol,
        found: UniversalErrorProtocol | None,
        stem: str,
        audience: Audience | None,
        locale: str,
    ) -> None:
        from uep._gen.bridges import BRIDGES

        bridge = BRIDGES[stem]
        self._stem = stem
        shown = audience or ("external" if bridge["boundary"] else "internal")
        self._hidden = list(_missing("", _plain(record), _plain(filter_audience(record, shown, locale))))
        self._listed = [*bridge.get("lost_out", ()), *bridge.get("degraded_out", ())]
        self._marks = [
            mark for mark in (found.marks if found is not None else ()) if mark not in record.marks
        ]

    def hidden_at(self, path: str) -> str:
        """Return the pointer of what outsiders do not see that leads to or above a place, "" for none."""
        return next((one for one in self._hidden if path == one or path.startswith(f"{one}/")), "")

    def of(self, path: str) -> str:
        """Return the reason for the loss at a pointer."""
        if self.hidden_at(path):
            return _outsiders()
        for entry in self._listed:
            if _is_within(path, entry["field"]):
                return str(entry["reason"]).removesuffix(".")
        for mark in self._marks:
            if mark.rule.startswith("limit:") and (
                _is_within(path, mark.path) or _is_within(mark.path, path)
            ):
                return _room(mark.rule.removeprefix("limit:"))
        return _NO_PLACE


def _outsiders() -> str:
    return "outsiders do not see it"


def _room(limit: str) -> str:
    from uep._gen import limits

    number = getattr(limits, limit.upper(), None)
    return f"there is room for {number} ({limit})" if number is not None else f"it is over {limit}"


def _is_within(path: str, outer: str) -> bool:
    """Return whether a pointer leads to or below a place, in which a star stands for any index or key."""
    own, other = path.split("/"), outer.split("/")
    return len(own) >= len(other) and all(b in ("*", a) for a, b in zip(own, other, strict=False))


def _plain(record: UniversalErrorProtocol) -> Any:
    return msgspec.to_builtins(record)


def _missing(path: str, wanted: Any, found: Any) -> Iterator[str]:
    """Yield the pointers of what was wanted and is not there, each as deep as the difference goes."""
    if _holds(found, wanted):
        return
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key, value in wanted.items():
            yield from _missing(f"{path}/{escape_pointer(str(key))}", value, found.get(key, _MISSING))
    elif isinstance(wanted, list) and isinstance(found, list) and found:
        for index, value in enumerate(wanted):
            if not any(_holds(item, value) for item in found):
                other = found[index] if index < len(found) else _MISSING
                yield from _missing(f"{path}/{index}", value, other)
    else:
        yield path


def _holds(found: Any, wanted: Any) -> bool:
    """Return whether a field that was read back has all that it had; a bridge may have added to it."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            key in found and _holds(found[key], value) for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return isinstance(found, list) and all(item in found for item in wanted)
    return bool(found == wanted)
