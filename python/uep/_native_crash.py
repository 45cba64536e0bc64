"""Read the record of a process that died of a signal, and name its frames. Runs addr2line where it is installed, else nothing.

The crash handler writes addresses relative to modules, and build ids; only a file with the same build id gives names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace

from uep._gen.limits import MAX_RECORD_BYTES
from uep._native_elf import find_functions, read_build_id
from uep.encoding import PROTOBUF, decode
from uep.errors import DecodeError
from uep.model import Frame, Provenance, Stack, UniversalErrorProtocol

_MAPS: Final = Path("/proc/self/maps")
_DEBUG: Final = Path("/usr/lib/debug/.build-id")
_SECONDS: Final = 20
_MOST: Final = 2**32 - 1


class _Place(NamedTuple):
    """What is known about one address."""

    function: str
    file: str
    line: int


def read_crash(
    source: bytes | bytearray | memoryview | str | os.PathLike[str],
    *,
    modules: Iterable[str | os.PathLike[str]] = (),
) -> UniversalErrorProtocol:
    """Return the record that `uep_crash_install` let a dying process write, with names where they can be found.

    `source` are the bytes or the path of the file. Names come from the modules of this process and from `modules`: files, or
    folders that hold them; only a module with the build id of the frame counts. Where `addr2line` is installed and the module
    has debug information, frames get file and line too. Raises DecodeError for what is no record.
    """
    data = _read_source(source)
    if not data:
        raise DecodeError("the crash file is empty: the process did not die of a signal that is handled")
    record = decode(data, PROTOBUF).record
    wanted = _list_wanted(record)
    if not wanted:
        return record
    places: dict[tuple[str, int], _Place] = {}
    for build_id, path in _find_modules(wanted, [Path(module) for module in modules]).items():
        for address, place in _look_up(path, wanted[build_id][1]).items():
            places[build_id, address] = place
    return _name_frames(record, places)


def _read_source(source: bytes | bytearray | memoryview | str | os.PathLike[str]) -> bytes:
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    with Path(source).open("rb") as file:
        return file.read(MAX_RECORD_BYTES + 1)  # one more, so that the decoder says what is wrong


def _stacks(record: UniversalErrorProtocol) -> list[Stack]:
    stacks = [*(node.stack for node in record.nodes), *(thread.stack for thread in record.threads)]
    return [stack for stack in stacks if stack is not None]


def _list_wanted(record: UniversalErrorProtocol) -> dict[str, tuple[set[str], set[int]]]:
    """Return names of packages and addresses by build id."""
    wanted: dict[str, tuple[set[str], set[int]]] = {}
    for stack in _stacks(record):
        for frame in stack.frames:
            if _is_bare(frame):
                packages, addresses = wanted.setdefault(frame.build_id, (set(), set()))
                packages.add(frame.package.rpartition("/")[2])
                addresses.add(int(frame.address))
    return wanted


def _is_bare(frame: Frame) -> bool:
    return bool(frame.build_id and frame.address.isdecimal() and not frame.file)


def _find_modules(wanted: dict[str, tuple[set[str], set[int]]], given: list[Path]) -> dict[str, Path]:
    """Return a file for each build id that has one, those with debug information of their own first."""
    found: dict[str, Path] = {}
    for build_id in wanted:
        debug = _DEBUG / build_id[:2] / f"{build_id[2:]}.debug"
        if build_id.isalnum() and debug.is_file():
            found[build_id] = debug
    names = {name for packages, _ in wanted.values() for name in packages if name}
    folders = [path / name for path in given if path.is_dir() for name in sorted(names)]
    loaded = [path for path in _list_loaded() if path.name in names]
    for path in (*(path for path in given if not path.is_dir()), *folders, *loaded):
        build_id = read_build_id(path)
        if build_id in wanted:
            found.setdefault(build_id, path)
    return found


def _list_loaded() -> list[Path]:
    """Return the files that this process runs; none where the system does not tell."""
    try:
        lines = _MAPS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    paths = {line.split(None, 5)[5] for line in lines if " r-xp " in line and len(line.split(None, 5)) == 6}
    return [Path(path) for path in sorted(paths) if path.startswith("/")]


def _look_up(path: Path, addresses: set[int]) -> dict[int, _Place]:
    names = find_functions(path, addresses)
    lines = _ask_addr2line(path, sorted(addresses))
    places = {}
    for address in addresses:
        name, file, line = names.get(address, ""), *lines.get(address, ("", 0))
        if name or file:
            places[address] = _Place(name, file, line)
    return places


def _ask_addr2line(path: Path, addresses: list[int]) -> dict[int, tuple[str, int]]:
    command = shutil.which("addr2line")
    if command is None:
        return {}
    arguments = [command, "-e", str(path.resolve()), *(hex(address) for address in addresses)]
    try:
        done = subprocess.run(arguments, capture_output=True, check=False, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return {}
    answers = done.stdout.decode("utf-8", "replace").splitlines()
    if done.returncode or len(answers) != len(addresses):
        return {}
    found = {}
    for address, answer in zip(addresses, answers, strict=True):
        file, _, line = answer.partition(" (discriminator")[0].rpartition(":")
        if file and not file.startswith("?") and line.isdecimal() and int(line):
            found[address] = (file, int(line))
    return found


def _name_frames(
    record: UniversalErrorProtocol, places: dict[tuple[str, int], _Place]
) -> UniversalErrorProtocol:
    if not places:
        return record
    may_fold = not _has_counted_frames(record)
    return replace(
        record,
        nodes=[replace(node, stack=_name_stack(node.stack, places, may_fold)) for node in record.nodes],
        threads=[
            replace(thread, stack=_name_stack(thread.stack, places, may_fold)) for thread in record.threads
        ],
    )


def _has_counted_frames(record: UniversalErrorProtocol) -> bool:
    """Tell whether something speaks of frames by their number: folding would make it speak of others."""
    if any(stack.shared_with_parent for stack in _stacks(record)):
        return True
    return any("/stack/frames/" in mark.path for mark in record.marks)


def _name_stack(stack: Stack | None, places: dict[tuple[str, int], _Place], may_fold: bool) -> Stack | None:
    if stack is None:
        return None
    frames = [_name_frame(frame, places) for frame in stack.frames]
    if frames == stack.frames:
        return stack
    named = replace(stack, frames=frames, provenance=Provenance.SYMBOLICATED)  # UEP-NODE-057
    return _fold(named) if may_fold else named


def _fold(stack: Stack) -> Stack:
    """Fold neighbours that are equal now that they have names (UEP-NODE-072), but not across a gap."""
    gap = stack.dropped_after if stack.dropped_frames else 0
    folded: list[Frame] = []
    after = gap
    for index, frame in enumerate(stack.frames):
        if folded and index != gap and _is_same(folded[-1], frame):
            inner = folded[-1]
            folded[-1] = replace(inner, repeat=min(inner.repeat + frame.repeat + 1, _MOST))
            after -= index < gap
        else:
            folded.append(frame)
    return replace(stack, frames=folded, dropped_after=after)


def _is_same(inner: Frame, outer: Frame) -> bool:
    """Compare all but the address, which is all that tells frames without a name apart (UEP-NODE-085)."""
    if not (inner.function or inner.file) and inner.address != outer.address:
        return False
    return replace(inner, address="", repeat=0) == replace(outer, address="", repeat=0)


def _name_frame(frame: Frame, places: dict[tuple[str, int], _Place]) -> Frame:
    place = places.get((frame.build_id, int(frame.address))) if _is_bare(frame) else None
    if place is None:
        return frame
    return replace(frame, function=frame.function or place.function, file=place.file, line=place.line)


__all__ = ["read_crash"]
