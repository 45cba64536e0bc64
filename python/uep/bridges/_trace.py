"""Read the stack trace text inside a structured payload with the text scanners. Never decides what kind of error it is."""

from __future__ import annotations

from msgspec.structs import replace

from uep.bridges._translation import Options
from uep.model import Node

__all__ = ["read_trace"]


def read_trace(text: str, language: str, type_name: str = "", message: str = "") -> list[Node]:
    """Return the nodes of a trace text, innermost frame first and marked PARSED_TEXT; none when no grammar fits.

    ``type_name`` and ``message`` are what the payload says in fields of its own; they win over what the text says,
    because text can be forged and cut.
    """
    from uep.bridges.text._table import GRAMMARS
    from uep.bridges.text._translate import translate_field

    # `other` says that nobody knows the language, so every grammar may read the text.
    grammars = tuple(grammar for grammar in GRAMMARS if grammar.language == language != "other") or GRAMMARS
    options = Options(now="1970-01-01T00:00:00Z")  # the nodes carry no time; whoever asks has the run's own
    found = translate_field(text, grammars, options)
    if found is None:
        return []
    first, *rest = found.record.nodes
    return [replace(first, type_name=type_name or first.type_name, message=message or first.message), *rest]
