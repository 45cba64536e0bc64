"""CPython's tracebacks, 2.7 to 3.14: chains, exception groups, notes, syntax errors, threads, tasks and finalisers.

The interpreter prints causes before effects and the outermost call first. Here stands where an error begins; the
reader takes it from there.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD, LOOKBACK
from uep.bridges.text._grammar import Cut, Grammar, Parsed, Window
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._wrappers import unwrap
from uep.bridges.text.scanners._python_above import (
    close_quote,
    open_above,
    parse_azure,
    parse_report,
    parse_streamlit,
    take_message,
    take_type_above,
)
from uep.bridges.text.scanners._python_behave import ASSERTED, parse_behave
from uep.bridges.text.scanners._python_bitbake import CALLS, parse_bitbake
from uep.bridges.text.scanners._python_cleo import ARROW, parse_cleo
from uep.bridges.text.scanners._python_django import (
    LOCATION,
    OLD_HEADER,
    parse_django,
    parse_pasted,
    parse_table,
)
from uep.bridges.text.scanners._python_fatal import FATAL, parse_fatal
from uep.bridges.text.scanners._python_flat import parse_flat
from uep.bridges.text.scanners._python_headless import depth_of, parse_headless
from uep.bridges.text.scanners._python_ipython import parse_ipython
from uep.bridges.text.scanners._python_issues import parse_issue
from uep.bridges.text.scanners._python_java import PY4J, holds_java, parse_py4j
from uep.bridges.text.scanners._python_lines import (
    CONNECTORS,
    HEADER,
    is_certain_type,
    is_frame,
    read_type,
)
from uep.bridges.text.scanners._python_listed import DETAIL, parse_listed
from uep.bridges.text.scanners._python_loose import read_loose
from uep.bridges.text.scanners._python_plain import read_plain
from uep.bridges.text.scanners._python_pytest import SECTION, parse_excerpt, parse_pytest
from uep.bridges.text.scanners._python_reader import SUB, Node, Reader
from uep.bridges.text.scanners._python_rich import TITLE, is_box_line, parse_rich
from uep.bridges.text.scanners._python_runners import (
    ERROR_LINE,
    NEVER,
    block_below,
    read_line_style,
    read_never_retrieved,
    shifted,
)
from uep.bridges.text.scanners._python_spaced import read_filled, read_spaced
from uep.bridges.text.scanners._python_told import (
    CONTENTS,
    FAILURES,
    parse_kodi,
    parse_launcher,
    parse_sentry,
    read_empty,
)
from uep.bridges.text.scanners._python_vscode import SHOWN, parse_shown
from uep.bridges.text.scanners._python_whole import read_whole
from uep.bridges.text.scanners._python_zope import INNERMOST, parse_zope

__all__ = ["PYTHON"]

_QUOTES: Final = ("`", '"')


def _parse(window: Window, at: int, floor: int) -> Parsed | None:
    text = window.lines[at]
    if text == HEADER and not open_above(window, at, floor):
        plain = read_plain(window, at, floor)
        if plain is not None:
            return plain
    if TITLE in text:
        if text.lstrip(" ") == HEADER and (block := block_below(window, at, floor)) is not None:
            inner = _parse_header(block[0], at - block[1], 0)
            return inner and shifted(inner, block[1])
        if HEADER in text:
            found = parse_flat(window, at) or _parse_header(window, at, floor)
        else:
            found = parse_rich(window, at)
        return found or parse_ipython(window, at, floor) or read_empty(window, at, floor)
    if (SECTION in text or ERROR_LINE in text) and text.startswith("__"):
        return parse_pytest(window, at, floor)
    if text == OLD_HEADER:
        return parse_django(window, at) or parse_streamlit(window, at, floor)
    if ARROW in text and (shown := parse_cleo(window, at, floor)) is not None:
        return shown
    if FATAL in text:
        return parse_fatal(window, at)
    if CALLS in text:
        return parse_bitbake(window, at)
    if text.startswith((ERROR_LINE, NEVER)):
        return (
            read_line_style(window, at)
            or read_never_retrieved(window, at)
            or parse_excerpt(window, at, floor)
        )
    stripped = text.strip()
    if stripped in CONNECTORS:
        if (block := block_below(window, at, floor)) is not None:
            inner = _parse_untraced(block[0], at - block[1], 0)
            return inner and shifted(inner, block[1])
        return _parse_untraced(window, at, floor)
    if SUB in text:
        return _parse_bare_group(window, at)
    if text.startswith(PY4J):
        return parse_py4j(window, at)
    return _parse_told(window, at, floor)


def _parse_told(window: Window, at: int, floor: int) -> Parsed | None:
    """Read an error that programs print without a header of CPython, or of which the header is cut off."""
    text = window.lines[at]
    if DETAIL in text:
        return parse_listed(window, at)
    if any(words in text for words in ASSERTED):
        return parse_behave(window, at, floor)
    if SHOWN in text and (shown := parse_shown(window, at)) is not None:
        return shown
    if text.startswith(LOCATION):
        return parse_table(window, at, floor)
    if CONTENTS in text or text == FAILURES:
        return parse_kodi(window, at, floor) or parse_launcher(window, at, floor)
    if INNERMOST in text:
        return parse_zope(window, at)
    if (paged := parse_sentry(window, at, floor)) is not None:
        return paged
    return (
        parse_pasted(window, at, floor)
        or parse_azure(window, at, floor)
        or parse_issue(window, at, floor)
        or parse_headless(window, at, floor)
        or parse_report(window, at, floor)
    )


def _parse_header(window: Window, at: int, floor: int) -> Parsed | None:
    if window.lines[at].startswith(HEADER) and (filled := read_filled(window, at)) is not None:
        return _with_context(window, at, floor, filled, "")
    text = window.lines[at].rstrip()
    if not text.endswith(HEADER):
        return None
    if (
        at - 2 >= floor
        and window.lines[at - 1].endswith('"""')
        and (quoted := _parse_quoted(window, at)) is not None
    ):
        return quoted
    before = text[: -len(HEADER)]
    depth, base = _margin_before(before)
    if not depth and before == base and (loose := read_loose(window, at, floor, base)) is not None:
        return _with_context(window, at, floor, loose, base)
    # UEP-BRG-2204: blanks behind the level of a record are no margin of the lines below it.
    if base and (at == window.head or (base.strip() and not _is_margin(window, at + 1, base))):
        found, base = _behind_words(window, at, base)
    elif base and at > floor and window.lines[at - 1].lstrip().startswith((">>> ", "... ")):
        return None
    elif not base and (spaced := read_spaced(window, at)) is not None:
        return _with_context(window, at, floor, spaced, base)
    else:
        found = _chain(window, at, base, before, depth)
    if found is None:
        return None
    if not base and not found.raised.type_name and (page := parse_django(window, at)) is not None:
        return page
    if depth:
        found.raised.cuts.append(Cut.HEAD)
    if mark := before[-1:] if before.endswith(_QUOTES) else open_above(window, at, floor):
        found = close_quote(found, mark)
    parsed = _with_context(window, at, floor, found, base)
    if not found.raised.type_name and at > floor:
        take_message(window, parsed, window.lines[at - 1])
    if not found.raised.type_name and at > floor:
        take_type_above(parsed, window.lines[at - 1])
    elif window.enclosed and at == 1 and floor == 0 and (prefix := read_prefix(window.lines[0])) is not None:
        take_type_above(parsed, prefix.body[prefix.fields :])
    return parsed


def _margin_before(before: str) -> tuple[int, str]:
    """Return the depth of a group in which a header stands, and what stands before all lines of the error."""
    if before.endswith("+ Exception Group "):
        return 0, before[: -len("  + Exception Group ")]
    if (depth := depth_of(before)) > 0:
        return depth, before[: -(2 * depth + 2)]
    return 0, before


def _behind_words(window: Window, at: int, base: str) -> tuple[Node | None, str]:
    """Read the error whose header follows other text on its line, and return its margin too: the lines below have another one."""
    if holds_java(window, at, base):
        return None, base
    first = at + 1 if (window.at(at + 1) or "").strip() else at + 2
    base = _margin_of(window.at(first) or "", base)
    reader = Reader(window, base)
    if not is_frame(reader.line(first, 0) or ""):
        return None, base
    traced = reader.traced(first, 0)
    return (reader.rest_of_chain(traced, 0) if traced else None), base


def _chain(window: Window, at: int, base: str, before: str, depth: int) -> Node | None:
    """Read the chain whose first header is the line ``at``, where a frame or a certain type stands below it."""
    following = Reader(window, base).line(at + 1, 1 if "+ " in before else depth)
    if following is None:
        if window.at(at + 1) is not None or "Group" not in window.lines[at]:
            return None
    elif not is_frame(following) and not (is_certain_type(following) and not base):
        return None
    return Reader(window, base).chain(at, depth)


def _is_margin(window: Window, index: int, base: str) -> bool:
    """Return whether words before a header stand before its first frame as well; a wrapper too many is no margin."""
    return (window.at(index) or "").startswith(base + '  File "') and unwrap(base + HEADER) is None


def _margin_of(text: str, before: str) -> str:
    """Return the blanks before a frame that are more than CPython's own: a report indents what it quotes.

    Words that stand before the header too are a margin as well (UEP-BRG-1807).
    """
    words = text.partition('  File "')[0]
    if words.strip() and before.endswith(words):
        return words
    return text[: max(len(text) - len(text.lstrip(" ")) - 2, 0)]


def _parse_quoted(window: Window, at: int) -> Parsed | None:
    """Read a chain that begins with a traceback from another process: its text is the message of an untraced error."""
    base = window.lines[at - 1][:-3]
    type_line = window.lines[at - 2]
    if (
        base.strip()
        or not type_line.startswith(base)
        or (read_type(type_line[len(base) :]) or ("", "x"))[1].strip()
    ):
        return None
    node = Reader(window, base).chain(at - 2, 0)
    return Parsed(node.raised, at - 2, node.end) if node is not None and node.raised.frames else None


def _with_context(window: Window, at: int, floor: int, node: Node, base: str) -> Parsed:
    """Add what the lines before the header say: the thread, or the hook that printed the error."""
    parsed = Parsed(node.raised, at, node.end)
    lines = window.lines
    start = at - 1
    if start >= floor:
        above = lines[start].removeprefix(base)
        if above.startswith("Exception in thread ") and above.endswith(":"):
            name = above[len("Exception in thread ") : -1]
            parsed.start, parsed.thread, parsed.handled, parsed.mechanism = (
                start,
                name,
                False,
                "threading.excepthook",
            )
        elif above.startswith("Exception ignored "):
            parsed.start, parsed.mechanism = start, "sys.unraisablehook"
        elif above.startswith("Process ") and above.endswith(":"):
            parsed.start, parsed.handled, parsed.mechanism = start, False, "multiprocessing"
        elif above.startswith(("future: <", "handle: <")):
            while start > max(floor, at - LOOKBACK // 8) and not lines[start].startswith(_TASK_LINES):
                start -= 1
            if lines[start].startswith(_TASK_LINES):
                parsed.start, parsed.handled, parsed.mechanism = start, False, "asyncio"
    return parsed


_TASK_LINES: Final = (
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Exception in callback ",
)


def _parse_untraced(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a chain whose first exception has no traceback because it was never raised: only its type line is there."""
    lines = window.lines
    base = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    if at - 2 < floor or lines[at - 1].strip():
        return _headless_chain(window, at, base)
    index = _type_line_above(window, at - 2, floor, base)
    if index is not None:
        node = Reader(window, base).chain(index, 0)
        if node is not None and node.end > at:
            return Parsed(node.raised, index, node.end)
    return _headless_chain(window, at, base)


def _type_line_above(window: Window, last: int, floor: int, base: str) -> int | None:
    """Return the index of the type line of the lines that end at ``last``: a certain one, else the nearest with a colon."""
    lines, nearest, certain = window.lines, None, None
    for index in range(last, max(floor, last - LOOKAHEAD, window.head + 1) - 1, -1):
        text = lines[index].removeprefix(base)
        if not text.strip() or is_frame(text):
            break
        if certain is None and is_certain_type(text):
            certain = index
        if nearest is None and read_type(text) and (index == last or ": " in text):
            nearest = index
    return nearest if certain is None else certain


def _headless_chain(window: Window, at: int, base: str) -> Parsed | None:
    """Read a chain whose beginning is missing: the connector says that there was a cause."""
    if base or at > LOOKAHEAD or (at != 0 and any(line.strip() for line in window.lines[:at])):
        return None
    reader = Reader(window, base)
    if (reader.line(at + 1, 0) or "").strip():
        return None
    node = reader.chain(at + 2, 0)
    if node is None or not node.raised.frames:
        return None
    node.raised.cuts.append(Cut.HEAD)
    return Parsed(node.raised, at, node.end, confidence=0.9)


def _parse_bare_group(window: Window, at: int) -> Parsed | None:
    """Read a group that was never raised: it has no header, its first line is already inside the margin."""
    text = window.lines[at]
    bar = text.find("| ")
    if bar < 2 or text[:bar].strip():
        return None
    base = text[: bar - 2] if bar == 2 else ""
    depth = 1 if bar == 2 else bar // 2
    reader = Reader(window, base)
    inner = reader.line(at, depth)
    if inner is None or not read_type(inner):
        return None
    divider = at + 1
    while divider < at + LOOKAHEAD // 4 and reader.line(divider, depth) is not None:
        divider += 1
    if not reader.is_divider(divider, depth):
        return None
    node = reader.chain(at, 0 if depth == 1 else depth)
    first = node.raised if node is not None else None
    while first is not None and not first.is_group:
        # UEP-BRG-3105: what was printed last may have been raised from the group.
        first = first.children[0] if first.children else None
    if node is None or first is None:
        return None
    if depth > 1:
        node.raised.cuts.append(Cut.HEAD)
    return Parsed(node.raised, at, node.end)


def _continues(line: str) -> bool:
    stripped = line.lstrip(" ")
    indent = len(line) - len(stripped)
    if indent >= 2 and (is_frame(line) or stripped.startswith(("| ", "+-", "[Previous line repeated "))):
        return True
    return (indent >= 4 and bool(stripped)) or stripped in CONNECTORS or is_box_line(stripped)


PYTHON: Final = Grammar(
    stem="python",
    language="python",
    triggers=(
        "Traceback (",
        "the above exception",
        "above exception was the",
        ", line ",
        SUB,
        FATAL,
        SECTION,
        ERROR_LINE,
        NEVER,
        PY4J,
        OLD_HEADER,
        LOCATION,
        ARROW,
        CALLS,
        CONTENTS,
        FAILURES,
        DETAIL,
        *ASSERTED,
        SHOWN,
    ),
    parse=_parse,
    continues=_continues,
    whole=read_whole,
)
