"""A testee as a child process that speaks frames on its standard streams. Three threads, so that no pipe can block the runner.

Windows-safe: no select on pipes. Whatever the child started dies with it.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import threading
import time
from typing import IO, Final

from uep_conformance.errors import TesteeUnavailable
from uep_conformance.frames import FrameBuffer, FrameError, pack_frame
from uep_conformance.sessions import Arrival, Ending
from uep_conformance.testees import Testee, find_program

_CHUNK: Final = 1 << 18
_TAIL: Final = 1 << 16
# So many chunks may wait for the runner; then the reader, and so the testee, waits too. A flood costs no memory.
_BACKLOG: Final = 64
_JOIN: Final = 1.0


class ProcessSession:
    """A running child process."""

    def __init__(self, testee: Testee) -> None:
        self._process = start_process(testee)
        self._arrivals: queue.Queue[Arrival] = queue.Queue(_BACKLOG)
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._tail = bytearray()
        self._stopping = False
        self._ended: Ending | None = None
        self._threads = [
            threading.Thread(target=target, daemon=True)
            for target in (self._write, self._read, self._read_errors)
        ]
        for thread in self._threads:
            thread.start()

    def send(self, payloads: list[bytes]) -> None:
        """Queue messages; never blocks."""
        self._outbox.put(b"".join(map(pack_frame, payloads)))

    def receive(self, timeout: float) -> Arrival:
        """Wait at most so many seconds for whatever comes next."""
        if self._ended is not None:
            return Arrival([], self._ended)
        try:
            arrival = self._arrivals.get(timeout=max(timeout, 0.0))
        except queue.Empty:
            return Arrival([])
        if arrival.ending is not None:
            self._ended = self._name_ending(arrival.ending)
            return Arrival(arrival.payloads, self._ended)
        return arrival

    def stop(self, grace: float) -> str:
        """Close its input, wait, kill its process group, and return the end of its standard error."""
        self._outbox.put(None)
        deadline = time.monotonic() + grace
        while self._process.poll() is None and time.monotonic() < deadline:
            # A full backlog would keep it from ending.
            with contextlib.suppress(queue.Empty):
                self._arrivals.get(timeout=0.01)
        self._stopping = True
        kill_group(self._process)
        while any(thread.is_alive() for thread in self._threads) and time.monotonic() < deadline + _JOIN:
            with contextlib.suppress(queue.Empty):
                self._arrivals.get_nowait()
            self._threads[1].join(0.005)
        self._process.wait()
        if not any(thread.is_alive() for thread in self._threads):
            for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()
        return bytes(self._tail).decode("utf-8", "replace")

    def _name_ending(self, ending: Ending) -> Ending:
        if ending.kind != "exit":
            return ending
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_JOIN)
        return describe_status(self._process.returncode, ending.detail)

    def _write(self) -> None:
        stream = _present(self._process.stdin)
        with contextlib.suppress(OSError, ValueError):
            while (data := self._outbox.get()) is not None:
                view = memoryview(data)
                while view:
                    view = view[os.write(stream.fileno(), view) :]
        with contextlib.suppress(OSError):
            stream.close()

    def _read(self) -> None:
        buffer, descriptor = FrameBuffer(), _present(self._process.stdout).fileno()
        try:
            while chunk := os.read(descriptor, _CHUNK):
                if payloads := buffer.feed(chunk):
                    self._deliver(Arrival(payloads))
                if buffer.is_faulty:
                    buffer.feed(b"")
        except FrameError as wrong:
            self._deliver(Arrival([], Ending("garbage", str(wrong))))
            return
        except OSError:
            pass
        rest = f"; {buffer.rest!r} was the beginning of an unfinished frame" if buffer.rest else ""
        self._deliver(Arrival([], Ending("exit", rest)))

    def _deliver(self, arrival: Arrival) -> None:
        while not self._stopping:
            with contextlib.suppress(queue.Full):
                self._arrivals.put(arrival, timeout=0.2)
                return

    def _read_errors(self) -> None:
        descriptor = _present(self._process.stderr).fileno()
        with contextlib.suppress(OSError):
            while chunk := os.read(descriptor, _CHUNK):
                self._tail += chunk
                del self._tail[:-_TAIL]


def start_process(testee: Testee) -> subprocess.Popen[bytes]:
    """Start a testee in a process group of its own; TesteeUnavailable says why that was not possible."""
    words = [find_program(testee.command[0], testee.directory), *testee.command[1:]]
    try:
        return subprocess.Popen(
            words,
            cwd=testee.directory,
            env={**os.environ, **testee.environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=os.name != "nt",
        )
    except OSError as wrong:
        reason = (wrong.strerror or str(wrong)).lower()
        raise TesteeUnavailable(
            f"{testee.name}: {words[0]}: {reason}; build the testee or mend its command"
        ) from None


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a process and everything in its group, also when it has ended itself and left children behind."""
    with contextlib.suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def describe_status(status: int | None, rest: str = "") -> Ending:
    """Say how a process ended."""
    if status is None:
        return Ending("exit", f"closed its standard output{rest}")
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return Ending("signal", f"was ended by {name}{rest}")
    return Ending("exit", f"exited with status {status}{rest}")


def _present(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


__all__ = ["ProcessSession", "describe_status", "kill_group", "start_process"]
