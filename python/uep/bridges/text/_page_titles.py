"""The frames of an error whose type and message are the title of a page, as Sentry and Rollbar write them into issues. Builds no records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from uep.bridges.text._documents import read_all
from uep.bridges.text._grammar import Grammar, Parsed, Window
from uep.bridges.text._triggers import triggers_of

__all__ = ["read_stack"]

_FRAME: Final = '  File "'
_MARGIN: Final = "  "


def read_stack(
    grammars: Sequence[Grammar], texts: list[str], index: int, title: str
) -> tuple[Grammar, Parsed] | None:
    """Return the error that a title at an index names, with the first frames below it, None where none stand there (UEP-BRG-2940)."""
    first = next((at for at in range(index + 1, len(texts)) if texts[at].startswith(_FRAME)), -1)
    if first < 0:
        return None
    end = first
    while end < len(texts) and texts[end].startswith(_MARGIN):
        end += 1
    window = Window([title, *texts[first:end]], final=True)
    found = list(read_all(triggers_of(tuple(grammars)), window))
    if len(found) != 1 or found[0][1].start or not found[0][1].root.type_name:
        return None
    grammar, parsed = found[0]
    return grammar, replace(parsed, start=0, end=end - index)
