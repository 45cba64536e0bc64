"""Errors as tools in Ruby tell of them: rake and Capistrano, Chef, Logstash, Jekyll, Homebrew. Reads one error; a plain trace is read as a log's."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text._markup import closes_quote
from uep.bridges.text.scanners._ruby_lines import read_bare, read_named, read_place
from uep.bridges.text.scanners._ruby_reader import ABORTED, finish
from uep.model import Frame, Relation

__all__ = ["TOOLS", "read_tool"]

_ACTION: Final = ("Error executing action ", "Recipe Compile Error in ")
_INSPECTED: Final = "=>#<"
_CHILD: Final = " within a child process:"
_LIQUID: Final = "Liquid Exception: "
_GENERATING: Final = "Generating..."
_OCCURRED: Final = " occurred in "
_EXECUTING: Final = re.compile(
    r" {0,2}(?:While executing gem \.\.\. |Loading command: \w{1,40} (?=\([\w:]{1,200}Error\)))\((?P<type>[A-Z][\w:]{0,200})\)"
)
_GEM: Final = ("While executing gem ... (", "Loading command: ")
_BUILT: Final = "ERROR: Failed to build gem native extension."
_UNBUILT: Final = re.compile(rf" {{0,8}}(?P<type>Gem::(?:\w{{1,60}}::)?\w{{1,60}}Error): (?P<text>{_BUILT})")
_TRACED: Final = re.compile(r"\.rb:[0-9]{1,9}:in [`']")
_OUTCOME: Final = ("Results logged to ", "An error occurred while installing ")
_INSTALLED: Final = re.compile(r"(?:ERROR:)? {0,2}(?P<message>Error installing \S{1,200}:)")
TOOLS: Final = (_OCCURRED, ABORTED, *_ACTION, _INSPECTED, _CHILD, _LIQUID, *_GEM, _BUILT)
_CAUSED: Final = "Caused by:"
_AFTER: Final = ("Tasks: TOP", "(See full trace")
_NOTIFIED: Final = re.compile(
    r"An? (?P<type>[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8}) occurred in [^\n]{1,200}:"
)
_TEMPLATE: Final = re.compile(r"[^\s:]{1,400}\.(?:erb|haml|slim|builder|jbuilder|rabl|rb):[0-9]{1,9}")
_CLASS: Final = re.compile(r"[A-Z]\w{0,80}(?:::[A-Z]\w{0,80}){0,8}")
_SECTION: Final = re.compile(r"[A-Z][A-Za-z ]{2,40}:")
_TRACE: Final = "Cookbook Trace:"
_EXCEPTION: Final = re.compile(
    r"(?:\"|:)(?:exception|error)\"?=>#<(?P<type>[A-Z][\w:]{0,200}): (?P<message>.{0,8192}?)>(?=[,}]|\Z)"
)
_BACKTRACE: Final = re.compile(r"(?:\"|:)backtrace\"?=>\[")
_ELEMENT: Final = re.compile(r"\"(?P<text>[^\"\\]{1,2000})\"(?:, ?)?")
_JAVA: Final = re.compile(r"(?P<name>[\w.$<>]{1,400})\((?P<file>[^\s():]{1,400}):(?P<line>-?[0-9]{1,9})\)")
_FEW: Final = 8


def read_tool(window: Window, at: int) -> Parsed | None:
    """Read the error that a line begins in the words of a tool (UEP-BRG-1898, UEP-BRG-1899, UEP-BRG-2414)."""
    line = window.lines[at]
    if line.endswith(ABORTED):
        return _aborted(window, at)
    if line.startswith(_ACTION):
        return _chef(window, at)
    if (unbuilt := _UNBUILT.fullmatch(line)) is not None:
        return _extension(window, at, unbuilt)
    if any(words in line for words in _GEM) or line.strip() == _BUILT:
        return _gem(window, at)
    if _OCCURRED in line:
        return _notified(window, at)
    if _INSPECTED in line:
        return _inspected(window, at)
    if line.endswith(_CHILD):
        named = read_named((window.at(at + 1) or "").strip())
        return None if named is None else Parsed(Raised(named[0], named[1]), at, at + 2, 0.9)
    said = line.strip().removeprefix(_GENERATING).lstrip()
    if said.startswith(_LIQUID) and read_bare(window.at(at + 1) or "") is None:
        return Parsed(Raised(message=said[len(_LIQUID) :]), at, at + 1, 0.9)
    return None


def _aborted(window: Window, at: int) -> Parsed | None:
    """Read a task that was aborted and whose trace was left out; causes stand below (UEP-BRG-1898)."""
    root: Raised | None = None
    effect, index, end = Raised(), at + 1, at + 1
    for _ in range(MAX_SCAN_NODES):
        lines, index = _paragraph(window, index)
        if not lines:
            break
        named = read_named(lines[0])
        if "::" in lines[0] and _CLASS.fullmatch(lines[0]) is not None:
            named = lines[0], "", False
        raised = Raised(*named[:2]) if named is not None and not named[2] else Raised(message=lines[0])
        finish(raised, [raised.message, *lines[1:]])
        end = index
        if read_bare(window.at(index) or "") is not None:
            # A trace follows: it is read from there, with all that stands above it.
            return None
        if root is None:
            root = raised
        else:
            raised.relation = Relation.CAUSE
            effect.children.append(raised)
        effect = raised
        while (line := window.at(index)) is not None and not line.strip():
            index += 1
        if line != _CAUSED:
            break
        index += 1
    return None if root is None else Parsed(root, at, end, 0.9, handled=False, mechanism="rake")


def _paragraph(window: Window, index: int) -> tuple[list[str], int]:
    first = index
    while index - first < LOOKAHEAD and (line := window.at(index)) is not None and line.strip():
        if line.startswith(_AFTER) or line == _CAUSED or read_bare(line) is not None:
            break
        if closes_quote(line, window.lines[first:index]):
            break
        index += 1
    return window.lines[first:index], index


def _gem(window: Window, at: int) -> Parsed | None:
    """Read what RubyGems says of an error of its own, or of an extension that it could not build (UEP-BRG-2414)."""
    above = _INSTALLED.fullmatch(window.lines[at - 1]) if at else None
    if above is not None:
        message = f"{above['message']}\n{window.lines[at].strip()}"
        return Parsed(Raised(message=message), at - 1, at + 1, 0.9, mechanism="gem")
    named = _EXECUTING.fullmatch(
        window.lines[at].removeprefix("stderr: ").removeprefix("msg: ").removeprefix("ERROR:")
    )
    lines, index = list[str](), at + 1
    while named and (text := window.at(index)) is not None and text.startswith("    ") and len(lines) < _FEW:
        lines.append(text.removeprefix("    "))
        index += 1
    if named is None or not lines:
        return None
    root = Raised(named["type"])
    finish(root, lines)
    while (frame := read_bare((window.at(index) or "").strip())) is not None and len(
        root.frames
    ) < MAX_SCAN_FRAMES:
        root.frames.append(frame)
        index += 1
    return Parsed(root, at, index, 0.9, handled=False, mechanism="gem")


def _extension(window: Window, at: int, unbuilt: re.Match[str]) -> Parsed:
    """Read the extension that Bundler could not build, with what the build printed up to a trace (UEP-BRG-2496)."""
    lines, index, end = [unbuilt["text"]], at + 1, at + 1
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None:
        if _TRACED.search(line) is not None or line.startswith(("```", _OUTCOME[1])):
            break
        lines.append(line)
        index += 1
        end = index if line.strip() else end
        if line.startswith(_OUTCOME[0]):
            break
    return Parsed(Raised(unbuilt["type"], "\n".join(lines[: end - at])), at, end, 0.9, mechanism="bundler")


# --- Chef -------------------------------------------------------------------------------------------------------------


def _chef(window: Window, at: int) -> Parsed | None:
    """Read what Chef says of a resource or recipe: class and message below rules, and the trace of the cookbook (UEP-BRG-1899)."""
    index = _past(window, at + 1, "=")
    named = window.at(index)
    if named is None or _CLASS.fullmatch(named) is None or not _is_rule(window.at(index + 1), "-"):
        return None
    root, index, first = Raised(named), index + 2, index + 2
    root.attributes["chef.during"] = window.lines[at]
    while index - first < LOOKAHEAD and (line := window.at(index)) is not None:
        if _SECTION.fullmatch(line) is not None and _is_rule(window.at(index + 1), "-"):
            break
        index += 1
    finish(root, [text for text in window.lines[first:index] if text.strip()] or [""])
    end = index
    if line == _TRACE:
        end = index + 2
        while (frame := read_bare(window.at(end) or "")) is not None and len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
            end += 1
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 0.9, mechanism="chef")


def _is_rule(line: str | None, mark: str) -> bool:
    return line is not None and len(line.strip()) > 2 and not line.strip().strip(mark)


def _past(window: Window, index: int, mark: str) -> int:
    first = index
    while (
        index - first < _FEW
        and (line := window.at(index)) is not None
        and (not line.strip() or _is_rule(line, mark))
    ):
        index += 1
    return index


# --- ExceptionNotifier ------------------------------------------------------------------------------------------------


def _placed(text: str) -> Frame | None:
    """Return the frame of a place, which a template need not name a method for (UEP-BRG-2871)."""
    return read_bare(text) or (read_place(text) if _TEMPLATE.fullmatch(text) is not None else None)


def _notified(window: Window, at: int) -> Parsed | None:
    """Read the mail of an error: class, message below a blank line, and the trace in a section of its own (UEP-BRG-1899)."""
    found = _NOTIFIED.fullmatch(window.lines[at])
    if found is None or (window.at(at + 1) or "").strip():
        return None
    index, lines = at + 2, list[str]()
    while (text := window.at(index)) is not None and text.startswith("  ") and _placed(text.strip()) is None:
        lines.append(text.removeprefix("  "))
        index += 1
    root, end = Raised(found["type"]), index
    for ahead in range(index, index + LOOKAHEAD):
        if (text := window.at(ahead)) is None:
            break
        if text == "Backtrace:" and _is_rule(window.at(ahead + 1), "-"):
            index = ahead + 3
            break
    while (frame := _placed((window.at(index) or "").strip())) is not None:
        if len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        else:
            root.dropped, root.dropped_after = root.dropped + 1, MAX_SCAN_FRAMES
        index, end = index + 1, index + 1
    if not lines or not root.frames:
        return None
    finish(root, lines)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 0.9, mechanism="exception_notifier")


# --- Logstash ---------------------------------------------------------------------------------------------------------


def _inspected(window: Window, at: int) -> Parsed | None:
    """Read an exception and its backtrace inside a line, as Ruby inspects them (UEP-BRG-1899)."""
    line = window.lines[at]
    found = _EXCEPTION.search(line)
    traced = _BACKTRACE.search(line, found.end()) if found is not None else None
    if found is None or traced is None:
        return None
    root, index = Raised(found["type"], found["message"]), traced.end()
    while (element := _ELEMENT.match(line, index)) is not None:
        frame = _frame(element["text"])
        if frame is None:
            root.cuts = [Cut.UNREAD]
        elif len(root.frames) < MAX_SCAN_FRAMES:
            root.frames.append(frame)
        index = element.end()
    if line[index : index + 1] != "]":
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, at + 1, 0.9)


def _frame(text: str) -> Frame | None:
    found = _JAVA.fullmatch(text)
    if found is not None:
        return Frame(function=found["name"], file=found["file"], line=max(int(found["line"]), 0))
    return read_place(text)
