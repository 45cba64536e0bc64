"""One run of a testee as a stream of messages: what the runner asks of a transport, and the transport within this process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import NamedTuple, Protocol

from uep_conformance.messages import Message


class Ending(NamedTuple):
    """Why no more messages come: `exit`, `signal`, `garbage`, `broken`; and what it looked like."""

    kind: str
    detail: str


class Arrival(NamedTuple):
    """Messages that came, oldest first, and the ending when there is one. Neither: nothing came in time."""

    payloads: list[bytes]
    ending: Ending | None = None


class Session(Protocol):
    """A testee that runs."""

    def send(self, payloads: list[bytes]) -> None:
        """Queue messages; never blocks."""

    def receive(self, timeout: float) -> Arrival:
        """Wait at most so many seconds for whatever comes next."""

    def stop(self, grace: float) -> str:
        """Give it so many seconds to end by itself, then kill it and all it started; return the end of its standard error."""


Handler = Callable[[Message], Message | None]


class InProcessSession:
    """A testee that is a function from message to message; what it raises is the caller's to see."""

    def __init__(self, handler: Callable[[bytes], list[bytes]]) -> None:
        self._handler = handler
        self._waiting: deque[bytes] = deque()
        self._is_over = False

    def send(self, payloads: list[bytes]) -> None:
        """Answer each message at once."""
        for payload in payloads:
            self._is_over = payload == b'{"type":"bye"}'
            self._waiting.extend(self._handler(payload))

    def receive(self, timeout: float) -> Arrival:
        """Give all answers."""
        arrived = list(self._waiting)
        self._waiting.clear()
        return Arrival(arrived, Ending("exit", "exited with status 0") if self._is_over else None)

    def stop(self, grace: float) -> str:
        """Nothing to end."""
        return ""


__all__ = ["Arrival", "Ending", "Handler", "InProcessSession", "Session"]
