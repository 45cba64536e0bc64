"""A testee as an HTTP server on this machine: the same messages, one POST each. Its first line on standard output is its address.

It is started and killed like any testee; the runner goes to no other machine.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import queue
import re
import subprocess
import threading
import time
from collections.abc import Callable
from typing import Final

from uep_conformance.errors import TesteeUnavailable
from uep_conformance.frames import MAX_FRAME_BYTES
from uep_conformance.processes import describe_status, kill_group, start_process
from uep_conformance.sessions import Arrival, Ending
from uep_conformance.testees import Testee

PATH: Final = "/uep-ctp/v1"
_ADDRESS: Final = re.compile(rb"http://(127\.0\.0\.1|localhost|\[::1\]):([0-9]{1,5})/?")
_CONNECTIONS: Final = 4
_TAIL: Final = 1 << 16


class HttpSession:
    """A running server; a few connections post the messages that wait, so answers may come in any order."""

    def __init__(self, testee: Testee) -> None:
        self._testee = testee
        self._process = start_process(testee)
        self._tail = bytearray()
        self._arrivals: queue.Queue[Arrival] = queue.Queue()
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._stopping = False
        self._posters: list[threading.Thread] = []
        self._readers = [self._start(self._read_errors)]
        self._host, self._port = self._read_address()
        self._posters = [self._start(self._post) for _ in range(_CONNECTIONS)]

    def send(self, payloads: list[bytes]) -> None:
        """Queue messages; never blocks."""
        for payload in payloads:
            self._outbox.put(payload)

    def receive(self, timeout: float) -> Arrival:
        """Wait at most so many seconds for whatever comes next."""
        deadline = time.monotonic() + max(timeout, 0.0)
        while True:
            try:
                return self._arrivals.get(timeout=max(min(0.1, deadline - time.monotonic()), 0.0))
            except queue.Empty:
                if self._process.poll() is not None:
                    return Arrival([], describe_status(self._process.returncode))
                if time.monotonic() >= deadline:
                    return Arrival([])

    def stop(self, grace: float) -> str:
        """Wait for its end, kill its process group, and return the end of its standard error."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(grace)
        self._stopping = True
        for _ in self._posters:
            self._outbox.put(None)
        self._end()
        return bytes(self._tail).decode("utf-8", "replace")

    def _end(self) -> None:
        """Kill it, let every thread see the end of its stream, and close the streams."""
        kill_group(self._process)
        self._process.wait()
        threads = [*self._posters, *self._readers]
        for thread in threads:
            thread.join(0.5)
        if not any(thread.is_alive() for thread in threads):
            for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
                if stream is not None:
                    stream.close()

    def _start(self, target: Callable[[], None]) -> threading.Thread:
        thread = threading.Thread(target=target, daemon=True)
        thread.start()
        return thread

    def _read_address(self) -> tuple[str, int]:
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._readers.append(self._start(lambda: self._read_output(lines)))
        try:
            line = lines.get(timeout=self._testee.start_ms / 1000)
        except queue.Empty:
            line = b""
        found = _ADDRESS.fullmatch(line.strip())
        if found is None:
            self._end()
            raise TesteeUnavailable(
                f"{self._testee.name}: the first line of its standard output is {line[:80]!r}; "
                "write its address, such as http://127.0.0.1:4711"
            )
        return found[1].decode().strip("[]"), int(found[2])

    def _read_output(self, lines: queue.SimpleQueue[bytes]) -> None:
        stream = self._process.stdout
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):
            lines.put(stream.readline(512))
            while os.read(stream.fileno(), 1 << 16):
                pass

    def _post(self) -> None:
        timeout = max(self._testee.case_ms, self._testee.start_ms) / 1000 + 5
        connection = http.client.HTTPConnection(self._host, self._port, timeout=timeout)
        while (payload := self._outbox.get()) is not None and not self._stopping:
            is_bye = payload == b'{"type":"bye"}'
            try:
                connection.request("POST", PATH, payload, {"Content-Type": "application/json"})
                response = connection.getresponse()
                body = response.read(MAX_FRAME_BYTES + 1)
                if response.status not in (200, 204) or len(body) > MAX_FRAME_BYTES:
                    self._fail("garbage", f"answered with HTTP status {response.status} and {body[:80]!r}")
                elif body and not is_bye:
                    self._arrivals.put(Arrival([body]))
            except (OSError, http.client.HTTPException) as wrong:
                connection.close()
                if not is_bye:
                    self._fail("broken", f"broke the connection ({type(wrong).__name__}: {wrong})")

        connection.close()

    def _fail(self, kind: str, detail: str) -> None:
        if not self._stopping:
            self._arrivals.put(Arrival([], Ending(kind, detail)))

    def _read_errors(self) -> None:
        stream = self._process.stderr
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):
            while chunk := stream.read(1 << 16):
                self._tail += chunk
                del self._tail[:-_TAIL]


__all__ = ["PATH", "HttpSession"]
