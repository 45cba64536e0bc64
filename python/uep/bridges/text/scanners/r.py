"""What R prints of an error: its own words up to ``Execution halted``, printed conditions, and what rlang prints.

R's words are those of many programs, so that only the line with which Rscript ends makes an error of them; the forms of
rlang and of printed conditions are errors anywhere (UEP-BRG-1550 to UEP-BRG-1555).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._r_lines import (
    CALLED,
    CALLS,
    HALTED,
    WORDS,
    chunk_of,
    english,
    name_of,
    split_calls,
    split_head,
)
from uep.bridges.text.scanners._r_rlang import HEAD, add_call, add_chunk, read_classed, read_rlang
from uep.bridges.text.scanners._r_shown import (
    NOTEBOOK,
    SHINY,
    TESTED,
    read_notebook,
    read_shiny,
    read_tested,
    read_traceback,
)
from uep.model import Frame

__all__ = ["R"]

_QUOTED: Final = "Error in `"
_BARE: Final = "Error:"
_CLASSED: Final = "<error/"
_ASKED: Final = re.compile(
    r"Run [`\x22]?rlang::last_(?:error|trace)\(\)[`\x22]? to see where the error occurred\.?"
)
_WORDED: Final = re.compile(
    r"Error: (?P<text>object ['\u2018][^'\u2019\n]{1,200}['\u2019] not found|unexpected (?:symbol|string constant|numeric constant|end of input|input|'[^'\n]{1,20}')(?: in .{0,1000})?"
    r"|package or namespace load failed for .{1,1000}|could not find function \".{1,200}\"|cannot allocate vector of size .{1,80})"
)
"""What R says of what was typed in, without a call (UEP-BRG-2729)."""

_WARNED: Final = ("In addition: Warning message", "In addition: There were ", "Warning message")
_CONDITION: Final = re.compile(
    r"<([A-Za-z][\w.]{0,100}Error)(?: in ((?:[^:\n]|:(?! )){1,1000}))?: ([^\n]{0,8192})>"
)
_HANDLER: Final = re.compile(r"[\w.]{1,200}(?:\[\[[^\[\]\n]{1,40}\]\]){1,4}\(")
"""What handles a condition is called as an element of a list: ``value[[3L]](cond)``."""

_NEAR: Final = 4
_LINES: Final = 16
_PROMPT: Final = ("> ", "+ ")


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    raw = window.lines[at]
    if raw.startswith(SHINY):
        return read_shiny(window, at)
    if any(words in raw for words in TESTED):
        return read_tested(window, at)
    if raw == NOTEBOOK:
        return read_notebook(window, at, floor)
    if raw.startswith(_CLASSED):
        return read_classed(window, at, floor)
    line = english(raw)
    if line == HALTED:
        return _halted(window, at, floor)
    if line.startswith((_QUOTED, _BARE)) and HEAD.fullmatch(line) is not None:
        return read_rlang(window, at, floor) or _traced(window, at)
    if CALLED in line and (line.startswith(CALLED) or line[: line.find(CALLED)].strip()):
        found = _traced(window, at) or _called(window, at, floor, line[line.find(CALLED) :])
        return found or _condition(window, at)
    return _condition(window, at)


def _traced(window: Window, at: int) -> Parsed | None:
    """Read an error below which a user asked for its calls (UEP-BRG-2403)."""
    head = split_head(english(window.lines[at]))
    if head is None:
        return None
    root = Raised()
    asked, end = read_traceback(window, at + 1, root)
    if end == at + 1:
        return None
    below = window.lines[at + 1 : asked]
    after = (*_WARNED, CALLS)
    warned = next((index for index, line in enumerate(below) if english(line).startswith(after)), len(below))
    root.message = _described(head, below[:warned], [frame.function for frame in root.frames]).message
    return Parsed(root, at, end, 0.9)


def _condition(window: Window, at: int) -> Parsed | None:
    line = window.lines[at]
    found = _CONDITION.search(line) if line.endswith(">") else None
    if found is None or (found[2] is None and line[: found.start()].strip()):
        # Other languages show errors so in the middle of a line: Ruby's ``#<KeyError: no shelf>``.
        return None
    root = Raised(found[1], found[3])
    add_call(root, found[2] or "")
    return Parsed(root, at, at + 1, 0.9)


# --- Rscript ----------------------------------------------------------------------------------------------------------


def _halted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error above the line with which Rscript ends (UEP-BRG-1550)."""
    lowest = max(floor, at - LOOKBACK)
    lines = {index: english(window.lines[index]) for index in range(lowest, at + 1)}
    calls = next((index for index in range(at - 1, lowest - 1, -1) if lines[index].startswith(CALLS)), None)
    names, elided = split_calls(lines[calls]) if calls is not None else ([], 0)
    start = _begins(lines, at if calls is None else calls, names)
    if start is None:
        found = next((index for index in range(at - 1, lowest - 1, -1) if lines[index] == _BARE), None)
        return read_rlang(window, found, floor) if found is not None else None
    end = at if calls is None else calls
    if calls is None:
        end = next(
            (i for i in range(start + 1, at) if lines[i].startswith(_WARNED) or chunk_of(lines[i])), at
        )
    head = split_head(lines[start])
    assert head is not None, "the first line of an error begins with its words"
    root = _described(head, window.lines[start + 1 : end], names)
    _add_calls(root, names, elided)
    add_chunk(root, window.lines[max(start - 2, lowest) : at])
    return Parsed(root, start, at + 1, handled=False, fatal=True, mechanism="Rscript")


def _described(head: tuple[str, str], below: list[str], names: list[str]) -> Raised:
    """Return an error with its message, and the call that failed where the calls do not name it."""
    call, first = head
    text = [first, *below]
    if call and not first and len(text) > 1:
        # The message stands on a line of its own where both together are too long for one.
        text = [text[1].removeprefix("  "), *text[2:]]
    while len(text) > 1 and not text[-1].strip():
        text.pop()
    root = Raised(message="\n".join(text))
    if not names or name_of(call) not in (names[-1], ""):
        add_call(root, call)
    elif not name_of(call) and call:
        root.attributes["r.call"] = call
    return root


def _called(window: Window, at: int, floor: int, first: str) -> Parsed | None:
    """Read an error in R's own words that its calls follow or that R printed at its prompt (UEP-BRG-1888)."""
    head = split_head(first)
    if head is None:
        return None
    index, calls = at + 1, ""
    while index - at < _LINES and (line := window.at(index)) is not None and line.strip():
        said = english(line)
        if said == HALTED or said.startswith(CALLED):
            # What ends with these words is read from there, and what begins anew is another error.
            return None if said == HALTED else _alone(window, at, floor, head)
        if said.startswith(CALLS):
            calls = said
            break
        index += 1
    if _is_halted(window, index + bool(calls)) and english(window.lines[at]) == first:
        return None
    names, elided = split_calls(calls) if calls else ([], 0)
    if not names or (name_of(head[0]) != names[-1] and index > at + 2):
        return _alone(window, at, floor, head)
    root = _described(head, window.lines[at + 1 : index], names)
    _add_calls(root, names, elided)
    add_chunk(root, window.lines[max(at - 2, floor) : at])
    return Parsed(root, at, index + 1, 0.9)


def _is_halted(window: Window, index: int) -> bool:
    """Return whether the words with which Rscript ends follow before another error begins."""
    for ahead in range(index, index + _LINES):
        line = window.at(ahead)
        if line is None:
            return False
        said = english(line)
        if said == HALTED or said.startswith(CALLED):
            return said == HALTED
    return False


def _alone(window: Window, at: int, floor: int, head: tuple[str, str]) -> Parsed | None:
    """Read an error without calls: a call in parentheses, a colon between blanks, one line of message or indented ones.

    A program prints such a line of an error that it caught, too: a prompt or knitr's words stand near one that R printed.
    """
    call, text = head
    if (
        not call.endswith(")")
        or not (name_of(call) or _HANDLER.match(call))
        or not (text or window.lines[at].rstrip().endswith(" :"))
    ):
        return None
    end = at + 1
    while (
        not text and end - at < _LINES and (window.at(end) or "").startswith("  " if end == at + 1 else " ")
    ):
        end += 1
    root = _described(head, window.lines[at + 1 : end], [])
    above = window.lines[max(at - _NEAR, floor) : at]
    add_chunk(root, above[-2:])
    is_shown = "r.chunk" in root.attributes or any(line.startswith(_PROMPT) for line in above)
    if not is_shown and not (window.at(end) or "").startswith(_WARNED[:2]) and end < at + 2:
        return None
    return Parsed(root, at, end, 0.8)


def _add_calls(root: Raised, names: list[str], elided: int) -> None:
    """Add the calls, innermost first; how many the three dots stand for nobody knows (UEP-BRG-1552)."""
    root.frames += [Frame(function=name) for name in reversed(names)][:MAX_SCAN_FRAMES]
    if elided:
        root.dropped, root.dropped_after = 1, len(root.frames) - elided
        root.cuts.append(Cut.UNCOUNTED)


def _begins(lines: dict[int, str], end: int, names: list[str]) -> int | None:
    """Return the line of the error: the nearest that names the innermost call, else the nearest."""
    nearest = None
    for index in range(end - 1, min(lines) - 1, -1):
        line = lines[index]
        if line == HALTED:
            break
        if split_head(line) is None:
            continue
        nearest = index if nearest is None else nearest
        if not names or name_of(line[len(CALLED) :]) == names[-1]:
            return index
    return nearest


def _whole(window: Window) -> Parsed | None:
    """Read a text that is one call that failed with its message, and nothing else (UEP-BRG-217)."""
    lines = [index for index, line in enumerate(window.lines) if line.strip()]
    if not 0 < len(lines) < _NEAR:
        return None
    if len(lines) == 1 and (worded := _WORDED.fullmatch(window.lines[lines[0]])) is not None:
        return Parsed(Raised(message=worded["text"]), lines[0], len(window.lines), 0.6)
    head = split_head(english(window.lines[lines[0]]))
    if head is not None and len(lines) > 1 and _ASKED.fullmatch(window.lines[lines[-1]].strip()) is not None:
        below = [window.lines[index] for index in lines[1:-1]]
        return Parsed(_described(head, below, []), lines[0], len(window.lines), 0.8)
    if head is not None and not head[1] and "): " in head[0]:
        # knitr has no blank before the colon.
        call, _, text = head[0].partition("): ")
        head = f"{call})", text
    if head is None or not name_of(head[0]) or not head[0].rstrip().endswith((")", ",")):
        return None
    below = [window.lines[index] for index in lines[1:]]
    is_open = not head[1] and window.lines[lines[0]].rstrip().endswith(" :")
    if not (is_open and below) and (len(below) != (not head[1]) or (below and below[0][:2] != "  ")):
        return None
    return Parsed(_described(head, below, []), lines[0], len(window.lines), 0.6)


R: Final = Grammar(
    stem="r",
    language="r",
    triggers=(HALTED, CALLED, _BARE, _CLASSED, "Traceback:", *TESTED, *WORDS),
    parse=_parse,
    whole=_whole,
)
