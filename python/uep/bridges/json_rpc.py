"""JSON-RPC 2.0 errors (responses, batches, bare error objects) to records and back. Trusts nothing in `data` but a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from uep import types
from uep.bridges._api_names import is_type
from uep.bridges._audience import filter_audience
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type, native_type
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._homeward import add_home, take_home
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._tracker_frames import object_in, text_of
from uep.model import Correlation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["JSON_RPC"]

_STEM: Final = "json_rpc"
_ERROR: Final = frozenset({"code", "message", "data"})
_RESPONSE: Final = frozenset({"jsonrpc", "error", "id", "result"})
_TRACES: Final = ("stack", "stackTrace", "stacktrace", "traceback", "trace", "debug")
_KINDS: Final = ("name", "type", "class", "exception", "exceptionTypeName")
"""Where JSON-RPC servers of several languages have the type of the error that they caught."""

_DOTTED: Final = re.compile(r"[A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){1,16}", re.ASCII)
_ANSWERS: Final = ("result", "response")
_CALLED: Final = ("arguments", "params", "request")
"""What was sent, which may hold secrets."""

_DATA: Final = frozenset({"data"})
_RESERVED: Final = range(-32768, -31999)
_NUMBER: Final = re.compile("0|-?[1-9][0-9]{0,15}", re.ASCII)


def sniff(document: Any) -> float:
    """Return how surely a JSON value is a failed response: 1.0 with the version, 0.9 for an error with a reserved code."""
    if isinstance(document, list):
        is_batch = bool(document) and all(isinstance(item, dict) and "jsonrpc" in item for item in document)
        return max(sniff(item) for item in document) if is_batch else 0.0
    if not isinstance(document, dict):
        return 0.0
    error = document.get("error")
    if document.get("jsonrpc") == "2.0" and _is_failed(document.get("result")):
        return 1.0
    if next(_tools(document), None) is not None:
        return 0.95
    if isinstance(error, dict):
        if document.get("jsonrpc") == "2.0" and "method" not in document:
            return 1.0
        is_whole = "result" in document and isinstance(error.get("message"), str)
        if set(document) <= {"error", "id"} and _is_error(error) and error["code"] in _RESERVED:
            return 0.0 if "code" in object_in(error, "data") else 0.95  # UEP-BRG-2808; tRPC has a word there
        has_form = {"id", "error"} <= set(document) <= _RESPONSE and (
            _is_error(error) or (is_whole and type(error.get("code")) is int)
        )
        return 0.8 if has_form and document.get("result") is None else 0.0
    return 0.9 if _is_error(document) and document["code"] in _RESERVED else 0.0


def _is_error(error: dict[str, Any]) -> bool:
    code = error.get("code")
    is_number = isinstance(code, int) and not isinstance(code, bool)
    return is_number and isinstance(error.get("message"), str) and set(error) <= _ERROR


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a response or of a bare error object; a request or a result has none."""
    if not isinstance(document, dict) or "method" in document:
        return
    error = document.get("error")
    tool = next(_tools(document), None)
    if tool is not None:
        yield _read_tool(*tool, [name for name in _CALLED if name in document], source)
    elif isinstance(error, dict):
        yield _read_error(error, document, source)
    elif "code" in document and "jsonrpc" not in document and "error" not in document:
        yield _read_error(document, {}, source)


def _tools(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the failure of a tool, alone or in an answer to a call, and the answer (UEP-BRG-2809)."""
    if _is_failed(document):
        yield document, {}
    for name in _ANSWERS:
        if _is_failed(document.get(name)):
            yield document[name], {key: one for key, one in document.items() if key not in (name, *_CALLED)}


def _is_failed(result: Any) -> bool:
    """Return whether a result is one with which a tool of the Model Context Protocol reports its failure."""
    return (
        isinstance(result, dict) and result.get("isError") is True and isinstance(result.get("content"), list)
    )


def _read_tool(
    result: dict[str, Any], response: dict[str, Any], sent: list[str], source: Source
) -> Translation:
    """Read the failure of a tool: the texts of its content are the message (UEP-BRG-1187)."""
    draft = Draft(source)
    texts = [
        one["text"] for one in result["content"] if isinstance(one, dict) and isinstance(one.get("text"), str)
    ]
    draft.message = "\n".join(texts)
    if len(texts) < len(result["content"]):
        draft.put(f"{_STEM}.result.content", result["content"])
    for key, value in result.items():
        if key not in ("content", "isError"):
            draft.put(f"{_STEM}.result.{key}", value)
    for name in sent:
        draft.lose(f"/{name}", "is what was sent, which may hold secrets")
    _read_response(response, draft)
    return draft.translation()


def _read_error(error: dict[str, Any], response: dict[str, Any], source: Source) -> Translation:
    draft = Draft(source)
    code, message, data = error.get("code"), error.get("message"), error.get("data")
    if isinstance(code, float) and code.is_integer():
        code = int(code)  # JSON has no integers of its own
    if isinstance(code, int) and not isinstance(code, bool):
        draft.code("jsonrpc", code)
        if source.options.status >= 400:
            draft.code("http", source.options.status)
    elif code is not None:
        draft.put(f"{_STEM}.code", code)
    draft.error_type = coded_type(_STEM, draft.codes)
    draft.message = message if isinstance(message, str) else ""
    if message and not draft.message:
        draft.put(f"{_STEM}.message", message)
    embedded = None
    if isinstance(data, dict):
        embedded = data.get("uep")
        taken = {"uep", *_read_thrown(data, draft)}
        taken.add(_read_trace(data, draft))
        for key, value in data.items():
            if key not in taken:
                draft.put(f"{_STEM}.data.{key}", value)
    elif data is not None and not _read_told(data, draft):
        draft.put(f"{_STEM}.data", data)
    for key, value in error.items():
        if key not in _ERROR:
            draft.put(f"{_STEM}.error.{key}", value)  # UEP-BRG-036
    _read_response(response, draft)
    place = "/error/data/uep" if response else "/data/uep"
    return draft.translation(read_embedded(embedded, draft, place))


def _read_thrown(data: dict[str, Any], draft: Draft) -> tuple[str, ...]:
    """Read the error that a server has caught and put into the data, and return the names of its members (UEP-BRG-2881)."""
    kind = next((name for name in _KINDS if is_type(data.get(name)) or _is_traced(name, data)), "")
    message = text_of(data.get("message"))
    if not kind or not message:
        return ()
    if draft.message not in ("", message):
        draft.put(f"{_STEM}.message", draft.message)
    draft.type_name, draft.message = data[kind], message
    return kind, "message"


def _is_traced(name: str, data: dict[str, Any]) -> bool:
    """Return whether a member has a name with points that a trace beside it ends in."""
    kind = text_of(data.get(name))
    if _DOTTED.fullmatch(kind) is None:
        return False
    lasts = (text_of(data.get(one)).rstrip().rpartition("\n")[2] for one in _TRACES)
    return any(last.startswith((f"{kind}:", f"{kind.rpartition('.')[2]}:")) or last == kind for last in lasts)


def _read_trace(data: dict[str, Any], draft: Draft) -> str:
    """Read the trace that a server has put into the data, and return the name of its member; "" where there is none."""
    for name in _TRACES:
        text = text_of(data.get(name))
        found = read_stack_text(text, "other", draft.type_name, draft.message) if "\n" in text else None
        if found is not None and found.nodes and found.nodes[0].stack is not None:
            draft.nodes, draft.language = found.nodes, found.language
            if draft.error_type == UNCLASSIFIED:
                draft.error_type = native_type(draft.language, draft.nodes[0])
            return name
    return ""


def _read_told(data: Any, draft: Draft) -> bool:
    """Read data that are the trace of the error that the server has caught, and return whether they are (UEP-BRG-2973)."""
    text = text_of(data)
    found = read_stack_text(text) if "\n" in text else None
    if found is None or not found.nodes or found.nodes[0].stack is None or not found.nodes[0].type_name:
        return False
    if draft.message not in ("", found.nodes[0].message):
        draft.put(f"{_STEM}.message", draft.message)
    draft.nodes, draft.language = found.nodes, found.language
    draft.message = ""
    if draft.error_type == UNCLASSIFIED:
        draft.error_type = native_type(draft.language, draft.nodes[0])
    return True


def _read_response(response: dict[str, Any], draft: Draft) -> None:
    request = response.get("id")
    if isinstance(request, str | int | float) and not isinstance(request, bool) and request != "":
        draft.fields["correlation"] = Correlation(request_id=str(request))
    elif request not in (None, ""):
        draft.put(f"{_STEM}.id", request)
    for key, value in response.items():
        if key not in _RESPONSE or (key == "result" and value is not None):
            draft.put(f"{_STEM}.{key}", value)


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return a response whose id is null, or the error object alone in the form `error`."""
    shown = filter_audience(record, options.audience, options.locale)
    home, _ = take_home(shown.context, _STEM, _DATA, frozenset())
    data = add_home({"uep": embed(shown)}, home.get("data", {}))
    error = {"code": _code(record), "message": shown.error_message, "data": data}
    return emit_json(error if options.form == "error" else {"jsonrpc": "2.0", "error": error, "id": None})


def _code(record: UniversalErrorProtocol) -> int:
    """Return the record's own code where it has one (UEP-BRG-061), else that of its type (UEP-BRG-078)."""
    own = {code.value for code in record.codes if code.space == "jsonrpc" and _NUMBER.fullmatch(code.value)}
    if len(own) == 1:
        return int(own.pop())
    entry = types.code_for_type("jsonrpc", record.error_type, record.type_ancestors)
    return int(entry.value) if entry else -32603


JSON_RPC: Final = Bridge(
    stem=_STEM, sniff=sniff, read=read, emit=emit, forms=("json", "error"), boundary=True
)
