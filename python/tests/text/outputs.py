"""What runtimes printed, each read as it stands, and how to put a text between others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from uep.bridges import translate

CRASHES = Path(__file__).parents[3] / "conformance" / "crashes"
SHARE = 6
"""Of each runtime's outputs every sixth is tried in every wrapper."""

Wrap = Callable[[str], str]


def each(head: str, text: str) -> str:
    """Put a head before each line; the first braces in it stand for a second, the others for what differs."""
    lines = text.rstrip("\n").split("\n")
    return "".join(f"{head.format(number // 7 % 60, number)}{line}\n" for number, line in enumerate(lines))


def about(above: str, below: str, text: str) -> str:
    return f"{above}{text.rstrip(chr(10))}{below}"


Read = tuple[str, tuple[tuple[str, str, tuple[tuple[str, str, int], ...]], ...]]


def read(text: str) -> list[Read]:
    """Return of each error the language and its nodes: type, message, frames."""
    return [
        (
            each.record.source_language,
            tuple(
                (
                    node.type_name,
                    node.message.rstrip(),
                    tuple((frame.function, frame.file, frame.line) for frame in node.stack.frames)
                    if node.stack
                    else (),
                )
                for node in each.record.nodes
            ),
        )
        for each in translate(text.encode(), now="2026-11-22T10:00:00Z")
    ]


@cache
def outputs() -> dict[str, tuple[str, list[Read]]]:
    """Return outputs that have one error with frames or causes, and that pretend to nothing, with what is read of them."""
    return dict(_outputs())


def _outputs() -> Iterator[tuple[str, tuple[str, list[Read]]]]:
    for folder in sorted(path.parent for path in CRASHES.glob("*/*/output.txt")):
        if folder.name.startswith("forged") or sum(map(ord, folder.name)) % SHARE:
            continue
        text = (folder / "output.txt").read_bytes().decode("utf-8", "replace")
        # One line alone is an error because nothing else is there.
        found = read(text) if len(text) < 1 << 14 and text.strip().count("\n") else []
        if len(found) == 1 and (len(found[0][1]) > 1 or found[0][1][0][2]):
            yield f"{folder.parent.name}/{folder.name}", (text, found)
