"""Traces whose lines lost the blanks before them, as text does that was copied out of a page. Reads no errors.

A layout that is read by its margins gets them back where the words of its lines are its own; most layouts need none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from uep.bridges.text._control import NO_BREAK

__all__ = ["may_lack_margins", "with_margins"]

_HINTS: Final = tuple(
    word.encode()
    for word in (
        "---> ",
        "--- End of ",
        ":line ",
        "\nat ",
        "\n at ",
        "in call from ",
        "ack traceback:",
        "ack backtrace:",
        "Caused by:\n",
        " called at ",
        "propagated at ",
        ": from ",
        "\nfrom ",
        "\n from ",
        "\npanic: ",
        "\n panic: ",
        "Sanitizer: ",
        "DATA RACE",
        "\n@ ",
        "Call Stack:\n",
        "** (",
        "[cause]: ",
        "[errors]: [",
        'File "',
    )
)
_MARGINS: Final = ("  ", "\t", NO_BREAK)
_LUA: Final = re.compile(r"(?:\[C\]|\[string |\(?\.\.\.|\(tail call\)|[^\s:]{1,400}:[0-9]{1,9}:).{0,400}")
_RUST: Final = re.compile(r"(?P<number>[0-9]{1,4}): +\S|at \S.*:[0-9]{1,9}(?::[0-9]{1,9})?$")
_XDEBUG: Final = re.compile(r"[0-9]{1,6}\.[0-9]{4} +[0-9]{1,12} +[0-9]{1,4}\. ")
_RACING: Final = re.compile(
    r"(?:.* by (?:main )?goroutine(?: [0-9]{1,12})?|Goroutine [0-9]{1,12} \(\w+\) created at):$"
)
_RACE: Final = re.compile(r"\S{1,400}\(\)$|(?P<place>[^\s:]{1,400}\.go:[0-9]{1,9} \+0x)")
_ERLANG: Final = re.compile(r"in function  ?\S|in call from |(?P<inner>called as |\*\*\* argument )")
_ELIXIR: Final = re.compile(
    r"\(\w{1,60} [0-9][\w.+-]{0,40}\) \S|[^\s:]{1,400}\.(?:exs?|erl):[0-9]{1,9}: \S|[A-Z:][\w.:]{0,200}\.[a-z_]\w{0,100}[!?]?(?:/[0-9]{1,3}$|\()"
)
_PERL: Final = re.compile(
    r"(?:(?:[A-Za-z_][\w:']{0,400}\(|eval [{']|require ).{0,4000} called at|\.\.\.propagated at) \S.{0,1000} line [0-9]{1,9}\.?$"
)
_PERL_PLACE: Final = re.compile(r" at \S.{0,1000} line [0-9]{1,9}\.?$")
_RUBY: Final = re.compile(r"(?:[0-9]{1,6}: )?from \S.{0,1000}:in [`']|\.\.\. [0-9]{1,9} levels\.\.\.$")
_INNER: Final = re.compile("---> |--- End of (?:inner exception|stack trace)")
_DOTNET: Final = re.compile(r"(?P<inner>---> )|(?:--- End of inner exception|at \S)")
_CALLED: Final = re.compile(r"at \S.{0,2000}\) in \S.{0,1000}:line [0-9]{1,9}$")
_V8: Final = re.compile(
    r"at (?!\S{1,400}\.rs:)\S.{0,2000}[:(][0-9]{1,9}:[0-9]{1,9}\)?(?: \{)?$|at \S.{0,2000} \((?:<anonymous>|native)\)$"
)
_FRAMES: Final = 4
"""Fewer lines that look like frames of Node.js may be words (UEP-BRG-1705)."""

_SANITIZER: Final = re.compile(
    r"==[0-9]{1,9}==(?:ERROR|WARNING): [A-Z]\w{1,30}Sanitizer: |WARNING: ThreadSanitizer: "
)
_SANITIZED: Final = re.compile(r"#[0-9]{1,4} 0x[0-9a-f]{1,16} |#[0-9]{1,4} \S{1,400} \S.*\(\S{1,400}\+0x")
_GLOG: Final = re.compile(r"@ +0x[0-9a-f]{6,16} ")
_NESTED: Final = re.compile(r"\[cause\]: |\[errors\]: \[$")
_DEEPEST: Final = 32
_CLOSED: Final = re.compile(r"[}\]],?$")
_HEADER: Final = "Traceback (most recent call last)"
_PYTHON: Final = 'File "'
_DUMPED: Final = re.compile(r'File ".{0,1000}", line [0-9]{1,9} in \S')
_NAMED: Final = re.compile(
    r"[A-Za-z_][\w.]{0,200}(?:Error|Exception|Warning|Interrupt|Exit|Group|Iteration|Fault)\b"
)
_TYPED: Final = re.compile(_NAMED.pattern + "(?:: |$)")
_ARROW: Final = re.compile("-{2,}> ?[0-9]{1,6} ")
"""What stackprinter and IPython set before a line of source; their frames have margins of their own."""

_SHOWN: Final = re.compile(r"[~^ ]*[~^]+[~^ ]*$|\[Previous line repeated ")

_Margin = Callable[[str], str | None]
"""Returns the margin of a line, None where nothing is known of it."""


def may_lack_margins(raw: bytes) -> bool:
    """Return whether a text may be one that lost its margins, at a glance."""
    return any(hint in raw for hint in _HINTS)


def with_margins(texts: list[str]) -> list[str]:
    """Return lines with the margins that they had where they were printed (UEP-BRG-3019)."""
    whole, is_sanitized, is_error = list(texts), False, False
    is_flat = not any(text.startswith("    ") for text in texts)
    for first, end in _paragraphs(texts):
        lines = texts[first:end]
        is_sanitized = is_sanitized or any(_SANITIZER.match(line) for line in lines)
        if not any(line.startswith(_MARGINS) for line in lines):
            bare = [line.removeprefix(" ") for line in lines]
            margins = _margins(bare, is_sanitized=is_sanitized, is_below=is_error)
            rows = zip(lines, bare, margins, strict=True)
            whole[first:end] = [line if margin is None else margin + text for line, text, margin in rows]
        else:
            whole[first:end] = [_with_tab(line) for line in lines]
        is_error = is_flat and lines[0].startswith("Error: ")
    return whole


def _paragraphs(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines that stand together without a blank one."""
    first = -1
    for index, text in enumerate([*texts, ""]):
        if text.strip():
            first = index if first < 0 else first
        elif first >= 0:
            yield first, index
            first = -1


def _margins(lines: list[str], *, is_sanitized: bool, is_below: bool) -> Iterator[str | None]:
    """Yield the margins of the lines of a paragraph; ``is_below`` says that an error of Rust is above it."""
    margin: _Margin | None = None
    if any(_NESTED.match(line) for line in lines):
        margin = _Nested().margin
    elif any(_INNER.match(line) or _CALLED.match(line) for line in lines):
        margin = _of_dotnet
    elif sum(_V8.match(line) is not None for line in lines) >= _FRAMES:
        margin = _of_v8
    elif (
        len(lines) > 1
        and any(line.startswith(_PYTHON) for line in lines)
        and not any(map(_ARROW.match, lines))
    ):
        margin = _Python(lines).margin
    above = ""
    for line in lines:
        margin = _begun(above, is_below=is_below) or margin
        found = margin(line) if margin is not None else None
        yield _alone(line, above, is_sanitized=is_sanitized) if found is None else found
        above = line


def _begun(above: str, *, is_below: bool) -> _Margin | None:
    """Return what tells the margins below a line that announces them."""
    if above == "stack traceback:":
        return _of_lua
    if above in ("stack backtrace:", "Stack backtrace:"):
        return _of_rust
    if above == "Caused by:" and is_below:
        return _of_cause
    if above.startswith("** ("):
        return _of_elixir
    if above.endswith(":") and _RACING.match(above) is not None:
        return _of_race
    return _of_xdebug if above == "Call Stack:" else None


def _of_lua(line: str) -> str | None:
    return "\t" if _LUA.fullmatch(line) is not None else None


def _of_rust(line: str) -> str | None:
    found = _RUST.match(line)
    if found is None:
        return None
    return " " * (4 - len(found["number"]) if found["number"] else 13)


def _of_cause(_line: str) -> str | None:
    return "    "


def _of_elixir(line: str) -> str | None:
    return "    " if _ELIXIR.match(line) is not None else None


def _of_race(line: str) -> str | None:
    found = _RACE.match(line)
    return None if found is None else "      " if found["place"] else "  "


def _of_xdebug(line: str) -> str | None:
    return "    " if _XDEBUG.match(line) is not None else None


def _of_dotnet(line: str) -> str | None:
    found = _DOTNET.match(line)
    return None if found is None else " " if found["inner"] else "   "


def _of_v8(line: str) -> str | None:
    return "    " if _V8.match(line) is not None else None


def _alone(line: str, above: str, *, is_sanitized: bool) -> str | None:
    """Return the margin of a line that says itself what it is."""
    if (erlang := _ERLANG.match(line)) is not None:
        return "     " if erlang["inner"] else "  "
    if _RUBY.match(line) is not None or (line.startswith("panic: ") and above.startswith("panic: ")):
        return "\t"
    if _PERL.match(line) is not None and _PERL_PLACE.search(above) is not None:
        return "\t"
    if _DUMPED.match(line) is not None:
        return "  "
    if _GLOG.match(line) is not None:
        return "    "
    return "    " if is_sanitized and _SANITIZED.match(line) is not None else None


def _with_tab(line: str) -> str:
    """Return the frame of Ruby or Perl behind a tab, of which only a blank is left."""
    bare = line[1:]
    is_called = line[:1] == " " and (_RUBY.match(bare) is not None or _PERL.match(bare) is not None)
    return "\t" + bare if is_called else line


class _Nested:
    """The margins of an object as Node.js shows it, by the brackets that are open."""

    def __init__(self) -> None:
        self._depth = 0

    def margin(self, line: str) -> str:
        if _CLOSED.match(line) is not None:
            self._depth = max(self._depth - 1, 0)
        margin = "  " * self._depth + ("    " if line.startswith(("at ", "... ")) else "")
        if line.endswith((" {", "[")):
            self._depth = min(self._depth + 1, _DEEPEST)
        return margin


class _Python:
    """The margins of frames of Python, and of lines of source and carets below them."""

    def __init__(self, lines: list[str]) -> None:
        headers = [at for at, line in enumerate(lines) if line.startswith(_HEADER)]
        self._inside = {
            at for first, end in pairwise([0, *headers, len(lines)]) for at in _frames_of(lines, first, end)
        }
        self._at = -1

    def margin(self, line: str) -> str | None:
        self._at += 1
        if self._at not in self._inside:
            return None
        return "  " if line.startswith(_PYTHON) else "    "


def _frames_of(lines: list[str], first: int, end: int) -> range:
    """Return the lines of the frames of one traceback; below the last place stands its source, unless the type does."""
    places = [at for at in range(first, end) if lines[at].startswith(_PYTHON)]
    if not places:
        return range(first, first)
    # UEP-BRG-3180: below the type somebody may quote a frame once more.
    end = next((at + 1 for at in range(places[0] + 2, end) if _TYPED.match(lines[at]) is not None), end)
    places = [at for at in places if at < end]
    pointed = [at for at in range(first, end) if _SHOWN.match(lines[at]) is not None]
    last = max(places[-1], *pointed, first)
    if last == places[-1] and last + 2 < end and _NAMED.match(lines[last + 1]) is None:
        last += 1
    return range(places[0], last + 1)
