"""What loggers, frameworks, test runners and platforms really printed: every error in it, and nothing else.

The texts under data/text_realworld were printed by the programs their names tell (paths made neutral), or written from
the documented layout of a platform that cannot run here; expected.json was checked against them line by line.
``python python/tests/test_text_realworld.py`` writes it anew after a change that was read with the same care.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import uep
from uep.bridges import translate
from uep.model import Node

FOLDER = Path(__file__).parents[1] / "data" / "text_realworld"
TEXTS = sorted(path.stem for path in FOLDER.glob("*.txt"))
NOW = "2026-11-22T12:00:00Z"


def node_text(node: Node) -> dict[str, Any]:
    """Return what a text says about a node, frames as one line each."""
    frames = node.stack.frames if node.stack is not None else []
    plain: dict[str, Any] = {
        "relation": getattr(node.relation, "name", ""),
        "parent": node.parent,
        "type": node.type_name,
        "message": node.message,
        "frames": [
            f"{frame.function} {frame.file}:{frame.line}:{frame.column} x{frame.repeat + 1}"
            for frame in frames
        ],
        "shared": node.stack.shared_with_parent if node.stack is not None else 0,
        "dropped": node.stack.dropped_frames if node.stack is not None else 0,
    }
    return {key: value for key, value in plain.items() if value not in ("", None, 0, [])}


def read(name: str) -> list[dict[str, Any]]:
    """Translate a text and return the errors found in it."""
    found = []
    for item in translate(io.BytesIO((FOLDER / f"{name}.txt").read_bytes()), now=NOW):
        assert uep.validate(item.record) == ()
        record = item.record
        found.append(
            {
                "language": record.source_language,
                "timestamp": "" if record.timestamp == NOW else record.timestamp,
                "line": item.span.line,
                "nodes": [node_text(node) for node in record.nodes],
            }
        )
    return found


EXPECTED: dict[str, Any] = (
    json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
    if (FOLDER / "expected.json").exists()
    else {}
)


@pytest.mark.parametrize("name", TEXTS)
def test_every_error_of_a_real_log_is_read(name: str) -> None:
    """Language, time, types, messages, relations and frames are those of the text."""
    assert read(name) == EXPECTED[name]


if __name__ == "__main__":
    made = json.dumps({name: read(name) for name in TEXTS}, indent=1, ensure_ascii=False, sort_keys=True)
    (FOLDER / "expected.json").write_text(made + "\n", encoding="utf-8")
