"""The Status object of the Kubernetes API to records and back; events of it and pods that failed to records.

The causes of a Status are violations of fields and no causes of the error.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep import types
from uep.bridges._audience import filter_audience, refused_parts
from uep.bridges._classify import coded_type, is_refused
from uep.bridges._durations import from_milliseconds, to_milliseconds
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._homeward import add_home, take_home
from uep.bridges._http_status import http_status
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._json import NOT_JSON
from uep.bridges._kubernetes_objects import has_errors, read_objects
from uep.bridges._payload import Draft, Source, escape_pointer
from uep.model import Correlation, Recovery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["KUBERNETES_STATUS"]

_STEM: Final = "kubernetes_status"
_RECORD_CAUSE: Final = "UniversalErrorProtocol"
_OWN: Final = frozenset({"apiVersion", "code", "details", "kind", "message", "reason", "status"})
_REVIEWED: Final = "/response/status"
_DETAILS: Final = frozenset({"causes", "retryAfterSeconds"})
_CAUSE: Final = frozenset({"field", "message", "reason"})
_PART: Final = re.compile(r"\[([^\]]*)\]|([^.\[]+)")
_PRINTED: Final = re.compile(rb"^Error from server(?: \(([A-Za-z]{1,64})\))?: ", re.MULTILINE)
_WORD: Final = re.compile("[A-Za-z][A-Za-z0-9]*", re.ASCII)
_HOME: Final = frozenset({"details"})
_NAMING: Final = frozenset({"group", "kind", "name", "uid"})
_LONGEST_WAIT: Final = 1 << 31  # retryAfterSeconds is an int32


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a Status: 1.0 with kind and version, inside the event of a watch or of a review.

    So is an object of another kind that tells of an error.
    """
    if has_errors(document):
        return 1.0
    status, place = _status_of(document)
    if place == _REVIEWED:
        return 1.0
    if status.get("kind") == "Status":
        return 1.0 if status.get("apiVersion") == "v1" else 0.0
    # What ends a session of exec or attach has no kind.
    is_bare = set(status) <= _OWN | {"metadata"} and {"message", "metadata", "status"} <= set(status)
    return 0.9 if is_bare and status["status"] == "Failure" else 0.0


def _status_of(document: Any) -> tuple[dict[str, Any], str]:
    """Return the Status of a document and its JSON Pointer: a review that denies a request has one as well."""
    if not isinstance(document, dict):
        return {}, ""
    inner = document.get("object")
    if document.get("type") == "ERROR" and isinstance(inner, dict):
        return inner, "/object"
    answer = document.get("response")
    if (
        document.get("kind") == "AdmissionReview"
        and isinstance(answer, dict)
        and answer.get("allowed") is False
    ):
        told = answer.get("status")
        return (told if isinstance(told, dict) else {}), _REVIEWED
    return document, ""


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a Status, nothing for one of success (UEP-BRG-096), or those of other objects."""
    if not isinstance(document, dict):
        return
    if has_errors(document):
        yield from read_objects(document, source)
        return
    status, place = _status_of(document)
    if status.get("status") == "Success":
        return
    draft = Draft(source.inside(place))
    if place == _REVIEWED and isinstance(document["response"].get("uid"), str):
        draft.fields["correlation"] = Correlation(request_id=document["response"]["uid"])
    _read_codes(status, draft)
    if draft.codes and all(is_refused(code) for code in draft.codes):
        return  # UEP-BRG-059
    draft.error_type = coded_type(_STEM, draft.codes)
    message = status.get("message")
    draft.message = message if isinstance(message, str) else ""
    if message and not draft.message:
        draft.put(f"{_STEM}.message", message)
    for key, value in status.items():
        if key not in _OWN and value not in (None, {}, [], ""):
            draft.put(f"{_STEM}.{key}", value)  # UEP-BRG-036
    yield draft.translation(
        read_embedded(_read_details(status.get("details"), draft), draft, "/details/causes")
    )


def _read_codes(status: dict[str, Any], draft: Draft) -> None:
    """Write the status of the response, the reason and the code of the Status (UEP-BRG-073, UEP-BRG-094)."""
    if draft.source.options.status:
        draft.code("http", draft.source.options.status)
    reason, number = status.get("reason"), status.get("code")
    if isinstance(reason, str) and reason:
        draft.code("k8s.reason", reason)
        # A webhook may write a sentence there, which is no name of a type.
        draft.type_name = reason if _WORD.fullmatch(reason) else ""
    if isinstance(number, int | float) and not isinstance(number, bool) and number:
        draft.code("http", number)


def _read_details(details: Any, draft: Draft) -> Any:
    """Read the details into the draft; return the record among the causes."""
    if not isinstance(details, dict):
        if details is not None:
            draft.put(f"{_STEM}.details", details)
        return None
    wait = details.get("retryAfterSeconds")
    if isinstance(wait, int | float) and not isinstance(wait, bool) and 0 < wait < _LONGEST_WAIT:
        draft.fields["recovery"] = Recovery(retry_after=from_milliseconds(round(wait * 1000)))
    for key, value in details.items():
        if key not in _DETAILS and value not in (None, ""):
            draft.put(f"{_STEM}.details.{key}", value)
    embedded = None
    causes = details.get("causes")
    for index, cause in enumerate(causes if isinstance(causes, list) else []):
        if isinstance(cause, dict) and cause.get("reason") == _RECORD_CAUSE:
            embedded = _record_in(cause.get("message"))
        else:
            _read_cause(cause, f"/details/causes/{index}", draft)
    return embedded


def _read_cause(cause: Any, pointer: str, draft: Draft) -> None:
    if not isinstance(cause, dict) or not all(isinstance(cause.get(key, ""), str) for key in _CAUSE):
        draft.lose(pointer, "is not an object of texts")
        return
    draft.violate(
        "field",
        path=field_pointer(cause.get("field", "")),
        reason=cause.get("reason", ""),
        description=cause.get("message", ""),
    )
    if set(cause) - _CAUSE:
        draft.lose(pointer, "has members that the format does not know")


def _record_in(text: Any) -> Any:
    try:
        return msgspec.json.decode(text) if isinstance(text, str) else text
    except NOT_JSON:
        return text


def field_pointer(field: str) -> str:
    """Return a path such as `spec.containers[0].image` as a JSON Pointer; elements are counted from 0 there too."""
    return "".join(f"/{escape_pointer(index or name)}" for index, name in _PART.findall(field))


def pointer_field(pointer: str) -> str:
    """Return a JSON Pointer as a path; a name that is no identifier stands in brackets."""
    if not pointer.startswith("/"):
        return pointer
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/")]
    named = [f"[{t}]" if t.isdecimal() or set(t) & set(".[/") else f".{t}" for t in tokens]
    return "".join(named).removeprefix(".")


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a Status of failure. The record goes as a cause, because decoders of typed clients keep nothing else."""
    shown = filter_audience(record, options.audience, options.locale)
    causes = [
        {"reason": v.reason, "message": v.description, "field": pointer_field(v.path)}
        for v in refused_parts(shown, record)
    ]
    causes = [{key: text for key, text in cause.items() if text} for cause in causes]
    causes.append({"reason": _RECORD_CAUSE, "message": emit_json(embed(shown)).decode()})
    details: dict[str, Any] = {"causes": [cause for cause in causes if cause]}
    if shown.recovery is not None and shown.recovery.retry_after:
        wait = -(-to_milliseconds(shown.recovery.retry_after) // 1000)
        details["retryAfterSeconds"] = min(wait, _LONGEST_WAIT - 1)
    home, _ = take_home(shown.context, _STEM, _HOME, frozenset())
    told = {key: one for key, one in home.get("details", {}).items() if key in _NAMING}
    resource = next((v for v in shown.violations if v.kind == "resource" and v.subject), None)
    if resource is not None and "name" not in told:
        kind, _, group = resource.reason.partition(".")
        about = {"name": resource.subject, "kind": kind, "group": group}
        told |= {key: one for key, one in about.items() if one}  # UEP-BRG-3151
    return emit_json(
        {
            "kind": "Status",
            "apiVersion": "v1",
            "metadata": {},
            "status": "Failure",
            "message": shown.error_message,
            "reason": _reason(record),
            "details": add_home(details, told),
            "code": http_status(record),
        }
    )


def _reason(record: UniversalErrorProtocol) -> str:
    """Return the record's own reason where it has one (UEP-BRG-061), else that of its type (UEP-BRG-064)."""
    own = {code.value for code in record.codes if code.space == "k8s.reason"}
    if len(own) == 1:
        return own.pop()
    entry = types.code_for_type("k8s.reason", record.error_type, record.type_ancestors)
    return entry.value if entry else ""


def sniff_bytes(head: bytes) -> float:
    """Return 1.0 for what kubectl prints of a Status, its reason in parentheses, and 0.8 for the same without one."""
    found = _PRINTED.match(head.lstrip())
    return 0.0 if found is None else 1.0 if found[1] else 0.8


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors that kubectl prints, each of which begins a line (UEP-BRG-1188)."""
    source = replace(source, media_type="text/plain")
    starts = list(_PRINTED.finditer(data))
    for index, start in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(data)
        text = data[start.end() : end].decode("utf-8", "replace").strip()
        status = {"reason": (start[1] or b"").decode(), "message": text}
        yield from read(status, source.element(f"/{index}") if index else source)


KUBERNETES_STATUS: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, read_bytes=read_bytes, sniff_bytes=sniff_bytes
)
