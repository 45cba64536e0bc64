"""A document read field by field as the IR says: the record in canonical spelling, and every fault of its structure.

Written from sections 2, 5, 7 and 9, without a look at the library. Rules between values are `reference_rules`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from uep_conformance.comparison import escape
from uep_conformance.reference_values import (
    ABSENT,
    Note,
    Read,
    read_bytes,
    read_duration,
    read_flag,
    read_number,
    read_text,
    read_timestamp,
    read_uint32,
    read_uint64,
    whole,
)
from uep_conformance.refusals import RULES, Fault
from uep_conformance.registry import RECORD, enum_numbers, fields_of, fits, is_closed, load_ir

_READERS: Final[dict[str, Callable[[Any], Read]]] = {
    "bool": read_flag,
    "bytes": read_bytes,
    "duration": read_duration,
    "fixed64": read_uint64,
    "string": read_text,
    "timestamp": read_timestamp,
    "uint32": read_uint32,
}
_DEFAULTS: Final[dict[str, Any]] = {"bool": False, "bytes": "", "fixed64": "0", "string": "", "uint32": 0}
# UEP-LIM-007: of these the end stays.
_CUT_AT_THE_BEGINNING: Final = frozenset({"abs_path", "file"})
_LOWEST_SEVERITY: Final = 10
_INT32: Final = range(-(2**31), 2**31)


class Walk:
    """One reading of a document: `value` is what stands in it, `faults` what is wrong, `marks` what a receiver says it changed."""

    def __init__(self, tree: Any, message: str) -> None:
        self.faults: list[Fault] = []
        self.marks: list[tuple[int, dict[str, Any]]] = []
        self.cuts: list[tuple[list[str], str]] = []
        self.has_unknown = False
        self._path: list[str] = []
        self.value = self._message(message, tree)

    # ---- messages and members

    def _message(self, message: str, value: Any) -> Any:
        if not isinstance(value, dict):
            return self._fault("wrong_type")
        if message == RECORD and self._is_other_major(value.get("protocol_version")):
            self._path.append("protocol_version")
            self._fault("unsupported_version")
            self._path.pop()
            return ABSENT
        fields = fields_of(message)
        found: dict[str, Any] = {}
        for name, item in value.items():
            self._path.append(escape(name))
            read = self._member(fields.get(name), item)
            self._path.pop()
            if read is not ABSENT:
                found[name] = read
        for name, field in fields.items():
            self._check_presence(field, name, value, found)
        return {name: found[name] for name in value if name in found}

    def _check_presence(
        self, field: dict[str, Any], name: str, value: dict[str, Any], found: dict[str, Any]
    ) -> None:
        """UEP-REC-146: missing where it is absent; under accept null and the default are absent, and so is what reads as absent."""
        if field["required"] == "never" or name in found:
            return
        is_optional = field["required"] == "canonical"
        if name not in value:
            self._path.append(name)
            self.faults.append(
                Fault("missing", self._pointer(), canonical_only=is_optional, number=int(field["number"]))
            )
            self._path.pop()
        elif not is_optional and (value[name] is None or self._is_default(field, value[name])):
            # UEP-JSON-035: under canonical the default itself is the fault, found with the member.
            self._path.append(name)
            self.faults.append(
                Fault("missing", self._pointer(), accept_only=True, number=int(field["number"]))
            )
            self._path.pop()

    def _is_default(self, field: dict[str, Any], value: Any) -> bool:
        if field["type"] == "enum":
            return whole(value) == 0 or (
                isinstance(value, str) and enum_numbers(field["type_name"]).get(value) == 0
            )
        return field["type"] in _DEFAULTS and _READERS[field["type"]](value)[0] == _DEFAULTS[field["type"]]

    def _member(self, field: dict[str, Any] | None, value: Any) -> Any:
        if field is None:
            self.has_unknown = True
            return self._fault("unknown_field", canonical_only=True)
        if value is None:
            return self._fault("wrong_type", canonical_only=True)  # UEP-JSON-027, -028
        if field["repeated"]:
            return self._list(field, value)
        if field["map"]:
            return self._map(field, value)
        read = self._single(field, value)
        has_presence = field["optional"] or field["type"] in ("message", "timestamp", "duration", "value")
        if (
            not has_presence
            and field["type"] in _DEFAULTS
            and read is not ABSENT
            and read == _DEFAULTS[field["type"]]
        ):
            return self._fault("not_canonical", canonical_only=True)  # UEP-REC-149, -150
        return read

    def _list(self, field: dict[str, Any], value: Any) -> Any:
        if not isinstance(value, list):
            return self._fault("wrong_type")
        if not value:
            return self._fault("not_canonical", canonical_only=True)
        self._count(field, len(value))
        items = []
        for index, item in enumerate(value):
            self._path.append(str(index))
            items.append(self._single(field, item))
            self._path.pop()
        return [item for item in items if item is not ABSENT]

    def _map(self, field: dict[str, Any], value: Any) -> Any:
        if not isinstance(value, dict):
            return self._fault("wrong_type")
        if not value:
            return self._fault("not_canonical", canonical_only=True)
        self._count(field, len(value))
        found = {}
        for key, item in value.items():
            self._path.append(escape(key))
            self._key(key)
            read = self._single(field, item)
            self._path.pop()
            if read is not ABSENT:
                found[key] = read
        return found

    # ---- single values

    def _single(self, field: dict[str, Any], value: Any) -> Any:
        kind = field["type"]
        if kind == "message":
            return self._message(field["type_name"], value)
        if kind == "value":
            return self._open(field, value)
        if kind == "enum":
            return self._enum(field["type_name"], value)
        read, notes = _READERS[kind](value)
        self._notes(notes)
        if read is ABSENT:
            return read
        if kind == "string":
            return self._text(field, read)
        bound = field["limits"].get("max")
        if kind == "uint32" and bound is not None and read > bound["value"]:
            return self._fault(bound["reason"])
        return read

    def _text(self, field: dict[str, Any], text: str) -> Any:
        form = field["pattern"]["id"] if field["pattern"] else ""
        # The empty text of a field without presence is its default and not a text of the wrong form.
        is_default = not text and not field["repeated"] and not field["map"] and not field["optional"]
        if form and not is_default and not self._has_form(field["name"], text, form):
            return self._fault(load_ir()["patterns"][form]["reason"])
        return self._cut(field, text)

    @staticmethod
    def _has_form(name: str, text: str, form: str) -> bool:
        # UEP-REC-026: an ancestor is a type or a category.
        return fits(text, form) or (name == "type_ancestors" and fits(text, "category_id"))

    def _open(self, field: dict[str, Any], value: Any) -> Any:
        """Read a value of context or debug, at any depth."""
        if isinstance(value, dict):
            found = {}
            for key, item in value.items():
                self._path.append(escape(key))
                self._key(key)
                found[key] = self._open(field, item)
                self._path.pop()
            return found
        if isinstance(value, list):
            items = []
            for index, item in enumerate(value):
                self._path.append(str(index))
                items.append(self._open(field, item))
                self._path.pop()
            return items
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            number, notes, hint = read_number(value)
            self._notes(notes)
            if hint:
                self._mark("MARK_KIND_TYPED", "unsafe_number", type_hint=hint)
            return number
        read, notes = read_text(value)
        self._notes(notes)
        return read if read is ABSENT else self._cut(field, read)

    def _enum(self, enum: str, value: Any) -> Any:
        numbers = enum_numbers(enum)
        if isinstance(value, str):
            if "\0" in value:
                return self._fault("bad_format")  # UEP-TERM-004 comes before the name (UEP-REC-142)
            if value in numbers:
                return value if numbers[value] else self._fault("not_canonical", canonical_only=True)
            self._fault("out_of_range", canonical_only=not is_closed(enum))
            if not is_closed(enum):
                self._mark("MARK_KIND_REPAIRED", "unknown_enum_name")
            return ABSENT
        number = whole(value)
        if number is None:
            return self._fault("wrong_type")
        name = next((name for name, known in numbers.items() if known == number), None)
        if name is not None:
            self._fault("not_canonical", canonical_only=True)
            return name if number else ABSENT
        if number not in _INT32:
            return self._fault("out_of_range")
        if is_closed(enum) and number < _LOWEST_SEVERITY:
            return self._fault("out_of_range", canonical_only=True)  # UEP-SEV-008, -009
        return number

    # ---- what limits and forms say

    def _key(self, key: str) -> None:
        if not fits(key, "context_key"):
            self._fault(load_ir()["patterns"]["context_key"]["reason"])

    def _count(self, field: dict[str, Any], count: int) -> None:
        bound = field["limits"].get("count")
        if bound is not None and count > bound["value"]:
            self._fault(bound["reason"], canonical_only="accept" not in bound["refused_by"])

    def _cut(self, field: dict[str, Any], text: str) -> str:
        """UEP-LIM-011: a text that only canonical refuses for its length is cut in what accept reads."""
        limits = field["limits"]
        is_root = "root_bytes" in limits and self._path[-3:-1] == ["nodes", "0"]
        bound = limits.get("root_bytes" if is_root else "bytes")
        data = text.encode("utf-8", "surrogatepass")
        if bound is None or len(data) <= bound["value"]:
            return text
        is_cut = "accept" not in bound["refused_by"]
        self._fault(bound["reason"], canonical_only=is_cut, phase=RULES)
        if is_cut:
            self._mark("MARK_KIND_TRUNCATED", f"limit:{bound['id']}", original_size=len(data))
            kept = (
                data[-bound["value"] :] if field["name"] in _CUT_AT_THE_BEGINNING else data[: bound["value"]]
            )
            self.cuts.append((list(self._path), kept.decode("utf-8", "ignore")))
        return text

    def apply_cuts(self) -> Any:
        """Give the value with its over-long texts cut; sizes are those of the record as it came (UEP-LIM-057)."""
        for path, kept in self.cuts:
            holder = self.value
            *above, last = [token.replace("~1", "/").replace("~0", "~") for token in path]
            for token in above:
                holder = holder[int(token)] if isinstance(holder, list) else holder[token]
            holder[int(last) if isinstance(holder, list) else last] = kept
        return self.value

    @staticmethod
    def _is_other_major(version: Any) -> bool:
        supported = load_ir()["versions"]["protocol"].partition(".")[0]
        return (
            isinstance(version, str)
            and fits(version, "protocol_version")
            and version.partition(".")[0] != supported
        )

    # ---- bookkeeping

    def _pointer(self) -> str:
        return "".join(f"/{token}" for token in self._path)

    def _fault(self, reason: str, *, canonical_only: bool = False, phase: int = 1) -> Any:
        self.faults.append(Fault(reason, self._pointer(), phase, canonical_only))
        return ABSENT

    def _notes(self, notes: list[Note]) -> None:
        for note in notes:
            self._fault(note.reason, canonical_only=note.canonical_only, phase=note.phase)

    def _mark(self, kind: str, rule: str, **facts: Any) -> None:
        # A mark points into its own record; in a batch that is one of many.
        in_batch = self._path[0] == "errors"
        record = int(self._path[1]) if in_batch else 0
        path = "".join(f"/{token}" for token in (self._path[2:] if in_batch else self._path))
        self.marks.append((record, {"path": path, "kind": kind, "rule": rule, **facts}))


__all__ = ["Walk"]
