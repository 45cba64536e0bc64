"""What Gradle prints of failures: of a build the messages without types (UEP-BRG-1143, UEP-BRG-1144), of a test the types without messages (UEP-BRG-2252)."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._java_lines import is_frame, is_listed_test
from uep.model import Frame, Relation

__all__ = [
    "GRADLE",
    "MAVEN",
    "failed_test_above",
    "is_of_maven",
    "parse_gradle",
    "parse_maven",
    "read_short",
    "read_tested",
]

GRADLE: Final = "* What went wrong:"
MAVEN: Final = "Failed to execute goal "
_GOAL: Final = re.compile(
    rf"{MAVEN}(?:\S{{1,300}} )?(?:\([^()\n]{{1,200}}\) )?on project \S{{1,200}}: [^\n]*"
)
_SERVICES: Final = ("Error:  ", "Error: ", "##[error]")
"""What GitHub shows in place of a level that it took for the mark of an error (UEP-BRG-2781)."""

_SWITCH: Final = "To see the full stack trace of the errors"
_TESTS: Final = re.compile(r": There (?:are|were|was) .{0,40}(?:test failures|in the fork)")
_HELP: Final = re.compile(r" ?-> \[Help [0-9]{1,2}\]")
_MAVEN_MORE: Final = re.compile(
    r"(?:.{0,1000} ?-> \[Help [0-9]{1,2}\]|[^\s:][^:\n]{0,1000}:\[[0-9]{1,9}(?:,[0-9]{1,9})?\] .*|  (?:symbol|location|required|found|reason): .*"
    r"|Please refer to .*|To see the full stack trace .*|The command line was: .*)"
)
_WHERE: Final = "* Where:"
_PLACE: Final = re.compile(r"[A-Z][a-z]{1,20}(?: file| script)? '([^'\n]{1,400})' line: ([0-9]{1,9})")
_TRACE: Final = "* Exception is:"
_CAUSE: Final = re.compile(r"( {0,60})> (.*)", re.DOTALL)
_SECTION: Final = "* "
_SECTIONS: Final = ("* Try:", "* Exception is:", "* Get more help at ")
_OWN_WORDS: Final = re.compile(
    r"Execution failed for task '|A problem (?:occurred|was found) |Could not (?:resolve|determine|create|compile|open|initialize) |Out of memory\. |Script compilation error"
    r"|Plugin \[id: |Unable to (?:start|load|find) |A build operation failed|Failed to (?:apply|notify|create|query) "
)
"""What only Gradle says below its title, which people often copy without the other sections (UEP-BRG-2938)."""

_FAILED: Final = ("FAILURE: ", "BUILD FAILED")
_MESSAGE_LINES: Final = 200
_TEST: Final = re.compile(r"\S.{0,400} > \S.{0,400} FAILED")
_INDENT: Final = "    "
_SUREFIRE: Final = (" <<< FAILURE!", " <<< ERROR!")
_SHORT: Final = re.compile(
    r"( {4,80})(Caused by: )?((?:[\w$]{1,100}\.){0,20}[\w$]{1,200})(?: at ([\w$.-]{1,200}\.[a-z]{2,6}):([0-9]{1,9}))?"
)


def parse_gradle(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what went wrong, from its title at a line to the next section; each angle bracket begins a cause."""
    if window.lines[at] != GRADLE:
        return None
    root = Raised()
    opened: list[tuple[int, Raised]] = [(-1, root)]
    lines, index, nodes = list[str](), at + 1, 1
    last = _last_of_section(window, at)
    while (text := window.at(index)) is not None and not text.startswith(_SECTION) and index != last:
        cause = _CAUSE.fullmatch(text)
        if index - at > _MESSAGE_LINES:
            return None
        if closes_quote(text, lines):
            break
        if cause is not None and nodes < MAX_SCAN_NODES:
            _close(opened[-1][1], lines)
            depth, lines, nodes = len(cause[1]), [cause[2]], nodes + 1
            while opened[-1][0] >= depth:
                opened.pop()
            child = Raised(relation=Relation.CAUSE)
            opened[-1][1].children.append(child)
            opened.append((depth, child))
        else:
            margin = opened[-1][0] + 2
            lines.append(text[margin:] if margin > 1 and not text[:margin].strip() else text)
        index += 1
    _close(opened[-1][1], lines)
    if not root.message or root.message.startswith((" ", "\t")) or not _is_of_build(window, at, floor, index):
        # UEP-BRG-1972: people use the same title in their own words.
        return None
    if _has_trace(window, index):
        # BRG-1144: the trace below tells it all.
        return None
    start = _where(window, root, at, floor)
    end = index
    while end > at and not window.lines[end - 1].strip():
        end -= 1
    return Parsed(root, start, end, handled=False, mechanism="gradle")


def _last_of_section(window: Window, at: int) -> int:
    """Return the first blank line below a title where no other section follows the lines, else -1 (UEP-BRG-2525)."""
    blank = -1
    for index in range(at + 1, at + _MESSAGE_LINES):
        text = window.at(index)
        if text is None:
            break
        if text.startswith(_SECTION):
            return -1
        if blank < 0 and not text.strip():
            blank = index
    return blank


def parse_maven(window: Window, at: int) -> Parsed | None:
    """Read the goal that failed and why, up to the number of Maven's help (UEP-BRG-2435)."""
    mark = next((mark for mark in _SERVICES if window.lines[at].startswith(mark)), "")
    if _GOAL.fullmatch(window.lines[at], len(mark)) is None:
        return None
    lines, index = list[str](), at
    while index - at < _MESSAGE_LINES and (text := window.at(index)) is not None:
        lines.append(text.removeprefix(mark))
        index += 1
        if _HELP.search(text) is not None:
            break
    else:
        return None
    following = _behind(mark, window.at(index))
    if following is None or _TESTS.search(lines[0]) is not None:
        return None
    if not following.strip() and (_behind(mark, window.at(index + 1)) or "").startswith(_SWITCH):
        index += 2
    elif not closes_quote(following, lines):
        return None  # the trace below tells it all
    message = _HELP.sub("", "\n".join(lines)).strip("\n")
    return Parsed(Raised(message=message), at, index, handled=False, mechanism="maven")


def read_tested(lines: list[str]) -> Raised | None:
    """Read what Maven says of tests that failed, where nothing else is said (UEP-BRG-2933)."""
    told = [line for line in lines if line.strip()]
    if len(told) != 1 or _TESTS.search(told[0]) is None or _GOAL.fullmatch(told[0]) is None:
        return None
    return Raised(message=_HELP.sub("", told[0]))


def _behind(mark: str, text: str | None) -> str | None:
    """Return what stands behind a mark on a line, which a blank one may have lost a part of."""
    if text is None or not mark:
        return text
    return "" if text.rstrip() == mark.rstrip() else text.removeprefix(mark)


def is_of_maven(text: str) -> bool:
    """Return whether a line can only stand below the first one of a failure that Maven tells."""
    return _MAVEN_MORE.fullmatch(text) is not None


def _close(raised: Raised, lines: list[str]) -> None:
    raised.message = "\n".join(lines).rstrip("\n")


def _is_of_build(window: Window, at: int, floor: int, end: int) -> bool:
    """Return whether a failure stands where Gradle puts it: below its first words, or above another of its sections."""
    following = window.at(end)
    if _OWN_WORDS.match(window.lines[at + 1]) is not None:
        return True
    return (following is not None and following.startswith(_SECTIONS)) or any(
        text.startswith(_FAILED) for text in window.lines[max(floor, at - LOOKAHEAD) : at]
    )


def _has_trace(window: Window, index: int) -> bool:
    """Return whether the trace of the failure is one of the sections that follow."""
    for ahead in range(index, index + LOOKAHEAD):
        text = window.at(ahead)
        if text is None or text == _TRACE:
            return text is not None
    return False


def _where(window: Window, root: Raised, at: int, floor: int) -> int:
    """Take the place from the section above; return the line at which the failure begins."""
    if at - 3 < floor or window.lines[at - 3] != _WHERE or window.lines[at - 1].strip():
        return at
    found = _PLACE.fullmatch(window.lines[at - 2])
    if found is None:
        return at
    root.frames.append(Frame(file=found[1], line=int(found[2])))
    return at - 3


def failed_test_above(window: Window, first: int, floor: int) -> tuple[int, str, str] | None:
    """Return the line with the name of a failed test above frames, what is said between, without a type, and who says it (UEP-BRG-2058, UEP-BRG-2257)."""
    lines, lowest = window.lines, max(floor, first - LOOKAHEAD)
    for start in range(first - 1, lowest - 1, -1):
        by = _named_by(lines[start])
        if not by:
            continue
        margin = _INDENT if by == "gradle" else ""
        said = lines[start + 1 : first]
        if any(is_frame(line) or (line.strip() and not line.startswith(margin)) for line in said):
            return None
        message = "\n".join(line.removeprefix(margin).rstrip() for line in said).strip("\n")
        return (start, message, by) if message else None
    return None


def _named_by(text: str) -> str:
    """Return which runner names a failed test on a line, "" where none does."""
    if text.endswith(_SUREFIRE):
        return "surefire"
    if is_listed_test(text):
        return "junit"
    return "gradle" if _TEST.fullmatch(text) is not None else ""


def read_short(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the type and the place below the name of a failed test, and those of its causes, each further in (UEP-BRG-2252)."""
    found = _SHORT.fullmatch(window.lines[at]) if window.lines[at].startswith(_INDENT) else None
    if at == floor or found is None or found[2] or _TEST.fullmatch(window.lines[at - 1]) is None:
        return None
    root = current = _short_error(found)
    index, depth = at + 1, len(found[1])
    for index in range(at + 1, at + MAX_SCAN_NODES):
        found = _SHORT.fullmatch(window.at(index) or "")
        if found is None or not found[2] or len(found[1]) <= depth:
            break
        cause, depth = _short_error(found), len(found[1])
        cause.relation = Relation.CAUSE
        current.children.append(cause)
        current = cause
    return Parsed(root, at - 1, index, mechanism="gradle")


def _short_error(found: re.Match[str]) -> Raised:
    return Raised(found[3], frames=[Frame(file=found[4], line=int(found[5]))] if found[4] else [])
