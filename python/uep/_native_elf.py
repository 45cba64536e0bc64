"""Read build ids and function names out of ELF files. Bounded, and never raises for what a file holds."""

from __future__ import annotations

import mmap
import struct
from bisect import bisect_right
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

_T = TypeVar("_T")
MAX_SYMBOLS: Final = 2_000_000
_MAX_SECTIONS: Final = 4096
_MAX_NAME: Final = 512
_SYMTAB, _NOTE, _DYNSYM = 2, 7, 11
_FUNCTIONS: Final = (2, 10)  # STT_FUNC and STT_GNU_IFUNC
_NT_GNU_BUILD_ID: Final = 3
# Offsets of ELF64 and ELF32: e_shoff, e_shentsize; a section header; a symbol with the places of name, info, value, size.
_HEAD: Final = {2: ("Q", 40, 58), 1: ("I", 32, 46)}
_SECTION: Final = {2: "IIQQQQIIQQ", 1: "IIIIIIIIII"}
_SYMBOL: Final = {2: ("IBBHQQ", 0, 1, 4, 5, 3), 1: ("IIIBBH", 0, 3, 1, 2, 5)}


class _Section(NamedTuple):
    """One section header."""

    name: int
    kind: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int
    align: int
    entry: int


class _Image:
    """The sections of one file that is mapped into memory."""

    def __init__(self, data: mmap.mmap) -> None:
        if data[:4] != b"\x7fELF" or data[4] not in _HEAD or data[5] not in (1, 2):
            raise ValueError("no ELF file")
        self.data = data
        self.width = data[4]
        self.order = "<" if data[5] == 1 else ">"
        form, at, sizes_at = _HEAD[self.width]
        (start,) = struct.unpack_from(self.order + form, data, at)
        entry, count = struct.unpack_from(self.order + "HH", data, sizes_at)
        layout = self.order + _SECTION[self.width]
        self.sections = [
            _Section(*struct.unpack_from(layout, data, start + index * entry))
            for index in range(min(count, _MAX_SECTIONS))
        ]

    def build_id(self) -> str:
        """Return the GNU build id in hexadecimal; empty where there is none."""
        for section in self.sections:
            if section.kind == _NOTE:
                at, end = section.offset, section.offset + section.size
                while at + 12 <= end:
                    name, size, kind = struct.unpack_from(self.order + "III", self.data, at)
                    at += 12
                    owner = self.data[at : at + name]
                    at += -(-name // 4) * 4
                    if kind == _NT_GNU_BUILD_ID and owner == b"GNU\0":
                        return self.data[at : at + size].hex()
                    at += -(-size // 4) * 4
        return ""

    def functions(self) -> list[tuple[int, int, int]]:
        """Return (address, size, place of the name) of every function, by address."""
        tables = {section.kind: section for section in self.sections}
        table = tables.get(_SYMTAB) or tables.get(_DYNSYM)
        if table is None or not table.link < len(self.sections):
            return []
        form, name_at, info_at, value_at, size_at, section_at = _SYMBOL[self.width]
        width = struct.calcsize(self.order + form)
        count = min(table.size // width, MAX_SYMBOLS, max(0, len(self.data) - table.offset) // width)
        names = self.sections[table.link].offset
        symbols = struct.iter_unpack(
            self.order + form, memoryview(self.data)[table.offset : table.offset + count * width]
        )
        return sorted(
            (symbol[value_at], symbol[size_at], names + symbol[name_at])
            for symbol in symbols
            if symbol[info_at] & 15 in _FUNCTIONS and symbol[section_at]
        )

    def text_at(self, at: int) -> str:
        """Return the zero-terminated text at a place of the file."""
        return self.data[at : at + _MAX_NAME].partition(b"\0")[0].decode("utf-8", "replace")


def _ask(path: Path, question: Callable[[_Image], _T], otherwise: _T) -> _T:
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return question(_Image(data))
    except (OSError, ValueError, OverflowError, IndexError, BufferError, struct.error):
        return otherwise  # whatever is wrong with the file, it has no names for us


def read_build_id(path: Path) -> str:
    """Return the build id of a file; empty for a file that has none, is no ELF file or cannot be read."""
    return _ask(path, _Image.build_id, "")


def find_functions(path: Path, addresses: Iterable[int]) -> dict[int, str]:
    """Return the names of the functions at addresses relative to the image; those without a name are left out."""
    wanted = list(addresses)
    found: dict[int, str] = {}

    def search(image: _Image) -> dict[int, str]:
        table = image.functions()
        starts = [start for start, _, _ in table]
        for address in wanted:
            place = bisect_right(starts, address) - 1
            if place >= 0:
                start, size, name_at = table[place]
                name = image.text_at(name_at) if address < start + max(size, 1) else ""
                if name:
                    found[address] = name
        return found

    return _ask(path, search, found)


__all__ = ["MAX_SYMBOLS", "find_functions", "read_build_id"]
