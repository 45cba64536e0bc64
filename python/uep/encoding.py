"""Records to bytes and back, and the relay between. No I/O; protobuf is loaded when it is first needed.

The hot path is a typed decode, a comparison with the re-encoded record and the generated rules; whatever differs is judged by `_reception`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from uep._fresh import is_fresh
from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES, MAX_DOCUMENT_BYTES
from uep._gen.model import ErrorBatch, UniversalErrorProtocol
from uep._gen.rules import find_batch_faults, find_faults, is_canonical, is_canonical_batch
from uep._received import Received, ReceivedBatch
from uep.errors import DecodeError, InvalidRecord, Refusal

if TYPE_CHECKING:
    from uep._reception import Judged

JSON: Final = "application/uep+json"
MSGPACK: Final = "application/uep+msgpack"
PROTOBUF: Final = "application/uep+protobuf"
BATCH_JSON: Final = "application/uep-batch+json"
BATCH_MSGPACK: Final = "application/uep-batch+msgpack"
BATCH_PROTOBUF: Final = "application/uep-batch+protobuf"

Carried = UniversalErrorProtocol | ErrorBatch

_JSON_WRITER: Final = msgspec.json.Encoder()
_JSON_RECORD: Final = msgspec.json.Decoder(UniversalErrorProtocol)
_JSON_BATCH: Final = msgspec.json.Decoder(ErrorBatch)
_JSON_ANY: Final = msgspec.json.Decoder()
_MSGPACK_WRITER: Final = msgspec.msgpack.Encoder()
_MSGPACK_RECORD: Final = msgspec.msgpack.Decoder(UniversalErrorProtocol)
_MSGPACK_BATCH: Final = msgspec.msgpack.Decoder(ErrorBatch)
_MOST_DROPPED: Final = (1 << 32) - 1
# A quote or colon written as an escape would spoil the count of keys in `_is_same_document`.
_HIDING_ESCAPES: Final = (b"\\u0022", b"\\u003a", b"\\u003A")
# Characters that printers for web pages escape.
_MARKUP_ESCAPES: Final = (
    (b"\\u003c", b"<"),
    (b"\\u003e", b">"),
    (b"\\u0026", b"&"),
    (b"\\u0027", b"'"),
    (b"\\u003d", b"="),
)


def encode(record: UniversalErrorProtocol, media_type: str = JSON, *, check: bool = True) -> bytes:
    """Give the bytes of a record in one of the three forms; what it gives is canonical (UEP-JSON).

    Raises InvalidRecord where the record breaks a rule. The record that `capture` made last is written without judging it again; `check=False` skips the rules for any record.
    """
    form = _find_form(media_type, _FORMS)
    return _write(form, record, check)


def encode_batch(batch: ErrorBatch, media_type: str = BATCH_JSON, *, check: bool = True) -> bytes:
    """Give the bytes of a batch; see `encode`."""
    form = _find_form(media_type, _BATCH_FORMS)
    return _write(form, batch, check)


def decode(data: bytes | bytearray | memoryview | str, media_type: str = JSON) -> Received:
    """Read a record in any spelling the accept profile takes, and keep the bytes for the relay.

    Raises DecodeError with the reason and, for JSON and MessagePack, the JSON Pointer of every fault.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    form = _find_form(media_type, _FORMS)
    outcome = form.read(raw)
    assert isinstance(outcome.value, UniversalErrorProtocol)
    return Received(outcome.value, raw, form.media_type, outcome.canonical)


def decode_batch(data: bytes | bytearray | memoryview | str, media_type: str = BATCH_JSON) -> ReceivedBatch:
    """Read a batch; records that are refused stand in `refused`, the others in `batch`. See `decode`."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    form = _find_form(media_type, _BATCH_FORMS)
    outcome = form.read(raw)
    assert isinstance(outcome.value, ErrorBatch)
    return ReceivedBatch(outcome.value, raw, form.media_type, outcome.canonical, outcome.refused)


def decode_file(data: bytes) -> Iterator[tuple[int | None, UniversalErrorProtocol | DecodeError]]:
    """Read every record a file holds, found by its content, with its line in JSON Lines; a refused one gives its failure."""
    from uep._documents import split_documents

    for line, document, media_type in split_documents(data):
        try:
            if media_type == BATCH_JSON:
                batch = decode_batch(document)
                yield from ((line, record) for record in batch.batch.errors)
                yield from ((line, DecodeError.from_refusals(refusals)) for _, refusals in batch.refused)
            else:
                yield line, decode(document, media_type).record
        except DecodeError as refused:
            yield line, refused


def relay(
    received: Received, record: UniversalErrorProtocol | None = None, *, media_type: str | None = None
) -> Received:
    """Pass a record on: unchanged it keeps its bytes, changed or in another form it is written anew.

    Giving `record` says that it was changed, even if it compares equal: redaction must not let unknown fields slip through (P13).
    Written anew, it gets a mark DROPPED with the rule `unknown_fields` where the bytes held more than the model knows.
    """
    form = _find_form(media_type or received.media_type, _FORMS)
    if record is None and form.media_type == received.media_type:
        return received
    changed = received.record if record is None else record
    changed = _prepare(changed, _FORMS[received.media_type].has_unknown(received.raw))
    return Received(changed, _write(form, changed, False), form.media_type, _is_valid(changed))


def relay_batch(
    received: ReceivedBatch, batch: ErrorBatch | None = None, *, media_type: str | None = None
) -> ReceivedBatch:
    """Pass a batch on: unchanged it keeps its bytes, changed or in another form it is written anew without what was refused.

    Giving `batch` says that all of its records were changed; they are told by their ids. Written anew, a record whose bytes
    held more than the model knows gets the mark of `relay`, and so do all where the batch itself held more (UEP-RLY-024).
    """
    form = _find_form(media_type or received.media_type, _BATCH_FORMS)
    if batch is None and form.media_type == received.media_type and not received.refused:
        return received
    from uep._relay_batch import find_unknown

    unknown = find_unknown(received, received.media_type.rpartition("+")[2])
    changed = received.batch if batch is None else batch
    pairs = zip(received.batch.errors, unknown.records, strict=True)
    cut = {record.error_id for record, has_unknown in pairs if has_unknown}
    lossy = unknown.records if batch is None else [record.error_id in cut for record in batch.errors]
    errors = [
        _prepare(record, unknown.beside or has_unknown)
        for record, has_unknown in zip(changed.errors, lossy, strict=True)
    ]
    changed = msgspec.structs.replace(
        changed,
        errors=errors,
        dropped_records=min(changed.dropped_records + len(received.refused), _MOST_DROPPED),  # UEP-RLY-025
    )
    if find_batch_faults(changed, accept=True):
        raise InvalidRecord.from_refusals(_explain(changed, None, accept=True))
    return ReceivedBatch(changed, _write(form, changed, False), form.media_type, _is_valid(changed))


def _prepare(record: UniversalErrorProtocol, has_unknown: bool) -> UniversalErrorProtocol:
    """Return a changed record as a relay writes it: with the mark of what it lost, within its budget, and valid under accept."""
    from uep._repair import mark_dropped

    changed = mark_dropped(record) if has_unknown else record
    # What accept took may lack what only canonical demands; a relay passes it on as it is (UEP-RLY).
    faults = find_faults(changed, accept=True)
    if any(fault.reason == "too_large" and not fault.path for fault in faults):
        from uep._truncate import truncate

        changed = truncate(changed)  # UEP-RLY-020
        faults = find_faults(changed, accept=True)
    if faults:
        raise InvalidRecord.from_refusals(_explain(changed, None, accept=True))
    return changed


class _Outcome(NamedTuple):
    """What was read: the value, whether its bytes were canonical, and the records of a batch that were refused."""

    value: Carried
    canonical: bool
    refused: tuple[tuple[int, tuple[Refusal, ...]], ...] = ()


class _Form(NamedTuple):
    """One media type: how it is written and read, and whether bytes of it hold what the model does not know."""

    media_type: str
    write: Callable[[Carried], bytes]
    read: Callable[[bytes], _Outcome]
    has_unknown: Callable[[bytes], bool]


def _find_form(media_type: str, forms: dict[str, _Form]) -> _Form:
    form = forms.get(media_type) or forms.get(media_type.partition(";")[0].strip().lower())
    if form is None:
        allowed = ", ".join(forms)
        raise InvalidRecord(
            f"media type {media_type!r} is not known; use one of {allowed}", reason="out_of_range"
        )
    return form


def _write(form: _Form, value: Carried, check: bool) -> bytes:
    try:
        if check and not is_fresh(value) and not _is_valid(value):
            raise ValueError("the rules found a fault")
        return form.write(value)
    except (TypeError, ValueError, AttributeError, OverflowError, RecursionError) as wrong:
        # The rules expect the types of the model; a thorough walk finds the words for whatever went wrong.
        raise InvalidRecord.from_refusals(_explain(value, wrong)) from None


def _is_valid(value: Carried) -> bool:
    """Tell whether a value of the caller's making is canonical: what it is written as must read back as the same."""
    written = _JSON_WRITER.encode(value)
    again = (_JSON_BATCH if isinstance(value, ErrorBatch) else _JSON_RECORD).decode(written)
    if again == value:
        return _is_canonical(again, written)
    from uep._reception import judge_value

    return not judge_value(value).canonical


def _explain(value: Carried, wrong: Exception | None, *, accept: bool = False) -> list[Refusal]:
    from uep._reception import judge_value

    judged = judge_value(value)
    # UEP-REC-131: what accept refuses canonical refuses too, but for the first fault in its own order.
    return (judged.accept if accept else judged.canonical) or [
        Refusal(reason="wrong_type", path="", detail=str(wrong))
    ]


def _read_json(data: bytes, decode: Callable[[bytes], Carried], batch: bool) -> _Outcome:
    try:
        value = decode(data)
        written = _JSON_WRITER.encode(value)
        # UEP-LIM-087: spaces make a canonical document too large as well.
        is_within = len(data) <= (MAX_BATCH_DOCUMENT_BYTES if batch else MAX_DOCUMENT_BYTES)
        if is_within and _is_same_document(data, written) and _is_canonical(value, written):
            return _Outcome(value, True)
    except (ValueError, RecursionError):
        pass  # not canonical, or no record at all: the strict reader says which
    from uep._reception import judge_json

    return _take(judge_json(data, batch=batch))


def _read_msgpack(data: bytes, decode: Callable[[bytes], Carried], batch: bool) -> _Outcome:
    try:
        value = decode(data)
        if _MSGPACK_WRITER.encode(value) == data and _is_canonical(value, _JSON_WRITER.encode(value)):
            return _Outcome(value, True)
    except (ValueError, RecursionError):
        pass
    from uep._reception import judge_msgpack

    return _take(judge_msgpack(data, batch=batch))


def _read_protobuf(data: bytes, batch: bool) -> _Outcome:
    from uep._gen.limits import MAX_RECORD_BYTES
    from uep._protobuf import read_protobuf

    if len(data) <= MAX_RECORD_BYTES:
        try:
            value, has_unknown = read_protobuf(data, batch=batch)
            if not has_unknown and not (
                find_batch_faults(value) if isinstance(value, ErrorBatch) else find_faults(value)
            ):
                return _Outcome(value, True)
        except (ValueError, RecursionError):
            pass
    from uep._reception import judge_protobuf

    return _take(judge_protobuf(data, batch=batch))


def _take(judged: Judged) -> _Outcome:
    if judged.value is None:
        raise DecodeError.from_refusals(judged.accept)
    return _Outcome(judged.value, not judged.canonical, judged.refused)


def _is_canonical(value: Carried, written: bytes) -> bool:
    return (
        is_canonical_batch(value, written) if isinstance(value, ErrorBatch) else is_canonical(value, written)
    )


def _is_same_document(data: bytes, written: bytes) -> bool:
    """Tell whether the bytes are the document that was written: same members, order and spelling, no key twice.

    Four comparisons, cheapest first: as is; without the spaces that printers add; without the escapes that printers for
    web pages add; with all escapes and numbers written our way.
    Decoding and writing again hides a repeated key, so the keys are counted; False when in doubt.
    """
    if written == data:
        return True
    minified = msgspec.json.format(data, indent=-1)
    if minified == written:
        return True
    if b"\\u00" in minified:
        # What is written never holds a backslash before these characters, so a wrong replacement cannot make the two equal.
        for escape, char in _MARKUP_ESCAPES:
            minified = minified.replace(escape, char)
        if minified == written:
            return True
    if any(escape in data for escape in _HIDING_ESCAPES):
        return False
    rewritten = _JSON_WRITER.encode(_JSON_ANY.decode(data))
    return rewritten == written and minified.count(b'":') == rewritten.count(b'":')


def _write_protobuf(value: Carried) -> bytes:
    from uep._protobuf import write_protobuf

    return write_protobuf(value)


def _has_unknown_json(data: bytes) -> bool:
    from uep._reception import judge_json

    return judge_json(data).has_unknown


def _has_unknown_msgpack(data: bytes) -> bool:
    from uep._reception import judge_msgpack

    return judge_msgpack(data).has_unknown


def _has_unknown_protobuf(data: bytes) -> bool:
    from uep._protobuf import has_unknown, parse_message

    return has_unknown(data, parse_message(data))


_FORMS: Final[dict[str, _Form]] = {
    JSON: _Form(
        JSON,
        _JSON_WRITER.encode,
        lambda data: _read_json(data, _JSON_RECORD.decode, False),
        _has_unknown_json,
    ),
    MSGPACK: _Form(
        MSGPACK,
        _MSGPACK_WRITER.encode,
        lambda data: _read_msgpack(data, _MSGPACK_RECORD.decode, False),
        _has_unknown_msgpack,
    ),
    PROTOBUF: _Form(
        PROTOBUF, _write_protobuf, lambda data: _read_protobuf(data, False), _has_unknown_protobuf
    ),
}
_BATCH_FORMS: Final[dict[str, _Form]] = {
    BATCH_JSON: _FORMS[JSON]._replace(
        media_type=BATCH_JSON, read=lambda data: _read_json(data, _JSON_BATCH.decode, True)
    ),
    BATCH_MSGPACK: _FORMS[MSGPACK]._replace(
        media_type=BATCH_MSGPACK, read=lambda data: _read_msgpack(data, _MSGPACK_BATCH.decode, True)
    ),
    BATCH_PROTOBUF: _FORMS[PROTOBUF]._replace(
        media_type=BATCH_PROTOBUF, read=lambda data: _read_protobuf(data, True)
    ),
}

__all__ = [
    "BATCH_JSON",
    "BATCH_MSGPACK",
    "BATCH_PROTOBUF",
    "JSON",
    "MSGPACK",
    "PROTOBUF",
    "decode",
    "decode_batch",
    "decode_file",
    "encode",
    "encode_batch",
    "relay",
    "relay_batch",
]
