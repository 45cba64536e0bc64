"""How often errors are read right at each confidence: the outputs of the corpus whole, in a log, and cut at either end.

Run with ``python conformance/crashes/sureness.py``; prints a table. A cut text is read right when one of its types is.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from uep.bridges import translate

__all__ = ["GROUPS", "measure"]

_HERE: Final = Path(__file__).resolve().parent
_NOW: Final = "2026-11-21T12:00:00Z"
_LONGEST: Final = 1 << 14
_LINE: Final = b"2026-11-21 10:00:0%d,123 INFO [main] shop.Server - request %d begins\n"
GROUPS: Final = ((0.9, "0.9 to 1.0"), (0.7, "0.7 to 0.8"), (0.0, "up to 0.6"))
"""The least confidence of each group of findings, the surest first, and its name."""


def measure() -> dict[str, Counter[str]]:
    """Return how many errors were found in each group, and how many of them were read right."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(_HERE.glob("*/*/truth.json")):
        output = (path.parent / "output.txt").read_bytes()
        if not 0 < len(output) <= _LONGEST:
            continue
        errors = json.loads(path.read_text("utf-8"))["errors"]
        for text, is_whole in _texts(output):
            for found in translate(text, now=_NOW):
                nodes = found.record.nodes
                group = next(name for least, name in GROUPS if round(found.confidence, 1) >= least)
                counts[group]["found"] += 1
                counts[group]["right"] += _is_right(nodes, errors, is_whole=is_whole)
    return counts


def _texts(output: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield an output as it is, between lines of a log, and there without its first and without its last third."""
    lines = output.split(b"\n")
    third = max(1, len(lines) // 3)
    yield output, True
    for part in (lines, lines[third:], lines[:-third]):
        after = b"".join(_LINE % (second, second) for second in range(2, 8))
        yield _LINE % (1, 1) + b"\n".join(part).rstrip(b"\n") + b"\n" + after, part is lines


def _is_right(nodes: list[Any], errors: list[dict[str, Any]], *, is_whole: bool) -> bool:
    if not is_whole:
        types = {node.get("type_name", "") for error in errors for node in error["nodes"]}
        return any(node.type_name in types for node in nodes)
    first = nodes[0]
    read = (first.type_name, first.message, len(first.stack.frames) if first.stack else 0)
    true = [error["nodes"][0] for error in errors]
    return read in [(one.get("type_name", ""), one.get("message", ""), len(one["frames"])) for one in true]


def main() -> None:
    """Print the table."""
    counts = measure()
    for _, name in GROUPS:
        found, right = counts[name]["found"], counts[name]["right"]
        print(f"| {name} | {right} of {found} | {100 * right / max(found, 1):.1f} % |")


if __name__ == "__main__":
    main()
