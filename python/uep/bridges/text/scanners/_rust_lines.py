"""Single lines of Rust's panics and backtraces. Reads one line at a time."""

from __future__ import annotations

from typing import Final, NamedTuple

from uep.model import Frame

__all__ = [
    "Head",
    "is_number",
    "is_omitted",
    "plain_name",
    "read_at",
    "read_head",
    "read_logged_place",
    "read_numbered",
    "read_old_place",
    "read_place",
    "read_unnumbered",
]

_THREAD: Final = "thread '"
_PANICKED: Final = "panicked at "
_BEHIND: Final = ": panicked at "
_HEX: Final = frozenset("0123456789abcdef")


class Head(NamedTuple):
    """The first line of a panic: thread, and place or the beginning of the old form's quoted message.

    A panic hook has no thread's name in it and prints the line without one: ``is_hooked``.
    """

    thread: str
    thread_id: str
    place: Frame | None
    quoted: str
    is_hooked: bool = False


def is_number(text: str) -> bool:
    """Return whether a text is a number of a line, column, frame or thread."""
    return text.isascii() and text.isdigit() and len(text) < 10


def read_place(text: str) -> Frame | None:
    """Return the frame that ``file:line:column`` stands for."""
    head, _, column = text.rpartition(":")
    file, _, line = head.rpartition(":")
    if not file or not is_number(line) or not is_number(column):
        return None
    return Frame(file=file, line=int(line), column=int(column))


def read_head(line: str) -> Head | None:
    """Read the first line of a panic in one of its three forms (BRG-300), None when it is none."""
    name = number = ""
    rest = line
    # Substrate's hook begins a sentence with the word.
    line = "t" + line[1:] if line.startswith("Thread '") else line
    if line.startswith(_THREAD):
        name, quote, rest = line[len(_THREAD) :].partition("' ")
        if not quote:
            return None
        if rest.startswith("("):
            number, closed, rest = rest[1:].partition(") ")
            if not closed or not number.isascii() or not number.isdigit():
                return None
    elif (own := line.find(_BEHIND)) > 0 and line.endswith(":") and ".rs:" in line[own:]:
        # UEP-BRG-2264: a program's hook put words of its own in front.
        rest = line[own + 2 :]
    if not rest.startswith(_PANICKED):
        return None
    rest = rest[len(_PANICKED) :]
    thread = "" if name == "<unnamed>" else name
    hooked = not line.startswith(_THREAD)
    if rest.startswith("'"):
        return Head(thread, number, None, rest[1:], hooked)
    # A hook prints no colon behind the place where the panic's value is no text.
    place = read_place(rest[:-1]) if rest.endswith(":") else read_place(rest) if hooked else None
    return Head(thread, number, place, "", hooked) if place is not None else None


def read_logged_place(line: str) -> Frame | None:
    """Return the frame of the line that the printer of defmt puts below a record: a function, and its place."""
    function, at, place = line.removeprefix("└─ ").rpartition(" @ ")
    file, colon, number = place.rstrip(" ").rpartition(":")
    if not line.startswith("└─ ") or not at or not colon or not is_number(number):
        return None
    return Frame(function=function, file=file, line=int(number))


def read_old_place(text: str) -> Frame | None:
    """Return the frame of a place, which Rust before 1.39 printed without a column."""
    if place := read_place(text):
        return place
    file, _, line = text.rpartition(":")
    return Frame(file=file, line=int(line)) if file.endswith(".rs") and is_number(line) else None


def plain_name(name: str) -> str:
    """Return a path without the hashes of functions and crates (BRG-307)."""
    if len(name) > 19 and name[-19:-16] == "::h" and _HEX.issuperset(name[-16:]):
        name = name[:-19]
    if "[" not in name:
        return name
    parts = name.split("[")
    out = [parts[0]]
    for part in parts[1:]:
        word, closed, rest = part.partition("]")
        if closed and 12 <= len(word) <= 16 and _HEX.issuperset(word):
            out.append(rest)
        else:
            out.append("[" + part)
    return "".join(out)


def read_numbered(line: str, number: int) -> Frame | None:
    """Return the frame of ``   3: name`` or ``   3:     0x1f - name`` when it has the number that must come."""
    digits, colon, rest = line.partition(": ")
    if not colon or digits[:1] not in " 0123456789" or digits.lstrip(" ") != str(number) or not rest:
        return None
    address = ""
    bare = rest.lstrip(" ")
    if bare.startswith("0x"):
        word, dash, name = bare.partition(" - ")
        if dash and _HEX.issuperset(word[2:]) and 2 < len(word) <= 18:
            value = int(word[2:], 16)
            address, rest = str(value) if value else "", name
    elif rest.endswith(")") and (open_ := rest.rfind(" (0x")) > 0 and _HEX.issuperset(rest[open_ + 4 : -1]):
        address, rest = str(int(rest[open_ + 4 : -1], 16)), rest[:open_]
    name = plain_name(rest)
    return Frame(function=name, raw_function=rest if name != rest else "", address=address)


def read_unnumbered(line: str) -> Frame | None:
    """Return the frame of a line without a number: what the call with the number before it was inlined into."""
    rest = line.lstrip(" ")
    if (
        not 6 <= len(line) - len(rest) <= 8
        or not rest
        or rest.startswith(("at ", "[..."))
        or rest[0] in "0123456789'\""
    ):
        return None
    if "::" not in rest or rest.endswith((":", ".", ",", ";")):
        return None
    name = plain_name(rest)
    return Frame(function=name, raw_function=rest if name != rest else "")


def read_at(line: str) -> tuple[str, int, int] | None:
    """Return file, line and column of the line under a frame."""
    bare = line.lstrip(" ")
    if not bare.startswith("at ") or len(line) - len(bare) < 5:
        return None
    file, numbers = bare[3:], list[int]()
    while len(numbers) < 2:
        head, _, last = file.rpartition(":")
        if not head or not is_number(last):
            break
        file = head
        numbers.insert(0, int(last))
    line_number, column = [*numbers, 0, 0][:2]
    return file, line_number, column


def is_omitted(line: str) -> bool:
    """Return whether a line says that frames were left out."""
    return line.startswith("      [... omitted ") and line.endswith(" ...]")
