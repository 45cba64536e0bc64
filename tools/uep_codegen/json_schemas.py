"""Build the JSON Schemas from the IR: canonical (what a producer writes), accept (what a receiver takes), batch.

Only keywords every validator honours alike; `$ref` stands alone in its object and never at the root (design §4).
What a schema cannot hold (byte lengths, calendar, references between fields, totals) is left to the rules.
"""

from __future__ import annotations

from typing import Any

from uep_codegen.errors import SpecError
from uep_codegen.lint_schema import lint_schema
from uep_codegen.numeric_regex import up_to

__all__ = ["build_accept", "build_batch", "build_canonical", "lint_schemas"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LINE_ENDS = "[\n\r\u0085\u2028\u2029]"
_NUL = "\\x00"
_UINT32, _UINT64, _INT32 = 4294967295, 18446744073709551615, 2147483647
_RECORD, _BATCH = "UniversalErrorProtocol", "ErrorBatch"
_SECOND = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
# Spellings that a receiver reads beside the canonical one (UEP-JSON).
_ACCEPT_TIMESTAMP = (
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T"
    + _SECOND
    + "(\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
)
_ACCEPT_DURATION = "^-?[0-9]{1,12}(\\.[0-9]{1,9})?s$"
_ACCEPT_BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}(==)?|[A-Za-z0-9+/]{3}=?)?$"
_ACCEPT_BASE64_URL = "^([A-Za-z0-9_-]{4})*([A-Za-z0-9_-]{2}(==)?|[A-Za-z0-9_-]{3}=?)?$"


def build_canonical(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of records as a producer must write them: closed, one spelling for each value."""
    return _Builder(ir, accept=False).build(_RECORD, "canonical", "A canonical record")


def build_accept(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of records as a receiver must take them: open, every spelling of ProtoJSON."""
    return _Builder(ir, accept=True).build(_RECORD, "accept", "A record as a receiver takes it")


def build_batch(ir: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of canonical batches."""
    return _Builder(ir, accept=False).build(_BATCH, "batch", "A canonical batch of records")


def lint_schemas(ir: dict[str, Any]) -> None:
    """Raise SpecError when a schema made from the IR leaves the subset that every validator honours alike."""
    made = {"accept": build_accept, "batch": build_batch, "canonical": build_canonical}
    faults = [
        fault for name, build in made.items() for fault in lint_schema(build(ir), f"schemas/json/v1/{name}")
    ]
    if faults:
        raise SpecError(*faults)


class _Builder:
    """One schema in the making; `accept` chooses the profile."""

    def __init__(self, ir: dict[str, Any], *, accept: bool) -> None:
        self._ir = ir
        self._accept = accept
        self._needed: set[str] = set()

    def build(self, root: str, name: str, title: str) -> dict[str, Any]:
        release = self._ir["versions"]["release"]
        body = self._message(root)
        definitions = {
            other: self._message(other) for other in self._ir["messages"] if other not in {root, _BATCH}
        }
        if root == _RECORD:
            definitions.pop(_RECORD, None)
        definitions |= self._open_values()
        return {
            "$schema": _DIALECT,
            "$id": f"urn:uep:schema:{release}:{name}",
            "title": title,
            **body,
            "$defs": dict(sorted(definitions.items())),
        }

    def _message(self, name: str) -> dict[str, Any]:
        message = self._ir["messages"][name]
        levels = {"always"} if self._accept else {"always", "canonical"}
        required = [field["name"] for field in message["fields"] if field["required"] in levels]
        schema: dict[str, Any] = {"description": message["doc"], "type": "object"}
        if required:
            schema["required"] = required
        schema["properties"] = {field["name"]: self._property(field) for field in message["fields"]}
        if not self._accept:
            schema["additionalProperties"] = False
        return schema

    def _property(self, field: dict[str, Any]) -> dict[str, Any]:
        schema = self._shape(field)
        return schema if "$ref" in schema else {"description": field["doc"], **schema}

    def _shape(self, field: dict[str, Any]) -> dict[str, Any]:
        if field["map"]:
            return self._map(field)
        if field["repeated"]:
            return self._list(field)
        if field["type"] == "message":
            reference = {"$ref": f"#/$defs/{field['type_name']}"}
            return {"anyOf": [{"type": "null"}, reference]} if self._accept else reference
        if field["type"] == "value":
            return self._debug(field)
        if field["type"] == "enum":
            return self._enum(field)
        leaf = {
            "string": self._string,
            "timestamp": self._time,
            "duration": self._time,
            "bytes": self._bytes,
            "fixed64": self._fixed64,
            "uint32": self._uint32,
            "bool": self._bool,
        }[field["type"]]
        return leaf(field)

    def _binds(self, limit: dict[str, Any]) -> bool:
        return not self._accept or "accept" in limit["refused_by"]

    def _list(self, field: dict[str, Any]) -> dict[str, Any]:
        schema: dict[str, Any] = (
            {"type": ["array", "null"]} if self._accept else {"type": "array", "minItems": 1}
        )
        if "count" in field["limits"]:
            schema["maxItems"] = field["limits"]["count"]["value"]
        if field["type"] == "message":
            return {**schema, "items": {"$ref": f"#/$defs/{field['type_name']}"}}
        return {**schema, "items": self._text(field)}

    def _map(self, field: dict[str, Any]) -> dict[str, Any]:
        schema: dict[str, Any] = (
            {"type": ["object", "null"]} if self._accept else {"type": "object", "minProperties": 1}
        )
        schema["maxProperties"] = field["limits"]["count"]["value"]
        schema["propertyNames"] = self._key(field["limits"]["key_bytes"])
        if field["type"] == "value":
            values = {"$ref": f"#/$defs/value_{field['limits']['depth']['value']}"}
        else:
            values = self._text(field)
        return {**schema, "additionalProperties": values}

    def _key(self, limit: dict[str, Any]) -> dict[str, Any]:
        return {"maxLength": limit["value"], **self._matching("context_key")}

    def _matching(self, pattern: str) -> dict[str, Any]:
        row = self._ir["patterns"][pattern]
        refused: dict[str, Any] = {"pattern": _LINE_ENDS}
        if row.get("excluded"):
            refused = {"anyOf": [refused, {"enum": row["excluded"]}]}
        return {"pattern": row["regex"], "not": refused}

    def _text(self, field: dict[str, Any], *, minimum: int = 0) -> dict[str, Any]:
        """Return the schema of a string that is present: an element, a map value, or a mandatory field."""
        schema: dict[str, Any] = {"type": "string"}
        if minimum:
            schema["minLength"] = minimum
        limit = field["limits"].get("root_bytes", field["limits"].get("bytes"))
        if limit is not None and self._binds(limit):
            # A code point has at least one byte, so this never refuses what the rules allow.
            schema["maxLength"] = limit["value"]
        if field["pattern"] is not None and field["type"] == "string":
            return schema | self._matching(field["pattern"]["id"])
        return schema | {"not": {"pattern": _NUL}}

    def _string(self, field: dict[str, Any]) -> dict[str, Any]:
        if not self._accept:
            return self._text(field, minimum=0 if field["optional"] else 1)
        if field["required"] == "always":
            return self._text(field, minimum=1)
        return {"anyOf": [{"enum": ["", None]}, self._text(field)]}

    def _time(self, field: dict[str, Any]) -> dict[str, Any]:
        if not self._accept:
            return {"type": "string", **self._matching(field["type"])}
        pattern = _ACCEPT_TIMESTAMP if field["type"] == "timestamp" else _ACCEPT_DURATION
        schema = {"type": "string", "pattern": pattern, "not": {"pattern": _LINE_ENDS}}
        return schema if field["required"] == "always" else {"anyOf": [{"type": "null"}, schema]}

    def _bytes(self, field: dict[str, Any]) -> dict[str, Any]:
        longest = (field["limits"]["bytes"]["value"] + 2) // 3 * 4
        if not self._accept:
            return {"type": "string", "maxLength": longest, **self._matching("base64")}
        ends = {"pattern": _LINE_ENDS}
        forms = [
            {"type": "string", "maxLength": longest, "pattern": pattern, "not": ends}
            for pattern in (_ACCEPT_BASE64, _ACCEPT_BASE64_URL)
        ]
        return {"anyOf": [{"type": "null"}, *forms]}

    def _fixed64(self, field: dict[str, Any]) -> dict[str, Any]:
        ends = {"pattern": _LINE_ENDS}
        if not self._accept:
            return {"type": "string", "pattern": f"^{up_to(_UINT64, zero=False)}$", "not": ends}
        text = {"type": "string", "pattern": f"^(-0|{up_to(_UINT64, zero=True)})$", "not": ends}
        return {"anyOf": [{"type": "null"}, {"type": "integer", "minimum": 0, "maximum": _UINT64}, text]}

    def _uint32(self, field: dict[str, Any]) -> dict[str, Any]:
        largest = field["limits"]["max"]["value"] if "max" in field["limits"] else _UINT32
        if not self._accept:
            return {"type": "integer", "minimum": 0 if field["optional"] else 1, "maximum": largest}
        lowest = 1 if field["required"] == "always" else 0
        digits = up_to(largest, zero=False) if lowest else f"(-0|{up_to(largest, zero=True)})"
        number = {"type": "integer", "minimum": lowest, "maximum": largest}
        text = {"type": "string", "pattern": f"^{digits}$", "not": {"pattern": _LINE_ENDS}}
        return {"anyOf": [number, text] if lowest else [{"type": "null"}, number, text]}

    def _bool(self, field: dict[str, Any]) -> dict[str, Any]:
        if self._accept:
            return {"type": ["boolean", "null"]}
        return {"type": "boolean"} if field["optional"] else {"type": "boolean", "const": True}

    def _enum(self, field: dict[str, Any]) -> dict[str, Any]:
        """Names of known values, and numbers of unknown ones (UEP P3)."""
        enum = self._ir["enums"][field["type_name"]]
        names = [value["name"] for value in enum["values"]]
        numbers = [value["number"] for value in enum["values"]]
        number = {"type": "integer", "minimum": -_INT32 - 1, "maximum": _INT32}
        if self._accept:
            known: dict[str, Any] = (
                {"enum": names} if enum["closed"] else {"type": "string", "not": {"pattern": _NUL}}
            )
            return {"anyOf": [{"type": "null"}, known, number]}
        if enum["closed"]:
            # UEP P3: the numbers below the lowest level mean nothing.
            number["minimum"] = min(numbers[1:]) + 1
        return {"anyOf": [{"enum": names[1:]}, {**number, "not": {"enum": numbers}}]}

    def _debug(self, field: dict[str, Any]) -> dict[str, Any]:
        reference = {"$ref": f"#/$defs/value_{field['limits']['depth']['value']}"}
        return reference if self._accept else {"allOf": [{"not": {"type": "null"}}, reference]}

    def _open_values(self) -> dict[str, Any]:
        """One definition per depth, so that nesting has an end without recursion."""
        field = next(field for field in self._ir["messages"][_RECORD]["fields"] if field["name"] == "context")
        limits = field["limits"]
        scalars: dict[str, Any] = {"not": {"type": "string", "pattern": _NUL}}
        if not self._accept:
            largest = limits["max"]["value"]
            scalars = {
                "minimum": -largest,
                "maximum": largest,
                "maxLength": limits["bytes"]["value"],
                **scalars,
            }
        definitions: dict[str, Any] = {
            "value_0": {"type": ["boolean", "null", "number", "string"], **scalars}
        }
        for depth in range(1, limits["depth"]["value"] + 1):
            inner = {"$ref": f"#/$defs/value_{depth - 1}"}
            key = self._key(limits["key_bytes"])
            definitions[f"value_{depth}"] = {
                "type": ["array", "boolean", "null", "number", "object", "string"],
                **scalars,
                "items": inner,
                "propertyNames": key,
                "additionalProperties": inner,
            }
        return definitions
