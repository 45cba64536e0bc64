"""What stands beside the errors in the strings of a JSON value: each member once, and what no error takes of its string.

Reads a value that is parsed already and the errors that were found in it; finds none, and builds no records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from uep.bridges._log_members import read_around
from uep.bridges._payload import escape_pointer
from uep.bridges.text._found import Beside, Entry, Found
from uep.bridges.text._grammar import Raised
from uep.bridges.text._json_fields import member_at, parts_of, stamp_key, stamp_of
from uep.bridges.text.scanners._text_pairs import pairs_in

__all__ = ["Read", "beside_errors", "beside_row", "beside_trace", "told_by_line"]

_STEM: Final = "log_json"
_PART: Final = re.compile(r"#[0-9]+\Z")
_EMPTY: Final[tuple[Any, ...]] = (None, "", [], {})
_CODES: Final = frozenset({"code", "errno"})
_NO_ONE: Final = -1
_AROUND: Final = " \t:-"


class Read(NamedTuple):
    """A string in which errors are: those that stand there for the first time, and the text that none of them takes."""

    roots: list[Raised]
    rest: str


def beside_errors(found: list[Found], read: dict[str, Read], value: Any, base: str = "") -> list[Found]:
    """Return the errors of a JSON value with what stands beside them (UEP-BRG-2845).

    ``read`` has by pointer the strings in which errors are. ``base`` is where the value stands in the string of an
    outer one.
    """
    if not found:
        return found
    owners = {id(root): index for index, one in enumerate(found) for root in _tree(one.parsed.root)}
    # An error that is no part of another one leaves its string as it is.
    read = {
        at: one for at, one in read.items() if not one.roots or any(id(root) in owners for root in one.roots)
    }
    members = _Members(found, read, owners, _named(base))
    members.walk(value, "", members.stem, 0)
    told = list[Found]()
    for index, one in enumerate(found):
        lines = list(_lines_on(value, members.first.get(index, "")))
        entry, time = members.timed(Entry(*one.entries[0]), lines, is_inner=bool(one.beside))
        around = read_around(line for _, line in lines)
        beside = Beside(members.of[index], *around, time)
        told.append(one._replace(entries=[entry], beside=(*one.beside, beside)))
    times = {one.beside[-1].time[0] for one in told if one.beside[-1].time is not None}
    for own in members.of:
        for key in times & own.keys():
            del own[key]
    return told


def beside_trace(found: list[Found], before: str, behind: str, stamp: str) -> list[Found]:
    """Return the errors of a trace on a line of pairs, the first of them with the pairs beside it (UEP-BRG-2923).

    ``stamp`` is the time that was read from the line.
    """
    pairs = {name: value for text in (before, behind) for name, value in pairs_in(text) if value}
    if not found or not pairs:
        return found
    first, *others = found
    said = {name: value for name, value in pairs.items() if not _repeats(first.parsed.root, name, value)}
    return [first._replace(beside=beside_row(said, stamp)), *others]


def told_by_line(found: list[Found], said: str) -> list[Found]:
    """Return the errors of a log line, the first of them with the words of the line."""
    said = said.strip(_AROUND)
    if not found or not said:
        return found
    first, *others = found
    if said in (
        first.parsed.root.message,
        *(str(value) for one in first.beside for value in one.members.values()),
    ):
        return found
    told = Beside({f"{_STEM}.msg": said}, None, None, None)
    return [first._replace(beside=(*first.beside, told)), *others]


def beside_row(named: dict[str, str], stamp: str) -> tuple[Beside, ...]:
    """Return what stands beside an error as texts with names; the one that is the time of the error, ``stamp``, is left out."""
    named = {name: value for name, value in named.items() if value}
    timed = next((name for name, value in named.items() if value == stamp), "")
    time = (timed, named.pop(timed)) if timed else None
    around = read_around([{name.lower(): value for name, value in named.items()} | named])
    return (Beside(named, *around, time),) if named else ()


class _Members:
    """Deals the members of an object out to its errors: each goes to the first error on whose path it stands."""

    def __init__(self, found: list[Found], read: dict[str, Read], owners: dict[int, int], stem: str) -> None:
        self.stem = stem
        self.of: list[dict[str, Any]] = [{} for _ in found]
        self.first: dict[int, str] = {}
        self._names: dict[str, str] = {}
        self._found = found
        self._read = read
        self._roots: dict[str, list[Raised]] = {}
        self._owner: dict[str, int] = {}
        for at, one in read.items():
            owner = min((owners[id(root)] for root in one.roots if id(root) in owners), default=_NO_ONE)
            self.first.setdefault(owner, at)
            holder = at.rpartition("/")[0]
            self._roots.setdefault(holder, []).extend(one.roots)
            for above in _above(at):
                known = self._owner.get(above, _NO_ONE)
                self._owner[above] = (
                    owner if known == _NO_ONE else known if owner == _NO_ONE else min(known, owner)
                )

    def walk(self, holder: Any, pointer: str, name: str, owner: int) -> None:
        """Take the members of an object or a list on the path of an error; the other elements of a list are none of it."""
        own = self._owner[pointer]
        owner = owner if own == _NO_ONE else own
        self._names[pointer] = name
        if isinstance(holder, list):
            for index, member in enumerate(holder):
                if (at := f"{pointer}/{index}") in self._owner:
                    self.walk(member, at, name, owner)
                elif at in self._read and self._read[at].rest:
                    self._put(owner, name, at, self._read[at].rest)
            return
        known = [self._found[owner].parsed.root, *self._roots.get(pointer, ())]
        for key, member in holder.items():
            at = f"{pointer}/{escape_pointer(str(key))}"
            if at in self._owner:
                self.walk(member, at, f"{name}.{key}", owner)
                continue
            told = self._read[at].rest if at in self._read else member
            if told not in _EMPTY and not any(_repeats(root, key, told) for root in known):
                self._put(owner, f"{name}.{key}", at, told)

    def _put(self, owner: int, name: str, pointer: str, told: Any) -> None:
        """Take a member; the place in a list counts where two members had one name without it."""
        own = self.of[owner]
        own[name if name not in own else self.stem + _named(pointer).removeprefix(_STEM)] = told

    def timed(
        self, entry: Entry, lines: list[tuple[str, dict[str, Any]]], *, is_inner: bool
    ) -> tuple[Entry, tuple[str, Any] | None]:
        """Return the line of an error with the time of the innermost of some objects that has one, and the member that has it.

        ``is_inner`` says that what the error stands in has told of its time before.
        """
        for pointer, line in reversed(lines):
            if key := stamp_key(line):
                stamp = stamp_of(line)
                if pointer and not is_inner:
                    entry = entry._replace(stamp=stamp)
                return entry, (f"{self._names[pointer]}.{key}", line[key]) if stamp == entry.stamp else None
        return entry, None


def _named(pointer: str) -> str:
    """Return the name of what a pointer names; `#` and a number in it tell the lines of a string apart."""
    return ".".join([_STEM, *(_PART.sub("", part) for part in parts_of(pointer))])


def _repeats(root: Raised, key: str, told: Any) -> bool:
    """Return whether a member says what the record of an error says of it."""
    if isinstance(told, str):
        named = f"{root.module}.{root.type_name}" if root.module else root.type_name
        whole = f"{root.type_name}: {root.message}"
        if told in (root.message, root.type_name, named, whole):
            return True
    if root.attributes.get(key) == str(told):
        return True
    return key in _CODES and any(str(told) in (value, name) for _, value, name in root.codes)


def _tree(root: Raised) -> Iterator[Raised]:
    todo = [root]
    while todo:
        raised = todo.pop()
        yield raised
        todo.extend(raised.children)


def _above(pointer: str) -> Iterator[str]:
    """Yield the pointers of what holds the member that a pointer names, the nearest first."""
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def _lines_on(value: Any, pointer: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a value that is an object, and the objects on the way to a pointer that are elements of a list, with their pointers."""
    if isinstance(value, dict):
        yield "", value
    for at in reversed(list(_above(pointer))):
        holder = member_at(value, at.rpartition("/")[0]) if at else None
        if isinstance(holder, list) and isinstance(member := member_at(value, at), dict):
            yield at, member
