"""What consoles and pages of PHP's frameworks print of an exception: Symfony's boxes, Collision, Whoops, Drupal's line. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES, MAX_SCAN_NODES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Cut, Parsed, Raised, Window
from uep.bridges.text.scanners._php_lines import Call, frames_of, is_certain, read_call
from uep.model import Frame, Relation

__all__ = ["CONSOLE", "WHOOPS", "read_console", "read_excerpted"]

WHOOPS: Final = " thrown with message "
CONSOLE: Final = (WHOOPS, ".php line ", "Exception]", "Error]", "Exception ", "   Error ", "() (line ")
_NAME: Final = r"(?P<type>[A-Za-z_][\w\\]{0,240})"
_PLACED: Final = re.compile(r"(?:In|at) (?P<file>[^\s:]{1,200}\.php) line (?P<line>[0-9]{1,9}):")
_BOXED: Final = re.compile(rf" {{0,4}}\[{_NAME}(?: \([^()]{{1,40}}\))?\] *")
_TRACE: Final = "Exception trace:"
_TRACED: Final = re.compile(
    r" {1,4}(?:(?P<name>[^\s()]{1,400})\(\)|\(\))? ?at (?P<file>[^\n]{1,1000}?):(?P<line>[0-9]{1,9}|n/a) *"
)
_COLLISION: Final = re.compile(rf" {{2,4}}{_NAME} ?(?: : (?P<message>.*)| *)")
_AT: Final = re.compile(r" {2}at (?P<file>[^\n]{1,1000}?): ?(?P<line>[0-9]{1,9}) *")
_NUMBERED: Final = re.compile(r" {2}(?P<number>[0-9]{1,4}) {2,4}(?P<text>\S.*)")
_PLACE: Final = re.compile(r"(?P<file>[^\n()]{1,1000}):(?P<line>[0-9]{1,9}) *")
_EXCERPT: Final = re.compile(r" {1,8}(?:[\u279c>\u2794] {1,6})?[0-9]{1,9}[\u2595|].*")
_FAILED: Final = "FAILED  "
_TESTED: Final = re.compile(r"FAILED {2,4}(?P<test>\S[^\n]{0,400}?)(?: {2,200}(?P<type>[A-Z]\w{0,120}))?")
_SKIPPED: Final = re.compile(r" {6}\+([0-9]{1,4}) vendor frames? *")
_WHOOPS: Final = re.compile(rf"{_NAME} thrown with message \"(?P<message>.*)")
_WHOOPS_CALL: Final = re.compile(
    r"#(?P<number>[0-9]{1,9}) (?P<name>[^\n]{1,400}?) in (?P<file>[^\n]{1,1000}):(?P<line>[0-9]{1,9})"
)
_DRUPAL: Final = re.compile(
    rf"(?:.{{0,400}}?[|\s])??{_NAME}: (?P<message>.*) in (?P<name>[\w\\]{{1,240}}(?:(?:->|::)[\w{{}}\\]{{1,240}})?)\(\) \(line (?P<line>[0-9]{{1,9}}) of (?P<file>[^\n()]{{1,1000}})\)\.?(?: (?P<call>#0 .*))?"
)
_CLASS: Final = re.compile(r"(?:[A-Z]\w{0,80}\\){1,12}[A-Z]\w{0,80}")
_BETWEEN: Final = 3


def read_console(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line begins in one of the layouts (UEP-BRG-1280 to UEP-BRG-1282)."""
    line = window.lines[at]
    if WHOOPS in line:
        return _whoops(window, at)
    if _PLACED.fullmatch(line.rstrip()) or _BOXED.fullmatch(line):
        return _boxes(window, at)
    if (
        "() (line " in line
        and (found := _DRUPAL.fullmatch(line.rstrip())) is not None
        and is_certain(found["type"])
    ):
        return _drupal(window, at, found)
    return _collision(window, at)


def _drupal(window: Window, at: int, found: re.Match[str]) -> Parsed:
    """Read what Drupal logs: class, message, function and place in one line, behind which a trace may begin."""
    frame = Frame(function=found["name"], file=found["file"], line=int(found["line"]))
    calls, end = list[Call](), at + 1
    call = read_call(found["call"] or "")
    while call is not None and call.number == len(calls):
        calls.append(call)
        call = read_call((window.at(end) or "").removesuffix("."))
        end += call is not None and call.number == len(calls)
    frames = frames_of(frame.file, frame.line, calls) if calls else [frame]
    return Parsed(Raised(found["type"], found["message"], frames[:MAX_SCAN_FRAMES]), at, end, 0.9)


# --- Symfony ----------------------------------------------------------------------------------------------------------


def _boxes(window: Window, at: int) -> Parsed | None:
    """Read boxes one below the other: each is the cause of the one above it."""
    root: Raised | None = None
    effect: Raised | None = None
    index = end = at
    for _ in range(MAX_SCAN_NODES):
        box = _box(window, index)
        if box is None:
            break
        raised, end = box
        if effect is None:
            root = raised
        else:
            raised.relation = Relation.CAUSE
            effect.children.append(raised)
        effect, index = raised, _past_blanks(window, end)
    if root is None:
        return None
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 0.9, handled=False, fatal=True, mechanism="console")


def _box(window: Window, at: int) -> tuple[Raised, int] | None:
    line = window.at(at) or ""
    placed = _PLACED.fullmatch(line.rstrip())
    index = _past_blanks(window, at + 1) if placed else at
    named = _BOXED.fullmatch(window.at(index) or "")
    if placed is None and (named is None or not is_certain(named["type"])):
        return None
    index += named is not None
    first = index
    while index - first < LOOKAHEAD and (text := window.at(index)) is not None:
        if not text.strip() and index > first and _is_words(window.at(index + 1)):
            # A box may hold several paragraphs (UEP-BRG-1280).
            index += 2
            continue
        if not _is_words(text):
            break
        index += 1
    lines = [text.strip() for text in window.lines[first:index]]
    if not lines:
        return None
    raised, end = Raised(named["type"] if named else "", "\n".join(lines)), index
    file, number = (placed["file"], int(placed["line"])) if placed else ("", 0)
    calls, after = _trace(window, _past_blanks(window, index))
    if calls:
        end = after
        if not calls[0].function:
            file, number, calls = calls[0].file, calls[0].line, calls[1:]
    raised.frames = frames_of(file, number, calls) if file or not calls else _unplaced(calls)
    return raised, end


def _is_words(line: str | None) -> bool:
    """Return whether a line is one of the words of a box: not the class of another one, nor a place below it."""
    return (
        line is not None
        and line.startswith("  ")
        and line.strip() not in ("", "`")
        and _BOXED.fullmatch(line) is None
        and _AT.fullmatch(line) is None
    )


def _trace(window: Window, index: int) -> tuple[list[Call], int]:
    if (window.at(index) or "").strip() != _TRACE:
        return [], index
    calls, index = list[Call](), index + 1
    while (found := _TRACED.fullmatch(window.at(index) or "")) is not None:
        if len(calls) < MAX_SCAN_FRAMES:
            known = found["line"] != "n/a"
            calls.append(
                Call(
                    len(calls),
                    found["name"] or "",
                    found["file"] if known else "",
                    int(found["line"]) if known else 0,
                )
            )
        index += 1
    return calls, index


def _unplaced(calls: list[Call]) -> list[Frame]:
    """Return the frames of calls where nothing says at which line the innermost one was."""
    return frames_of("", 0, calls)


def _past_blanks(window: Window, index: int) -> int:
    first = index
    while index - first < _BETWEEN and (line := window.at(index)) is not None and not line.strip():
        index += 1
    return index


# --- Collision and Whoops ---------------------------------------------------------------------------------------------


def _collision(window: Window, at: int) -> Parsed | None:
    found = _COLLISION.fullmatch(window.lines[at])
    if found is None or not is_certain(found["type"]):
        return None
    parts = [found["message"]] if found["message"] else list[str]()
    index = at + 1
    while (
        index - at < LOOKAHEAD
        and (line := window.at(index)) is not None
        and (placed := _AT.fullmatch(line)) is None
    ):
        if line.strip():
            if not line.startswith("  "):
                return None
            parts.append(line.strip())
        index += 1
    if line is None or index - at >= LOOKAHEAD:
        return None
    assert placed is not None, "the loop ends at a place"
    root = Raised(found["type"], "\n".join(parts))
    end = _numbered(window, index + 1, root, placed)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, at, end, 0.9, mechanism="console")


def read_excerpted(window: Window, at: int, floor: int) -> Parsed | None:
    """Read a message without a class from the place below it, which an excerpt of the source follows (UEP-BRG-2106)."""
    placed = _AT.fullmatch(window.lines[at])
    if placed is None or _EXCERPT.fullmatch(window.at(at + 1) or "") is None:
        return None
    last = at - 1
    while last > floor and not window.lines[last].strip():
        last -= 1
    first = last
    while first > floor and last - first < LOOKAHEAD and window.lines[first - 1].startswith("  "):
        first -= 1
    lines = [text.strip() for text in window.lines[first : last + 1] if text.startswith("  ")]
    titled = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].startswith(_FAILED)), None)
    root = Raised()
    if titled is not None and (found := _TESTED.fullmatch(lines[titled])) is not None:
        # Pest names the test and the class of what it threw.
        root.type_name, root.attributes["php.test"] = found["type"] or "", found["test"]
        lines = lines[titled + 1 :]
    if not lines or last < floor:
        return None
    root.message = "\n".join(lines)
    above = first - 1
    while above > floor and not window.lines[above].strip():
        above -= 1
    if above >= floor and not root.type_name and _CLASS.fullmatch(window.lines[above].strip()):
        # Who copies the text may leave the blanks before the class behind.
        root.type_name, first = window.lines[above].strip(), above
    end = _numbered(window, at + 1, root, placed)
    if window.capped and end >= len(window.lines):
        root.cuts.append(Cut.TAIL)
    return Parsed(root, first, end, 0.8, mechanism="console")


def _numbered(window: Window, index: int, raised: Raised, placed: re.Match[str]) -> int:
    """Read the calls below the excerpt of source, each a place and a function, in one order or the other; return the line after them.

    Where calls were left out, the function at the place above them is not known, nor the place of the last one (UEP-BRG-2106).
    """
    calls, end, plain = list[Call](), index, 0
    file, number = placed["file"], int(placed["line"])
    while plain < LOOKAHEAD and (line := window.at(index)) is not None:
        found = _NUMBERED.fullmatch(line)
        below = window.at(index + 1) if found is not None else None
        if found is not None and (place := _PLACE.fullmatch(found["text"])) and not (below or "").strip():
            # Pest leaves out what was called.
            if (place["file"], int(place["line"])) != (file, number):
                calls.append(Call(len(calls), "", place["file"], int(place["line"])))
            plain, end, index = 0, index + 1, index + 1
            continue
        if found is None or below is None or not below.startswith("      "):
            if line.strip() and not line.startswith("  ") and "\u2795" not in line:
                break
            plain += 1
            if (skipped := _SKIPPED.fullmatch(line)) is not None:
                raised.frames += _placed(file, number, calls)
                raised.dropped_after = raised.dropped_after or len(raised.frames)
                raised.dropped += int(skipped[1]) - 1
                (file, number), calls, end = ("", 0), list[Call](), index + 1
            index += 1
            continue
        first, second = found["text"].strip(), below.strip()
        place = _PLACE.fullmatch(first) or _PLACE.fullmatch(second)
        name = second if _PLACE.fullmatch(first) else first
        if place is None or len(calls) >= MAX_SCAN_FRAMES:
            break
        calls.append(Call(len(calls), name.partition("(")[0].rstrip(":"), place["file"], int(place["line"])))
        plain, end, index = 0, index + 2, index + 2
    raised.frames += _placed(file, number, calls)
    return end


def _placed(file: str, line: int, calls: list[Call]) -> list[Frame]:
    """Return the frames of calls up to those that were left out; the place of the last one is of a function that is not known."""
    frames = frames_of(file, line, calls) if calls or file else []
    return frames[1:] if frames and not (frames[0].file or frames[0].function) else frames


def _whoops(window: Window, at: int) -> Parsed | None:
    found = _WHOOPS.fullmatch(window.lines[at])
    if found is None or not is_certain(found["type"]):
        return None
    parts, index = [found["message"]], at + 1
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None and line.strip() != "Stacktrace:":
        parts.append(line)
        index += 1
    if line is None or index - at >= LOOKAHEAD:
        return None
    while parts and not parts[-1].strip():
        parts.pop()
    calls, index = list[Call](), index + 1
    while (call := _WHOOPS_CALL.fullmatch(window.at(index) or "")) is not None:
        if len(calls) < MAX_SCAN_FRAMES:
            calls.append(Call(len(calls), call["name"], call["file"], int(call["line"])))
        index += 1
    if not calls:
        return None
    # The exceptions themselves stand as calls above the first one.
    first = calls[0]
    inner = [call for call in calls[1:] if ":" in call.function or not is_certain(call.function)]
    root = Raised(found["type"], "\n".join(parts).removesuffix('"'), frames_of(first.file, first.line, inner))
    return Parsed(root, at, index, 0.9)
