"""Failures as `go test` prints them: the lines of a test with their places, and testify's labels among them. Reads one failure."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.model import Frame

__all__ = ["ENDED", "FAIL", "TRACE", "read_failed_test", "read_trace"]

FAIL: Final = " FAIL: "
ENDED: Final = ("exit status ", "FAIL\t")
"""What `go run` and `go test` say below a program that ended (UEP-BRG-3010)."""

_HEAD: Final = re.compile(
    r"(?P<margin> {0,40})(?:(?:\S.{0,400}?)?--- FAIL: |=== FAIL: \S{1,400} )(?P<name>\S{1,400} \([0-9.]{1,12}s\)|Benchmark\S{0,400})"
)
_TOLD: Final = re.compile(r"\s*--- (?:FAIL|PASS|SKIP|BENCH): \S{1,400}(?: \([0-9.]{1,12}s\))?\s*\Z")
_BEGUN: Final = re.compile(r"=== (?:RUN|NAME|CONT) +(?P<name>\S{1,400})")
_PLACE: Final = re.compile(
    r"(?P<margin>[ \t]{1,80})(?P<file>[^\s:()][^:\n()]{0,400}\.go):(?P<line>[0-9]{1,9}): ?(?P<text>.*)"
)
_LABEL: Final = re.compile(r"\s{1,40}(?P<label>Error Trace|Error|Messages|Test): {0,12}\t?(?P<text>.*)")
_TRACED: Final = re.compile(r"(?P<file>\S{1,1000}\.go):(?P<line>[0-9]{1,9})")
_TRACE: Final = "Error Trace"
TRACE: Final = f"{_TRACE}:"


def read_failed_test(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the failure of a test that says where it failed; a parent of failed tests, and one that panicked, says nothing (UEP-BRG-2158)."""
    head = _HEAD.fullmatch(window.lines[at].rstrip())
    if head is None:
        return None
    block, end = _block(window, at + 1, len(head["margin"]))
    start = at
    if not block:
        if (window.at(at + 1) or "").startswith("panic: "):
            return None
        start, block = _above(window, at, floor, _name(head))
    labels = _labels(block)
    root = _asserted(labels) if labels is not None else _said(block)
    if root is None:
        return None
    root.notes.insert(0, _name(head))
    return Parsed(root, start, end, 0.9, mechanism="go test")


def _name(head: re.Match[str]) -> str:
    """Return the name of a test or a benchmark; of a benchmark no time is told (UEP-BRG-3009)."""
    return head["name"].partition(" (")[0]


def read_trace(window: Window, at: int) -> Parsed | None:
    """Read what testify says where the line of the test was not copied: no such line stands below either (UEP-BRG-2637)."""
    if _LABEL.fullmatch(window.lines[at].rstrip()) is None:
        return None
    block, end = _block(window, at, 0)
    for index in range(end, end + LOOKAHEAD):
        line = window.at(index)
        if line is None:
            break
        if _HEAD.fullmatch(line.rstrip()) is not None:
            return None
    labels = _labels(block)
    root = _asserted(labels) if labels is not None else None
    if root is None or labels is None:
        return None
    root.notes[:0] = [name for name in labels.get("Test", []) if name]
    return Parsed(root, at, end, 0.9, mechanism="go test")


def _block(window: Window, index: int, margin: int) -> tuple[list[str], int]:
    """Return the lines of a test below its head: they stand further in, and end where the next test is told."""
    first = index
    while index < first + LOOKAHEAD and (line := window.at(index)) is not None:
        inner = len(line) - len(line.lstrip())
        is_told = _TOLD.match(line) is not None
        if is_told or (line.strip() and inner <= margin and not line.startswith("\t")):
            break
        index += 1
    while index > first and not window.lines[index - 1].strip():
        index -= 1
    return window.lines[first:index], index


def _above(window: Window, at: int, floor: int, name: str) -> tuple[int, list[str]]:
    """Return where the lines of a test begin that were printed as it ran, and the lines."""
    for index in range(at - 1, max(floor, at - LOOKBACK) - 1, -1):
        begun = _BEGUN.fullmatch(window.lines[index].rstrip())
        if begun is not None and begun["name"] == name:
            block, _ = _block(window, index + 1, 0)
            if block:
                return index, block
    return at, []


def _labels(block: list[str]) -> dict[str, list[str]] | None:
    """Return the lines below each label of testify, None where there is no trace."""
    labels, current, margin = dict[str, list[str]](), "", ""
    for line in block:
        found = _LABEL.fullmatch(line.rstrip())
        if found is not None:
            current, margin = found["label"], ""
            labels.setdefault(current, []).append(found["text"].strip())
        elif current and (place := _PLACE.fullmatch(line)) is not None and not place["text"]:
            current = ""
        elif current:
            # A diff has blanks of its own behind the margin of the other lines.
            margin = margin or line[: len(line) - len(line.lstrip())]
            labels[current].append(
                line.removeprefix(margin).rstrip() if line.startswith(margin) else line.strip()
            )
    return labels if _TRACE in labels else None


def _asserted(labels: dict[str, list[str]]) -> Raised | None:
    """Return what testify says: the error, where it was called, and the words of the program."""
    root = Raised(message="\n".join(labels.get("Error", [])).strip())
    for line in labels[_TRACE]:
        if (found := _TRACED.fullmatch(line)) is not None:
            root.frames.append(Frame(file=found["file"], line=int(found["line"])))
    if words := "\n".join(labels.get("Messages", [])).strip():
        root.notes.append(words)
    return root if root.message and root.frames else None


def _said(block: list[str]) -> Raised | None:
    """Return what a test itself says: one line with its place, or all of them where there are several."""
    first = _PLACE.fullmatch(block[0].rstrip()) if block else None
    if first is None:
        return None
    margin = first["margin"]
    places = [
        line for line in block if (found := _PLACE.fullmatch(line)) is not None and found["margin"] == margin
    ]
    inner = margin + "    "
    if len(places) == 1:
        text = "\n".join([first["text"], *(line.removeprefix(inner) for line in block[1:])])
    else:
        text = "\n".join(line.removeprefix(margin) for line in block)
    return Raised(message=text.strip(), frames=[Frame(file=first["file"], line=int(first["line"]))])
