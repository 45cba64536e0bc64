"""What the virtual machine of Erlang says when it ends by itself: why it did not boot, or which of its own processes ended. Reads one error.

It says it twice, as a term of its own and in words, the latter cut at times (UEP-BRG-3187).
"""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._beam_boot import find_pair
from uep.bridges.text.scanners._beam_terms import balance, read_reason

__all__ = ["TERMINATED", "read_terminated"]

TERMINATED: Final = (
    "Kernel pid terminated",
    "ould not start kernel pid",
    "init terminating in do_boot",
    "Runtime terminating during boot",
)
_WHAT: Final = (
    r"(?P<what>Kernel pid terminated|[Cc]ould not start kernel pid|init terminating in do_boot"
    r"|Runtime terminating during boot)"
)
_TERM: Final = re.compile(rf"(?:[^\n\"]{{0,80}}> )?\{{\"{_WHAT}\",(?:(?P<pid>\w{{1,60}}),)?(?P<term>\S.*)")
_WORDS: Final = re.compile(rf"(?:Slogan: )?{_WHAT} (?:\((?P<pid>\w{{1,60}})\) )?\((?P<term>[^\s)].*)")
_CUT: Final = re.compile(r"\{([a-z]\w{0,100}),")
_ESCAPED: Final = re.compile(r"\\(.)")
_CLOSERS: Final = {"}": "{", ")": "("}
_PASSED: Final = "Crash dump "
_NEAR: Final = 5
_DEEP: Final = 8


def read_terminated(window: Window, at: int) -> Parsed | None:
    """Read why the machine ended from the first line that says so."""
    text = window.lines[at].rstrip()
    found = _TERM.fullmatch(text) or _WORDS.fullmatch(text)
    if found is None:
        return None
    term, is_whole = _inside(found["term"], text[-1])
    if not is_whole and found.re is _WORDS and not term.startswith(("{", '"')):
        return None
    if term.startswith('"'):
        term = _ESCAPED.sub(r"\1", term[1:].removesuffix('"'))
    pair = find_pair(term, _DEEP)
    name, message, frames = read_reason(pair or term)
    if not name and (cut := _CUT.match(term)) is not None:
        name = cut[1]
    root = Raised(name, message, frames[:MAX_SCAN_FRAMES], cuts=[] if is_whole else [Cut.TAIL])
    if pair is not None and pair != term:
        root.notes.append(term)
    parsed = Parsed(root, at, at + 1, 0.9, language="erlang", handled=False, fatal=True)
    parsed.thread = found["pid"] or ""
    parsed.end = _past_words(window, at + 1, found["what"])
    return parsed


def _inside(text: str, last: str) -> tuple[str, bool]:
    """Return a term without the bracket that closes what is said around it, and whether it is whole."""
    opener = _CLOSERS.get(last, "")
    is_whole = opener != "" and balance(opener + text) == 0
    return (text[:-1] if is_whole else text), is_whole


def _past_words(window: Window, index: int, what: str) -> int:
    """Return the line after the same said in words, which stands below; what stands between is of the crash dump."""
    for at in range(index, index + _NEAR):
        line = window.at(at)
        if line is None:
            break
        if line.startswith(what):
            return at + 1
        if line.strip() and not line.startswith(_PASSED):
            break
    return index
