"""`uep translate --follow` and the library's `follow`: real files that grow, are cut and are moved away."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from uep.bridges import FollowedFile, follow, translate

TRACE = 'Traceback (most recent call last):\n  File "/srv/app/a.py", line 3, in place\n    read()\n{}: no\n'


class _Silent(io.RawIOBase):
    """A stream that says None as often as it is told to, between parts."""

    def __init__(self, *parts):
        super().__init__()
        self.parts = list(parts)

    def readable(self):
        return True

    def read1(self, _size=-1):
        return self.parts.pop(0) if self.parts else b""


@pytest.fixture
def quick(monkeypatch):
    """A second of silence takes a hundredth."""
    monkeypatch.setattr("uep.bridges.text._source._SILENCE", 0.01)
    monkeypatch.setattr("uep.bridges.text._source._POLL", 0.002)
    monkeypatch.setattr("uep.bridges._follow._POLL", 0.002)


def test_an_open_error_is_handed_on_when_the_stream_is_silent(quick):
    """Nothing proves that a trace has ended but a second without a line."""
    parts = [b"a log\n" + TRACE.format("KeyError").encode(), *[None] * 50, b"later\n"]
    stream = _Silent(*parts)
    found = translate(stream, source="auto")
    assert "KeyError" == next(found).record.nodes[0].type_name
    assert b"later\n" in stream.parts
    assert [] == list(found)


def test_a_short_pause_does_not_cut_an_error():
    """None for less than a second is no silence."""
    whole = TRACE.format("KeyError").encode()
    [found] = translate(_Silent(whole[:60], None, None, whole[60:]))
    assert 4 == found.span.lines


@pytest.mark.parametrize(
    "first", [b'{"type":"about:blank","title":"Gone","status":410}\n', b'{"level":"info"}\n']
)
def test_lines_of_documents_are_followed_too(quick, first):
    """A silent stream of documents is waited for, and the text between them is searched."""
    parts = [first, *[None] * 30, TRACE.format("KeyError").encode(), *[None] * 30, b"end\n"]
    found = [one.format for one in translate(_Silent(*parts))]
    assert ["python"] == found[-1:]
    assert len(found) == 1 + (b"status" in first)


def test_a_document_over_several_lines_is_read_at_the_first_silence(quick):
    """What comes behind it has its place in the whole input."""
    pretty = b'{\n "type": "about:blank",\n "title": "Gone",\n "status": 410\n}\n'
    stream = _Silent(pretty, *[None] * 30, TRACE.format("KeyError").encode())
    problem, trace = translate(stream)
    assert ("problem_details", "python") == (problem.format, trace.format)
    assert (len(pretty), 6) == (trace.span.offset, trace.span.line)


def _write_later(steps):
    def run():
        for step in steps:
            time.sleep(0.1)
            step()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_a_file_is_followed_through_truncation_and_rotation(quick, tmp_path):
    """Each file that has the name is a stream of its own, with offsets of its own; none is read twice."""
    path = tmp_path / "app.log"
    done = threading.Event()

    def put(name, mode="a"):
        with path.open(mode) as file:
            file.write(TRACE.format(name))

    writer = _write_later(
        [
            lambda: put("KeyError"),
            lambda: put("OSError"),
            lambda: put("ValueError", "w"),
            lambda: path.rename(tmp_path / "app.log.1"),
            lambda: put("TypeError"),
            done.set,
        ]
    )
    found = [
        (one.record.nodes[0].type_name, one.span.offset)
        for stream in follow(path, done.is_set)
        for one in translate(stream, file=str(path))
    ]
    writer.join()
    size = len(TRACE.format("KeyError"))
    assert [("KeyError", 0), ("OSError", size), ("ValueError", 0), ("TypeError", 0)] == found


@pytest.mark.parametrize("count", [1, 3])
def test_a_file_that_was_written_anew_is_read_from_its_beginning(tmp_path, count):
    """As copytruncate leaves it: cut between two looks, and by now as long as before or longer."""
    path = tmp_path / "app.log"
    path.write_text(TRACE.format("KeyError"))
    with FollowedFile(path) as file:
        assert TRACE.format("KeyError").encode() == file.read1()
        assert file.read1() is None
        path.write_text(TRACE.format("OSErrors") * count)
        os.utime(path, ns=(1, 1))
        assert [b"", b""] == [file.read1(), file.read1()]
    done = iter([False, False, False, False, True, True, True, True])
    found = [
        one.record.nodes[0].type_name
        for stream in follow(path, lambda: next(done, True))
        for one in translate(stream)
    ]
    assert ["OSErrors"] * count == found


def test_a_log_of_documents_is_followed(quick, tmp_path):
    """A line that is not complete yet is waited for; what the old file still held comes before the new one."""
    path = tmp_path / "app.log"
    ecs = (
        b'{"@timestamp":"2026-11-21T10:00:01Z","ecs.version":"1.2","error.type":"Out","error.message":"n"}\n'
    )
    done = threading.Event()

    def put(data, mode="ab"):
        with path.open(mode) as file:
            file.write(data)

    writer = _write_later(
        [
            lambda: put(b'{"level":"info"}\n'),
            lambda: put(ecs[:40]),
            lambda: put(ecs[40:] + ecs[:-1]),
            lambda: path.rename(tmp_path / "app.log.1"),
            lambda: put(ecs),
            done.set,
        ]
    )
    found = [one.span.offset for stream in follow(path, done.is_set) for one in translate(stream)]
    writer.join()
    assert [17, 17 + len(ecs), 0] == found


def test_a_file_that_was_only_moved_away_still_grows(tmp_path):
    """Its writer has it open until somebody takes the name."""
    path = tmp_path / "app.log"
    with path.open("wb", buffering=0) as writer, FollowedFile(path) as file:
        path.rename(tmp_path / "app.log.1")
        assert file.read1() is None
        writer.write(b"more")
        assert b"more" == file.read1()
        path.write_bytes(b"other")
        assert b"" == file.read1()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal of POSIX")
def test_the_command_ends_with_the_usual_status_on_sigint(tmp_path):
    """What is open is still written; 0 because an error was found."""
    path = tmp_path / "app.log"
    path.write_text("a log\n")
    command = [sys.executable, "-m", "uep", "translate", "--follow", "--to", "json", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        with path.open("a") as file:
            file.write(TRACE.format("KeyError"))
        assert running.stdout is not None and b"KeyError" in running.stdout.readline()
        with path.open("a") as file:
            file.write(TRACE.format("OSError"))
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert b"OSError" in out
    assert (0, b"") == (running.returncode, err)


@pytest.mark.parametrize("files", [[], ["-"], ["a", "b"]])
def test_following_takes_one_file(files):
    """Standard input needs no following, and of two files one would wait for the other."""
    done = subprocess.run(
        [sys.executable, "-m", "uep", "translate", "--follow", *files], capture_output=True, check=False
    )
    assert 2 == done.returncode
    assert b"--follow: waits for one file" in done.stderr
