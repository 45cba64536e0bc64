"""An error of a page whose type and message stand behind labels of their own, without frames. Reads no stacks: `_labelled` does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone

__all__ = ["read_labels"]

_OPEN: Final = r" {0,3}(?:[-*\u2022] |#{1,6} )?[*_]{0,3}"
_SHUT: Final = r"[*_]{0,3}:[*_]{0,3} +`?"
_TYPED: Final = re.compile(
    rf"{_OPEN}(?i:(?:error|exception)(?: ?(?:type|class|name))?|type){_SHUT}"
    r"(?P<type>(?:[A-Za-z_]\w{0,80}(?:\.|::|\\)){0,12}[A-Z]\w{0,120}(?:Error|Exception))`?\s*"
)
_SAID: Final = re.compile(rf"{_OPEN}(?i:(?:(?:error|exception) ?)?message){_SHUT}(?P<text>[^\s`].*?)`?\s*")
_NEAR: Final = 2


def read_labels(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield the errors whose message stands behind a label below a type behind one, with a blank line between them at most (UEP-BRG-3047)."""
    for index, text in enumerate(texts):
        typed = _TYPED.fullmatch(text)
        if typed is None:
            continue
        below = next(
            (at for at in range(index + 1, min(index + 1 + _NEAR, len(texts))) if texts[at].strip()), -1
        )
        said = _SAID.fullmatch(texts[below]) if below > 0 else None
        if said is None:
            continue
        found = read_alone(grammars, Window([f"{typed['type']}: {said['text']}"], final=True))
        if found is not None:
            found[1].end = below - index + 1
            yield *found, index
