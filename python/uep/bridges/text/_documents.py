"""Whole traces inside one line: in a string field of a JSON line, or with their newlines escaped. Reads one line at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from uep._gen.limits import MAX_UNWRAP_DEPTH
from uep.bridges.text._caps import LOOKBACK, cut_line
from uep.bridges.text._commands import texts_told
from uep.bridges.text._control import CONTROL
from uep.bridges.text._exports import Exports, Reader, may_hold_log
from uep.bridges.text._found import Entry, Found
from uep.bridges.text._grammar import Grammar, Parsed, Raised, Window, read_alone
from uep.bridges.text._inset import size_of
from uep.bridges.text._json_fields import is_value, member_at, panic_value, related, stamp_of, unescape
from uep.bridges.text._json_objects import STACK, Told, told_beside
from uep.bridges.text._json_values import read_json, strings_of, wrapper_of
from uep.bridges.text._line_members import Read, beside_errors, beside_trace, told_by_line
from uep.bridges.text._literal import is_literal
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text._triggers import Triggers
from uep.bridges.text.scanners._js_excerpt import ends_stack
from uep.bridges.text.scanners._text_pairs import event_values

__all__ = ["Documents", "time_of"]

_TIME: Final = re.compile(r'(?:^|[ ,])(?:time|timestamp|ts|t)=(?:"([0-9][^"]{9,40})"|([0-9][^" ]{9,40}))')
_TIME_WITHIN: Final = 512
_TRACE_PAIR: Final = re.compile(
    r'(?:^|[ ,])([\w.]{0,40}(?:stack|trace|exception|exc_info|thrown?)[\w.]{0,40})="'
)
_LABEL: Final = re.compile(": |- ")
_LABELS: Final = 3
_QUOTES: Final = ('"', "'")
_OBJECT: Final = '{"'
_HEADER: Final = "Traceback (most recent call last):"
_CARRIED: Final = re.compile(r'\\r(?:  File \\?"|[ \t]{1,8}at [^\r\n]{1,400}\))')
_TYPED: Final = re.compile(
    r"[A-Za-z_][\w.+`]{0,200}(?:Exception|Error)(?: \(0x[0-9A-Fa-f]{8}\))?: ", re.ASCII
)
_JOINT: Final = re.compile(r" (?=   at [\w<]| ---> [A-Z]|   --- End of )")
_TRACE_FIELDS: Final = ("stack", "trace", "exception", "exc_info", "throwable", "thrown")


class _Seen:
    """The errors of one line by type and message, and the strings in which they are."""

    __slots__ = ("roots", "strings")

    def __init__(self) -> None:
        self.roots: dict[tuple[str, str], list[Raised]] = {}
        self.strings: dict[str, Read] = {}

    def add(self, root: Raised) -> bool:
        """Take an error; return whether it is a new one (UEP-BRG-213): the causes are not compared."""
        same = self.roots.setdefault((root.type_name, root.message), [])
        if any(root.frames == known.frames for known in same):
            return False
        same.append(root)
        return True


class Documents:
    """Finds the errors in lines that hold a whole trace each."""

    def __init__(
        self,
        triggers: Triggers,
        emit: Callable[[Found], None],
        read_log: Callable[[], Reader] | None = None,
    ) -> None:
        self._triggers = triggers
        self._emit = emit
        self._exports = Exports(read_log, emit) if read_log is not None else None

    def read(self, text: str, entry: Entry, grammars: tuple[Grammar, ...]) -> bool:
        """Emit the errors a line holds in itself; return whether there was one."""
        wrapper = wrapper_of(text, entry.raw)
        if wrapper is None:
            return self._read_line(text, entry, grammars) is not None
        name, value = wrapper
        gathered = list[Found]()
        emit, self._emit = self._emit, gathered.append
        rest = self._read_line(text, entry, grammars)
        self._emit = emit
        read = {f"/{name}": Read([one.parsed.root for one in gathered], rest or "")}
        for one in beside_errors(gathered, read, value):
            self._emit(one)
        return rest is not None

    def _read_line(self, text: str, entry: Entry, grammars: tuple[Grammar, ...]) -> str | None:
        """Emit the errors of a line without its wrapper; return what of it none of them takes, None where there is none."""
        if "\n" in text:
            return self._scan(text, entry, "", _Seen())
        return "" if self._read_parts(text, entry, grammars) else None

    def _read_parts(self, text: str, entry: Entry, grammars: tuple[Grammar, ...]) -> bool:
        """Emit the errors of a line that may hold several texts; return whether there was one."""
        told, time = texts_told(text)
        if told:
            entry = entry._replace(stamp=time or entry.stamp)
            found = [self._scan(one, entry, "", _Seen()) is not None for one in told]
            return any(found)
        start = text.find("{")
        if start >= 0 and text.rstrip().endswith("}") and (text[0] == "{" or '":' in text):
            if text[0] == "{" or ends_stack(text):
                return text[0] == "{" and self._read_json(text, entry)
            prefix = read_prefix(text)
            entry = entry._replace(stamp=(prefix.stamp if prefix else "") or entry.stamp)
            begin = max(text.find('{"'), 0)
            lead = max(len(text) - len(prefix.body) + prefix.fields, 0) if prefix else begin
            return self._read_behind(text[lead:begin], text[begin:], entry)
        if "\\r" in text and "\\n" not in text and _CARRIED.search(text):
            # UEP-BRG-2014: carriage returns kept a shipper from parting the lines.
            text = text.replace("\\r", "\\n")
        is_event = "\\n" in text and b"EF:" in entry.raw
        if is_event and (values := event_values(entry.raw.decode("utf-8", "replace"))):
            # UEP-BRG-2182: an event holds several texts, of which one may be a trace; syslog takes its name for a program's.
            prefix = read_prefix(text)
            entry = entry._replace(stamp=(prefix.stamp if prefix else "") or entry.stamp)
            return any(self._scan(one, entry, "", _Seen()) is not None for one in values if "\n" in one)
        if "\\n" in text:
            return self._read_escaped(text, entry, grammars)
        return False

    def _read_behind(self, said: str, text: str, entry: Entry) -> bool:
        """Emit the errors of a JSON object behind the words of a log line, the first of them with the words (UEP-BRG-2979)."""
        gathered = list[Found]()
        emit, self._emit = self._emit, gathered.append
        has_error = self._read_json(text, entry)
        self._emit = emit
        for one in told_by_line(gathered, said):
            emit(one)
        return has_error

    def take_log(self, text: str, entry: Entry) -> str | None:
        """Emit the errors of the logs that a document holds; return it without them, None where there is none."""
        if self._exports is None or not may_hold_log(text) or self._triggers.in_text(text) is None:
            return None
        return self._exports.take(text, entry)

    def lines_within(self, lines: list[bytes]) -> set[int]:
        """Return which of some lines, each an object that a format may claim, hold an error with others of them."""
        return self._exports.lines_within(lines) if self._exports is not None else set()

    def read_document(self, text: str, entry: Entry) -> bool:
        """Emit the errors in the strings of a JSON object over several lines; return whether there was one (UEP-BRG-1806)."""
        if self._triggers.in_text(text) is None:
            return False
        return text[:1] == "{" and self._read_json(text, entry)

    def read_field(self, text: str, entry: Entry, pointer: str) -> bool:
        """Emit the errors of a text that a document has in a field; return whether there was one."""
        return self._scan(text, entry, pointer, _Seen()) is not None

    def _read_json(self, text: str, entry: Entry, base: str = "") -> bool:
        rest = self.take_log(text, entry)
        value = read_json(rest or text)
        if value is None:
            return rest is not None
        entry = entry._replace(stamp=stamp_of(value) or entry.stamp)
        seen = _Seen()
        found = rest is not None
        gathered = list[Found]()
        emit, self._emit = self._emit, gathered.append
        told = dict(told_beside(value)) if '"stack"' in text or '"backtrace"' in text else {}
        later = {message.pointer for message in told.values() if message.pointer}
        for pointer, string in map(_parted, strings_of(value)):
            # A string of one line is a message, however much it looks like the first line of a trace, but for a whole one.
            is_text = "\n" in string or string.startswith(_OBJECT) or _is_joined(string)
            if is_text and pointer not in later and not is_value(pointer, string):
                found |= self._read_string(string, entry, base, pointer, seen, told.get(pointer))
        if gathered:
            seen.strings.update((pointer, Read([], "")) for pointer in later)
        for pointer in sorted(later) if not gathered else ():
            found |= self._read_string(member_at(value, pointer), entry, base, pointer, seen)
        self._emit = emit
        for item in beside_errors(related(_typed(gathered), value, base), seen.strings, value, base):
            emit(item)
        return found

    def _read_string(
        self, string: str, entry: Entry, base: str, pointer: str, seen: _Seen, told: Told | None = None
    ) -> bool:
        """Emit the errors of a string of a JSON value and note what of it none of them takes."""
        gathered, rest = self._gathered(string, entry, base + pointer, seen, told)
        for one in gathered:
            self._emit(one)
        if rest is not None:
            seen.strings[pointer] = Read([one.parsed.root for one in gathered], rest)
        return rest is not None

    def _scan(
        self, text: str, entry: Entry, pointer: str, seen: _Seen, told: Told | None = None
    ) -> str | None:
        """Emit the errors of a text; return what of it none of them takes, None where there is none."""
        if "\x1b" in text:
            text = CONTROL.sub("", text)
        window = Window.of(told.fold(text) if told else text, enclosed=True)
        window.name = pointer.rpartition("/")[2]
        lines = [cut_line(line) for line in window.lines]
        if lines != window.lines:
            window.lines, entry = lines, entry._replace(is_cut=True)
        if len(lines) == 1 and lines[0].startswith(_OBJECT):
            return "" if self._read_inner(window, entry, pointer) else None
        taken = set[int]()
        for index, (grammar, parsed) in enumerate(read_all(self._triggers, window)):
            taken.update(range(parsed.start, parsed.end))
            if told is not None:
                told.unfold(parsed.root)
            if seen.add(parsed.root):
                name = pointer if index == 0 else f"{pointer}#{index}"
                self._emit(Found(grammar, parsed, [entry], None, name))
        taken = taken or self._read_inner(window, entry, pointer) or self._read_whole(window, entry, pointer)
        return _beside(window.lines, taken) if taken else None

    def _read_inner(self, window: Window, entry: Entry, pointer: str) -> set[int]:
        """Read JSON lines inside a string, an application's log in a field of a shipper's; return which hold errors."""
        if pointer.count("#") >= MAX_UNWRAP_DEPTH:
            return set()
        return {
            index
            for index, line in enumerate(window.lines)
            if line.startswith(_OBJECT)
            and self._triggers.in_text(line)
            and self._read_json(line, entry, f"{pointer}#{index}")
        }

    def _read_whole(self, window: Window, entry: Entry, pointer: str) -> set[int]:
        """Read a field that says by its name that it holds an error, though there is no frame in it; return its lines."""
        name = pointer.rpartition("/")[2].lower()
        if not any(word in name for word in _TRACE_FIELDS):
            return set()
        found = read_alone(self._triggers.grammars, window)
        below = (window.at(1) or "").lstrip() if name == STACK else ""
        if found is None or (below.startswith("at ") and not found[1].root.type_name):  # UEP-BRG-3070
            return set()
        self._emit(Found(*found, [entry], None, pointer))
        return set(range(len(window.lines)))

    def _read_escaped(self, text: str, entry: Entry, grammars: tuple[Grammar, ...]) -> bool:
        """Read a trace whose newlines are written as a backslash and an n, from where it may begin on the line."""
        if text.count("\\n") < 1:
            return False
        prefix = read_prefix(text)
        if prefix is not None and prefix.stamp:
            entry = entry._replace(stamp=prefix.stamp)
        elif not entry.stamp and (pair := _TIME.search(text, 0, _TIME_WITHIN)):
            entry = entry._replace(stamp=pair[1] or pair[2])
        body = prefix.body[prefix.fields :] if prefix else text
        best, before, behind = list[Found](), "", ""
        for begin, name in _beginnings(text, body, grammars).items():
            whole = _to_quote(text, begin)
            segment = unescape(whole)
            seen = _Seen()
            is_text = "\n" in segment.rstrip("\n")
            gathered = self._gathered(segment, entry, name, seen)[0] if is_text else []
            roots = [root for same in seen.roots.values() for root in same]
            if gathered and is_literal(text, len(text) - len(body), begin, roots):
                return False
            named = [panic_value(root, text[:begin]) for root in roots]
            if all(named) and _extent(gathered) > _extent(best):
                best, before, behind = gathered, text[:begin], text[begin + len(whole) :]
                if text[begin - 1 : begin] in _QUOTES:
                    break
        told = beside_trace(best, before, behind, entry.stamp)
        if best and told is best and prefix is not None:
            told = [best[0]._replace(said=before), *best[1:]]
        for item in told:
            self._emit(item._replace(pointer=""))
        return bool(best)

    def _gathered(
        self, text: str, entry: Entry, name: str, seen: _Seen, told: Told | None = None
    ) -> tuple[list[Found], str | None]:
        """Return the errors of a text of several lines, and what `_scan` returns."""
        gathered = list[Found]()
        emit, self._emit = self._emit, gathered.append
        rest = self._scan(text, entry, name, seen, told)
        self._emit = emit
        return gathered, rest


def read_all(triggers: Triggers, window: Window) -> Iterator[tuple[Grammar, Parsed]]:
    """Yield the errors of a text, one below the other."""
    floor = 0
    raw = [line.encode("utf-8", "replace") for line in window.lines]
    for at, grammars in triggers.in_lines(b"\n".join(raw), lambda: raw).items():
        if at < floor:
            continue
        for grammar in grammars:
            parsed = grammar.parse(window, at, max(floor, at - LOOKBACK))
            if parsed is not None:
                yield grammar, parsed
                floor = max(parsed.end, at + 1)
                break


def _beside(lines: list[str], taken: set[int]) -> str:
    """Return the lines of a text that no error takes."""
    return "\n".join(line for index, line in enumerate(lines) if index not in taken).strip()


def _extent(gathered: list[Found]) -> tuple[int, int, int, float]:
    """Return how much was read: frames, links between errors and types, and how surely."""
    sizes = [size_of(one.parsed.root) for one in gathered]
    nodes, frames, types = (sum(size[part] for size in sizes) for part in range(3))
    return frames, nodes - len(gathered), types, min([one.parsed.confidence for one in gathered], default=0.0)


def _parted(told: tuple[str, str]) -> tuple[str, str]:
    """Return a string with its pointer, as a trace of .NET where blanks stand for the ends of its lines (UEP-BRG-2554)."""
    pointer, string = told
    is_joined = "\n" not in string and "    at " in string and _TYPED.match(string) is not None
    return pointer, _JOINT.sub("\n", string) if is_joined else string


def _is_joined(string: str) -> bool:
    """Return whether a string is a traceback of Python whose lines blanks joined (UEP-BRG-2013)."""
    at = string.find(_HEADER)
    return at >= 0 and string[at + len(_HEADER) :].lstrip(" ").startswith('File "')


def time_of(line: str) -> str:
    """Return the time of a line of a log, in front of it or in a pair; "" where it names none."""
    prefix = read_prefix(line)
    if prefix is not None and prefix.stamp:
        return prefix.stamp
    pair = _TIME.search(line, 0, _TIME_WITHIN)
    return (pair[1] or pair[2]) if pair is not None else ""


def _typed(gathered: list[Found]) -> list[Found]:
    """Return errors without those whose frames another one has under its type: a layout may put text before the trace (UEP-BRG-213).

    Names of functions alone say nothing of that: the same function may fail twice.
    """
    roots = [one.parsed.root for one in gathered]
    named = [root.frames for root in roots if root.type_name and any(frame.file for frame in root.frames)]
    return [
        one for one, root in zip(gathered, roots, strict=True) if root.type_name or root.frames not in named
    ]


def _beginnings(text: str, body: str, grammars: tuple[Grammar, ...]) -> dict[int, str]:
    """Return where an escaped trace may begin, with the name of its pair: in a pair that says so, or anywhere else."""
    found = {match.end(): match[1] for match in islice(_TRACE_PAIR.finditer(text), 2)}
    return found | {at: found.get(at, "") for at in _openings(text, body, grammars)}


def _openings(text: str, body: str, grammars: tuple[Grammar, ...]) -> Iterator[int]:
    """Yield where a trace may begin: after the last quote before the first newline, after the prefix, at a trigger."""
    newline = text.find("\\n")
    # C++ puts quotes around a type's name, so that the last quote need not be the one that opens the text.
    for quote in sorted((_last_quote(text, '"', newline), _last_quote(text, "'", newline)), reverse=True):
        # The string may be one of bytes, as Python shows it.
        start = quote - (text[quote - 1 : quote] == "b")
        if quote >= 0 and text[start - 1 : start] in ("", " ", "=", ":", "(", "[", "{", "\t", ","):
            yield quote + 1
    start = len(text) - len(body)
    yield start
    # Words of a program that failed may stand before the error.
    for label in islice(_LABEL.finditer(text, start, max(newline, start)), _LABELS):
        yield label.end()
    for grammar in grammars:
        for trigger in grammar.triggers:
            at = text.find(trigger, 0, newline)
            if at >= 0:
                yield at


def _last_quote(text: str, mark: str, end: int) -> int:
    """Return where the last quote that is not escaped stands before ``end``, -1 when there is none."""
    at = text.rfind(mark, 0, end)
    while at > 0 and text[at - 1] == "\\":
        at = text.rfind(mark, 0, at)
    return at


def _to_quote(text: str, begin: int) -> str:
    """Return the text from ``begin`` to the quote that closes it, when a quote stands before ``begin``."""
    mark = text[begin - 1 : begin]
    if mark not in ('"', "'"):
        return text[begin:]
    at = begin
    while True:
        end = text.find(mark, at)
        if end < 0:
            return text[begin:]
        back = end
        while back > begin and text[back - 1] == "\\":
            back -= 1
        if (end - back) % 2 == 0:
            return text[begin:end]
        at = end + 1
