"""Check a successful answer against what a vector expects of it: one function for each key of `expected` in vector.schema.json."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final

from uep_conformance import binary_forms
from uep_conformance.comparison import MISSING, find_difference, is_same, look_up, show
from uep_conformance.inputs import read_bytes
from uep_conformance.refusals import Refused
from uep_conformance.registry import BATCH, RECORD, fits, limit
from uep_conformance.strict_json import read_json
from uep_conformance.vectors import Vector

# What these hand out is a producer's work and so canonical, whatever else a vector expects (UEP-REC-131).
_PRODUCERS: Final = frozenset({"bridge_in", "native", "redact", "remote", "truncate", "wrap"})
_DATA_OPS: Final = frozenset({"bridge_out", "encode", "relay", "transcode"})
# These differ from run to run; their form is checked and their value is not compared.
_VOLATILE: Final = {"error_id": "uuid", "timestamp": "timestamp", "observed_timestamp": "timestamp"}
_STACK_KEYS: Final = ("dropped_frames", "provenance", "shared_with_parent")
# UEP-RND-033: what a reader of coloured text takes away.
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_VOLATILE_OPS: Final = frozenset({"native", "wrap"})


class Mismatch(Exception):
    """An answer is not what was expected; `cause` says in one word how."""

    def __init__(self, cause: str, text: str) -> None:
        super().__init__(text)
        self.cause = cause


class Answered:
    """A successful answer, with its record and its document read when they are asked for."""

    def __init__(self, vector: Vector, value: dict[str, Any], language: str) -> None:
        self.vector, self.value, self.language = vector, value, language
        self.arguments = vector.arguments

    @cached_property
    def data(self) -> bytes:
        """The bytes of the answered document."""
        return read_bytes(self._member("data"))

    @cached_property
    def tree(self) -> Any:
        """What the expectations look into: the record, the list of records, or the document as a JSON value."""
        if self.vector.op == "bridge_in":
            return self._member("records")
        if self.vector.op == "bridge_out":
            return _read(self.data, "json", RECORD)
        if self.vector.op in _DATA_OPS:
            form = self.arguments.get("to") or self.arguments["format"]
            return _read(self.data, form, BATCH if self.arguments.get("of") == "batch" else RECORD)
        if self.vector.op == "render":
            return self._member("text")
        return self.value.get("record", self.value.get("batch"))

    @cached_property
    def input_tree(self) -> Any:
        """The record that the operation was given, as a JSON value."""
        if "record" in self.arguments:
            return self.arguments["record"]
        form = self.arguments.get("from") or self.arguments.get("format", "json")
        return _read(
            read_bytes(self.arguments["data"]), form, BATCH if self.arguments.get("of") == "batch" else RECORD
        )

    def _member(self, name: str) -> Any:
        if name not in self.value:
            raise Mismatch("incomplete", f"the answer has no {name}")
        return self.value[name]


def check_expected(
    vector: Vector, expected: dict[str, Any], value: dict[str, Any], language: str = ""
) -> None:
    """Raise Mismatch where the answer is not what is expected."""
    answered = Answered(vector, value, language)
    if vector.op in _VOLATILE_OPS:
        _check_volatile(answered)
    for key, wanted in expected.items():
        _CHECKS[key](answered, wanted)
    if vector.op in ("encode", "transcode") and not expected:
        _check_same(answered, True)
    if vector.op in _PRODUCERS:
        records = answered.tree if vector.op == "bridge_in" else [answered.tree]
        for record in records:
            _check_canonical_record(record)


def _read(data: bytes, form: str, message: str) -> Any:
    try:
        if form == "json":
            return read_json(data, limit("max_document_depth"))
        if form == "msgpack":
            return binary_forms.read_msgpack(data, message)
        return binary_forms.message_to_tree(binary_forms.parse_protobuf(data, message))
    except Refused as wrong:
        raise Mismatch(
            "unreadable",
            f"the answered document is no {form} document ({wrong.reason}): {show(data[:60].decode('latin-1'))}",
        ) from None


def _check_same(answered: Answered, _: Any) -> None:
    if answered.vector.op == "relay" and "to" not in answered.arguments:
        sent = read_bytes(answered.arguments["data"])
        if answered.data != sent:
            raise Mismatch(
                "differs", f"the bytes were not kept: {len(sent)} went in, {len(answered.data)} came out"
            )
        return
    _compare(answered.input_tree, answered.tree)


def _check_record(answered: Answered, wanted: Any) -> None:
    masked = _VOLATILE if answered.vector.op in _VOLATILE_OPS else {}
    got = answered.tree
    _compare(
        {key: value for key, value in wanted.items() if key not in masked},
        {key: value for key, value in got.items() if key not in masked} if isinstance(got, dict) else got,
    )


def _compare(wanted: Any, got: Any) -> None:
    difference = find_difference(wanted, got)
    if difference is not None:
        raise Mismatch("differs", str(difference))


def _check_at(answered: Answered, wanted: dict[str, Any]) -> None:
    for pointer, value in wanted.items():
        difference = find_difference(value, look_up(answered.tree, pointer), pointer)
        if difference is not None:
            raise Mismatch("differs", str(difference))


def _check_among(answered: Answered, wanted: dict[str, list[Any]]) -> None:
    for pointer, values in wanted.items():
        found = look_up(answered.tree, pointer)
        for value in values:
            if not isinstance(found, list) or not any(is_same(value, one) for one in found):
                raise Mismatch("differs", f"at {pointer}: expected {show(value)} among {show(found)}")


def _check_absent(answered: Answered, wanted: list[str]) -> None:
    for pointer in wanted:
        found = look_up(answered.tree, pointer)
        if found is not MISSING:
            raise Mismatch("differs", f"at {pointer}: expected nothing, got {show(found)}")


def _check_present(answered: Answered, wanted: list[str]) -> None:
    for pointer in wanted:
        found = look_up(answered.tree, pointer)
        if found is MISSING or found in ("", None, [], {}):
            raise Mismatch("differs", f"at {pointer}: expected a value, got {show(found)}")


def _check_equal(answered: Answered, wanted: list[list[str]]) -> None:
    for first, second in wanted:
        values = [look_up(answered.tree, pointer) for pointer in (first, second)]
        if MISSING in values or find_difference(*values) is not None:
            raise Mismatch("differs", f"{first} has {show(values[0])} and {second} has {show(values[1])}")


def _check_unequal(answered: Answered, wanted: dict[str, Any]) -> None:
    for pointer, value in wanted.items():
        if is_same(value, look_up(answered.tree, pointer)):
            raise Mismatch("differs", f"at {pointer}: expected another value than {show(value)}")


def _check_document(answered: Answered, wanted: bytes) -> None:
    got = answered.value["text"].encode() if answered.vector.op == "render" else answered.data
    if got != wanted:
        place = next(
            (at for at, (ours, theirs) in enumerate(zip(wanted, got, strict=False)) if ours != theirs),
            min(len(wanted), len(got)),
        )
        shown = got[max(0, place - 20) : place + 40].decode("utf-8", "replace")
        raise Mismatch("differs", f"the text differs from byte {place} on, near {show(shown)}")


def _check_size(answered: Answered, wanted: int) -> None:
    if answered.vector.op == "render":
        size = len(answered.tree.encode("utf-8", "surrogatepass"))
        if size > wanted:
            raise Mismatch("too_large", f"the text has {size} bytes where {wanted} is the most")
        return
    try:
        size = binary_forms.size_of(answered.tree, RECORD)
    except Refused as wrong:
        raise Mismatch("not_canonical", f"protobuf's own reader refuses the record: {wrong.path}") from None
    if size > wanted:
        raise Mismatch("too_large", f"the record has {size} bytes where {wanted} is the most")


def _check_canonical_record(record: Any) -> None:
    from uep_conformance.reference_judge import judge_tree

    fault = judge_tree(record)
    if fault is not None:
        raise Mismatch("not_canonical", f"the record is not canonical: {fault.reason} at {fault.path!r}")


def _check_contains(answered: Answered, wanted: list[str]) -> None:
    text = _text_of(answered)
    for part in wanted:
        if part not in text:
            raise Mismatch("differs", f"the text lacks {show(part)}")


def _check_plain(answered: Answered, wanted: str) -> None:
    text = _text_of(answered)
    plain = _COLOUR.sub("", text)
    if plain == text:
        raise Mismatch("differs", "the text has no colours")
    _compare(wanted, plain)


def _check_lacks(answered: Answered, wanted: list[str]) -> None:
    text = _text_of(answered)
    for part in wanted:
        if part in text:
            raise Mismatch("differs", f"the text has {show(part)}")


def _text_of(answered: Answered) -> str:
    if answered.vector.op == "bridge_out" and (
        answered.data.lstrip()[:1] not in (b"{", b"[") or b"}\n{" in answered.data
    ):
        # XML, lines of headers, lines of JSON and other forms that are no JSON document
        return answered.data.decode("utf-8", "replace")
    found = answered.tree
    return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)


def _check_entry(answered: Answered, wanted: dict[str, Any] | None) -> None:
    got = answered.value["entry"]
    if wanted is None or got is None:
        return _compare(wanted, got)
    return _compare(wanted, {key: got[key] for key in wanted if key in got})


def _check_member(name: str) -> Callable[[Answered, Any], None]:
    return lambda answered, wanted: _compare(wanted, answered.value.get(name, MISSING))


def _check_count(answered: Answered, wanted: int) -> None:
    if len(answered.tree) != wanted:
        raise Mismatch("differs", f"expected {wanted} records, got {len(answered.tree)}")


def _check_volatile(answered: Answered) -> None:
    record = answered.tree
    for name, form in _VOLATILE.items():
        value = record.get(name)
        if value is not None and not (isinstance(value, str) and fits(value, form)):
            raise Mismatch("differs", f"at /{name}: {show(value)} does not have the form {form}")


def _check_tree(answered: Answered, wanted: list[dict[str, Any]]) -> None:
    nodes = answered.tree.get("nodes", [])
    if len(nodes) != len(wanted):
        raise Mismatch("differs", f"at /nodes: expected {len(wanted)} nodes, got {len(nodes)}")
    for index, (ours, theirs) in enumerate(zip(wanted, nodes, strict=True)):
        for key, value in ours.items():
            _check_node(f"/nodes/{index}/{key}", key, value, theirs, answered.language)


def _check_node(path: str, key: str, value: Any, node: dict[str, Any], language: str) -> None:
    stack = node.get("stack", {})
    if key == "frames":
        _check_frames(path, value, stack.get("frames", []), language)
        return
    if key == "has_frames":
        got: Any = bool(stack.get("frames"))
    elif key in _STACK_KEYS:
        got = stack.get(key, 0)
    else:
        got = node.get(key, {"message": "", "notes": [], "is_group": False}.get(key, MISSING))
    _check_value(path, value, got, language)


def _check_frames(
    path: str, wanted: list[dict[str, Any]], frames: list[dict[str, Any]], language: str
) -> None:
    if len(frames) < len(wanted):
        raise Mismatch("differs", f"at {path}: expected {len(wanted)} frames or more, got {len(frames)}")
    for index, (ours, theirs) in enumerate(zip(wanted, frames, strict=False)):
        for key, value in ours.items():
            # An absent field is its default: null where nothing may stand.
            _check_value(f"{path}/{index}/{key}", value, theirs.get(key), language)


def _check_value(path: str, value: Any, got: Any, language: str) -> None:
    if isinstance(value, dict):
        if language not in value:
            # A language that the fixtures do not know: there is a name, but nobody here can say which.
            value = got if got not in (MISSING, None, "") else "some text"
        else:
            value = value[language]
    difference = find_difference(value, got, path)
    if difference is not None:
        raise Mismatch("differs", str(difference))


_CHECKS: Final[dict[str, Callable[[Answered, Any], None]]] = {
    "absent": _check_absent,
    "among": _check_among,
    "at": _check_at,
    "batch": _check_record,
    "canonical": lambda answered, wanted: _check_canonical_record(answered.tree),
    "contains": _check_contains,
    "count": _check_count,
    "entry": _check_entry,
    "equal": _check_equal,
    "fingerprint": _check_member("fingerprint"),
    "hex": lambda answered, wanted: _check_document(answered, bytes.fromhex(wanted)),
    "json": lambda answered, wanted: _compare(wanted, answered.tree),
    "lacks": _check_lacks,
    "lost": _check_member("lost"),
    "matches": _check_member("matches"),
    "max_bytes": _check_size,
    "order": _check_member("order"),
    "plain": _check_plain,
    "present": _check_present,
    "record": _check_record,
    "records": lambda answered, wanted: _compare(wanted, answered.tree),
    "refused": _check_member("refused"),
    "same": _check_same,
    "text": lambda answered, wanted: _check_document(answered, wanted.encode()),
    "tree": _check_tree,
    "unequal": _check_unequal,
}

__all__ = ["Mismatch", "check_expected"]
