"""What a scanner of one runtime's error text is made of. Holds the interface only: no I/O, no clock, no records.

A scanner is a ``Grammar``: data and two or three functions. It never sees log prefixes, container wrappers, ANSI
sequences or carriage returns: the detector takes them off and hands it a ``Window``, the lines of one stream that
belong together. It never builds records either: it answers with a tree of ``Raised`` nodes, and one module turns
those into records for every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from uep.model import Frame, Relation, Thread

__all__ = [
    "Cut",
    "Grammar",
    "KnownFrames",
    "Parsed",
    "Raised",
    "Starved",
    "StarvedSoon",
    "Window",
    "read_alone",
]


class Starved(Exception):
    """The answer depends on lines the stream has not delivered yet; the detector asks again when there are more."""


class StarvedSoon(Starved):
    """The answer depends on the next line alone."""


class Window:
    """The lines of one stream from the first that may be looked at to the last that has arrived.

    ``lines`` grows at its end only. ``final`` says that no line will follow: the input ended, another log record
    begins, or a cap was reached. ``enclosed`` says that the text is one string that held nothing else (a JSON field,
    a log line with escaped newlines), so that a blank line cannot be the end of a message. ``capped`` says that
    ``final`` was forced by a cap, ``full`` that it will be as soon as a line is asked for that is not there. ``head`` is
    the index of the line that had the log prefix when the lines after it had none (``2026-01-02 ERROR failed`` before a trace), else -1: what follows it was logged with it.
    ``name`` is that of the field of a JSON line whose string the text is.
    """

    __slots__ = ("capped", "enclosed", "final", "full", "head", "lines", "name")

    def __init__(self, lines: Iterable[str] = (), *, final: bool = False, enclosed: bool = False) -> None:
        self.lines: list[str] = list(lines)
        self.final = final
        self.enclosed = enclosed
        self.capped = False
        self.full = False
        self.head = -1
        self.name = ""

    @classmethod
    def of(cls, text: str, *, enclosed: bool = False) -> Window:
        """Return the whole of a text as a final window, for tests of one scanner."""
        lines = text.split("\n")
        if lines and not lines[-1]:
            lines.pop()
        return cls((line.removesuffix("\r") for line in lines), final=True, enclosed=enclosed)

    def has(self, index: int) -> bool:
        """Return whether there is a line at ``index``; raise Starved when that cannot be known yet."""
        return index < len(self.lines) or not self._ends()

    def at(self, index: int) -> str | None:
        """Return the line at ``index``, None after the last one; raise Starved when it may still arrive."""
        if index < len(self.lines):
            return self.lines[index]
        self._ends()
        return None

    def _ends(self) -> bool:
        """Say that no line follows; raise Starved when one may still arrive. A full window ends where it is asked."""
        if not self.final:
            if not self.full:
                raise Starved
            self.final = self.capped = True
        return True


class Cut:
    """The names of the damage a scanner may report in ``Raised.cuts``; each becomes a mark TRUNCATED, DROPPED or ASSUMED."""

    HEAD = "input_head"
    """The text begins in the middle of this error: frames or the header are missing before its first line."""

    TAIL = "input_tail"
    """The text ends in the middle of this error: frames, causes or the message are missing after its last line."""

    CYCLE = "cycle"
    """The runtime printed a reference to an error shown elsewhere instead of the error itself."""

    UNREAD = "unread_frames"
    """Lines that must be frames could not be read; the record then carries the text in stack_trace."""

    ELIDED = "runtime_elided"
    """The runtime itself left frames or causes out and said so."""

    UNCOUNTED = "uncounted_frames"
    """The runtime left frames out and did not say how many; ``dropped`` counts them as one."""


class KnownFrames(list[Frame]):
    """The frames of a text that a scanner keeps, because logs repeat it: whoever finds them changes nothing.

    ``fitted`` are the same frames folded, once it is known that all of them are within the limits.
    """

    __slots__ = ("fitted",)

    def __init__(self, frames: Iterable[Frame]) -> None:
        super().__init__(frames)
        self.fitted: list[Frame] | None = None


@dataclass(slots=True)
class Raised:
    """One error of the tree, as a scanner read it. The assembler folds, limits, flattens and marks; a scanner does not.

    ``frames`` are innermost first, whatever the text's order, spelled as design 9 says: ``function`` without
    arguments, ``raw_function`` only when it differs, 1-based ``column``. A count the runtime printed for repeated
    frames goes to ``repeat`` of the frame it names. ``shared`` is the number of outermost frames this error has in
    common with its parent when the text says so; ``frames`` must already hold them (expanded from the parent).
    ``children`` carry their ``relation``; their order within one relation is kept, the assembler puts causes before
    contexts, contexts before suppressed ones and members last. ``language`` is said where it differs from that of the
    error this one explains.
    """

    type_name: str = ""
    message: str = ""
    frames: list[Frame] = field(default_factory=list)
    relation: Relation | None = None
    children: list[Raised] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    module: str = ""
    is_group: bool = False
    shared: int = 0
    dropped: int = 0
    dropped_after: int = 0
    cuts: list[str] = field(default_factory=list)
    codes: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)
    language: str = ""
    request_id: str = ""


@dataclass(slots=True)
class Parsed:
    """One error with everything the text says about it, and the lines it took.

    The error took the lines ``start`` to ``end`` (exclusive). ``confidence`` is 1.0 when the grammar cannot be
    mistaken for anything else, 0.5 when ordinary text might look the same. ``language`` overrides the grammar's.
    ``thread`` and ``thread_id`` name the crashed thread, ``thread_parent`` is who started it, ``threads`` are the others the text shows; ``handled`` is False
    when the text says that nothing caught the error; ``fatal`` when the process ended. ``uncounted`` has the positions of
    those of ``threads`` that lack frames which nobody counted. ``stamp`` is the time that the text itself gives.
    """

    root: Raised
    start: int
    end: int
    confidence: float = 1.0
    language: str = ""
    thread: str = ""
    thread_id: str = ""
    thread_parent: str = ""
    handled: bool | None = None
    fatal: bool = False
    mechanism: str = ""
    runtime: str = ""
    stamp: str = ""
    threads: list[Thread] = field(default_factory=list)
    uncounted: list[int] = field(default_factory=list)


def never_continues(_line: str) -> bool:
    """Say of every line that it may stand outside an error."""
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """One runtime's error text.

    ``stem`` is the bridge's name (spec/bridges/<stem>.yaml) and ``language`` its source_language.

    ``triggers``: substrings. A line on which ``parse`` may answer anything contains one of them; the detector looks
    at nothing else, so a rare trigger makes ordinary logs fast. They are matched in raw lines, before unwrapping, so
    a trigger must not contain a quote, a backslash, a tab or a newline.

    ``parse(window, at, floor)`` reads one error that line ``at`` (it contains a trigger) belongs to. It may look back
    as far as ``floor`` for a header that has no trigger of its own, at most LOOKBACK lines, and forward as far as it
    likes once it is sure that there IS an error. It answers None when there is none; before that it may have looked
    at no more than LOOKAHEAD lines forward, else hostile input costs quadratic time. It asks ``window.at(i)`` or
    ``window.has(i)`` for lines that may not be there yet and lets Starved pass through: everything is read anew when
    more has arrived (the detector sees to it that this stays linear).

    ``continues(line)`` says that the line can hardly stand anywhere but inside this grammar's errors after their
    first line (``    at f (x.js:1:1)``). It joins lines that a shipper stamped one by one, takes an error up again
    after a foreign line, and swallows the rest of an error that was cut by a cap. It must be cheap.

    ``whole(window)`` is asked once when a whole input (or one string field) held nothing that ``parse`` found: it may
    read a text that is an error only because there is nothing else (``ValueError: x`` alone in a file).
    """

    stem: str
    language: str
    triggers: tuple[str, ...]
    parse: Callable[[Window, int, int], Parsed | None]
    continues: Callable[[str], bool] = never_continues
    whole: Callable[[Window], Parsed | None] | None = None


def read_alone(grammars: Sequence[Grammar], window: Window) -> tuple[Grammar, Parsed] | None:
    """Return the error that a whole text is, as the grammar reads it that is surest, the first of them; None where it is none."""
    read = [(grammar, grammar.whole(window)) for grammar in grammars if grammar.whole and window.lines]
    found = [(grammar, parsed) for grammar, parsed in read if parsed]
    return max(found, key=lambda one: one[1].confidence) if found else None
