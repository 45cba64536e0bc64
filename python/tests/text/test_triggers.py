"""The search for triggers in blocks: the same answer as looking for every one of them in every line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges.text._control import ANY_CONTROL
from uep.bridges.text._grammar import Grammar
from uep.bridges.text._table import GRAMMARS
from uep.bridges.text._triggers import Triggers, triggers_of

CRASHES = Path(__file__).parents[3] / "conformance" / "crashes"
TRIGGERS = sorted({trigger for grammar in GRAMMARS for trigger in grammar.triggers})


def plainly(lines: list[bytes], grammars: tuple[Grammar, ...]) -> dict[int, tuple[Grammar, ...]]:
    """Return the grammars with a trigger in a line, found one by one."""
    found = {}
    for index, line in enumerate(lines):
        hit = tuple(g for g in grammars if any(trigger.encode() in line for trigger in g.triggers))
        if hit:
            found[index] = hit
    return found


@pytest.mark.parametrize("folder", sorted(path.name for path in CRASHES.iterdir() if path.is_dir()))
def test_outputs_of_a_language(folder: str) -> None:
    block = b"\n".join(path.read_bytes() for path in sorted((CRASHES / folder).glob("*/output.txt")))
    lines = block.split(b"\n")
    found = triggers_of(GRAMMARS).in_lines(block, lambda: lines)
    assert found == plainly(lines, GRAMMARS)
    assert list(found) == sorted(found)


@given(
    st.lists(st.lists(st.sampled_from([*TRIGGERS, *(t[:-1] for t in TRIGGERS), "x", " ", "é"])).map("".join))
)
def test_triggers_that_overlap(texts: list[str]) -> None:
    lines = [text.encode() for text in texts] or [b""]
    assert triggers_of(GRAMMARS).in_lines(b"\n".join(lines), lambda: lines) == plainly(lines, GRAMMARS)
    for text, line in zip(texts, lines, strict=False):
        both = line + b"\0" + ANY_CONTROL.sub("", text).encode()
        assert triggers_of(GRAMMARS).in_text(text) == plainly([both], GRAMMARS).get(0)


def test_one_grammar_alone() -> None:
    for grammar in GRAMMARS:
        lines = [b"", *(trigger.encode() for trigger in grammar.triggers), b"no such thing"]
        found = Triggers((grammar,)).in_lines(b"\n".join(lines), lambda: lines)
        assert found == plainly(lines, (grammar,))
