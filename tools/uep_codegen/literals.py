"""Write Python values as source text the way ruff formats them (line length 110). Formats only; chooses nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["WIDTH", "Call", "call", "docstring", "literal", "quote", "wrap_text"]

WIDTH = 110


@dataclass(frozen=True)
class Call:
    """A call inside a literal: the name of a class and its keyword arguments."""

    name: str
    arguments: dict[str, Any]


def quote(text: str) -> str:
    """Return a Python string literal, double-quoted unless that needs more escapes."""
    plain = repr(text)
    if plain.startswith("'") and '"' not in text:
        inner = plain[1:-1].replace("\\'", "'")
        return f'"{inner}"'
    return plain


def literal(value: Any, indent: int = 0, lead: int = 0) -> str:
    """Return `value` as source text; `indent` is the column of its statement, `lead` what already stands on its line."""
    flat = _flat(value)
    if isinstance(value, Call):
        return call(value.name, value.arguments, indent, lead)
    if (
        indent + lead + len(flat) <= WIDTH
        or not isinstance(value, dict | list | tuple | set | frozenset)
        or not value
    ):
        return flat
    pad = " " * (indent + 4)
    if isinstance(value, dict):
        rows = [_entry(key, item, indent + 4) for key, item in value.items()]
        return "{\n" + "".join(f"{pad}{row},\n" for row in rows) + " " * indent + "}"
    opening, closing = _brackets(value)
    rows = [literal(item, indent + 4, 1) for item in _ordered(value)]
    return opening + "\n" + "".join(f"{pad}{row},\n" for row in rows) + " " * indent + closing


def call(name: str, arguments: dict[str, Any], indent: int, lead: int = 0) -> str:
    """Return a call as source text; a key that starts with "_" is passed by position."""
    parts = [
        _flat(item) if key.startswith("_") else f"{key}={_flat(item)}" for key, item in arguments.items()
    ]
    flat = f"{name}({', '.join(parts)})"
    if indent + lead + len(flat) + 1 <= WIDTH:
        return flat
    inner = ", ".join(parts)
    if indent + 4 + len(inner) <= WIDTH:
        return f"{name}(\n{' ' * (indent + 4)}{inner}\n{' ' * indent})"
    rows = [
        literal(item, indent + 4, 1)
        if key.startswith("_")
        else f"{key}={literal(item, indent + 4, len(key) + 2)}"
        for key, item in arguments.items()
    ]
    return f"{name}(\n" + "".join(f"{' ' * (indent + 4)}{row},\n" for row in rows) + f"{' ' * indent})"


def docstring(text: str, indent: int = 4) -> str:
    """Return a docstring of one or more lines of at most the line length."""
    safe = text.replace("\\", "\\\\").replace('"""', "'''").strip()
    if safe.endswith('"'):
        safe += " "
    if indent + len(safe) + 6 <= WIDTH:
        return f'"""{safe}"""'
    pad = " " * indent
    lines = list(wrap_text(safe, WIDTH - indent - 3))
    return '"""' + f"\n{pad}".join(lines) + f'\n{pad}"""'


def wrap_text(text: str, width: int) -> Iterable[str]:
    """Yield the words of `text` in lines of at most `width` characters."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def _entry(key: Any, item: Any, indent: int) -> str:
    name = _flat(key)
    return f"{name}: {literal(item, indent, len(name) + 3)}"


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, Call):
        return f"{value.name}({', '.join(f'{key}={_flat(item)}' for key, item in value.arguments.items())})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flat(key)}: {_flat(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flat(item) for item in value) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(_flat(item) for item in value) + (",)" if len(value) == 1 else ")")
    if isinstance(value, set | frozenset):
        inner = "{" + ", ".join(_flat(item) for item in _ordered(value)) + "}"
        return f"frozenset({inner})" if isinstance(value, frozenset) else inner
    return repr(value)


def _ordered(value: Any) -> list[Any]:
    return (
        sorted(value, key=lambda item: json.dumps(item))
        if isinstance(value, set | frozenset)
        else list(value)
    )


def _brackets(value: Any) -> tuple[str, str]:
    if isinstance(value, list):
        return "[", "]"
    if isinstance(value, tuple):
        return "(", ")"
    return ("frozenset({", "})") if isinstance(value, frozenset) else ("{", "}")
