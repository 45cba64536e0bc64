"""Errors of AWS services and other Smithy models (JSON, XML, what botocore keeps) to records and back.

The services write an error's name as `__type`, as `code`, in a header, in an element `Code` and with or without namespace;
all are read alike. Which service failed is not part of these documents.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep import types
from uep.bridges._audience import filter_audience
from uep.bridges._aws_batches import refused_entries
from uep.bridges._aws_sdk import sdk_error
from uep.bridges._bare_trace import read_stack_text
from uep.bridges._classify import coded_type, is_refused, native_type
from uep.bridges._cloudtrail import failed_calls, read_call
from uep.bridges._damaged import mark_xml
from uep.bridges._embedded import embed, read_embedded
from uep.bridges._foreign_time import read_number, read_text
from uep.bridges._interface import Bridge, emit_json
from uep.bridges._json import NOT_JSON
from uep.bridges._log_layouts import lambda_error
from uep.bridges._payload import UNCLASSIFIED, Draft, Source
from uep.bridges._step_functions import Failed, cause_of, failures_in
from uep.bridges._thrown import thrown_nodes
from uep.bridges._tracker_frames import objects_in, text_of
from uep.bridges._xml import Element, escape_json, escape_text, parse_xml, root_name
from uep.model import Correlation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from uep.bridges._interface import EmitOptions
    from uep.bridges._translation import Translation
    from uep.model import UniversalErrorProtocol

__all__ = ["AWS", "error_name", "has_name", "read_named"]

_STEM: Final = "aws"
_NAMES: Final = ("__type", "code", "Code")
_MESSAGES: Final = ("message", "Message", "errorMessage")
_REQUESTS: Final = ("RequestId", "RequestID", "requestId")
_SECRETS: Final = (
    "AWSAccessKeyId", "CanonicalRequest", "CanonicalRequestBytes", "SignatureProvided", "StringToSign", "StringToSignBytes", "Token-0",
)  # fmt: skip
_ENVELOPE: Final = ("Error", "Errors", *_REQUESTS)
_QUERY: Final = "x-amzn-query-error"
_BATCH: Final = "InvalidChangeBatch"
_DELETED: Final = "DeleteResult"
_ROOTS: Final = frozenset({_BATCH, _DELETED, "Error", "ErrorResponse", "Response"})
_SERVICE: Final = ".amazonaws.com/"


def error_name(text: str) -> str:
    """Return the name of an error's shape: what stands before the first colon and after the number sign."""
    return text.partition(":")[0].rpartition("#")[2].strip()


def has_name(document: Any) -> bool:
    """Return whether a body has a member that names an error's shape, beside a message (UEP-BRG-2968)."""
    return isinstance(document, dict) and any(
        isinstance(document.get(key), str) and error_name(document[key]).isidentifier()
        for key in _NAMES
        if any(isinstance(document.get(name), str) for name in _MESSAGES)
    )


def sniff(document: Any) -> float:
    """Return how surely a JSON value is an error of AWS: 1.0 for what botocore keeps, 0.9 with a `__type`."""
    if not isinstance(document, dict):
        return 0.0
    if next(failures_in(document), None) is not None:
        return 0.95
    if next(failed_calls(document), None) is not None:
        return 1.0
    if next(refused_entries(document), None) is not None:
        return 0.9
    if sdk_error(document) is not None:
        return 0.95
    error, beside = document.get("Error"), document.get("ResponseMetadata")
    if isinstance(error, dict) and isinstance(beside, dict):
        return 1.0 if {"Code", "Message"} & set(error) else 0.0
    named = document.get("__type")
    if isinstance(named, str) and named:
        has_message = any(isinstance(document.get(key), str) for key in _MESSAGES)
        return (
            0.9
            if has_message or "#" in named or error_name(named).endswith(("Exception", "Error", "Fault"))
            else 0.0
        )
    return 0.0


def read(document: Any, source: Source) -> Iterator[Translation]:
    """Yield the error of a JSON body or of what botocore keeps, or those that Step Functions or CloudTrail tell of."""
    if not isinstance(document, dict):
        return
    calls = list(failed_calls(document))
    for pointer, event in calls:
        place = source.element(f"{source.pointer or ''}{pointer}") if len(calls) > 1 else source
        beside = {key: one for key, one in document.items() if pointer == "/detail" and key != "detail"}
        yield read_call(event, place.inside(pointer), beside)
    if calls:
        return
    failures = list(failures_in(document))
    for failed in failures:
        place = source.element(f"{source.pointer or ''}{failed.pointer}") if len(failures) > 1 else source
        yield _read_failed(failed, place.inside(failed.pointer))
    refused = list(refused_entries(document))
    for pointer, error in refused:
        place = source.element(f"{source.pointer or ''}{pointer}") if len(refused) > 1 else source
        yield from _read_error(error, "", {}, place.inside(pointer))
    if not failures and not refused:
        yield from read_named(document, "", source)


def _read_failed(failed: Failed, source: Source) -> Translation:
    """Read a step that failed; the cause is the error of a Lambda function where it is the JSON text of one (UEP-BRG-1344)."""
    draft = Draft(source)
    thrown = cause_of(failed)
    draft.type_name, draft.message = failed.error, failed.cause
    if thrown is None and failed.error:
        draft.code(_STEM, failed.error)
    elif thrown is not None and failed.error not in ("", thrown.type_name):
        draft.put(
            f"{_STEM}.error", failed.error
        )  # the name of a type is no code: outsiders see those (UEP-BRG-047)
    if thrown is not None:
        draft.nodes = thrown_nodes(thrown, None, lambda_error, "/cause", draft)
        draft.error_type = native_type(draft.language, draft.nodes[0])
    if draft.error_type in ("", UNCLASSIFIED):
        draft.error_type = coded_type(_STEM, draft.codes)
    is_number = isinstance(failed.time, int | float)
    found = read_number(failed.time) if is_number else read_text(str(failed.time))
    draft.timestamp = found.text
    draft.marks += found.marks
    for pointer in failed.secret:
        draft.lose(pointer, "is what was sent, which may hold secrets")
    for key, value in failed.beside.items():
        if value not in (None, "", [], {}):
            draft.put(f"{_STEM}.{key}", value)
    return draft.translation()


def read_named(
    document: dict[str, Any], header: str, source: Source, query: str = ""
) -> Iterator[Translation]:
    """Yield the error of a JSON document; the name in the header X-Amzn-Errortype goes before those of the body.

    ``query`` is the header X-Amzn-Query-Error: the name that the error had in the protocol awsQuery, and whose fault it is.
    """
    if (thrown := sdk_error(document)) is not None:
        yield from _read_error(thrown.error, header, thrown.metadata, source, thrown.trace)
        return
    name, _, fault = query.partition(";")
    if name.strip():
        document = document | {_QUERY: name.strip()} | ({"Type": fault.strip()} if fault.strip() else {})
    error = document.get("Error")
    if isinstance(error, dict):
        beside = {key: value for key, value in document.items() if key != "Error"}
        metadata = beside.pop("ResponseMetadata", None)
        yield from _read_error(error | beside, header, metadata if isinstance(metadata, dict) else {}, source)
    else:
        yield from _read_error(document, header, {}, source)


def _read_error(
    error: dict[str, Any], header: str, metadata: dict[str, Any], source: Source, trace: str = ""
) -> Iterator[Translation]:
    draft = Draft(source)
    left = dict(error)
    for status in (source.options.status, metadata.get("HTTPStatusCode")):
        if isinstance(status, int) and not isinstance(status, bool) and status:
            draft.code("http", status)  # UEP-BRG-073
    _read_name(left, header, draft)
    if draft.codes and all(is_refused(code) for code in draft.codes):
        return  # UEP-BRG-059
    draft.error_type = coded_type(_STEM, draft.codes)
    key = next((key for key in _MESSAGES if isinstance(left.get(key), str)), "")
    draft.message = left.pop(key) if key else _first_message(left)
    _read_trace(trace, draft)
    old = left.pop(_QUERY, "")
    if old:
        draft.code(f"{_STEM}.query", old)  # UEP-BRG-1189: behind the name that the service has for it now
    fault = left.get("Type")
    if fault in ("Sender", "Receiver"):
        draft.code("aws.fault", left.pop("Type"))
    embedded = _record_in(left.pop("uep", None))
    _read_request(left, metadata, draft, embedded)
    for name in _SECRETS:
        if left.pop(name, None):
            draft.lose(f"/{name}", "is made of the sender's key and no part of the error")  # UEP-BRG-640
    for name, value in left.items():
        if value not in (None, ""):
            draft.put(f"{_STEM}.{name}", value)  # UEP-BRG-036
    for name, value in metadata.items():
        if name not in ("HTTPStatusCode", "RequestId"):
            draft.put(f"{_STEM}.ResponseMetadata.{name}", value)
    yield draft.translation(read_embedded(embedded, draft, ""))


def _first_message(left: dict[str, Any]) -> str:
    """Return what the first of the errors says that a service lists below the name of all (UEP-BRG-3063)."""
    first = next(iter(objects_in(left, "errors")), {})
    return next((text for key in _MESSAGES if (text := text_of(first.get(key)))), "")


def _read_trace(trace: str, draft: Draft) -> None:
    """Read the stack of an error that an SDK has thrown, whose first line says what the members do."""
    found = read_stack_text(trace, "javascript", draft.type_name, draft.message) if trace else None
    if found is not None and found.nodes:
        draft.nodes, draft.language = found.nodes, found.language


def _read_name(left: dict[str, Any], header: str, draft: Draft) -> None:
    """Read the name of the error's shape, from the header or the first member that has one."""
    named = [key for key in _NAMES if isinstance(left.get(key), str) and error_name(left[key])]
    name = error_name(header) or (error_name(left[named[0]]) if named else "")
    if not name:
        return
    for key in named:
        if error_name(left[key]) == name:
            del left[key]
    draft.code(_STEM, name)
    draft.type_name = name


def _read_request(left: dict[str, Any], metadata: dict[str, Any], draft: Draft, embedded: Any) -> None:
    """Read the id of the request, unless it is that of the record, which stands there where the format has no other place."""
    own = embedded.get("error_id") if isinstance(embedded, dict) else None
    for holder, name in [(metadata, "RequestId"), *((left, name) for name in _REQUESTS)]:
        found = holder.get(name)
        if isinstance(found, str) and found and "correlation" not in draft.fields:
            left.pop(name, None)
            if found != own:
                draft.fields["correlation"] = Correlation(request_id=found)


def _record_in(value: Any) -> Any:
    try:
        return msgspec.json.decode(value) if isinstance(value, str) else value
    except NOT_JSON:
        return value


def sniff_bytes(head: bytes) -> float:
    """Return how surely the first bytes are an error in XML: by its root, and for a bare root also by what stands in it."""
    name, attributes = root_name(head)
    if name not in _ROOTS:
        return 0.0
    if name == "ErrorResponse" or _SERVICE in attributes:
        return 0.9
    if name == _BATCH:
        return 0.9 if b"<Messages>" in head else 0.0
    if b"\nRequestId:" in head and b"\nTime:" in head:
        return 0.0  # UEP-BRG-2464: storage of Azure has the same elements
    is_listed = b"<Errors>" in head or (name == _DELETED and b"<Error>" in head)
    return 0.9 if b"<Code>" in head and (name == "Error" or is_listed) else 0.0


def read_bytes(data: bytes, source: Source) -> Iterator[Translation]:
    """Yield the errors of an XML document."""
    source = replace(source, media_type="application/xml")
    root, is_whole = parse_xml(data)
    beside = {child.name: child.value() for child in root.children if child.name not in ("Error", "Errors")}
    if root.name == "Error":
        errors, beside = [root], {}
    elif root.name == _BATCH:
        # The name of the error is that of the root, as in the first services that spoke XML.
        messages = root.child("Messages")
        texts = [str(one.value()) for one in messages.children] if messages is not None else []
        left = {key: value for key, value in beside.items() if key != "Messages"}
        yield from _read_error(left | {"Code": _BATCH, "Message": "\n".join(texts)}, "", {}, source)
        return
    else:
        beside = {} if root.name == _DELETED else beside
        holder = root.child("Errors") or root
        errors = [child for child in holder.children if child.name == "Error"]
        if not errors and holder.child("Code") is not None:
            errors, beside = (
                [root],
                {},
            )  # UEP-BRG-2352: services of restXml that put no element around their errors
    for index, error in enumerate(errors):
        place = source if len(errors) == 1 else source.element(f"/Errors/{index}")
        for found in _read_error(beside | _members(error), "", {}, place):
            yield mark_xml(found, root, is_whole=is_whole)


def _members(error: Element) -> dict[str, Any]:
    value = error.value()
    return value if isinstance(value, dict) else {"Message": str(value)}


def emit(record: UniversalErrorProtocol, options: EmitOptions) -> bytes:
    """Return the body of restJson1 and awsJson, or that of restXml and awsQuery in the form `xml`."""
    shown = filter_audience(record, options.audience, options.locale)
    code, embedded = _code(record), embed(shown)
    if options.form == "json":
        return emit_json({"__type": code, "message": shown.error_message, "uep": embedded})
    written = escape_json(emit_json(embedded))
    request = (shown.correlation.request_id if shown.correlation is not None else "") or record.error_id
    fault = (
        "Sender"
        if types.find_nearest(record.error_type, record.type_ancestors).http_status < 500
        else "Receiver"
    )
    return (
        "<ErrorResponse><Error>"
        f"<Type>{fault}</Type><Code>{escape_text(code)}</Code><Message>{escape_text(shown.error_message)}</Message>"
        f"<uep>{written}</uep></Error><RequestId>{escape_text(request)}</RequestId></ErrorResponse>"
    ).encode()


def _code(record: UniversalErrorProtocol) -> str:
    """Return the record's own name where it has one (UEP-BRG-061), else that of its type (UEP-BRG-064)."""
    own = {code.value for code in record.codes if code.space == _STEM}
    if len(own) == 1:
        return own.pop()
    entry = types.code_for_type(_STEM, record.error_type, record.type_ancestors)
    return entry.value if entry else ""


AWS: Final = Bridge(
    stem=_STEM,
    sniff=sniff,
    read=read,
    emit=emit,
    forms=("json", "xml"),
    boundary=True,
    read_bytes=read_bytes,
    sniff_bytes=sniff_bytes,
)
