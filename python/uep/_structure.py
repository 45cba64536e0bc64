"""Walk a document by the protocol's tables: read every value in any spelling a receiver takes, and list the faults of its structure.

The structure phase of a verdict. Slow path only; rules that cross fields are `_gen/rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from uep import _normalise as norm
from uep._gen import model
from uep._gen.structure import ENUMS, LIMITS, MESSAGES, PATTERNS, Field
from uep._mending import find_example, find_nearest, mend_missing, name_kind
from uep._normalise import ABSENT, Complaint
from uep._verdict import quote, refuse, write_pointer
from uep.errors import Refusal

RECORD: Final = "UniversalErrorProtocol"
BATCH: Final = "ErrorBatch"
SUPPORTED_MAJOR: Final = "1"
_SCALARS: Final[dict[str, Callable[[object], norm.Read]]] = {
    "bool": norm.read_bool,
    "bytes": norm.read_bytes,
    "duration": norm.read_duration,
    "fixed64": norm.read_uint64,
    "string": norm.read_string,
    "timestamp": norm.read_timestamp,
    "uint32": norm.read_uint32,
}
_CUT_IN_FRONT: Final = frozenset({"abs_path", "file"})
_DEFAULTS: Final[dict[str, object]] = {"bool": False, "bytes": b"", "fixed64": "0", "string": "", "uint32": 0}
MAX_LISTED: Final = 64  # faults of a document that are put into words, for each profile
SEVERITY_STEP: Final = 10  # numbers of severity below the lowest level mean nothing (P3)


class Fault(NamedTuple):
    """A refusal, and whether only the canonical profile makes it."""

    refusal: Refusal
    canonical_only: bool


class Repair(NamedTuple):
    """A value that was read as something else: the record it is in (index in a batch), and the mark that says so."""

    record: int
    mark: model.Mark


class Walked(NamedTuple):
    """The value as the model reads it (None: refused), faults in document order, repairs, and whether unknown members were passed over.

    `late` are refusals of the rules phase and the canonical profile that show in the spelling alone, such as texts that accept shortens.
    """

    value: Any
    faults: list[Fault]
    late: list[Refusal]
    repairs: list[Repair]
    has_unknown: bool

    def refusals(self, *, canonical: bool) -> list[Refusal]:
        """Give the refusals of one profile."""
        return [fault.refusal for fault in self.faults if canonical or not fault.canonical_only]


def walk(tree: object, message: str, *, binary: bool = False, cut: bool = False) -> Walked:
    """Walk a parsed document.

    `binary`: bytes stand as bytes (MessagePack, protobuf, the model), not as base64. `cut`: shorten the texts that only
    the canonical profile refuses for their length (UEP-LIM-011), which is for after the verdict.
    """
    walker = _Walker(binary, cut)
    found = walker.read_message(message, tree)
    value = None if found is ABSENT else found
    return Walked(value, walker.faults, walker.late, walker.repairs, walker.has_unknown)


def field_order() -> list[str]:
    """Give all field names in declaration order, the order of absent members."""
    return [field.name for fields in MESSAGES.values() for field in fields]


class _Walker:
    """One walk; `_path` holds the tokens of the place it stands at."""

    def __init__(self, binary: bool, cut: bool) -> None:
        self._is_cutting = cut
        self.faults: list[Fault] = []
        self.late: list[Refusal] = []
        self.repairs: list[Repair] = []
        self.has_unknown = False
        self._listed = {False: 0, True: 0}
        self._path: list[str | int] = []
        self._scalars = _SCALARS | {"bytes": norm.read_binary} if binary else _SCALARS

    def read_message(self, name: str, value: object) -> Any:
        """Read an object as a message; absent members that are mandatory come last, in field order."""
        if not isinstance(value, dict):
            return self._complain(norm.refuse_type(value, "an object"))
        if name == RECORD and _is_other_major(value.get("protocol_version")):
            # UEP-REC-136: the rest of such a record has rules that nobody here knows.
            return self._refuse_version(value)
        fields = _index_fields(name)
        result: dict[str, Any] = {}
        judged: set[str] = set()
        for key, item in value.items():
            self._path.append(key)
            before = len(self.faults)
            read = self._read_member(name, fields.get(key), item)
            if read is not ABSENT:
                result[key] = read
            elif any(not fault.canonical_only for fault in self.faults[before:]):
                judged.add(key)
            self._path.pop()
        for field in fields.values():
            if field.required == "never" or field.name in result or field.name in judged:
                continue
            if field.required == "always" or field.name not in value:
                self._path.append(field.name)
                self._complain(
                    Complaint(
                        "missing", {"field": field.name}, field.required == "canonical", mend_missing(field)
                    )
                )
                self._path.pop()
        if name == "Stack":
            # UEP-NODE-055: frames of unknown origin are not to be trusted.
            result.setdefault("provenance", model.Provenance.PARSED_TEXT)
        return getattr(model, name)(**result)

    def _read_member(self, message: str, field: Field | None, value: object) -> Any:
        if field is None:
            self.has_unknown = True
            if self._listed[True] >= MAX_LISTED:
                return ABSENT
            return self._complain(_refuse_unknown(str(self._path[-1]), message))
        if value is None:
            # ProtoJSON: null is an absent member, whatever the type.
            mend = "leave the member out"
            return self._complain(norm.refuse_type(None, name_kind(field), canonical_only=True, mend=mend))
        if field.shape == "list":
            return self._read_list(field, value)
        if field.shape == "map":
            return self._read_map(field, value)
        read = self._read_single(field, value)
        if not field.presence and field.kind in _DEFAULTS and read == _DEFAULTS[field.kind]:
            hint = mend_missing(field) if field.required == "always" else "leave the member out"
            return self._complain(norm.refuse_default(value, hint))
        return read

    def _read_list(self, field: Field, value: object) -> Any:
        if not isinstance(value, list):
            return self._complain(norm.refuse_type(value, "a list"))
        if not value:
            return self._complain(norm.refuse_default(value))
        if self._is_over_count(field, len(value)):
            return ABSENT
        items: list[Any] = []
        for index, item in enumerate(value):
            self._path.append(index)
            items.append(self._read_single(field, item))
            self._path.pop()
        return items

    def _read_map(self, field: Field, value: object) -> Any:
        if not isinstance(value, dict):
            return self._complain(norm.refuse_type(value, "an object"))
        if not value:
            return self._complain(norm.refuse_default(value))
        if self._is_over_count(field, len(value)):
            return ABSENT
        entries: dict[str, Any] = {}
        for key, item in value.items():
            self._path.append(key)
            self._check_key(field, key)
            entries[key] = self._read_single(field, item)
            self._path.pop()
        return entries

    def _read_single(self, field: Field, value: object) -> Any:
        if field.kind == "message":
            return self.read_message(field.type_name, value)
        if field.kind == "value":
            return self._read_value(field, value)
        if field.kind == "enum":
            return self._read_enum(field, value)
        read, complaint = self._scalars[field.kind](value)
        if complaint is not None:
            # UEP-REC-142: to canonical a number has the wrong type before it is out of range.
            if field.kind == "fixed64" and complaint.reason == "out_of_range" and not isinstance(value, str):
                self._complain(norm.refuse_type(value, "a string of decimal digits", canonical_only=True))
            self._complain(complaint)
        if field.kind == "string" and isinstance(read, str) and (read or field.shape != "one"):
            return self._check_text(field, read)
        if field.kind == "uint32" and field.limits and read is not ABSENT:
            return self._check_number(field, read)
        return read

    def _read_value(self, field: Field, value: object) -> Any:
        if isinstance(value, dict):
            entries: dict[str, Any] = {}
            for key, item in value.items():
                self._path.append(key)
                self._check_key(field, key)
                entries[key] = self._read_value(field, item)
                self._path.pop()
            return entries
        if isinstance(value, list):
            items: list[Any] = []
            for index, item in enumerate(value):
                self._path.append(index)
                items.append(self._read_value(field, item))
                self._path.pop()
            return items
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return self._read_number(value)
        if not isinstance(value, str):
            return self._complain(norm.refuse_type(value, "a JSON value"))
        read, complaint = norm.read_string(value)
        if complaint is not None:
            return self._complain(complaint)
        return self._cut(field, read)

    def _read_number(self, value: int | float) -> Any:
        read, complaint = norm.read_number(value)
        if complaint is not None:
            self._complain(complaint)
            hint = "non_finite" if value - value != 0 else ("int64" if isinstance(value, int) else "double")
            self._repair(model.MarkKind.TYPED, "unsafe_number", type_hint=hint)
        return read

    def _read_enum(self, field: Field, value: object) -> Any:
        enum = ENUMS[field.type_name]
        if isinstance(value, str):
            _, wrong = norm.read_string(value)
            if wrong is not None:
                return self._complain(wrong)
            number = enum.numbers.get(value)
            if number is None:
                return self._refuse_name(enum.closed, list(enum.numbers)[1:], value)
            return (
                _index_members(field.type_name)[value]
                if number
                else self._complain(norm.refuse_default(value))
            )
        number = norm.read_integral(value)
        if number is None:
            return self._complain(norm.refuse_type(value, "a string"))
        if number == 0:
            return self._complain(norm.refuse_default(value))
        name = enum.names.get(number)
        if name is not None:
            hint = f'write "{name}"'
            self._complain(Complaint("not_canonical", {"value": number, "hint": hint}, canonical_only=True))
            return _index_members(field.type_name)[name]
        if number not in norm.INT32 or (enum.closed and number < SEVERITY_STEP):
            # P3: severities 1 to 9 read as absent; a number beyond 32 bits is no enum number at all.
            names = ", ".join(list(enum.numbers)[1:])
            facts = {"value": number, "range": f"the numbers of {names}"}
            return self._complain(
                Complaint("out_of_range", facts, number in norm.INT32, f"write one of {names}")
            )
        return number

    def _refuse_name(self, closed: bool, allowed: list[str], value: str) -> Any:
        near = find_nearest(value, allowed) if self._listed[not closed] < MAX_LISTED else None
        mend = f'write "{near}"' if near else "write one of them"
        facts = {"value": quote(value), "range": ", ".join(allowed)}
        self._complain(Complaint("out_of_range", facts, not closed, mend))
        if not closed:
            self._repair(model.MarkKind.REPAIRED, "unknown_enum_name")
        return ABSENT

    def _check_text(self, field: Field, value: str) -> Any:
        if not field.pattern:
            return self._cut(field, value)
        pattern = PATTERNS[field.pattern]
        if not norm.has_form(field.pattern, value):
            example = quote(find_example(field.pattern, value))
            facts = {"value": quote(value), "pattern": field.pattern, "example": example}
            return self._complain(Complaint(pattern.reason, facts))
        return value

    def _refuse_version(self, record: dict[str, Any]) -> Any:
        self._path.append("protocol_version")
        shown, error_id = quote(record["protocol_version"]), record.get("error_id")
        if isinstance(error_id, str) and norm.has_form("uuid", error_id):
            shown += f" of record {error_id}"  # UEP-VER-003
        facts = {"value": shown, "supported": f"{SUPPORTED_MAJOR}.x"}
        self._complain(Complaint("unsupported_version", facts))
        self._path.pop()
        return ABSENT

    def _check_number(self, field: Field, value: int) -> Any:
        limit = LIMITS[field.limits[0]]
        if limit.unit != "number" or value <= limit.value:
            return value
        facts = {"value": value, "range": f"0 to {limit.value} ({field.limits[0]})"}
        mend = f"write {limit.value} or leave the member out"
        return self._complain(Complaint(limit.reason, facts, mend=mend))

    def _cut(self, field: Field, value: str) -> str:
        """Shorten a text that only the canonical profile refuses for its length (P12)."""
        if not self._is_cutting or field.max_bytes is None or len(value) * 4 <= field.max_bytes:
            return value
        limit_id = _find_cut_limit(field, self._path)
        limit = LIMITS[limit_id].value if limit_id else None
        data = value.encode()
        if limit is None or len(data) <= limit:
            return value
        self._repair(model.MarkKind.TRUNCATED, f"limit:{limit_id}", original_size=len(data))
        # UEP-LIM-007: of a path the end stays, for there the file's name stands.
        kept = data[-limit:] if field.name in _CUT_IN_FRONT else data[:limit]
        return kept.decode(errors="ignore")

    def _check_key(self, field: Field, key: object) -> None:
        if not isinstance(key, str):
            self._complain(norm.refuse_type(key, "a string as a key"))
        elif field.key_pattern and not norm.has_form(field.key_pattern, key):
            pattern = PATTERNS[field.key_pattern]
            facts = {"value": quote(key), "pattern": field.key_pattern, "example": quote(pattern.example)}
            self._complain(Complaint(pattern.reason, facts))

    def _is_over_count(self, field: Field, count: int) -> bool:
        """Refuse a list or map with too many entries; nobody looks into it then."""
        if field.max_items is None or count <= field.max_items:
            return False
        limit_id = next(name for name in field.limits if LIMITS[name].unit == "count")
        facts = {"actual": count, "limit": field.max_items, "limit_id": limit_id}
        self._complain(Complaint("too_many", facts))
        return True

    def _complain(self, complaint: Complaint) -> Any:
        # Words cost time, and a hostile document has room for a hundred thousand faults.
        listed = self._listed[complaint.canonical_only] = self._listed[complaint.canonical_only] + 1
        if listed > MAX_LISTED:
            return ABSENT
        path = write_pointer(self._path)
        refusal = refuse(complaint.reason, path, mend=complaint.mend, **complaint.facts)
        if complaint.phase == "rules":
            self.late.append(refusal)
        else:
            self.faults.append(Fault(refusal, complaint.canonical_only))
        return ABSENT

    def _repair(
        self, kind: model.MarkKind, rule: str, *, type_hint: str = "", original_size: int = 0
    ) -> None:
        in_batch = self._path[0] == "errors"
        path = write_pointer(self._path[2:] if in_batch else self._path)
        mark = model.Mark(path=path, kind=kind, rule=rule, type_hint=type_hint, original_size=original_size)
        self.repairs.append(Repair(int(self._path[1]) if in_batch else 0, mark))


@cache
def _index_fields(message: str) -> Mapping[str, Field]:
    return {field.name: field for field in MESSAGES[message]}


@cache
def _index_members(enum: str) -> dict[str, Any]:
    return {member.value: member for member in getattr(model, enum)}


def _is_other_major(version: object) -> bool:
    if not isinstance(version, str) or not norm.has_form("protocol_version", version):
        return False
    return version.partition(".")[0] != SUPPORTED_MAJOR


def _find_cut_limit(field: Field, path: list[str | int]) -> str | None:
    cuts = [
        name
        for name in field.limits
        if LIMITS[name].reason == "too_long" and LIMITS[name].refused_by == ("canonical",)
    ]
    if len(cuts) > 1:
        is_root = path[-3:-1] == ["nodes", 0]  # node 0 repeats error_message and has its limit
        cuts.sort(key=lambda name: LIMITS[name].value, reverse=is_root)
    return cuts[0] if cuts else None


def _refuse_unknown(key: str, message: str) -> Complaint:
    near = find_nearest(key, list(_index_fields(message)))
    mend = f"did you mean {near}?" if near else "leave it out"
    return Complaint("unknown_field", {"field": quote(key), "message": message, "nearest": near}, True, mend)


__all__ = ["Fault", "Repair", "Walked", "field_order", "walk"]
