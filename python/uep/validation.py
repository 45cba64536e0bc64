"""Judge documents and say how to mend them. No I/O; the referee of `explain`, jsonschema, is loaded when it is asked.

A document is taken by `canonical` (what a producer may send) or by `accept` (what a receiver must take); see UEP-JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple

from uep._documents import split_documents
from uep._gen.limits import MAX_DOCUMENT_DEPTH
from uep._gen.model import ErrorBatch, UniversalErrorProtocol
from uep._reception import Judged, judge_json, judge_msgpack, judge_protobuf, judge_value
from uep._strict_json import read_json
from uep._verdict import write_pointer
from uep.encoding import BATCH_JSON, BATCH_MSGPACK, BATCH_PROTOBUF, JSON, MSGPACK, PROTOBUF
from uep.errors import InvalidRecord, Refusal

Profile = Literal["canonical", "accept"]
Document = bytes | str | UniversalErrorProtocol | ErrorBatch


class Finding(NamedTuple):
    """The verdict about one document of a file: its line (None where the file is one document) and its refusals."""

    line: int | None
    refusals: tuple[Refusal, ...]


def validate(
    document: Document, *, profile: Profile = "canonical", media_type: str = JSON
) -> tuple[Refusal, ...]:
    """List why a profile refuses a document, in verdict order: the first refusal is the verdict, none means taken.

    All refusals are of one phase (reader, structure or rules): the first phase with a fault decides.
    """
    judged = _judge(document, media_type)
    if profile not in ("canonical", "accept"):
        raise InvalidRecord(
            f"profile {profile!r} is not known; use canonical or accept", reason="out_of_range"
        )
    return tuple(judged.canonical if profile == "canonical" else judged.accept)


def validate_file(data: bytes, *, profile: Profile = "canonical") -> Iterator[Finding]:
    """Judge what a file holds, found by its content: one record, a batch, or JSON Lines with a record a line."""
    for found in split_documents(data):
        yield Finding(found.line, validate(found.data, profile=profile, media_type=found.media_type))


def explain(document: bytes | str, *, profile: Profile = "canonical") -> list[str]:
    """Say in the words of jsonschema what the profile's schema finds wrong, each with its JSON Pointer.

    The schema holds no rules that cross fields; `validate` has the last word. Needs the extra `[validate]`.
    """
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        raise ImportError("explain needs jsonschema; install universal-error-protocol[validate]") from None
    import json

    from uep_data import locate

    reading = read_json(_to_bytes(document), max_depth=MAX_DOCUMENT_DEPTH)
    if reading.faults:
        return [str(fault) for fault in reading.faults]
    schema = json.loads(locate("schemas", "json", "v1", f"{profile}.schema.json").read_text("utf-8"))
    errors = sorted(
        Draft202012Validator(schema).iter_errors(reading.tree),
        key=lambda error: [str(p) for p in error.absolute_path],
    )
    return [f"{write_pointer(error.absolute_path) or 'document'}: {error.message}" for error in errors]


def _judge(document: Document, media_type: str) -> Judged:
    if isinstance(document, UniversalErrorProtocol | ErrorBatch):
        return judge_value(document)
    judge = _JUDGES.get(media_type) or _JUDGES.get(media_type.partition(";")[0].strip().lower())
    if judge is None:
        allowed = ", ".join(_JUDGES)
        raise InvalidRecord(
            f"media type {media_type!r} is not known; use one of {allowed}", reason="out_of_range"
        )
    return judge(_to_bytes(document))


def _to_bytes(document: bytes | str) -> bytes:
    # A lone surrogate becomes bytes that are not UTF-8, which the reader refuses.
    return document.encode("utf-8", "surrogatepass") if isinstance(document, str) else bytes(document)


_JUDGES: Final[dict[str, Callable[[bytes], Judged]]] = {
    BATCH_JSON: lambda data: judge_json(data, batch=True),
    BATCH_MSGPACK: lambda data: judge_msgpack(data, batch=True),
    BATCH_PROTOBUF: lambda data: judge_protobuf(data, batch=True),
    JSON: judge_json,
    MSGPACK: judge_msgpack,
    PROTOBUF: judge_protobuf,
}

__all__ = ["Document", "Finding", "Profile", "explain", "validate", "validate_file"]
