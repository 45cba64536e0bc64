# Regenerate with: uep codegen (content 5a92da5c4a65aba3; do not edit)
# One statement per check, as the sources list them.
# ruff: noqa: SIM102, SIM103, SIM110
"""The post-pass: everything a record must obey that typed decoding does not show. Reads structs, changes nothing.

`is_canonical` answers fast for what was just decoded from JSON; `find_faults` looks at everything and explains.
The checks of both come from the same source, and the quick one may only err towards looking again.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec

from uep._gen.model import (
    Code,
    Correlation,
    Detail,
    ErrorBatch,
    Foreign,
    Frame,
    Handling,
    Link,
    Mark,
    Node,
    Occurrences,
    Recovery,
    Resource,
    Stack,
    Text,
    Thread,
    UniversalErrorProtocol,
    Violation,
)
from uep._gen.structure import ENUMS, LIMITS, PATTERNS

__all__ = ["Fault", "find_batch_faults", "find_faults", "is_canonical", "is_canonical_batch"]


class Fault(NamedTuple):
    """One broken rule: the reason, a JSON Pointer, what the mend template needs, and whether accept lets it pass."""

    reason: str
    path: str
    facts: dict[str, Any]
    canonical_only: bool


class _Matchers(dict[str, Callable[[str], re.Match[str] | None]]):
    """The patterns, each compiled when it is first asked for: most records need few of them."""

    def __missing__(self, name: str) -> Callable[[str], re.Match[str] | None]:
        matcher = self[name] = re.compile(PATTERNS[name].regex).fullmatch
        return matcher


SUPPORTED_MAJOR = "1"
REGISTRY_VERSION = "1.0.0"
# The types a receiver of this release knows: for all others type_ancestors is mandatory (UEP P11).
STANDARD_TYPES = frozenset(
    {
        "uep.aggregate.multiple",
        "uep.auth.credentials_expired",
        "uep.auth.permission_denied",
        "uep.auth.unauthenticated",
        "uep.business.rule_violation",
        "uep.cancel.by_caller",
        "uep.capacity.disk_full",
        "uep.capacity.memory_exhausted",
        "uep.capacity.overloaded",
        "uep.config.invalid",
        "uep.data.corruption",
        "uep.data.integrity_violation",
        "uep.data.serialization_failed",
        "uep.deadline.exceeded",
        "uep.dependency.bad_response",
        "uep.dependency.unavailable",
        "uep.input.malformed",
        "uep.input.out_of_range",
        "uep.input.too_large",
        "uep.input.validation_failed",
        "uep.network.connection_failed",
        "uep.network.connection_lost",
        "uep.network.name_resolution",
        "uep.network.timeout",
        "uep.network.tls_failure",
        "uep.protocol.malformed_record",
        "uep.protocol.unsupported_version",
        "uep.quota.exceeded",
        "uep.quota.rate_limited",
        "uep.resource.already_exists",
        "uep.resource.gone",
        "uep.resource.not_found",
        "uep.runtime.assertion_failed",
        "uep.runtime.fatal",
        "uep.runtime.unhandled",
        "uep.runtime.unimplemented",
        "uep.security.integrity_failure",
        "uep.security.policy_violation",
        "uep.state.conflict",
        "uep.state.locked",
        "uep.state.precondition_failed",
        "uep.storage.io_failure",
        "uep.storage.transaction_aborted",
        "uep.unknown.unclassified",
    }
)
_MAX_UINT32 = 4294967295
_MAX_UINT64 = 18446744073709551615
_MAX_INT32 = 2147483647
_SEVERITY_STEP = 10
_MAX_SEEN = 4096
# UEP-LIM-003: 8 for null, a boolean or a number, 2 for a list or object beside what it holds.
_COUNTED_SCALAR = 8
_COUNTED_CONTAINER = 2
# A binary record is at most this many times as long as its JSON form (a number inside a nested list of context).
_BINARY_GROWTH = 6
_SURELY_SMALL = 65536 // _BINARY_GROWTH
# How many bytes the lengths of long map entries can add beside that.
_BINARY_SLACK = 1024
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LINE_ENDS = re.compile("[\n\r\x85\u2028\u2029]")
_MATCHERS = _Matchers()
_JSON = msgspec.json.Encoder()
_SEEN_CODE_SPACE: set[str] = set()
_SEEN_CONTEXT_KEY: set[str] = set()
_SEEN_DETAIL_TYPE: set[str] = set()
_SEEN_FORMAT_NAME: set[str] = set()
_SEEN_LOCALE: set[str] = set()
_SEEN_MARK_PATH: set[str] = set()
_SEEN_MARK_RULE: set[str] = set()
_SEEN_MEDIA_TYPE: set[str] = set()
_SEEN_SOURCE_LANGUAGE: set[str] = set()
_SEEN_TYPE_HINT: set[str] = set()
_SEEN_VIOLATION_KIND: set[str] = set()
_SEEN_ERROR_TYPE: set[str] = set(STANDARD_TYPES)
_SEEN_CATEGORY: set[str] = set()
_SEEN_VERSION: set[str] = set()


def is_canonical(record: UniversalErrorProtocol, encoded: bytes) -> bool:
    """Tell whether a record that was decoded by its type from JSON and encodes to `encoded` obeys every rule.

    Decoding has enforced types, counts and lengths in code points; equal bytes prove that nothing is spelled
    otherwise. In ASCII code points are bytes, so only patterns, references between fields and context remain.
    """
    if (
        (len(encoded) <= _SURELY_SMALL or _is_surely_within(record, len(encoded)))
        and encoded.isascii()
        and (b"\\" not in encoded or b"\\u00" not in encoded)
        and _quick_universal_error_protocol(record)
    ):
        return True
    return not find_faults(record)


def is_canonical_batch(batch: ErrorBatch, encoded: bytes) -> bool:
    """Tell the same of a batch."""
    if len(encoded) <= _SURELY_SMALL and encoded.isascii() and b"\\u00" not in encoded:
        if all(map(_quick_universal_error_protocol, batch.errors)):
            return True
    return not find_batch_faults(batch)


def _is_surely_within(record: UniversalErrorProtocol, size: int) -> bool:
    """Tell whether the binary form cannot be over its limit: only open values are longer there than in JSON."""
    open_values = [record.context, [detail.debug for detail in record.details]]
    growth = (_BINARY_GROWTH - 1) * len(_encode(open_values) or b"")
    return size + growth + _BINARY_SLACK <= 65536


def find_faults(record: UniversalErrorProtocol, *, accept: bool = False) -> list[Fault]:
    """Return every broken rule of a record in field order; `accept` leaves out those that only canonical refuses."""
    out: list[Fault] = []
    _check_record(record, out)
    return [fault for fault in out if not fault.canonical_only] if accept else out


def find_batch_faults(batch: ErrorBatch, *, accept: bool = False) -> list[Fault]:
    """Return every broken rule of a batch and of its records."""
    out: list[Fault] = []
    _count(out, "/errors", len(batch.errors), "max_batch_records")
    _number(out, "/dropped_records", batch.dropped_records, _MAX_UINT32)
    _check_each(out, "/errors", _check_record, batch.errors)
    _check_binary_size(out, batch, "max_batch_bytes")
    return [fault for fault in out if not fault.canonical_only] if accept else out


def _check_record(record: UniversalErrorProtocol, out: list[Fault]) -> None:
    _check_universal_error_protocol(record, out)
    _check_type(record, out)
    _check_frame_total(record, out)
    _check_shared_roots(record, out)
    _check_occurrences_order(record, out)
    encoded = _encode(record)
    if encoded is None or b"\\u0000" in encoded:
        _find_nul(out, "", record)
    _check_binary_size(out, record, "max_record_bytes", encoded)


def _encode(struct: Any) -> bytes | None:
    try:
        return _JSON.encode(struct)
    except (TypeError, ValueError, RecursionError):
        return None


# ---- rules between fields


def _check_type(record: UniversalErrorProtocol, out: list[Fault]) -> None:
    """Demand ancestors that end in a category for every type this release's registry does not hold (UEP P11)."""
    ancestors = record.type_ancestors
    known = record.error_type in STANDARD_TYPES
    if not ancestors and (known or not record.error_type):
        return
    if not ancestors or not _is_category(ancestors[-1]):
        facts = {"value": record.error_type, "registry": REGISTRY_VERSION, "example": "uep.network"}
        out.append(Fault("missing_ancestor", "/type_ancestors", facts, False))


def _check_nodes(out: list[Fault], nodes: list[Node]) -> None:
    for index, node in enumerate(nodes):
        before = len(out)
        _check_node(node, out)
        _check_edge(out, index, node)
        limit = "max_error_message_bytes" if index == 0 else "max_node_message_bytes"
        _text(out, "/message", node.message, limit)
        _prefix(out, before, f"/nodes/{index}")


def _check_edge(out: list[Fault], index: int, node: Node) -> None:
    """Check that a node explains a node before it, and that node 0 is the record itself (UEP P4, P5)."""
    if index == 0:
        for name in ("parent", "relation"):
            if getattr(node, name) is not None:
                out.append(Fault("bad_parent", f"/{name}", {"value": getattr(node, name), "index": 0}, False))
        for name in ("error_type", "error_id", "source_language", "timestamp"):
            if value := getattr(node, name):
                facts = {"value": value, "hint": "leave the member out of node 0, the record has it"}
                out.append(Fault("not_canonical", f"/{name}", facts, True))
        return
    if node.parent is None:
        out.append(Fault("missing", "/parent", {"field": "parent"}, False))
    elif node.parent >= index:
        out.append(Fault("bad_parent", "/parent", {"value": node.parent, "index": index}, False))
    if node.relation is None:
        out.append(Fault("missing", "/relation", {"field": "relation"}, True))


def _check_frame_total(record: UniversalErrorProtocol, out: list[Fault]) -> None:
    stacks = [node.stack for node in record.nodes] + [thread.stack for thread in record.threads]
    # UEP-REC-141: a fault of the whole record is placed at the record.
    _count(out, "", sum(len(stack.frames) for stack in stacks if stack is not None), "max_frames_per_record")


def _check_counts(out: list[Fault], stack: Stack) -> None:
    """Check the counts that speak of frames (UEP-NODE-047, UEP-NODE-053)."""
    present = len(stack.frames)
    if stack.shared_with_parent > present + stack.dropped_frames:
        facts = {"value": stack.shared_with_parent, "range": f"0 to {present + stack.dropped_frames}"}
        out.append(Fault("out_of_range", "/shared_with_parent", facts, False))
    if stack.dropped_after > (present if stack.dropped_frames else 0):
        facts = {"value": stack.dropped_after, "range": f"0 to {present if stack.dropped_frames else 0}"}
        out.append(Fault("out_of_range", "/dropped_after", facts, False))


def _has_fitting_counts(stack: Stack) -> bool:
    present = len(stack.frames)
    if stack.shared_with_parent > present + stack.dropped_frames:
        return False
    return not stack.dropped_after or (stack.dropped_frames > 0 and stack.dropped_after <= present)


def _check_shared_roots(record: UniversalErrorProtocol, out: list[Fault]) -> None:
    """Refuse frames shared with a parent where there is none (UEP-NODE-048)."""
    holders = [("/nodes/0", node.stack) for node in record.nodes[:1]]
    holders += [(f"/threads/{index}", thread.stack) for index, thread in enumerate(record.threads)]
    for path, stack in holders:
        if stack is not None and 0 < stack.shared_with_parent <= len(stack.frames) + stack.dropped_frames:
            facts = {"value": stack.shared_with_parent, "range": "0, for there is no parent"}
            out.append(Fault("out_of_range", f"{path}/stack/shared_with_parent", facts, False))


def _check_occurrences_order(record: UniversalErrorProtocol, out: list[Fault]) -> None:
    held = record.occurrences
    # Without its Z a canonical timestamp sorts as text.
    if held is not None and held.first and held.last and held.last[:-1] < held.first[:-1]:
        facts = {"value": held.last, "range": f"the time from {held.first} on"}
        out.append(Fault("out_of_range", "/occurrences/last", facts, False))


def _check_binary_size(out: list[Fault], struct: Any, limit_id: str, encoded: bytes | None = None) -> None:
    """Compare the size of the binary form with its limit; only what is large in JSON is encoded for it."""
    encoded = encoded if encoded is not None else _encode(struct)
    if encoded is None or len(encoded) * _BINARY_GROWTH <= LIMITS[limit_id].value:
        return
    if isinstance(struct, UniversalErrorProtocol) and _is_surely_within(struct, len(encoded)):
        return
    from uep._gen import wire

    write = wire.record_to_message if isinstance(struct, UniversalErrorProtocol) else wire.batch_to_message
    try:
        size = write(struct).ByteSize()
    except (TypeError, ValueError, OverflowError):
        return  # a value that has no binary form is a fault of its own
    _size(out, "", size, limit_id)


def _find_nul(out: list[Fault], path: str, value: Any) -> None:
    """Point at every text that holds U+0000, which C cannot carry."""
    if isinstance(value, str):
        if "\0" in value:
            facts = {"value": value, "pattern": "text without NUL", "example": "text"}
            out.append(Fault("bad_format", path, facts, False))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            _find_nul(out, f"{path}/{name}", getattr(value, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            _find_nul(out, _join(path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _find_nul(out, f"{path}/{index}", item)


# ---- single values, explained


def _join(path: str, key: str) -> str:
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"


def _prefix(out: list[Fault], start: int, path: str) -> None:
    for index in range(start, len(out)):
        out[index] = out[index]._replace(path=path + out[index].path)


def _check_below(out: list[Fault], path: str, check: Callable[[Any, list[Fault]], None], struct: Any) -> None:
    before = len(out)
    check(struct, out)
    _prefix(out, before, path)


def _check_each(
    out: list[Fault], path: str, check: Callable[[Any, list[Fault]], None], structs: Iterable[Any]
) -> None:
    for index, struct in enumerate(structs):
        _check_below(out, f"{path}/{index}", check, struct)


def _over(out: list[Fault], path: str, actual: int, limit_id: str) -> None:
    limit = LIMITS[limit_id]
    facts = {"actual": actual, "limit": limit.value, "limit_id": limit_id}
    out.append(Fault(limit.reason, path, facts, "accept" not in limit.refused_by))


def _text(out: list[Fault], path: str, text: str, limit_id: str) -> None:
    limit = LIMITS[limit_id].value
    if len(text) * 4 > limit and (size := len(text.encode("utf-8", "surrogatepass"))) > limit:
        _over(out, path, size, limit_id)


def _size(out: list[Fault], path: str, size: int, limit_id: str) -> None:
    if size > LIMITS[limit_id].value:
        _over(out, path, size, limit_id)


def _count(out: list[Fault], path: str, count: int, limit_id: str) -> None:
    if count > LIMITS[limit_id].value:
        _over(out, path, count, limit_id)


def _number(out: list[Fault], path: str, number: int, largest: int) -> None:
    if not 0 <= number <= largest:
        out.append(Fault("out_of_range", path, {"value": number, "range": f"0 to {largest}"}, False))


def _enum(out: list[Fault], path: str, value: Any, name: str) -> None:
    """Refuse numbers that ProtoJSON writes as a name, and numbers that are none of the enum's (UEP P3)."""
    if value.__class__ is not int:
        return
    enum = ENUMS[name]
    if not -_MAX_INT32 - 1 <= value <= _MAX_INT32:
        out.append(Fault("out_of_range", path, {"value": value, "range": "the enum's numbers"}, False))
    elif value in enum.names:
        hint = f"write {enum.names[value]}" if value else "leave the member out"
        out.append(Fault("not_canonical", path, {"value": value, "hint": hint}, True))
    elif enum.closed and value < _SEVERITY_STEP:
        out.append(Fault("out_of_range", path, {"value": value, "range": "the enum's numbers"}, True))


def _pattern(out: list[Fault], path: str, text: str, name: str) -> None:
    pattern = PATTERNS[name]
    if not _matches(name, text):
        facts = {"value": text, "pattern": name, "example": pattern.example}
        out.append(Fault(pattern.reason, path, facts, "accept" not in pattern.refused_by))


def _matches(name: str, text: str) -> bool:
    return (
        _MATCHERS[name](text) is not None
        and _LINE_ENDS.search(text) is None
        and text not in PATTERNS[name].excluded
    )


def _version(out: list[Fault], path: str, text: str) -> None:
    before = len(out)
    _pattern(out, path, text, "protocol_version")
    if len(out) == before and text.partition(".")[0] != SUPPORTED_MAJOR:
        facts = {"value": text, "supported": f"{SUPPORTED_MAJOR}.x"}
        out.append(Fault("unsupported_version", path, facts, False))


def _type_name(out: list[Fault], path: str, text: str) -> None:
    if not _is_type(text):
        facts = {"value": text, "example": PATTERNS["error_type"].example}
        out.append(Fault("bad_type_name", path, facts, False))


def _timestamp(out: list[Fault], path: str, text: str) -> None:
    if not _is_timestamp(text):
        facts = {"value": text, "pattern": "timestamp", "example": PATTERNS["timestamp"].example}
        out.append(Fault("bad_format", path, facts, False))


def _duration(out: list[Fault], path: str, text: str) -> None:
    if not _is_duration(text):
        facts = {"value": text, "pattern": "duration", "example": PATTERNS["duration"].example}
        reason = "out_of_range" if _MATCHERS["duration"](text.removeprefix("-")) else "bad_format"
        limit = LIMITS["max_retry_after_seconds"].value
        out.append(Fault(reason, path, {**facts, "range": f"0s to {limit}s"}, False))


def _fixed64(out: list[Fault], path: str, text: str) -> None:
    if not _is_fixed64(text):
        facts = {"value": text, "range": f'"1" to "{_MAX_UINT64}"'}
        out.append(Fault("out_of_range", path, facts, False))


# ---- open values


def _check_key(out: list[Fault], path: str, key: str, limit_id: str) -> None:
    _pattern(out, _join(path, key), key, "context_key")
    _text(out, _join(path, key), key, limit_id)


def _check_values(out: list[Fault], path: str, value: Any, size_id: str) -> None:
    """Check an open value, or the map of them that is `context`: keys, texts, numbers, depth and size."""
    # UEP-LIM-082 counts depth below a key of context, so the map itself has none.
    depth = -1 if size_id == "max_context_bytes" else 0
    _size(out, path, 0 if value is None else _check_value(out, path, value, depth), size_id)


def _check_value(out: list[Fault], path: str, value: Any, depth: int) -> int:
    """Check one open value and return its counted bytes."""
    if isinstance(value, str):
        _text(out, path, value, "max_context_string_bytes")
        return len(value.encode("utf-8", "surrogatepass"))
    if value is None or isinstance(value, int | float):
        if value is not None and value.__class__ is not bool:
            _check_number(out, path, value)
        return _COUNTED_SCALAR
    if not isinstance(value, dict | list):
        facts = {"actual_type": type(value).__name__, "type": "a JSON value"}
        out.append(Fault("wrong_type", path, facts, False))
        return 0
    if depth >= LIMITS["max_context_depth"].value:
        _over(out, path, depth + 1, "max_context_depth")
        return _weigh_rest(value)
    total = _COUNTED_CONTAINER
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(key, str):
            _check_key(out, path, key, "max_context_key_bytes")
            total += len(key.encode("utf-8", "surrogatepass"))
        total += _check_value(out, _join(path, str(key)), item, depth + 1)
    return total


def _weigh_rest(value: Any) -> int:
    """Return the counted bytes of what nests too deeply to be checked (UEP-LIM-003), or the first sum over every limit."""
    most = max(LIMITS["max_context_bytes"].value, LIMITS["max_detail_debug_bytes"].value)
    total, rest = 0, [value]
    # A caller's own value may contain itself, so this neither recurses nor goes on for ever.
    while rest and total <= most:
        item = rest.pop()
        if isinstance(item, str):
            total += len(item.encode("utf-8", "surrogatepass"))
        elif isinstance(item, dict):
            total += _COUNTED_CONTAINER
            total += sum(len(key.encode("utf-8", "surrogatepass")) for key in item if isinstance(key, str))
            rest.extend(item.values())
        elif isinstance(item, list):
            total += _COUNTED_CONTAINER
            rest.extend(item)
        else:
            total += _COUNTED_SCALAR
    return total


def _check_number(out: list[Fault], path: str, value: int | float) -> None:
    largest = LIMITS["max_safe_integer"]
    if not math.isfinite(value):
        out.append(Fault("out_of_range", path, {"value": value, "range": "the finite numbers"}, False))
    elif abs(value) > largest.value:
        facts = {"value": value, "range": f"-{largest.value} to {largest.value}"}
        out.append(Fault(largest.reason, path, facts, "accept" not in largest.refused_by))


# ---- predicates of the quick pass


def _is_timestamp(text: str) -> bool:
    if _MATCHERS["timestamp"](text) is None:
        return False
    return text[8:10] <= "28" or _is_day(int(text[:4]), int(text[5:7]), int(text[8:10]))


def _is_day(year: int, month: int, day: int) -> bool:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= _MONTH_DAYS[month - 1] + (month == 2 and is_leap)


def _is_duration(text: str) -> bool:
    if _MATCHERS["duration"](text) is None:
        return False
    whole, _, fraction = text[:-1].partition(".")
    limit = 315576000000
    return int(whole) < limit or (int(whole) == limit and not fraction)


def _is_fixed64(text: str) -> bool:
    return _MATCHERS["fixed64"](text) is not None and 0 < int(text) <= _MAX_UINT64


def _is_type(text: str) -> bool:
    """Tell whether a text is the name of a type: a name in the reserved namespace has three segments."""
    if text in _SEEN_ERROR_TYPE:
        return True
    if not _matches("error_type", text) or (text.startswith("uep.") and text.count(".") != 2):
        return False
    _remember(_SEEN_ERROR_TYPE, text)
    return True


def _is_category(text: str) -> bool:
    if text in _SEEN_CATEGORY:
        return True
    if not _matches("category_id", text):
        return False
    _remember(_SEEN_CATEGORY, text)
    return True


def _is_supported(text: str) -> bool:
    if text in _SEEN_VERSION:
        return True
    if not _matches("protocol_version", text) or text.partition(".")[0] != SUPPORTED_MAJOR:
        return False
    _remember(_SEEN_VERSION, text)
    return True


def _remember(seen: set[str], text: str) -> None:
    if len(seen) >= _MAX_SEEN:
        seen.clear()
    seen.add(text)


def _is_build_id(text: str) -> bool:
    return _MATCHERS["build_id"](text) is not None


def _is_link_url(text: str) -> bool:
    return _MATCHERS["link_url"](text) is not None


def _is_span_id(text: str) -> bool:
    return _matches("span_id", text)


def _is_trace_id(text: str) -> bool:
    return _matches("trace_id", text)


def _is_uuid(text: str) -> bool:
    return _MATCHERS["uuid"](text) is not None


def _is_code_space(text: str) -> bool:
    if text in _SEEN_CODE_SPACE:
        return True
    if not _matches("code_space", text):
        return False
    _remember(_SEEN_CODE_SPACE, text)
    return True


def _is_context_key(text: str) -> bool:
    if text in _SEEN_CONTEXT_KEY:
        return True
    if not _matches("context_key", text):
        return False
    _remember(_SEEN_CONTEXT_KEY, text)
    return True


def _is_detail_type(text: str) -> bool:
    if text in _SEEN_DETAIL_TYPE:
        return True
    if not _matches("detail_type", text):
        return False
    _remember(_SEEN_DETAIL_TYPE, text)
    return True


def _is_format_name(text: str) -> bool:
    if text in _SEEN_FORMAT_NAME:
        return True
    if not _matches("format_name", text):
        return False
    _remember(_SEEN_FORMAT_NAME, text)
    return True


def _is_locale(text: str) -> bool:
    if text in _SEEN_LOCALE:
        return True
    if not _matches("locale", text):
        return False
    _remember(_SEEN_LOCALE, text)
    return True


def _is_mark_path(text: str) -> bool:
    if text in _SEEN_MARK_PATH:
        return True
    if not _matches("mark_path", text):
        return False
    _remember(_SEEN_MARK_PATH, text)
    return True


def _is_mark_rule(text: str) -> bool:
    if text in _SEEN_MARK_RULE:
        return True
    if not _matches("mark_rule", text):
        return False
    _remember(_SEEN_MARK_RULE, text)
    return True


def _is_media_type(text: str) -> bool:
    if text in _SEEN_MEDIA_TYPE:
        return True
    if not _matches("media_type", text):
        return False
    _remember(_SEEN_MEDIA_TYPE, text)
    return True


def _is_source_language(text: str) -> bool:
    if text in _SEEN_SOURCE_LANGUAGE:
        return True
    if not _matches("source_language", text):
        return False
    _remember(_SEEN_SOURCE_LANGUAGE, text)
    return True


def _is_type_hint(text: str) -> bool:
    if text in _SEEN_TYPE_HINT:
        return True
    if not _matches("type_hint", text):
        return False
    _remember(_SEEN_TYPE_HINT, text)
    return True


def _is_violation_kind(text: str) -> bool:
    if text in _SEEN_VIOLATION_KIND:
        return True
    if not _matches("violation_kind", text):
        return False
    _remember(_SEEN_VIOLATION_KIND, text)
    return True


def _quick_types(record: UniversalErrorProtocol) -> bool:
    ancestors = record.type_ancestors
    if not ancestors:
        return record.error_type in STANDARD_TYPES
    return _is_type(record.error_type) and _is_category(ancestors[-1]) and all(map(_is_type, ancestors[:-1]))


def _quick_nodes(nodes: list[Node]) -> bool:
    root = nodes[0]
    if root.parent is not None or root.relation is not None or root.error_type or root.error_id:
        return False
    if root.source_language or root.timestamp or not _quick_node(root):
        return False
    if root.stack is not None and root.stack.shared_with_parent:
        return False
    frames = len(root.stack.frames) if root.stack is not None else 0
    for index in range(1, len(nodes)):
        node = nodes[index]
        if node.parent is None or node.parent >= index or node.relation is None or not _quick_node(node):
            return False
        if len(node.message) > 2048:
            return False
        frames += len(node.stack.frames) if node.stack is not None else 0
    return frames <= 1024


def _quick_attributes(values: dict[str, str]) -> bool:
    return all(len(key) <= 128 and _is_context_key(key) for key in values)


def _quick_values(values: dict[str, Any]) -> bool:
    """Accept a flat map of scalars within bounds; whatever is nested is looked at completely."""
    total = _COUNTED_CONTAINER
    for key, value in values.items():
        if key not in _SEEN_CONTEXT_KEY and (len(key) > 128 or not _is_context_key(key)):
            return False
        kind = value.__class__
        if kind is str:
            if len(value) > 4096:
                return False
            total += len(value)
        elif kind is int or kind is float:
            if not -9007199254740991 <= value <= 9007199254740991:
                return False
        elif kind is dict or kind is list:
            inner: list[Fault] = []
            total += _check_value(inner, "", value, 0)
            if inner:
                return False
        total += len(key) + _COUNTED_SCALAR
    return total <= 16384


def _check_universal_error_protocol(struct: UniversalErrorProtocol, out: list[Fault]) -> None:
    if not struct.protocol_version:
        out.append(Fault("missing", "/protocol_version", {"field": "protocol_version"}, canonical_only=False))
    if struct.protocol_version:
        _version(out, "/protocol_version", struct.protocol_version)
    if not struct.error_id:
        out.append(Fault("missing", "/error_id", {"field": "error_id"}, canonical_only=False))
    if struct.error_id:
        _pattern(out, "/error_id", struct.error_id, "uuid")
    if not struct.error_type:
        out.append(Fault("missing", "/error_type", {"field": "error_type"}, canonical_only=False))
    if struct.error_type:
        _text(out, "/error_type", struct.error_type, "max_error_type_bytes")
        _type_name(out, "/error_type", struct.error_type)
    if struct.severity is None:
        out.append(Fault("missing", "/severity", {"field": "severity"}, canonical_only=True))
    if struct.severity is not None:
        _enum(out, "/severity", struct.severity, "Severity")
    if not struct.timestamp:
        out.append(Fault("missing", "/timestamp", {"field": "timestamp"}, canonical_only=False))
    if struct.timestamp:
        _timestamp(out, "/timestamp", struct.timestamp)
    if not struct.source_language:
        out.append(Fault("missing", "/source_language", {"field": "source_language"}, canonical_only=False))
    if struct.source_language:
        _pattern(out, "/source_language", struct.source_language, "source_language")
    if not struct.error_message:
        out.append(Fault("missing", "/error_message", {"field": "error_message"}, canonical_only=False))
    if struct.error_message:
        _text(out, "/error_message", struct.error_message, "max_error_message_bytes")
    if struct.stack_trace:
        _text(out, "/stack_trace", struct.stack_trace, "max_stack_trace_bytes")
    _count(out, "/context", len(struct.context), "max_context_keys")
    _check_values(out, "/context", struct.context, "max_context_bytes")
    _count(out, "/recovery_suggestions", len(struct.recovery_suggestions), "max_suggestions")
    for index, text in enumerate(struct.recovery_suggestions):
        _text(out, f"/recovery_suggestions/{index}", text, "max_suggestion_bytes")
    _count(out, "/type_ancestors", len(struct.type_ancestors), "max_type_ancestors")
    for index, text in enumerate(struct.type_ancestors):
        _text(out, f"/type_ancestors/{index}", text, "max_error_type_bytes")
        _pattern(out, f"/type_ancestors/{index}", text, "error_type")
    _count(out, "/nodes", len(struct.nodes), "max_nodes")
    _check_nodes(out, struct.nodes)
    if struct.recovery is not None:
        _check_below(out, "/recovery", _check_recovery, struct.recovery)
    if struct.correlation is not None:
        _check_below(out, "/correlation", _check_correlation, struct.correlation)
    if struct.resource is not None:
        _check_below(out, "/resource", _check_resource, struct.resource)
    if struct.observed_timestamp:
        _timestamp(out, "/observed_timestamp", struct.observed_timestamp)
    if struct.severity_source is not None:
        _enum(out, "/severity_source", struct.severity_source, "SeveritySource")
    if struct.handling is not None:
        _check_below(out, "/handling", _check_handling, struct.handling)
    _count(out, "/codes", len(struct.codes), "max_codes")
    _check_each(out, "/codes", _check_code, struct.codes)
    _count(out, "/violations", len(struct.violations), "max_violations")
    _check_each(out, "/violations", _check_violation, struct.violations)
    _count(out, "/user_messages", len(struct.user_messages), "max_user_messages")
    _check_each(out, "/user_messages", _check_text, struct.user_messages)
    _count(out, "/links", len(struct.links), "max_links")
    _check_each(out, "/links", _check_link, struct.links)
    _count(out, "/fingerprint", len(struct.fingerprint), "max_fingerprint_parts")
    for index, text in enumerate(struct.fingerprint):
        _text(out, f"/fingerprint/{index}", text, "max_fingerprint_part_bytes")
    _count(out, "/threads", len(struct.threads), "max_threads")
    _check_each(out, "/threads", _check_thread, struct.threads)
    if struct.occurrences is not None:
        _check_below(out, "/occurrences", _check_occurrences, struct.occurrences)
    _count(out, "/marks", len(struct.marks), "max_marks")
    _check_each(out, "/marks", _check_mark, struct.marks)
    _count(out, "/details", len(struct.details), "max_details")
    _check_each(out, "/details", _check_detail, struct.details)
    if struct.origin is not None:
        _check_below(out, "/origin", _check_foreign, struct.origin)


def _quick_universal_error_protocol(struct: UniversalErrorProtocol) -> bool:
    if not _is_supported(struct.protocol_version):
        return False
    if not _is_uuid(struct.error_id):
        return False
    if not _is_type(struct.error_type):
        return False
    if struct.severity.__class__ is int or struct.severity is None:
        return False
    if not _is_timestamp(struct.timestamp):
        return False
    if not _is_source_language(struct.source_language):
        return False
    if not struct.error_message:
        return False
    if struct.context and not _quick_values(struct.context):
        return False
    if not _quick_types(struct):
        return False
    if struct.nodes and not _quick_nodes(struct.nodes):
        return False
    if struct.recovery is not None and not _quick_recovery(struct.recovery):
        return False
    if struct.correlation is not None and not _quick_correlation(struct.correlation):
        return False
    if struct.resource is not None and not _quick_resource(struct.resource):
        return False
    if struct.observed_timestamp and not _is_timestamp(struct.observed_timestamp):
        return False
    if struct.severity_source.__class__ is int:
        return False
    for code in struct.codes:
        if not _quick_code(code):
            return False
    for violation in struct.violations:
        if violation.kind and not _quick_violation(violation):
            return False
    for text in struct.user_messages:
        if not _quick_text(text):
            return False
    for link in struct.links:
        if not _quick_link(link):
            return False
    if struct.threads:
        return False
    if struct.occurrences is not None and not _quick_occurrences(struct.occurrences):
        return False
    for mark in struct.marks:
        if not _quick_mark(mark):
            return False
    for detail in struct.details:
        if not _quick_detail(detail):
            return False
    if struct.origin is not None and not _quick_foreign(struct.origin):
        return False
    return True


def _check_node(struct: Node, out: list[Fault]) -> None:
    if struct.parent is not None:
        _number(out, "/parent", struct.parent, _MAX_UINT32)
    if struct.relation is not None:
        _enum(out, "/relation", struct.relation, "Relation")
    if struct.type_name:
        _text(out, "/type_name", struct.type_name, "max_type_name_bytes")
    if struct.module:
        _text(out, "/module", struct.module, "max_module_bytes")
    _count(out, "/notes", len(struct.notes), "max_notes")
    for index, text in enumerate(struct.notes):
        _text(out, f"/notes/{index}", text, "max_note_bytes")
    if struct.stack is not None:
        _check_below(out, "/stack", _check_stack, struct.stack)
    if struct.error_type:
        _text(out, "/error_type", struct.error_type, "max_error_type_bytes")
        _type_name(out, "/error_type", struct.error_type)
    if struct.error_id:
        _pattern(out, "/error_id", struct.error_id, "uuid")
    if struct.source_language:
        _pattern(out, "/source_language", struct.source_language, "source_language")
    if struct.service:
        _text(out, "/service", struct.service, "max_service_bytes")
    if struct.timestamp:
        _timestamp(out, "/timestamp", struct.timestamp)


def _quick_node(struct: Node) -> bool:
    if struct.relation.__class__ is int:
        return False
    if struct.stack is not None and not _quick_stack(struct.stack):
        return False
    if struct.error_type and not _is_type(struct.error_type):
        return False
    if struct.error_id and not _is_uuid(struct.error_id):
        return False
    if struct.source_language and not _is_source_language(struct.source_language):
        return False
    if struct.timestamp and not _is_timestamp(struct.timestamp):
        return False
    return True


def _check_stack(struct: Stack, out: list[Fault]) -> None:
    _count(out, "/frames", len(struct.frames), "max_frames_per_stack")
    _check_each(out, "/frames", _check_frame, struct.frames)
    _number(out, "/dropped_frames", struct.dropped_frames, _MAX_UINT32)
    _number(out, "/dropped_after", struct.dropped_after, _MAX_UINT32)
    _number(out, "/shared_with_parent", struct.shared_with_parent, _MAX_UINT32)
    if struct.provenance is None:
        out.append(Fault("missing", "/provenance", {"field": "provenance"}, canonical_only=True))
    if struct.provenance is not None:
        _enum(out, "/provenance", struct.provenance, "Provenance")
    _check_counts(out, struct)


def _quick_stack(struct: Stack) -> bool:
    for frame in struct.frames:
        if (frame.source_language or frame.address or frame.build_id) and not _quick_frame(frame):
            return False
    if struct.provenance.__class__ is int or struct.provenance is None:
        return False
    if not _has_fitting_counts(struct):
        return False
    return True


def _check_frame(struct: Frame, out: list[Fault]) -> None:
    if struct.function:
        _text(out, "/function", struct.function, "max_function_bytes")
    if struct.raw_function:
        _text(out, "/raw_function", struct.raw_function, "max_raw_function_bytes")
    if struct.module:
        _text(out, "/module", struct.module, "max_module_bytes")
    if struct.package:
        _text(out, "/package", struct.package, "max_package_bytes")
    if struct.file:
        _text(out, "/file", struct.file, "max_path_bytes")
    if struct.abs_path:
        _text(out, "/abs_path", struct.abs_path, "max_path_bytes")
    _number(out, "/line", struct.line, _MAX_UINT32)
    _number(out, "/column", struct.column, _MAX_UINT32)
    _number(out, "/repeat", struct.repeat, _MAX_UINT32)
    if struct.source_language:
        _pattern(out, "/source_language", struct.source_language, "source_language")
    if struct.source_line:
        _text(out, "/source_line", struct.source_line, "max_source_line_bytes")
    if struct.address:
        _fixed64(out, "/address", struct.address)
    if struct.build_id:
        _pattern(out, "/build_id", struct.build_id, "build_id")


def _quick_frame(struct: Frame) -> bool:
    if struct.source_language and not _is_source_language(struct.source_language):
        return False
    if struct.address and not _is_fixed64(struct.address):
        return False
    if struct.build_id and not _is_build_id(struct.build_id):
        return False
    return True


def _check_thread(struct: Thread, out: list[Fault]) -> None:
    if struct.id:
        _text(out, "/id", struct.id, "max_thread_id_bytes")
    if struct.name:
        _text(out, "/name", struct.name, "max_thread_name_bytes")
    if struct.state:
        _text(out, "/state", struct.state, "max_thread_state_bytes")
    if struct.stack is not None:
        _check_below(out, "/stack", _check_stack, struct.stack)
    if struct.parent_id:
        _text(out, "/parent_id", struct.parent_id, "max_thread_id_bytes")


def _quick_thread(struct: Thread) -> bool:
    if struct.stack is not None and not _quick_stack(struct.stack):
        return False
    return True


def _check_recovery(struct: Recovery, out: list[Fault]) -> None:
    if struct.retryability is not None:
        _enum(out, "/retryability", struct.retryability, "Retryability")
    if struct.retry_after:
        _duration(out, "/retry_after", struct.retry_after)
    _number(out, "/max_attempts", struct.max_attempts, _MAX_UINT32)
    if struct.effect is not None:
        _enum(out, "/effect", struct.effect, "Effect")
    _count(out, "/strategies", len(struct.strategies), "max_strategies")
    for index, text in enumerate(struct.strategies):
        _text(out, f"/strategies/{index}", text, "max_error_type_bytes")
        _pattern(out, f"/strategies/{index}", text, "error_type")


def _quick_recovery(struct: Recovery) -> bool:
    if struct.retryability.__class__ is int:
        return False
    if struct.retry_after and not _is_duration(struct.retry_after):
        return False
    if struct.effect.__class__ is int:
        return False
    for item in struct.strategies:
        if not _is_type(item):
            return False
    return True


def _check_correlation(struct: Correlation, out: list[Fault]) -> None:
    if struct.trace_id:
        _pattern(out, "/trace_id", struct.trace_id, "trace_id")
    if struct.span_id:
        _pattern(out, "/span_id", struct.span_id, "span_id")
    _number(out, "/trace_flags", struct.trace_flags, 255)
    if struct.request_id:
        _text(out, "/request_id", struct.request_id, "max_request_id_bytes")
    if struct.cause_error_id:
        _pattern(out, "/cause_error_id", struct.cause_error_id, "uuid")


def _quick_correlation(struct: Correlation) -> bool:
    if struct.trace_id and not _is_trace_id(struct.trace_id):
        return False
    if struct.span_id and not _is_span_id(struct.span_id):
        return False
    if struct.cause_error_id and not _is_uuid(struct.cause_error_id):
        return False
    return True


def _check_resource(struct: Resource, out: list[Fault]) -> None:
    if struct.service:
        _text(out, "/service", struct.service, "max_service_bytes")
    if struct.namespace:
        _text(out, "/namespace", struct.namespace, "max_service_bytes")
    if struct.version:
        _text(out, "/version", struct.version, "max_service_bytes")
    if struct.instance_id:
        _text(out, "/instance_id", struct.instance_id, "max_service_bytes")
    if struct.environment:
        _text(out, "/environment", struct.environment, "max_environment_bytes")
    if struct.host:
        _text(out, "/host", struct.host, "max_host_bytes")
    _number(out, "/pid", struct.pid, _MAX_UINT32)
    if struct.runtime:
        _text(out, "/runtime", struct.runtime, "max_runtime_bytes")
    if struct.sdk:
        _text(out, "/sdk", struct.sdk, "max_runtime_bytes")
    _count(out, "/attributes", len(struct.attributes), "max_attributes")
    for key, text in sorted(struct.attributes.items()):
        _check_key(out, "/attributes", key, "max_context_key_bytes")
        _text(out, _join("/attributes", key), text, "max_attribute_value_bytes")


def _quick_resource(struct: Resource) -> bool:
    if struct.attributes and not _quick_attributes(struct.attributes):
        return False
    return True


def _check_handling(struct: Handling, out: list[Fault]) -> None:
    if struct.mechanism:
        _text(out, "/mechanism", struct.mechanism, "max_mechanism_bytes")


def _check_code(struct: Code, out: list[Fault]) -> None:
    if not struct.space:
        out.append(Fault("missing", "/space", {"field": "space"}, canonical_only=False))
    if struct.space:
        _pattern(out, "/space", struct.space, "code_space")
    if not struct.value:
        out.append(Fault("missing", "/value", {"field": "value"}, canonical_only=False))
    if struct.value:
        _text(out, "/value", struct.value, "max_code_value_bytes")
    if struct.name:
        _text(out, "/name", struct.name, "max_code_name_bytes")
    if struct.platform:
        _text(out, "/platform", struct.platform, "max_platform_bytes")


def _quick_code(struct: Code) -> bool:
    if not _is_code_space(struct.space):
        return False
    if not struct.value:
        return False
    return True


def _check_violation(struct: Violation, out: list[Fault]) -> None:
    if struct.kind:
        _pattern(out, "/kind", struct.kind, "violation_kind")
    if struct.path:
        _text(out, "/path", struct.path, "max_violation_path_bytes")
    if struct.reason:
        _text(out, "/reason", struct.reason, "max_violation_reason_bytes")
    if struct.description:
        _text(out, "/description", struct.description, "max_violation_text_bytes")
    if struct.subject:
        _text(out, "/subject", struct.subject, "max_violation_subject_bytes")
    if struct.limit:
        _text(out, "/limit", struct.limit, "max_violation_reason_bytes")


def _quick_violation(struct: Violation) -> bool:
    if struct.kind and not _is_violation_kind(struct.kind):
        return False
    return True


def _check_text(struct: Text, out: list[Fault]) -> None:
    if not struct.locale:
        out.append(Fault("missing", "/locale", {"field": "locale"}, canonical_only=False))
    if struct.locale:
        _pattern(out, "/locale", struct.locale, "locale")
    if not struct.text:
        out.append(Fault("missing", "/text", {"field": "text"}, canonical_only=False))
    if struct.text:
        _text(out, "/text", struct.text, "max_user_message_bytes")


def _quick_text(struct: Text) -> bool:
    if not _is_locale(struct.locale):
        return False
    if not struct.text:
        return False
    return True


def _check_link(struct: Link, out: list[Fault]) -> None:
    if struct.rel:
        _text(out, "/rel", struct.rel, "max_link_rel_bytes")
    if not struct.url:
        out.append(Fault("missing", "/url", {"field": "url"}, canonical_only=False))
    if struct.url:
        _text(out, "/url", struct.url, "max_link_url_bytes")
        _pattern(out, "/url", struct.url, "link_url")
    if struct.description:
        _text(out, "/description", struct.description, "max_link_description_bytes")


def _quick_link(struct: Link) -> bool:
    if not _is_link_url(struct.url):
        return False
    return True


def _check_occurrences(struct: Occurrences, out: list[Fault]) -> None:
    if not struct.count:
        out.append(Fault("missing", "/count", {"field": "count"}, canonical_only=False))
    _number(out, "/count", struct.count, _MAX_UINT32)
    if struct.first:
        _timestamp(out, "/first", struct.first)
    if struct.last:
        _timestamp(out, "/last", struct.last)


def _quick_occurrences(struct: Occurrences) -> bool:
    if not struct.count:
        return False
    if struct.first and not _is_timestamp(struct.first):
        return False
    if struct.last and not _is_timestamp(struct.last):
        return False
    if struct.first and struct.last:
        return False
    return True


def _check_mark(struct: Mark, out: list[Fault]) -> None:
    if struct.path:
        _text(out, "/path", struct.path, "max_mark_path_bytes")
        _pattern(out, "/path", struct.path, "mark_path")
    if struct.kind is None:
        out.append(Fault("missing", "/kind", {"field": "kind"}, canonical_only=True))
    if struct.kind is not None:
        _enum(out, "/kind", struct.kind, "MarkKind")
    if struct.rule:
        _pattern(out, "/rule", struct.rule, "mark_rule")
    _number(out, "/original_size", struct.original_size, _MAX_UINT32)
    if struct.type_hint:
        _pattern(out, "/type_hint", struct.type_hint, "type_hint")


def _quick_mark(struct: Mark) -> bool:
    if struct.path and not _is_mark_path(struct.path):
        return False
    if struct.kind.__class__ is int or struct.kind is None:
        return False
    if struct.rule and not _is_mark_rule(struct.rule):
        return False
    if struct.type_hint and not _is_type_hint(struct.type_hint):
        return False
    return True


def _check_detail(struct: Detail, out: list[Fault]) -> None:
    if not struct.type:
        out.append(Fault("missing", "/type", {"field": "type"}, canonical_only=False))
    if struct.type:
        _text(out, "/type", struct.type, "max_detail_type_bytes")
        _pattern(out, "/type", struct.type, "detail_type")
    _size(out, "/value", len(struct.value), "max_detail_value_bytes")
    _check_values(out, "/debug", struct.debug, "max_detail_debug_bytes")


def _quick_detail(struct: Detail) -> bool:
    if not _is_detail_type(struct.type):
        return False
    if struct.debug is not None:
        return False
    return True


def _check_foreign(struct: Foreign, out: list[Fault]) -> None:
    if not struct.format:
        out.append(Fault("missing", "/format", {"field": "format"}, canonical_only=False))
    if struct.format:
        _pattern(out, "/format", struct.format, "format_name")
    if struct.media_type:
        _pattern(out, "/media_type", struct.media_type, "media_type")
    _size(out, "/payload", len(struct.payload), "max_origin_payload_bytes")


def _quick_foreign(struct: Foreign) -> bool:
    if not _is_format_name(struct.format):
        return False
    if struct.media_type and not _is_media_type(struct.media_type):
        return False
    return True
