"""What scanners, registries of users and redaction hold back where no answer shows it (UEP-LIM-096, -099, -100, UEP-RED-012)."""

from __future__ import annotations

import inspect
import json
from pathlib import Path

import pytest
import uep
from uep import types
from uep._gen.limits import MAX_REGISTRY_BYTES, MAX_REGISTRY_TYPES, MAX_SCAN_NODES
from uep._gen.types import TYPES
from uep._redact_keys import is_sensitive_key
from uep._redact_rules import CONTAINED, ENDING, EXACT
from uep.bridges import translate
from uep.bridges.text import _nodes
from uep.bridges.text._grammar import Raised

MANY = MAX_SCAN_NODES + 76
HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "a.py", line 1, in f\n'
TEXTS = {
    "python": "\n\nThe above exception was the direct cause of the following exception:\n\n".join(
        f"{HEADER}{FRAME}ValueError: e{number}" for number in range(MANY)
    ),
    "java": "a.b.CException: e\n\tat a.b.C.m(C.java:1)\n"
    + "".join(f"Caused by: a.b.DException: e{number}\n\tat a.b.D.m(D.java:1)\n" for number in range(MANY)),
    "javascript": "AggregateError: many\n    at f (/srv/a.js:1:1) {\n  [errors]: [\n"
    + "".join(f"    Error: e{number}\n        at f (/srv/a.js:1:1),\n" for number in range(MANY))
    + "  ]\n}\n",
    "rust": "Error: e\n\nCaused by:\n" + "".join(f"{number:>5}: e{number}\n" for number in range(MANY)),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_scanner_keeps_no_more_nodes_than_its_limit(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """UEP-LIM-096: of an error with more causes or members than that the limit's number of nodes is held."""
    held: list[int] = []
    add_tree = _nodes.NodeBuilder.add_tree

    def count(builder: _nodes.NodeBuilder, root: Raised, spoken: str) -> None:
        todo, total = [root], 0
        while todo:
            total += 1
            todo += todo.pop().children
        held.append(total)
        add_tree(builder, root, spoken)

    monkeypatch.setattr(_nodes.NodeBuilder, "add_tree", count)
    (found,) = translate(TEXTS[language].encode(), source=language, now="2026-11-21T12:00:00Z")
    assert 1 == len(held) and MAX_SCAN_NODES - 1 <= held[0] <= MAX_SCAN_NODES
    assert uep.validate(found.record) == ()


def _write(path: Path, count: int, size: int = 0) -> Path:
    entries = [
        {"name": f"com.acme.t{number}", "title": "T", "description": "D.", "parent": "uep.network.timeout"}
        for number in range(count)
    ]
    path.write_text(json.dumps({"types": entries}).ljust(size))
    return path


def test_a_users_registry_has_a_greatest_size(tmp_path: Path) -> None:
    """UEP-LIM-099: one byte more than the limit is refused, the limit itself is not."""
    assert types.load_registry(_write(tmp_path / "a.json", 1, MAX_REGISTRY_BYTES))
    with pytest.raises(ValueError, match=f"{MAX_REGISTRY_BYTES} is the most"):
        types.load_registry(_write(tmp_path / "b.json", 1, MAX_REGISTRY_BYTES + 1))


def test_a_registry_has_a_greatest_number_of_types(tmp_path: Path) -> None:
    """UEP-LIM-100: those of the release count; one more than the limit is refused, the limit itself is not."""
    room = MAX_REGISTRY_TYPES - len(TYPES)
    assert MAX_REGISTRY_TYPES == len(types.load_registry(_write(tmp_path / "a.json", room)).types)
    with pytest.raises(ValueError, match=f"at most {room} types"):
        types.load_registry(_write(tmp_path / "b.json", room + 1))


def test_nobody_takes_a_term_away_while_redacting() -> None:
    """UEP-RED-012: the terms are constants, and no caller of redaction or capture can name terms."""
    assert {"record", "profile", "audience"} == set(inspect.signature(uep.redact).parameters)
    assert "bool" == inspect.signature(uep.capture).parameters["redact"].annotation
    assert (tuple, tuple, frozenset) == (type(CONTAINED), type(ENDING), type(EXACT))
    assert all(is_sensitive_key(term) for term in (*CONTAINED, *ENDING, *EXACT))
