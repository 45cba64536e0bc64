"""JSON Schemas compiled into functions, fast enough to look at every frame. Knows the keywords that this project's schemas use.

A keyword that it does not know is a fault of the suite, so a schema never silently checks less than it says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from uep_conformance.errors import SuiteFault

Check = Callable[[Any], str | None]

_TEXTS: Final = frozenset({"$comment", "$defs", "$id", "$schema", "description", "title"})
_TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}


class SchemaChecks:
    """The compiled checks of one schema file; `check("name")` is that of a definition, "" that of the file itself.

    A check gives None for a value that fits, else where and what is wrong.
    """

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema
        self._definitions: Mapping[str, Any] = schema.get("$defs", {})
        self._compiled: dict[str, Check] = {}

    def check(self, name: str = "") -> Check:
        """Return the check of a definition."""
        if name not in self._compiled:
            if name and name not in self._definitions:
                raise SuiteFault(f"{self._schema.get('$id')}: has no definition {name!r}")
            # A definition may refer to itself, so its place is taken before it is compiled.
            self._compiled[name] = lambda value: self._compiled[name](value)
            self._compiled[name] = self._compile(self._definitions[name] if name else self._schema)
        return self._compiled[name]

    def _compile(self, schema: Any) -> Check:
        if schema is True:
            return lambda value: None
        if schema is False:
            return lambda value: ": nothing may stand here"
        checks: list[Check] = []
        rest = {key: value for key, value in schema.items() if key not in _TEXTS}
        if "properties" in rest or "additionalProperties" in rest or "patternProperties" in rest:
            properties = rest.pop("properties", {})
            others, patterns = rest.pop("additionalProperties", True), rest.pop("patternProperties", {})
            checks.append(self._compile_members(properties, patterns, others))
        if "if" in rest:
            checks.append(
                self._compile_condition(rest.pop("if"), rest.pop("then", True), rest.pop("else", True))
            )
        for keyword, value in rest.items():
            checks.append(self._compile_keyword(keyword, value))
        return checks[0] if len(checks) == 1 else _all_of(checks)

    def _compile_keyword(self, keyword: str, value: Any) -> Check:
        if keyword == "$ref":
            return self.check(value.removeprefix("#/$defs/") if value != "#" else "")
        if keyword in ("allOf", "anyOf", "oneOf"):
            return _COMBINATIONS[keyword]([self._compile(part) for part in value])
        if keyword == "not":
            inner = self._compile(value)
            return lambda found: ": has a form that is ruled out" if inner(found) is None else None
        if keyword == "items":
            return _check_items(self._compile(value))
        if keyword == "propertyNames":
            inner = self._compile(value)
            return lambda found: _first(inner(key) for key in found) if isinstance(found, dict) else None
        make = _KEYWORDS.get(keyword)
        if make is None:
            raise SuiteFault(
                f"{self._schema.get('$id')}: the keyword {keyword!r} is not one that the suite checks"
            )
        return make(value)

    def _compile_members(
        self, properties: Mapping[str, Any], patterns: Mapping[str, Any], others: Any
    ) -> Check:
        known = {name: self._compile(part) for name, part in properties.items()}
        by_pattern = [(re.compile(pattern), self._compile(part)) for pattern, part in patterns.items()]
        other = self._compile(others)
        is_closed = others is False

        def check(found: Any) -> str | None:
            if not isinstance(found, dict):
                return None
            for name, value in found.items():
                inner = known.get(name)
                if inner is None:
                    inner = next((part for pattern, part in by_pattern if pattern.search(name)), other)
                    if inner is other and is_closed:
                        return f": has the member {name!r}, which is not one of {', '.join(known)}"
                wrong = inner(value)
                if wrong is not None:
                    return f"/{name}{wrong}"
            return None

        return check

    def _compile_condition(self, condition: Any, then: Any, otherwise: Any) -> Check:
        test, yes, no = self._compile(condition), self._compile(then), self._compile(otherwise)
        return lambda found: yes(found) if test(found) is None else no(found)


def _all_of(checks: list[Check]) -> Check:
    def check(found: Any) -> str | None:
        for part in checks:
            wrong = part(found)
            if wrong is not None:
                return wrong
        return None

    return check


def _any_of(checks: list[Check]) -> Check:
    def check(found: Any) -> str | None:
        wrongs = [part(found) for part in checks]
        return None if None in wrongs else next(iter(wrongs), ": fits nothing")

    return check


def _one_of(checks: list[Check]) -> Check:
    def check(found: Any) -> str | None:
        fitting = sum(part(found) is None for part in checks)
        return None if fitting == 1 else f": fits {fitting} of {len(checks)} forms and not one"

    return check


def _check_items(inner: Check) -> Check:
    def check(found: Any) -> str | None:
        if isinstance(found, list):
            for index, value in enumerate(found):
                wrong = inner(value)
                if wrong is not None:
                    return f"/{index}{wrong}"
        return None

    return check


def _first(wrongs: Any) -> str | None:
    return next((wrong for wrong in wrongs if wrong is not None), None)


def _check_type(wanted: Any) -> Check:
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    tests = [_TYPES[name] for name in names]
    words = " or ".join(names)
    return lambda found: None if any(test(found) for test in tests) else f": is not of type {words}"


def _check_required(names: list[str]) -> Check:
    def check(found: Any) -> str | None:
        lacking = (
            next((name for name in names if name not in found), None) if isinstance(found, dict) else None
        )
        return f": lacks the member {lacking!r}" if lacking is not None else None

    return check


def _check_pattern(pattern: str) -> Check:
    search = re.compile(pattern).search
    return lambda found: (
        f": does not match {pattern}" if isinstance(found, str) and not search(found) else None
    )


def _check_bound(
    kind: type | tuple[type, ...], measure: Callable[[Any], Any], text: str, *, most: bool
) -> Callable[[Any], Check]:
    def make(bound: Any) -> Check:
        def check(found: Any) -> str | None:
            if not isinstance(found, kind) or isinstance(found, bool):
                return None
            size = measure(found)
            return f": {text} {bound}" if (size > bound if most else size < bound) else None

        return check

    return make


def _is_same(found: Any, wanted: Any) -> bool:
    return found == wanted and isinstance(found, bool) == isinstance(wanted, bool)


_COMBINATIONS: Final = {"allOf": _all_of, "anyOf": _any_of, "oneOf": _one_of}
_KEYWORDS: Final[dict[str, Callable[[Any], Check]]] = {
    "const": lambda wanted: lambda found: None if _is_same(found, wanted) else f": is not {wanted!r}",
    "enum": lambda wanted: (
        lambda found: None if any(_is_same(found, one) for one in wanted) else f": is not one of {wanted!r}"
    ),
    "maxItems": _check_bound(list, len, "has more entries than", most=True),
    "maxLength": _check_bound(str, len, "is longer than", most=True),
    "maxProperties": _check_bound(dict, len, "has more members than", most=True),
    "maximum": _check_bound((int, float), lambda value: value, "is above", most=True),
    "minItems": _check_bound(list, len, "has fewer entries than", most=False),
    "minLength": _check_bound(str, len, "is shorter than", most=False),
    "minProperties": _check_bound(dict, len, "has fewer members than", most=False),
    "minimum": _check_bound((int, float), lambda value: value, "is below", most=False),
    "pattern": _check_pattern,
    "required": _check_required,
    "type": _check_type,
    "uniqueItems": lambda wanted: (
        lambda found: (
            ": has an entry twice"
            if wanted and isinstance(found, list) and len({repr(one) for one in found}) < len(found)
            else None
        )
    ),
}

__all__ = ["Check", "SchemaChecks"]
