"""Write values as Rust source text, one row of a table a line. Formats only."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["rust_doc", "rust_literal", "rust_string", "rust_struct"]

_WIDTH = 96


def rust_string(text: str) -> str:
    """Return a Rust string literal."""
    quoted = json.dumps(text, ensure_ascii=False)
    # JSON's \u1234, \b and \f are spelled otherwise in Rust; what no editor shows is written as an escape.
    for old, new in (("\\b", "\\u{8}"), ("\\f", "\\u{c}")):
        quoted = quoted.replace(old, new)
    return "".join(
        character if character.isprintable() else f"\\u{{{ord(character):x}}}" for character in quoted
    )


def rust_literal(value: Any) -> str:
    """Return the Rust literal of a string, boolean, number, pair or list of them; None is `None`."""
    if value is None:
        return "None"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return rust_string(value)
    if isinstance(value, tuple):
        return "(" + ", ".join(map(rust_literal, value)) + ")"
    if isinstance(value, Iterable):
        return "&[" + ", ".join(map(rust_literal, value)) + "]"
    return str(value)


def rust_struct(name: str, fields: Mapping[str, str], rest: str = "") -> str:
    """Return a struct literal on one line; its values are source text already, `rest` fills the others."""
    parts = [f"{field}: {value}" for field, value in fields.items()]
    if rest:
        parts.append(f"..{rest}")
    return f"{name} {{ {', '.join(parts)} }}"


def rust_doc(text: str, indent: int = 0) -> str:
    """Return a text as lines of a documentation comment."""
    lead = " " * indent + "/// "
    # A word in brackets or angle brackets would be taken for a link or a tag.
    plain = text.replace("[", "\\[").replace("]", "\\]").replace("<", "\\<").replace(">", "\\>")
    lines = textwrap.wrap(plain, _WIDTH - indent - 4, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lead + line for line in lines)
