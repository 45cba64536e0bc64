"""uep.native.read_crash: what a dying process wrote becomes a record with names."""

from __future__ import annotations

import signal
import subprocess
import traceback

import msgspec
import pytest
import uep
from uep import _native_crash, native
from uep._native_elf import find_functions, read_build_id
from uep.encoding import PROTOBUF
from uep.model import Frame, Mark, MarkKind, Node, Provenance, Stack


def die(built, how, folder):
    """Let the program die and return its exit status and what its handler wrote."""
    path = folder / "crash.bin"
    done = subprocess.run([str(built.crash), how, str(path)], check=False, capture_output=True)
    return done.returncode, path


@pytest.mark.parametrize(
    ("how", "number"), [("segv", signal.SIGSEGV), ("abort", signal.SIGABRT), ("fpe", signal.SIGFPE)]
)
def test_crash_is_read_with_names(backend, built, tmp_path, how, number):
    """The signal takes its course, and the record names function, file and line of each frame of the program."""
    status, path = die(built, how, tmp_path)
    assert -number == status
    record = native.read_crash(path, modules=[built.crash])
    assert number.name == record.codes[0].name
    assert number.name in record.error_message
    stack = record.nodes[0].stack
    assert Provenance.SYMBOLICATED is stack.provenance
    named = {frame.function: frame for frame in stack.frames}
    assert {"post_booking", "close_month", "main"} <= set(named)
    assert [
        frame.function for frame in stack.frames if frame.function in ("post_booking", "close_month", "main")
    ] == [
        "post_booking",
        "close_month",
        "main",
    ]
    assert named["close_month"].file.endswith("crash.c")
    assert "ledger" == record.resource.service
    assert (False, True) == (record.handling.handled, record.handling.fatal)
    text = "".join(traceback.format_exception(uep.to_exception(record)))
    assert 'crash.c", line ' in text
    assert "in close_month" in text
    assert () == uep.validate(record)


def test_bytes_are_what_the_handler_wrote(backend, built, tmp_path):
    """Reading adds names and takes nothing: without them the record is the handler's, byte for byte."""
    _, path = die(built, "segv", tmp_path)
    raw = path.read_bytes()
    received = uep.decode(raw, PROTOBUF)
    assert received.canonical
    assert raw == received.raw == uep.encode(received.record, PROTOBUF)
    named = native.read_crash(raw, modules=[built.crash.parent])
    bare = [frame.address for frame in received.record.nodes[0].stack.frames]
    assert bare == [frame.address for frame in named.nodes[0].stack.frames]


def test_overflow_of_a_thread_is_one_frame_with_a_count(backend, built, tmp_path):
    """A thread with a stack for the handler reports that its own is used up; equal calls are folded once they have names."""
    status, path = die(built, "overflow", tmp_path)
    assert -signal.SIGSEGV == status
    bare = uep.decode(path.read_bytes(), PROTOBUF).record.nodes[0].stack
    stack = native.read_crash(path, modules=[built.crash]).nodes[0].stack
    called = [frame for frame in stack.frames if frame.function == "sum_ledger"]
    assert len(called) < 4
    assert 40 < sum(1 + frame.repeat for frame in called)
    assert sum(1 + frame.repeat for frame in bare.frames) == sum(1 + frame.repeat for frame in stack.frames)
    assert (1, len(stack.frames)) == (stack.dropped_frames, stack.dropped_after)


def bare(address, **fields):
    """Make a frame of the module that `NAMES` knows."""
    return Frame(build_id="ab", address=str(address), package="m", **fields)


NAMES = {("ab", address): _native_crash._Place("f", "", 0) for address in (1, 2, 3)}


@pytest.mark.parametrize(
    ("stack", "repeats", "after"),
    [
        (Stack(frames=[bare(1), bare(2), bare(9), bare(8)]), [1, 0, 0], 0),
        (Stack(frames=[bare(1), bare(2), bare(3)], dropped_frames=4, dropped_after=2), [1, 0], 1),
        (Stack(frames=[bare(1), bare(2, in_app=True), bare(3)]), [0, 0, 0], 0),
    ],
)
def test_named_frames_fold(stack, repeats, after):
    """Neighbours equal but for their address fold, except across a gap or where they have no name."""
    record = uep.UniversalErrorProtocol(nodes=[Node(stack=stack)])
    named = _native_crash._name_frames(record, NAMES).nodes[0].stack
    assert repeats == [frame.repeat for frame in named.frames]
    assert after == named.dropped_after


def test_counted_frames_stay(backend):
    """What a mark or another stack counts is not folded."""
    stack = Stack(frames=[bare(1), bare(2)])
    marked = uep.UniversalErrorProtocol(nodes=[Node(stack=stack)])
    marks = [Mark(path="/nodes/0/stack/frames/1/function", kind=MarkKind.TRUNCATED, rule="limit:x")]
    for record in (
        msgspec.structs.replace(marked, marks=marks),
        msgspec.structs.replace(
            marked,
            nodes=[Node(stack=stack), Node(stack=msgspec.structs.replace(stack, shared_with_parent=1))],
        ),
    ):
        assert 2 == len(_native_crash._name_frames(record, NAMES).nodes[0].stack.frames)


def test_only_the_same_build_names_frames(backend, built, tmp_path):
    """A file with another build id, or none at all, gives no name."""
    _, path = die(built, "segv", tmp_path)
    record = native.read_crash(path, modules=[built.ledger, tmp_path / "absent", tmp_path])
    assert "close_month" not in [frame.function for frame in record.nodes[0].stack.frames]


def test_names_without_addr2line(backend, built, tmp_path, monkeypatch):
    """Functions come from the symbol table alone; lines need debug information and a reader of it."""
    monkeypatch.setattr(_native_crash.shutil, "which", lambda command: None)
    _, path = die(built, "segv", tmp_path)
    frames = native.read_crash(path, modules=[built.crash]).nodes[0].stack.frames
    found = next(frame for frame in frames if frame.function == "close_month")
    assert ("", 0) == (found.file, found.line)


def test_no_crash_no_record(backend, built, tmp_path):
    """An empty file says that nothing was caught, and garbage is refused."""
    status, path = die(built, "none", tmp_path)
    assert (0, b"") == (status, path.read_bytes())
    with pytest.raises(uep.DecodeError, match="did not die"):
        native.read_crash(path)
    with pytest.raises(uep.DecodeError):
        native.read_crash(b"\xff\xff")


def test_hostile_files_give_no_names(built, tmp_path):
    """Any prefix of an ELF file, or one with broken numbers, is read without a failure."""
    good = built.crash.read_bytes()
    path = tmp_path / "broken"
    for size in (0, 3, 16, 64, 100, 1000, len(good) // 2, len(good) - 1):
        path.write_bytes(good[:size])
        assert "" == read_build_id(path) or size > 1000
        find_functions(path, [0, 1 << 63])
    for at in range(16, 64):
        path.write_bytes(good[:at] + b"\xff" + good[at + 1 :])
        read_build_id(path)
        find_functions(path, [4096])
