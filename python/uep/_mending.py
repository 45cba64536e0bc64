"""Find the nearest valid value and the words that name it. Decides no verdict; runs only once a document is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from uep._gen.structure import ENUMS, LIMITS, MESSAGES, PATTERNS, Field

_TYPE_REASONS: Final = frozenset({"bad_type_name", "missing_ancestor"})


def find_nearest(word: str, words: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Give the word that is spelled most like this one, without regard to case; None where none is near."""
    from difflib import get_close_matches

    by_case = {known.casefold(): known for known in words}
    near = get_close_matches(word.casefold()[:64], by_case, n=1, cutoff=cutoff)
    return by_case[near[0]] if near else None


def find_example(pattern: str, value: str) -> str:
    """Give the value in the pattern's form where case or white space is all that is wrong, else the pattern's example."""
    regex = PATTERNS[pattern].regex
    candidates = (value.strip(), value.lower().strip())
    return next((text for text in candidates if re.fullmatch(regex, text)), PATTERNS[pattern].example)


def mend_missing(field: Field) -> str:
    """Say what to write where a mandatory member is absent."""
    if field.kind == "enum":
        return f"write one of {', '.join(list(ENUMS[field.type_name].numbers)[1:])}"
    if field.pattern:
        return f'write it, for example "{PATTERNS[field.pattern].example}"'
    if field.name == "parent":
        return "write the index of the node it explains"
    return (
        "write one" if field.kind == "string" else "write 1 or more" if field.kind == "uint32" else "write it"
    )


def name_kind(field: Field) -> str:
    """Name the JSON type of a field with its article."""
    if field.shape != "one":
        return "a list" if field.shape == "list" else "an object"
    return {"message": "an object", "bool": "a boolean", "uint32": "a number", "value": "a value"}.get(
        field.kind, "a string"
    )


def word_rule(reason: str, path: str, facts: Mapping[str, Any]) -> tuple[str, str]:
    """Give better words than the reason's template for a broken rule, as (what, how); empty where the template will do."""
    name = path.rpartition("/")[2]
    if reason == "missing":
        field = next((field for field in MESSAGES["Node"] if field.name == name), None)
        return "", mend_missing(field) if field else ""
    if reason == "bad_parent" and facts["index"] == 0:
        return f"node 0 explains no other node, so it has no {name}", "leave the member out"
    if reason in _TYPE_REASONS:
        return "", _mend_type(str(facts["value"]))
    if (
        reason == "bad_format"
        and facts["pattern"] == "timestamp"
        and re.fullmatch(r"[0-9-]{10}T.*", facts["value"])
    ):
        return (
            f'"{facts["value"]}" names a day that is not in the calendar or a year outside 1 to 9999',
            "write a time that exists",
        )
    if reason == "out_of_range" and name == "retry_after":
        nearest = 0 if str(facts["value"]).startswith("-") else LIMITS["max_retry_after_seconds"].value
        return "", f'write "{nearest}s" or leave the member out'
    if reason == "out_of_range" and name == "last":
        return "", "write a time that is not before first"
    return "", ""


def _mend_type(value: str) -> str:
    from uep._gen.rules import STANDARD_TYPES

    kin = min((name for name in STANDARD_TYPES if name.startswith(f"{value}.")), default=None)
    if kin is not None:
        return f"it is a category; use a type of it such as {kin}"
    near = find_nearest(value, STANDARD_TYPES - {value}, cutoff=0.85)
    return f"did you mean {near}?" if near and value not in STANDARD_TYPES else ""


__all__ = ["find_example", "find_nearest", "mend_missing", "name_kind", "word_rule"]
