"""V8's stacks as Node.js and programs print them: uncaught errors, util.inspect, ``error.stack``, thrown values.

The first frame, the trailer of Node.js or a list of causes leads here; the first line of the error stands above it.
Where a message ends is decided by BRG-260 to BRG-279.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Raised, Window
from uep.bridges.text.scanners._js_alone import read_prisma, read_worded
from uep.bridges.text.scanners._js_at_sign import AT_SIGNS, is_at_frame, parse_at_sign
from uep.bridges.text.scanners._js_ava import ANGLE, parse_ava
from uep.bridges.text.scanners._js_bracketed import REASON, parse_bracketed
from uep.bridges.text.scanners._js_broken import mend
from uep.bridges.text.scanners._js_browser import BROWSERS, is_listed, parse_browser
from uep.bridges.text.scanners._js_bun import parse_bun
from uep.bridges.text.scanners._js_bundlers import BUNDLERS, PLUGIN, parse_bundler, parse_plugin
from uep.bridges.text.scanners._js_compiled import COMPILED, parse_compiled
from uep.bridges.text.scanners._js_consola import parse_narrow, read_causes, without_label
from uep.bridges.text.scanners._js_consoles import parse_console, parse_folded
from uep.bridges.text.scanners._js_deno import parse_deno
from uep.bridges.text.scanners._js_hermes import BUNDLE, ENGINE, parse_engine
from uep.bridges.text.scanners._js_lines import clean_frame, read_frame, read_header
from uep.bridges.text.scanners._js_loose import is_outdented, parse_loose_frame, parse_outdented
from uep.bridges.text.scanners._js_overlay import OVERLAYS, parse_overlay, parse_paired
from uep.bridges.text.scanners._js_pieces import is_quoted_frame, read_pieces
from uep.bridges.text.scanners._js_places import TRAILER, find_arrow, header_above, is_frame, is_said
from uep.bridges.text.scanners._js_react import LOCATED, parse_located
from uep.bridges.text.scanners._js_runners import parse_jasmine, parse_testcafe, parse_uvu
from uep.bridges.text.scanners._js_shell import parse_shell
from uep.bridges.text.scanners._js_stack import Reader, Tree, finish, gap_size, skipped_size
from uep.bridges.text.scanners._js_tap import NOT_OK, TAP, parse_tap
from uep.bridges.text.scanners._js_tests import (
    JEST,
    JESTS,
    SUITE,
    VITEST,
    VITESTS,
    parse_jest,
    parse_mocha,
    parse_vitest,
)
from uep.bridges.text.scanners._js_tools import TOOLS, parse_tool
from uep.bridges.text.scanners._js_tree import read_error
from uep.bridges.text.scanners._js_tslog import STACK, parse_tslog
from uep.bridges.text.scanners._js_uncaught import (
    TRACE_HINT,
    is_sure,
    read_long,
    read_uncaught,
    read_value,
    with_reason,
    with_trailer,
)
from uep.bridges.text.scanners._js_vite import VITE, parse_vite
from uep.bridges.text.scanners._js_webview import WEBVIEWS, parse_webview
from uep.bridges.text.scanners._js_youch import YOUCH, YOUCH_ESCAPED, parse_youch
from uep.bridges.text.scanners._text_typed import is_of_javascript

__all__ = ["JAVASCRIPT"]

_NEAR: Final = 8
_WORDY: Final = 0.65
"""Other languages read a line of `Error: ` and a message too, and are less sure."""

_TRACE: Final = "Trace"
_PROGRESS: Final = ("```", "info  - ", "wait  - ", "event - ", "warn  - ", "ready - ")
_CONSOLE: Final = "console."
_ITEM: Final = "- "
_SMALL: Final = "error"
_ERROR: Final = "Error: "
_CODED: Final = "Error ["
_OPENED: Final = "{ ["
_RUST: Final = ".rs:"
_FRAME: Final = "  at "
_IMAGE: Final = "!["
_REPORTED: Final = (
    "Uncaught ",
    "Error: Uncaught ",
    "Unhandled rejection ",
    "UnhandledPromiseRejectionWarning: ",
)


_Reader = Callable[[Window, int], Parsed | None]
_BEGUN: Final[tuple[tuple[tuple[str, ...], _Reader], ...]] = (
    (JESTS, parse_jest),
    ((VITEST, "\u23af"), parse_vitest),
)
_WORDED: Final[tuple[tuple[tuple[str, ...], _Reader], ...]] = (
    (VITE, parse_vite),
    (WEBVIEWS, parse_webview),
    ((PLUGIN,), parse_plugin),
)
"""The readers of lines that begin with words, and of those that hold some."""

_RUNNERS: Final = {6: parse_mocha, 8: parse_jasmine, 9: parse_testcafe}
"""The readers of test runners, by the column of their frames."""


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    line = window.lines[at]
    if any(words in line for words in BROWSERS) and (found := parse_browser(window, at)) is not None:
        return found
    if _ERROR in line and is_sure(window, at) and (found := read_long(window, at)) is not None:
        return found
    if line.startswith((TRAILER, TRACE_HINT)):
        return read_value(window, at, floor)
    if line.endswith(LOCATED):
        return parse_located(window, at, floor)
    if line.startswith(ANGLE):
        return parse_ava(window, at, floor)
    if line.startswith(STACK):
        return parse_tslog(window, at, floor)
    if line.startswith(YOUCH):
        return parse_youch(window, at, floor, _inspected)
    if ENGINE in line or line.endswith(BUNDLE):
        return parse_engine(window, at, floor)
    margin = len(line) - len(line.lstrip(" "))
    if line.startswith("at ", margin):
        return _at_frame(window, at, floor, margin)
    if any(words in line for words in OVERLAYS):
        return parse_overlay(window, at, floor)
    if (tool := parse_tool(window, at, floor) or parse_tap(window, at, floor)) is not None:
        return tool
    if any(words in line for words in COMPILED):
        return parse_compiled(window, at, floor)
    for words, reader in _BEGUN:
        if line.startswith(words):
            return reader(window, at)
    for words, reader in _WORDED:
        if any(word in line for word in words):
            return reader(window, at)
    return _at_words(window, at, floor, margin)


def _at_frame(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read the error to which a line with the form of a frame belongs."""
    text = window.lines[at][margin:]
    if margin == 4 and (mended := mend(window, at, floor)) is not None:
        return mended.place(_from_frame(mended.window, mended.at, 0, 0))
    if margin == 2:
        return parse_narrow(window, at, floor)
    if margin < 4 or _RUST in text or read_frame(clean_frame(text[3:])) is None:
        return None
    found = _other_runtime(window, at, floor, margin) or _from_frame(window, at, floor, margin - 4)
    return found or parse_loose_frame(window, at, floor)


def _at_words(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read the error at a line that has no words of a tool: its first line, a property, a frame of another form."""
    line = window.lines[at]
    if line.startswith(BUNDLERS) and (found := parse_bundler(window, at)) is not None:
        return found
    if "@" in line and is_at_frame(line):
        return parse_at_sign(window, at, floor)
    if margin >= 2 and line.startswith(("[errors]: [", "[cause]: "), margin):
        return _from_property(window, at, floor, margin - 2)
    if is_quoted_frame(line):
        return _inspected(window, at, floor)
    if "[" in line and (found := parse_bracketed(window, at, floor)) is not None:
        return found
    if line.startswith(_OPENED, margin):
        # Without frames only its properties tell an error from what a program printed of one.
        tree = read_error(window, at, margin, margin)
        return finish(window, tree, at, 1.0) if tree is not None and tree.raised.attributes else None
    if _ERROR not in line and _CODED not in line:
        return None
    found = parse_shell(window, at) or parse_outdented(window, at) or parse_paired(window, at)
    return found or parse_console(window, at) or parse_folded(window, at)


def _other_runtime(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read frames of Bun, Deno and mocha, which stand below an error at another margin or with source in between."""
    if at > floor and is_frame(window.lines[at - 1], margin):
        return None
    found = parse_bun(window, at, floor) if margin in (4, 6) else None
    if found is None and margin in _RUNNERS:
        found = _RUNNERS[margin](window, at, floor)
    return found or (None if margin % 4 else parse_deno(window, at, floor))


def _from_frame(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    arrow = find_arrow(window, at, floor)
    if arrow is not None:
        return read_uncaught(window, arrow)
    found = header_above(window, at, floor, margin)
    if found is not None and found[2] > margin:
        # A cause outside of a printed value is part of a message, if a message stands above it.
        found = _outer_header(window, found[0], floor) or found
    if found is None:
        uvu = None if margin else parse_uvu(window, at, floor)
        return uvu or _headless(window, at, floor, margin)
    index, margin, column, sure = found
    tree = read_error(window, index, margin, column)
    if (
        tree is None
        or (tree.raised.type_name == _TRACE and not sure)
        or tree.raised.type_name.startswith(_CONSOLE)
    ):
        # What console.trace prints says where the program is, and jest where console.error was called; it is no error.
        return None
    said, fence, _ = tree.raised.message.rpartition("\n```")
    if fence and index + tree.raised.message.count("\n") + 1 >= at - 1:
        tree.raised.message = said.rstrip()
    parsed = finish(window, tree, index, 1.0 if sure else 0.7)
    return with_reason(window, parsed, index) if margin else with_trailer(window, parsed)


def _inspected(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a stack whose lines stand in quotes."""
    found = read_pieces(window, at, floor)
    if found is None:
        return None
    inner, start, end = found
    first = next((index for index, line in enumerate(inner.lines) if line.startswith("    at ")), None)
    parsed = _from_frame(inner, first, 0, 0) if first else None
    return None if parsed is None else replace(parsed, start=start, end=end)


def _outer_header(window: Window, at: int, floor: int) -> tuple[int, int, int, bool] | None:
    if at == floor or window.lines[at - 1].lstrip().startswith("at "):
        return None
    outer = header_above(window, at, floor, 0)
    return outer if outer is not None and outer[3] else None


def _headless(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read frames above which no type stands: their error has been cut off, or was printed without one (UEP-BRG-1863)."""
    above = at - 1
    if above > floor and not window.lines[above].strip():
        above -= 1
    reader = Reader(window)
    # What a build tool says of its work is no message either, nor is a fence (UEP-BRG-2601).
    if above < 0 or window.lines[above].startswith(_PROGRESS):
        tree = Tree(Raised(cuts=[Cut.HEAD]))
        tree.end = reader.run(at, margin, tree)
        # UEP-BRG-1977: one frame without anything around it is a quotation.
        return finish(window, tree, at, 0.5) if len(tree.texts) > 1 else None
    label = without_label(window.lines[above]) if not margin else ""
    words = label or window.lines[above][margin:].removeprefix(_ITEM)
    if above == window.head and not margin:
        # Loggers set the message apart from the level with several blanks.
        words = words.lstrip(" ")
    is_apart = above < at - 1 or window.lines[above][:margin].strip(" ") != ""
    if above < floor or (margin and is_apart) or window.enclosed or not (label or is_said(words)):
        return None
    found = read_error(window, above, margin, margin)
    if found is None or len(found.texts) < 2:
        return None
    # The errors of node-postgres are named so, but so is a level of loggers.
    name, colon, message = words.strip().partition(": ")
    is_named = name == _SMALL and colon != ""
    found.raised.type_name = name if is_named else ""
    found.raised.message = message if is_named else words.strip()
    found.end = read_causes(window, found.end, margin + 2, found.raised)
    return finish(window, found, above, 0.5)


def _from_property(window: Window, at: int, floor: int, margin: int) -> Parsed | None:
    """Read an error without frames of its own that has causes or members: ``[AggregateError: x] {``."""
    index, lowest = at - 1, max(floor, at - LOOKAHEAD)
    while index >= lowest and window.lines[index].startswith(" " * (margin + 1)):
        index -= 1
    if index < lowest or not window.lines[index].endswith("] {"):
        return None
    for first in range(index, max(lowest, index - _NEAR) - 1, -1):
        line = window.lines[first]
        # Words that a program printed before the error end in a colon (BRG-263).
        column = margin if margin or line[:1] == "[" else line.find(": [") + 2
        if line[column : column + 1] != "[" or line[:margin].strip(" "):
            continue
        tree = read_error(window, first, margin, column)
        if tree is None or tree.end <= at:
            return None
        arrow = find_arrow(window, first, floor) if not margin else None
        return read_uncaught(window, arrow) if arrow is not None else finish(window, tree, first, 1.0)
    return None


def _continues(line: str) -> bool:
    if not line.startswith("  "):
        return line.startswith(" ❯ ") or is_at_frame(line) or is_listed(line) or is_outdented(line)
    bare = line.lstrip(" ")
    if bare.startswith("at "):
        return len(line) - len(bare) >= 4
    return (
        bare.startswith(("[cause]: ", "[errors]: ["))
        or gap_size(line, 0) is not None
        or skipped_size(line, 0) > 0
    )


def _whole(window: Window) -> Parsed | None:
    """Read a text that holds the first line of an error and nothing else."""
    lines = [line for line in window.lines if line.strip()]
    if lines and (prisma := read_prisma(window.lines)) is not None:
        return Parsed(prisma, 0, len(window.lines), _WORDY)
    if not lines or len(lines) != len(window.lines):
        return None
    text = lines[0]
    bracketed = text.startswith("[") and lines[-1].endswith("]")
    if any(line.startswith(_IMAGE) or line.rstrip().endswith("?") for line in lines[1:]):
        # UEP-BRG-2628: what somebody asks below an error is no message.
        return None
    if text.startswith(_REPORTED) or bracketed:
        header = read_header(text[1:] if bracketed else text)
        if header is not None and header[2]:
            message = "\n".join([header[1], *lines[1:]])
            name = header[0]
            if bracketed:
                message = message[:-1] if message else message
                name = name if header[1] or len(lines) > 1 else name.removesuffix("]")
            return Parsed(Raised(type_name=name, message=message), 0, len(window.lines), 0.5)
    if (worded := read_worded(lines)) is not None:
        return Parsed(worded, 0, len(window.lines), _WORDY)
    name, colon, message = text.partition(": ")
    if len(lines) == 1 and colon and is_of_javascript(name, message):
        return Parsed(Raised(type_name=name, message=message), 0, 1, 0.5)
    return None


JAVASCRIPT: Final = Grammar(
    stem="javascript",
    language="javascript",
    triggers=(
        _FRAME,
        _ERROR,
        _CODED,
        "[errors]: [",
        REASON,
        TRAILER,
        "--trace-uncaught",
        "[cause]: ",
        JEST,
        SUITE,
        *VITESTS,
        *BUNDLERS,
        *COMPILED,
        ANGLE,
        STACK,
        YOUCH,
        YOUCH_ESCAPED,
        ENGINE,
        BUNDLE,
        *VITE,
        *WEBVIEWS,
        PLUGIN,
        *OVERLAYS,
        TAP,
        NOT_OK,
        *TOOLS,
        LOCATED,
        *AT_SIGNS,
        *BROWSERS,
    ),
    parse=_parse,
    continues=_continues,
    whole=_whole,
)
