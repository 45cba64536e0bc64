"""Errors of GraphQL responses to records and back: every error of a response is an error of its own, also beside data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._api_violations import violate_entries, violate_fields
from uep.bridges._audience import filter_audience
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._graphql_payloads import Refusal, find_refusals, has_answer
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._payload import UNCLASSIFIED, Draft, Source, escape_pointer
from uep.bridges._trace import read_trace
from uep.model import Effect, Recovery

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol, Violation

__all__ = ["GRAPHQL"]

_STEM: Final = "graphql"
_RESPONSE: Final = frozenset(
    {"completed", "data", "errors", "extensions", "hasNext", "incremental", "label", "path", "pending"}
)
_PLACE: Final = frozenset({"column", "line"})
_ERROR: Final = frozenset({"extensions", "locations", "message", "path"})
_READ_BESIDE: Final = _ERROR | {"stack"}
_LOCATION: Final = re.compile("([1-9][0-9]{0,8}):([1-9][0-9]{0,8})", re.ASCII)
_INDEX: Final = re.compile("0|[1-9][0-9]{0,8}", re.ASCII)
# Members of the extensions that have a place of their own.
_REFUSALS: Final = ("fieldErrors", "invalidArgs", "validation", "validationErrors", "validation_errors")
_READ: Final = frozenset({*_REFUSALS, "code", "originalError", "stackTrace", "stacktrace", "uep"})
_REFUSED: Final = "uep.input.validation_failed"
_ERRORS: Final = 400
_ANSWERED: Final = "what the response answers is not part of the error"
_FRAMED: Final = frozenset({"id", "payload", "type"})
_MESSAGES: Final = ("data", "error", "next")
_WORDS: Final = ("type", "errorType")
_CLASSES: Final = ("errorType", "classification")
_CAPITALS: Final = re.compile("[A-Z]+(?:_[A-Z]+)*", re.ASCII)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a response with errors: 0.95 where it or an error has more than messages."""
    if _is_placed(document) or (isinstance(document, list) and document and all(map(_is_placed, document))):
        return 0.9
    if isinstance(document, list):
        is_batch = bool(document) and all(_is_response(item) for item in document)
        return max(sniff(item) for item in document) if is_batch else 0.0
    document = _unwrapped(document)
    if not _is_response(document):
        return 0.0
    if next(find_refusals(document), None) is not None:
        return 0.95
    found = [entry for _, entry in _errors_of(document)]
    has_message = all(isinstance(entry, dict) and isinstance(entry.get("message"), str) for entry in found)
    if not found or not has_message:
        return 0.0
    if "data" in document or any(_has_place(entry) for entry in found):
        return 0.95
    return 0.9 if all(set(entry) <= _READ_BESIDE or _is_worded(entry) for entry in found) else 0.0


def _is_placed(entry: Any) -> bool:
    """Return whether a value is an error without a response around it, which says where in the request it is (UEP-BRG-2660)."""
    if not isinstance(entry, dict) or not {"message", "locations"} <= set(entry) <= _ERROR:
        return False
    places = entry["locations"]
    is_listed = isinstance(places, list) and bool(places) and isinstance(entry["message"], str)
    return is_listed and all(isinstance(one, dict) and set(one) == {"line", "column"} for one in places)


def _unwrapped(document: Any) -> Any:
    """Return the response in a message of graphql-transport-ws or of subscriptions-transport-ws (UEP-BRG-2476)."""
    if not isinstance(document, dict) or document.get("type") not in _MESSAGES or set(document) != _FRAMED:
        return document
    payload = document["payload"]
    return {"errors": payload} if isinstance(payload, list) else payload


def _has_place(entry: dict[str, Any]) -> bool:
    """Return whether an error says where in the request or in the answer it is; a path of others is a text."""
    return any(name in entry and isinstance(entry[name], list | None) for name in ("locations", "path"))


def _is_worded(entry: dict[str, Any]) -> bool:
    """Return whether an error has its word beside the message, as those of GitHub and AppSync have it."""
    word = next((entry[name] for name in _WORDS if isinstance(entry.get(name), str)), "")
    is_word = "errorType" in entry or _CAPITALS.fullmatch(word) is not None
    return bool(word) and is_word and set(entry) <= _ERROR | {*_WORDS, "data", "errorInfo"}


def _is_response(document: Any) -> bool:
    if not isinstance(document, dict) or not set(document) <= _RESPONSE:
        return False
    return bool({"completed", "data", "errors", "incremental"} & set(document))


def _errors_of(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield every error of a response with its JSON Pointer, those of incremental payloads last."""
    errors = document.get("errors")
    for index, error in enumerate(errors if isinstance(errors, list) else []):
        yield f"/errors/{index}", error
    for name in ("incremental", "completed"):
        payloads = document.get(name)
        for place, payload in enumerate(payloads if isinstance(payloads, list) else []):
            inner = payload.get("errors") if isinstance(payload, dict) else None
            for index, error in enumerate(inner if isinstance(inner, list) else []):
                yield f"/{name}/{place}/errors/{index}", error


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the errors of a response in their order."""
    if _is_placed(document):
        yield _read_error(document, "", {}, source)
        return
    document = _unwrapped(document)
    if not isinstance(document, dict):
        return
    for pointer, error in _errors_of(document):
        if isinstance(error, dict | str):
            place = source.element(f"{source.pointer or ''}{pointer}")
            whole = {"message": error} if isinstance(error, str) else error
            yield _read_error(whole, pointer, document, place)
    for refusal in find_refusals(document):
        yield _read_refusal(refusal, document, source.element(f"{source.pointer or ''}{refusal.pointer}"))


def _read_refusal(refusal: Refusal, document: dict[str, Any], source: Source) -> Translation:
    """Read what a mutation refused: an error with a violation for each entry, of the first code and text."""
    draft = Draft(source)
    for index, (path, code, text, rest) in enumerate(refusal.entries):
        draft.violate("field", path=path, reason=code, description=text)
        for key, value in rest.items():
            draft.put(f"{_STEM}.{refusal.name}.{index}.{key}", value)
    draft.message = refusal.entries[0][2]
    _read_code(next((code for _, code, _, _ in refusal.entries if code), None), draft)
    if draft.error_type == UNCLASSIFIED and any(path for path, *_ in refusal.entries):
        draft.error_type = _REFUSED
    draft.put(f"{_STEM}.mutation", refusal.name)
    if has_answer(document):
        draft.lose("/data", _ANSWERED)
    _read_response(document, draft)
    return draft.translation()


def _read_error(error: dict[str, Any], pointer: str, document: dict[str, Any], source: Source) -> Translation:
    draft = Draft(source)
    extensions = error.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        draft.put(f"{_STEM}.extensions", extensions)
    members = extensions if isinstance(extensions, dict) else {}
    own = next((error[name] for name in _WORDS if isinstance(error.get(name), str)), None)
    other = next((members[name] for name in _CLASSES if isinstance(members.get(name), str)), None)
    _read_code(next((word for word in (members.get("code"), own, other) if word is not None), None), draft)
    message = error.get("message")
    draft.message = message if isinstance(message, str) else ""
    if message and not draft.message:
        draft.put(f"{_STEM}.message", message)
    _read_stack(members.get("stacktrace"), draft)
    members = _read_exception(members, draft)
    _read_trace(members.get("stackTrace"), "stackTrace", draft)
    _read_trace(error.get("stack"), f"{_STEM}.stack", draft)  # UEP-BRG-2966
    _read_place(error, pointer, draft)
    for name in _REFUSALS:
        _read_refused(name, members.get(name), draft)
    _read_original(members.get("originalError"), draft)
    for key, value in members.items():
        if key not in _READ and not (key in _CLASSES and value == draft.type_name):
            draft.put(key, value)  # UEP-BRG-036
    for key, value in error.items():
        if key not in _READ_BESIDE and not (key in _WORDS and value == draft.type_name):
            draft.put(f"{_STEM}.{key}", value)
    _read_response(document, draft)
    data = document.get("data")
    if data:
        if isinstance(data, dict) and any(value is not None for value in data.values()):
            # Something was answered all the same: what was asked for took effect in part.
            draft.fields["recovery"] = Recovery(effect=Effect.PARTIAL)
        draft.lose("/data", _ANSWERED)
    return draft.translation(read_embedded(members.get("uep"), draft, f"{pointer}/extensions/uep"))


def _read_response(document: dict[str, Any], draft: Draft) -> None:
    """Keep the extensions of a response, and members that GraphQL does not name (UEP-BRG-3228)."""
    for key, value in document.items():
        if (key == "extensions" or key not in _RESPONSE) and value not in (None, "", [], {}):
            draft.put(f"{_STEM}.response.{key}", value)


def _read_code(code: Any, draft: Draft) -> None:
    """Read the word in the extensions; the status of the response counts only where it is an error's."""
    if isinstance(code, str | int) and not isinstance(code, bool) and code != "":
        draft.code(_STEM, code)
        draft.type_name = str(code)
    elif code is not None:
        draft.put(f"{_STEM}.code", code)
    if draft.source.options.status >= 400:
        draft.code("http", draft.source.options.status)
    draft.error_type = coded_type(_STEM, draft.codes)


def _read_exception(members: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """Read the stack that Apollo Server kept in `exception` before its version 4, and return what else the extensions have (UEP-BRG-2966)."""
    told = members.get("exception")
    lines = told.get("stacktrace") if isinstance(told, dict) else None
    is_stack = isinstance(lines, list) and bool(lines) and all(isinstance(line, str) for line in lines)
    if not isinstance(told, dict) or draft.nodes or not is_stack:
        return members
    _read_stack(lines, draft)
    rest = {key: value for key, value in told.items() if key != "stacktrace"}
    others = {key: value for key, value in members.items() if key != "exception"}
    return others | {"exception": rest} if rest else others


def _read_stack(lines: Any, draft: Draft) -> None:
    """Read the lines of a stack of JavaScript; others stay in the context."""
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        if lines is not None:
            draft.put("stacktrace", lines)
        return
    nodes = read_trace("\n".join(lines), "javascript", draft.type_name, draft.message)
    if nodes:
        draft.language = "javascript"
        draft.nodes = nodes
    elif lines:
        draft.fields["stack_trace"] = "\n".join(lines)


def _read_trace(trace: Any, name: str, draft: Draft) -> None:
    """Read a trace that is one text, as Hot Chocolate and GraphQL Yoga have it."""
    if trace is None:
        return
    if draft.nodes:
        draft.put(name, trace)
        return
    text = trace if isinstance(trace, str) else ""
    found = read_stack_text(text, "other", draft.type_name, draft.message) if text else None
    if found is not None and found.nodes and found.nodes[0].stack is not None:
        draft.nodes, draft.language = found.nodes, found.language
    else:
        draft.put(name, trace)


def _read_refused(name: str, refused: Any, draft: Draft) -> None:
    """Read the refused fields that a server lists: by name, each with its texts, or as objects that name them (UEP-BRG-2680)."""
    if refused is None:
        return
    is_object = isinstance(refused, dict)
    left = (
        None
        if is_object and violate_fields(refused, draft, dotted=True)
        else refused
        if is_object
        else violate_entries(refused, f"/extensions/{name}", draft)
    )
    if left is not None:
        draft.put(name, left)


def _read_original(original: Any, draft: Draft) -> None:
    """Read what NestJS says of the exception: the status, and the texts of its validator (UEP-BRG-2680)."""
    left = dict(original) if isinstance(original, dict) else {"": original}
    status, texts = left.get("statusCode"), left.get("message")
    if isinstance(status, int) and not isinstance(status, bool) and status >= _ERRORS:
        draft.code("http", left.pop("statusCode"))
    if isinstance(texts, list) and all(isinstance(one, str) for one in texts):
        for one in left.pop("message"):
            draft.violate("field", description=one)
    for name, value in left.items():
        if value not in (None, "", draft.message):
            draft.put(".".join(filter(None, ("originalError", name))), value)


def _read_place(error: dict[str, Any], where: str, draft: Draft) -> None:
    """Read the path in the response and the places in the document into violations."""
    path, locations = error.get("path"), error.get("locations")
    pointer = ""
    if isinstance(path, list) and all(isinstance(step, str | int) for step in path):
        pointer = "".join(f"/{escape_pointer(str(step))}" for step in path)
    elif path is not None:
        draft.put(f"{_STEM}.path", path)
    subjects = []
    for index, place in enumerate(locations if isinstance(locations, list) else []):
        line, column = (place.get("line"), place.get("column")) if isinstance(place, dict) else (None, None)
        if isinstance(line, int) and isinstance(column, int):
            subjects.append(f"{line}:{column}")
            if others := {key: told for key, told in place.items() if key not in _PLACE and told}:
                draft.put(f"{_STEM}.locations.{index}", others)
        else:
            draft.lose(f"{where}/locations/{index}", "is not a line and a column")
    if locations is not None and not isinstance(locations, list):
        draft.put(f"{_STEM}.locations", locations)
    kind = "field" if pointer else "query"
    for subject in subjects or ([""] if pointer else []):
        draft.violate(kind, path=pointer, subject=subject)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a response without data and with one error, whose extensions hold the code and the record."""
    shown = filter_audience(record, options.audience, options.locale)
    error: dict[str, Any] = {"message": shown.error_message}
    if record.origin is not None and record.origin.format == _STEM:
        # Only a path of a response is one: that of another violation leads into an input.
        error |= _place(shown.violations)
    error["extensions"] = {"code": _code(record), "uep": embed(shown)}
    return emit_json({"errors": [error]})


def _place(violations: list[Violation]) -> dict[str, Any]:
    places = [found.groups() for v in violations if (found := _LOCATION.fullmatch(v.subject))]
    path = next((v.path for v in violations if v.path.startswith("/")), "")
    written: dict[str, Any] = {}
    if places:
        written["locations"] = [{"line": int(line), "column": int(column)} for line, column in places]
    if path:
        steps = [step.replace("~1", "/").replace("~0", "~") for step in path[1:].split("/")]
        written["path"] = [int(step) if _INDEX.fullmatch(step) else step for step in steps]
    return written


def _code(record: UniversalErrorProtocol) -> str:
    """Return the record's own word where it has one (UEP-BRG-061), else that of its type (UEP-BRG-064)."""
    own = {code.value for code in record.codes if code.space == _STEM}
    if len(own) == 1:
        return own.pop()
    entry = types.code_for_type(_STEM, record.error_type, record.type_ancestors)
    return entry.value if entry else ""


GRAPHQL: Final = Bridge(stem=_STEM, sniff=sniff, read=read, emit=emit, boundary=True)
