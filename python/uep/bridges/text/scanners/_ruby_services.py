"""Errors of Ruby as services tell of them: the files and lines of Rollbar and New Relic, the catalogs of Puppet. Reads one error."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._ruby_lines import read_named
from uep.model import Frame

__all__ = ["SERVICES", "read_service"]

_FILED: Final = re.compile(
    r" {0,8}(?:[0-9]{1,4} )?File \"(?P<file>[^\"\n]{1,1000})\",? line (?P<line>[0-9]{1,9})(?:,? in (?P<name>[^\n]{1,400}))?"
)
_NUMBER: Final = re.compile(r" {0,8}(?:[0-9]{1,4}|\.\.\. (?P<count>[0-9]{1,5}) non-project frames)")
_MANIFEST: Final = " (file: "
_STACKTRACE: Final = "## Stacktrace"
_ROOTED: Final = (" of [PROJECT_ROOT]/", " of [GEM_ROOT]/")
SERVICES: Final = ('.rb", line ', '.rb" line ', _MANIFEST, _STACKTRACE, *_ROOTED)
_TITLED: Final = re.compile(
    r"\*\*(?P<type>[A-Z]\w{0,80}(?:(?:::|\\)[A-Z]\w{0,80}){0,8})\*\* in \*\*[^*\n]{1,1000}\*\*"
)
_LANGUAGES: Final = ((".php", "php"), (("js", "jsx", "ts", "tsx"), "javascript"))
_LINKED: Final = "[View "
_DASHED: Final = re.compile(
    r" {0,8}(?P<file>\S[^\n:]{0,1000}\.(?:rb|rake|ru|erb|haml|slim|php|[cm]?[jt]sx?)|(?:[\w.-]{1,60}/){0,8}bin/[\w.-]{1,60}):(?P<line>[0-9]{1,9})(?: - (?P<name>\S[^\n]{0,400}))?"
)
_OF: Final = re.compile(
    r" {0,8}line (?P<line>[0-9]{1,9}) of (?P<file>\[[A-Z_]{3,20}\]/[^\n:]{1,1000})(?:: (?P<name>\S[^\n]{0,400}))?"
)
_OWNED: Final = re.compile(
    r"(?:# )?(?:\[[^\[\]\n]{1,200}\] )?(?P<type>[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8})(?:: | - )(?P<text>.*)"
)
_MEANT: Final = ("Did you mean?", "               ")
"""How the lines of a message begin with which did_you_mean ends it."""

_NEAR: Final = 8
_PUPPET: Final = re.compile(
    r"(?:.{0,400} )??Error: (?P<message>\S.{0,8000}?) \(file: (?P<file>[^\n,()]{1,1000}), line: (?P<line>[0-9]{1,9})(?:, column: (?P<column>[0-9]{1,9}))?\)(?: on node (?P<node>\S{1,400}))?"
)


def read_service(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line belongs to (UEP-BRG-1899)."""
    line = window.lines[at]
    if _MANIFEST in line:
        return _catalog(window, at)
    if line.strip() == _STACKTRACE:
        return _bugsnag(window, at, floor)
    if _OF.fullmatch(line) is not None:
        return _honeybadger(window, at, floor)
    return _filed(window, at, floor) if _FILED.fullmatch(line) is not None else None


def _catalog(window: Window, at: int) -> Parsed | None:
    found = _PUPPET.fullmatch(window.lines[at])
    if found is None:
        return None
    frame = Frame(file=found["file"], line=int(found["line"]), column=int(found["column"] or 0))
    root = Raised(message=found["message"], frames=[frame])
    if found["node"]:
        root.attributes["puppet.node"] = found["node"]
    return Parsed(root, at, at + 1, 0.9, mechanism="puppet")


def _filed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read class and message, and below them files with lines; numbers may stand on lines of their own."""
    first = at
    while first > floor and _is_frame(window.lines[first - 1]):
        first -= 1
    head = first - 1
    while head > floor and window.lines[head].startswith(_MEANT) and first - head <= _NEAR:
        head -= 1
    named = read_named(window.lines[head]) if first > floor else None
    if named is None or not named[0] or named[2]:
        return None
    root, index = Raised(named[0], "\n".join([named[1], *window.lines[head + 1 : first]])), first
    while (line := window.at(index)) is not None and _is_frame(line):
        found, number = _FILED.fullmatch(line), _NUMBER.fullmatch(line)
        if found is None:
            if number is not None and number["count"] and not root.dropped:
                root.dropped, root.dropped_after = int(number["count"]), len(root.frames)
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(
                Frame(function=found["name"] or "", file=found["file"], line=int(found["line"]))
            )
        index += 1
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, head, index, 0.9)


def _is_frame(line: str) -> bool:
    return _FILED.fullmatch(line) is not None or _NUMBER.fullmatch(line) is not None


# --- Issues that services open ----------------------------------------------------------------------------------------


def _bugsnag(window: Window, at: int, floor: int) -> Parsed | None:
    """Read class, message and places as Bugsnag writes them into an issue (UEP-BRG-2117)."""
    for start in range(at - 1, max(at - 2 * _NEAR, floor) - 1, -1):
        if (titled := _TITLED.fullmatch(window.lines[start])) is not None:
            break
    else:
        return None
    told = window.lines[start + 1 : at]
    end = next((index for index, text in enumerate(told) if text.startswith(_LINKED)), len(told))
    root = Raised(titled["type"], "\n".join(told[:end]).strip("\n"))
    parsed = _below(window, root, (start, _past_fence(window, at + 1)), _DASHED)
    file = parsed.root.frames[0].file if parsed is not None else ""
    # UEP-BRG-2616: the service writes so of errors of each language.
    language = next((name for tail, name in _LANGUAGES if file.endswith(tail)), None)
    return replace(parsed, language=language) if parsed is not None and language else parsed


def _honeybadger(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the lines and files of Honeybadger, and the class and message that stand above them (UEP-BRG-2117)."""
    for start in range(at - 1, max(at - _NEAR, floor) - 1, -1):
        if (owned := _OWNED.fullmatch(window.lines[start])) is not None:
            named = read_named(f"{owned['type']}: {owned['text']}")
            root = Raised(named[0], named[1]) if named is not None else Raised()
            return _below(window, root, (start, at), _OF)
    return _below(window, Raised(cuts=[Cut.HEAD]), (at, at), _OF)


def _past_fence(window: Window, index: int) -> int:
    last = index + _NEAR // 2
    while index < last and (line := window.at(index)) is not None and line.strip() in ("", "```"):
        index += 1
    return index


def _below(window: Window, root: Raised, span: tuple[int, int], place: re.Pattern[str]) -> Parsed | None:
    start, index = span
    while (found := place.fullmatch((window.at(index) or "").rstrip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            frame = Frame(function=found["name"] or "", file=found["file"], line=int(found["line"]))
            root.frames.append(frame)
        index += 1
    if not root.frames or (Cut.HEAD in root.cuts and len(root.frames) < 2):
        return None
    if window.capped and index >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, start, index, 0.9)
