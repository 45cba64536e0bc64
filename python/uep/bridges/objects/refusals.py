"""Exceptions of validators that name what they refuse by nested messages, paths or notes. Carries no value that was refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from uep._capture_native import NativeFacts
from uep._gen.limits import MAX_VIOLATIONS
from uep._redact_rules import REPLACEMENT
from uep.bridges._payload import escape_pointer
from uep.bridges.objects._attributes import integer, text, walk
from uep.bridges.objects.frameworks import read_raised
from uep.bridges.objects.validators import count_violations
from uep.model import Violation

__all__ = [
    "read_argparse",
    "read_cattrs",
    "read_click",
    "read_conversion",
    "read_django",
    "read_marked",
    "read_messages",
    "read_msgspec",
    "read_rest",
    "read_voluptuous",
    "read_xml_schema",
]

_Said = tuple[str, str, str]
_DEEPEST: Final = 16
_MOST: Final = 4096
_WHOLE: Final = frozenset({"__all__", "_schema", "non_field_errors"})
_AT: Final = re.compile(r" - at `(?:key in )?(\$[^`]*)`$")
_PART: Final = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_INVALID: Final = re.compile(r"invalid [^:]{1,80}: ('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")
_CONVERT: Final = "Could not convert "
_SHORTEST: Final = 3
_CONVERTED: Final = re.compile(r": ('(?:[^'\\]|\\.){2,}')$")
# How click begins to say what it was given; the releases differ in the quotes.
_REFUSED: Final = re.compile(
    r"(?:invalid choice: |(?:Directory|File|Path) (?='))?'?(.{1,512}?)'? (?:is not |does not |is a |\(choose )"
)


def read_messages(error: BaseException, facts: NativeFacts) -> None:
    """Read a tree of messages: mappings lead by the name of a member, sequences hold what is said of one place."""
    _put(facts, _walk_tree(walk(error, "messages"), "", 0, _Walk()))


def read_rest(error: BaseException, facts: NativeFacts) -> None:
    """Read a ValidationError of Django REST framework: the status and the tree of what is wrong."""
    read_raised(error, facts)
    _put(facts, _walk_tree(walk(error, "detail"), "", 0, _Walk()))


def read_django(error: BaseException, facts: NativeFacts) -> None:
    """Read a ValidationError of Django: by field, as a list, or one message with a code."""
    values: list[str] = []
    _put(facts, _walk_django(error, "", 0, _Walk(), values))
    for value in values:
        facts.hide(facts.text.replace(value, REPLACEMENT))


class _Walk:
    """How far a tree may be followed, which may hold itself, and more than once at each level."""

    def __init__(self) -> None:
        self.steps = 0

    def goes_on(self, depth: int) -> bool:
        self.steps += 1
        return depth <= _DEEPEST and self.steps <= _MOST


def _walk_tree(value: Any, path: str, depth: int, walked: _Walk) -> Iterator[_Said]:
    if not walked.goes_on(depth):
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            name = str(key) if isinstance(key, (int, str)) else ""
            place = path if name in _WHOLE else f"{path}/{escape_pointer(name)}"
            yield from _walk_tree(inner, place, depth + 1, walked)
    elif isinstance(value, (list, tuple)):
        is_places = any(isinstance(inner, dict) for inner in value)
        for position, inner in enumerate(value):
            place = f"{path}/{position}" if is_places and isinstance(inner, dict) else path
            yield from _walk_tree(inner, place, depth + 1, walked)
    elif isinstance(value, str):
        yield path, text(walk(value, "code")), text(value)


def _walk_django(error: Any, path: str, depth: int, walked: _Walk, values: list[str]) -> Iterator[_Said]:
    # Django's own messages have what was refused in the parameter `value`.
    parameters = walk(error, "params")
    value = parameters.get("value") if isinstance(parameters, dict) else None
    if isinstance(value, (int, str)) and len(str(value)) >= _SHORTEST:
        values.append(str(value))
    by_field, listed = walk(error, "error_dict"), walk(error, "error_list")
    if not walked.goes_on(depth):
        return
    if isinstance(by_field, dict):
        for name, inner in by_field.items():
            place = path if name in _WHOLE else f"{path}/{escape_pointer(str(name))}"
            for one in inner:
                yield from _walk_django(one, place, depth + 1, walked, values)
    elif isinstance(listed, list) and not (len(listed) == 1 and listed[0] is error):
        for one in listed:
            yield from _walk_django(one, path, depth + 1, walked, values)
    else:
        yield path, text(walk(error, "code")), _render(walk(error, "message"), parameters)


def _render(message: Any, parameters: Any) -> str:
    """Return a message as Django writes it, but for the value; str() of the error has translated it already."""
    said = str(message) if message is not None else ""
    if not isinstance(parameters, dict):
        return text(said)
    try:
        return text(said % {**parameters, "value": REPLACEMENT})
    except (KeyError, TypeError, ValueError):
        return text(said)


def read_cattrs(error: BaseException, facts: NativeFacts) -> None:
    """Read a group of cattrs: a note of each member says which attribute or which place it is about."""
    _put(facts, _walk_group(error, "", 0, _Walk(), facts))


def _hide_input(member: Any, facts: NativeFacts) -> None:
    """Hide what the interpreter's own conversions quote at the end of their message."""
    if facts.redact and issubclass(type(member), ValueError):
        found = _CONVERTED.search(str(member)[:_MOST])
        if found is not None:
            facts.hidden[found[1]] = f"'{REPLACEMENT}'"


def _walk_group(error: Any, path: str, depth: int, walked: _Walk, facts: NativeFacts) -> Iterator[_Said]:
    if not walked.goes_on(depth):
        return
    for member in walk(error, "exceptions") or ():
        place = path
        for note in walk(member, "__notes__") or ():
            name, index = walk(note, "name"), walk(note, "index")
            if isinstance(name, str) or isinstance(index, (int, str)):
                part = name if isinstance(name, str) else str(index)
                place = f"{path}/{escape_pointer(part)}"
        if walk(member, "exceptions"):
            yield from _walk_group(member, place, depth + 1, walked, facts)
        else:
            _hide_input(member, facts)
            is_missing = isinstance(member, KeyError)
            yield place, "missing" if is_missing else type(member).__name__, ""


def read_msgspec(error: BaseException, facts: NativeFacts) -> None:
    """Read the path that msgspec ends its message with."""
    said = facts.text
    found = _AT.search(said[-_MOST:])
    path = "" if found is None else found[1]
    parts = ["".join(part) for part in _PART.findall(path)]
    place = "".join(f"/{escape_pointer(part)}" for part in parts) if "..." not in parts else ""
    _put(facts, [(place, "", said[: said.rfind(" - at `")] if found is not None else said)])


def read_voluptuous(error: BaseException, facts: NativeFacts) -> None:
    """Read the paths of an Invalid and of the many in a MultipleInvalid."""
    listed = walk(error, "errors")
    found = listed if isinstance(listed, list) and listed else [error]
    said = []
    for one in found[:_MOST]:
        parts = walk(one, "path")
        place = "".join(f"/{escape_pointer(str(part))}" for part in parts) if isinstance(parts, list) else ""
        said.append((place, type(one).__name__, text(walk(one, "error_message"))))
    _put(facts, said)


def read_marked(error: BaseException, facts: NativeFacts) -> None:
    """Read where in a document of YAML the fault is, without the line of it that the message shows."""
    mark = walk(error, "problem_mark")
    line, column = integer(walk(mark, "line")), integer(walk(mark, "column"))
    if line is not None and column is not None:
        facts.put("document.line", line + 1)
        facts.put("document.column", column + 1)
    lines = facts.text.split("\n")
    # Below the place stand the line and, under its column, a caret.
    below = [*lines[1:], ""]
    kept = [
        one for one, next_one in zip(lines, below, strict=True) if "^" not in (one.strip(), next_one.strip())
    ]
    if len(kept) != len(lines):
        facts.hide("\n".join(kept))


def read_xml_schema(error: BaseException, facts: NativeFacts) -> None:
    """Read the path of the element that broke the schema; the message quotes its text."""
    value, path = walk(error, "obj"), text(walk(error, "path"))
    facts.put("document.path", path)
    said = text(walk(error, "reason"))
    if facts.redact and isinstance(value, str) and len(value) >= _SHORTEST:
        facts.hide(facts.text.replace(value, REPLACEMENT))
        facts.hidden[repr(value)] = f"'{REPLACEMENT}'"
        said = said.replace(value, REPLACEMENT)
    violation = Violation(kind="field", reason=type(error).__name__, description=said, subject=path)
    facts.violations.append(violation)


def read_argparse(error: BaseException, facts: NativeFacts) -> None:
    """Read which argument of a command line was refused, without its value."""
    facts.put("cli.parameter", text(walk(error, "argument_name")))
    given = _INVALID.search(facts.text[-_MOST:])
    if given is not None:
        facts.hide(facts.text.replace(given[1], f"'{REPLACEMENT}'"))
        if facts.redact and len(given[1]) >= _SHORTEST + 2:
            facts.hidden[given[1]] = f"'{REPLACEMENT}'"


def read_conversion(error: BaseException, facts: NativeFacts) -> None:
    """Read a value of a column that Arrow could not convert: the message stays without it."""
    del error
    begin, _, end = facts.text.partition(_CONVERT)
    if not begin and end:
        # The value may have any text in it, so the last of the words that follow it counts.
        value, words, rest = end.rpartition(" with type ")
        facts.hide(f"{_CONVERT}{REPLACEMENT}{words if value else ''}{rest if value else ''}")


def read_click(error: BaseException, facts: NativeFacts) -> None:
    """Read how a command line was refused: the exit status, and of one argument its name without the value."""
    status = integer(walk(error, "exit_code"))
    if status is not None and status > 0:
        facts.code("exit_code", status)
    name = text(walk(error, "param", "name"))
    if not name:
        return
    facts.put("cli.parameter", name)
    given = _REFUSED.match(facts.text[:_MOST])
    if given is None:
        return
    facts.hide(facts.text[: given.start(1)] + REPLACEMENT + facts.text[given.end(1) :])
    if facts.redact and len(given[1]) >= _SHORTEST:
        facts.hidden[f"'{given[1]}'"] = f"'{REPLACEMENT}'"  # as int() and its like quote it in the context


def _put(facts: NativeFacts, said: Any) -> None:
    number = 0
    for path, reason, description in said:
        if not (path or reason or description):
            continue
        number += 1
        if number > _MOST:
            break
        if number <= MAX_VIOLATIONS:
            facts.violations.append(
                Violation(kind="field", path=path, reason=reason, description=description)
            )
    count_violations(number, facts)
