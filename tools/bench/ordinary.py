"""Texts of ordinary errors only, in the layout that a runtime prints most often, made of what its crash programs printed.

A language has them when the native package reads its ordinary errors. To add one: a pattern in ORDINARY for a whole output,
and one in VARIED for what differs from one error to the next.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Final

from mixed import MixedLog, log_parts

__all__ = ["ORDINARY", "VARIED", "write_cuts", "write_ordinary"]

_JAVA_HEADER: Final = rb"[\w$.]+\.[\w$]+(?:: [^\n]*)?\n"
_JAVA_FRAMES: Final = rb"(?:\t+at [^\s()]+\((?:[\w$]+\.\w+:[0-9]+|Native Method|Unknown Source)\)\n)*(?:\t+\.\.\. [0-9]+ more\n)?"

_NODE_ERROR: Final = rb"(?=[A-Z])[\w$]*(?:Error|Exception)(?:: [^\n]*)?\n(?:    at [^\n]*[)0-9]\n)+"

ORDINARY: Final = {
    "python": re.compile(
        rb'Traceback \(most recent call last\):\n(?:  File "[^"\n]+", line [0-9]+, in [^\n]+\n(?:    [^\n]*\n){0,2})+'
        rb"[A-Za-z_][\w.]*(?:: [\t -~]*)?\n"
    ),
    "java": re.compile(
        rb'(?:(?:Exception in thread "[^\n]*?" )?%(header)b%(frames)b(?:\t*(?:Caused by|Suppressed): %(header)b%(frames)b)*)+'
        % {b"header": _JAVA_HEADER, b"frames": _JAVA_FRAMES}
    ),
    "javascript": re.compile(
        rb"(?:%(error)b|[^\s][^\n]*:[0-9]+\n(?!\{)[^\n]*\n *\^+\n\n%(error)b\nNode\.js v[0-9.]+\n)+"
        % {b"error": _NODE_ERROR}
    ),
    "go": re.compile(
        rb"(?:panic|fatal error): [^\n]*\n(?:\tpanic: [^\n]*\n)*(?:\[signal [^\n]*\n)?"
        rb"(?:\ngoroutine [0-9]+ \[[^\n]*\]:\n(?:[^\n]+[)0-9]\n\t[^\n]+\n)+)+"
    ),
}
"""Of each language the outputs that every parser of it can read whole: frames, types, messages of one line, also where lines end at U+2028."""

VARIED: Final = {
    "python": re.compile(rb"(?<=, line )(?P<line>[0-9]+)(?=, in )|(?<=\n)(?P<head>[\w.]+: )"),
    "java": re.compile(
        rb"(?<=[.]java:)(?P<line>[0-9]+)(?=\))|^(?P<head>(?:Exception in thread .*?\" |\t*Caused by: )?[\w$.]+: )",
        re.MULTILINE,
    ),
    "javascript": re.compile(
        rb"(?P<line>[0-9]+)(?=:[0-9]+\)?\n)|^(?P<head>(?=[A-Z])[\w$]*(?:Error|Exception): )", re.MULTILINE
    ),
    "go": re.compile(rb"(?<=\.go:)(?P<line>[0-9]+)|^(?P<head>(?:\t?panic|fatal error): )", re.MULTILINE),
}
"""What is made another one in each error so that none is seen twice: the numbers of lines, and the beginnings of messages."""


def write_ordinary(
    folder: Path, language: str, outputs: list[bytes], size: int
) -> Iterator[tuple[str, Path]]:
    """Write texts of ordinary errors: as they are, with other numbers in each so that none is seen twice, and in a log."""
    plain = [output for output in outputs if ORDINARY[language].fullmatch(output)]
    for name, is_alike in (("only ordinary errors", True), ("the same, no two alike", False)):
        pieces, held = list[bytes](), 0
        for number, piece in enumerate(cycle(plain)):
            pieces.append(piece if is_alike else VARIED[language].sub(partial(_other, number), piece))
            held += len(pieces[-1])
            if held >= size:
                break
        file = folder / f"{language}-ordinary-{is_alike}.log"
        write_cuts(file, pieces, [len(piece) for piece in pieces])
        yield name, file
    file, log = folder / f"{language}-ordinary-log.log", MixedLog(log_parts(plain, 0.1), size).read1(size)
    write_cuts(file, [log], [len(log)])
    yield "10 %, ordinary errors", file


def write_cuts(file: Path, pieces: list[bytes], sizes: list[int]) -> None:
    """Write a text, and beside it the sizes of its error texts with the lines above each."""
    file.write_bytes(b"".join(pieces))
    Path(f"{file}.cuts").write_text(json.dumps(sizes))


def _other(number: int, match: re.Match[bytes]) -> bytes:
    """Return a line number, or the beginning of a message, that no other error has."""
    return b"%d" % (number + int(match["line"])) if match["line"] else b"%b%d " % (match["head"], number)
