"""Put cases to a testee and collect its answers, whatever the testee does. Judges nothing.

A case's clock starts when the answer before it arrived. When a testee dies, hangs or talks nonsense, it is killed and started
again; the cases it left open are then put to it one by one, so that the culprit is charged and nobody else.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Literal, NamedTuple

from uep_conformance.errors import TesteeUnavailable
from uep_conformance.messages import (
    ANSWERS,
    BadMessage,
    Message,
    make_bye,
    make_case,
    make_hello,
    operation_check,
    read_hello_ack,
    read_result,
    write_message,
)
from uep_conformance.sessions import Session

AnswerKind = Literal["ok", "rejected", "unsupported", "fault", "error", "flaky", "not_run"]

GRACE_SECONDS: Final = 5.0
MAX_RESTARTS: Final = 200
MAX_ERRORS_IN_ROW: Final = 25
_MAX_STRAYS: Final = 1000
_TAIL: Final = 4096


class Request(NamedTuple):
    """One operation to ask for."""

    op: str
    args: dict[str, Any]


class Answer(NamedTuple):
    """What came of a request: the testee's answer, or `error`, `flaky` and `not_run` with a cause in the runner's words."""

    kind: AnswerKind
    value: dict[str, Any]
    cause: str = ""
    detail: str = ""
    stderr: str = ""


class Run(NamedTuple):
    """The answers in the order of the requests, the testee's greeting, and what else there is to say about the run."""

    answers: list[Answer]
    greeting: Message | None
    notes: list[str]
    restarts: int
    stop_reason: str


class _Incident(NamedTuple):
    """A session that cannot go on: why, and which requests it left open, oldest first."""

    cause: str
    detail: str
    open: list[int]


class Runner:
    """Runs requests against sessions that `start` makes."""

    def __init__(
        self,
        start: Callable[[], Session],
        *,
        spec: str = "1.0",
        vectors_sha256: str = "0" * 64,
        case_seconds: float = 2.0,
        start_seconds: float = 20.0,
        seed: int = 0,
        grace_seconds: float = GRACE_SECONDS,
        max_restarts: int = MAX_RESTARTS,
        max_errors_in_row: int = MAX_ERRORS_IN_ROW,
        on_answer: Callable[[int, Answer], None] | None = None,
    ) -> None:
        self._start_session = start
        self._hello = make_hello(
            spec=spec, vectors_sha256=vectors_sha256, case_ms=max(1, round(case_seconds * 1000)), seed=seed
        )
        self._case_seconds, self._start_seconds = case_seconds, start_seconds
        self._grace = grace_seconds
        self._max_restarts, self._max_errors = max_restarts, max_errors_in_row
        self._on_answer = on_answer
        self._session: Session | None = None
        self._greeting: Message | None = None
        self._window = 1
        self._seq = 0
        self._requests: Sequence[Request] = ()
        self._answers: list[Answer | None] = []
        self._asked: dict[int, int] = {}  # seq to request, of all sessions
        self._notes: list[str] = []
        self._starts = self._strays = self._errors_in_row = 0
        self._stop_reason = ""

    def run(self, requests: Sequence[Request]) -> Run:
        """Put every request to the testee; TesteeUnavailable when it does not even greet."""
        self._requests, self._answers = requests, [None] * len(requests)
        pending = deque(range(len(requests)))
        try:
            self._open()
            while pending and not self._stop_reason:
                incident = self._pump(pending, self._window)
                if incident is not None:
                    self._isolate(incident)
            self._close()
        except BaseException:
            self._kill()
            raise
        rest = Answer("not_run", {}, "stopped", self._stop_reason)
        answers = [answer or rest for answer in self._answers]
        return Run(answers, self._greeting, self._notes, self._starts - 1, self._stop_reason)

    # ---- one session

    def _open(self) -> bool:
        """Start a session and exchange greetings. The first time a failure is the caller's; later it ends the run."""
        if self._starts > self._max_restarts:
            self._stop_reason = f"the testee was started {self._starts} times; mend its crashes and run again"
            return False
        self._starts += 1
        try:
            self._session = self._start_session()
            greeting = self._greet(self._session)
        except TesteeUnavailable as wrong:
            self._kill()
            if self._starts == 1:
                raise
            self._stop_reason = f"the testee could not be started again: {wrong}"
            return False
        if self._greeting is None:
            self._greeting = greeting
            self._window = greeting.get("window", 1)
        elif greeting != self._greeting:
            self._notes.append(
                "after a restart the testee greeted otherwise than before; the first greeting counts"
            )
        return True

    def _greet(self, session: Session) -> Message:
        session.send([write_message(self._hello)])
        deadline = time.monotonic() + self._start_seconds
        while True:
            arrival = session.receive(deadline - time.monotonic())
            if arrival.payloads:
                try:
                    return self._check_version(read_hello_ack(arrival.payloads[0]))
                except BadMessage as wrong:
                    raise self._no_greeting(session, str(wrong)) from None
            if arrival.ending is not None:
                raise self._no_greeting(
                    session,
                    f"it {arrival.ending.detail}"
                    if arrival.ending.kind != "garbage"
                    else arrival.ending.detail,
                )
            if time.monotonic() >= deadline:
                raise self._no_greeting(session, f"no answer within {self._start_seconds:g} s")

    def _check_version(self, greeting: Message) -> Message:
        wanted = self._hello["spec"]
        if wanted not in greeting["spec"]:
            raise BadMessage(f"it implements {', '.join(greeting['spec'])} and not {wanted}")
        return greeting

    def _no_greeting(self, session: Session, why: str) -> TesteeUnavailable:
        self._session = None
        tail = session.stop(0.2)[-_TAIL:].strip()
        return TesteeUnavailable(
            f"no answer to hello: {why}; start the testee by hand and look" + (f"\n{tail}" if tail else "")
        )

    def _pump(self, pending: deque[int], window: int) -> _Incident | None:
        """Keep the window filled until nothing is pending or open; give the incident that ended the session, if one did."""
        session = self._session
        if session is None and not self._open():
            return None
        session = self._session
        assert session is not None
        open_: dict[int, int] = {}
        last = time.monotonic()
        while pending or open_:
            if pending and len(open_) <= window // 2:
                if not open_:
                    last = time.monotonic()
                session.send(
                    [
                        self._make_case(pending.popleft(), open_)
                        for _ in range(min(len(pending), window - len(open_)))
                    ]
                )
            arrival = session.receive(last + self._case_seconds - time.monotonic())
            for payload in arrival.payloads:
                fault = self._take(payload, open_)
                if fault is not None:
                    return _Incident("protocol", fault, list(open_.values()))
            if arrival.payloads:
                last = time.monotonic()
            if arrival.ending is not None:
                cause = "protocol" if arrival.ending.kind == "garbage" else "crash"
                return _Incident(cause, arrival.ending.detail, list(open_.values()))
            if not arrival.payloads and time.monotonic() - last >= self._case_seconds:
                return _Incident(
                    "timeout", f"no answer within {self._case_seconds:g} s", list(open_.values())
                )
        return None

    def _make_case(self, index: int, open_: dict[int, int]) -> bytes:
        self._seq += 1
        request = self._requests[index]
        open_[self._seq] = self._asked[self._seq] = index
        return write_message(make_case(self._seq, request.op, request.args))

    def _take(self, payload: bytes, open_: dict[int, int]) -> str | None:
        """Record an answer; give a fault that ends the session."""
        try:
            message = read_result(payload)
        except BadMessage as wrong:
            index = open_.pop(wrong.seq, None) if wrong.seq is not None else None
            if index is None:
                return str(wrong)
            self._record(index, Answer("error", {}, "protocol", str(wrong)))
            return None
        seq = message["seq"]
        index = open_.pop(seq, None)
        if index is None:
            return self._take_stray(seq)
        kind = next(kind for kind in ANSWERS if kind in message)
        value = message[kind]
        if kind == "ok":
            wrong_form = operation_check(f"{self._requests[index].op}_ok")(value)
            if wrong_form is not None:
                self._record(index, Answer("error", {}, "protocol", f"the result/ok{wrong_form}"))
                return None
        self._record(index, Answer(kind, value))
        return None

    def _take_stray(self, seq: int) -> str | None:
        """End the session for an answer to what was not asked; charge a second answer to its case."""
        index = self._asked.get(seq)
        self._strays += 1
        if index is None or self._strays > _MAX_STRAYS:
            return f"an answer to case {seq}, which was not asked"
        self._record(index, Answer("error", {}, "protocol", "answered more than once"))
        return None

    def _record(self, index: int, answer: Answer) -> None:
        self._answers[index] = answer
        self._errors_in_row = (
            self._errors_in_row + 1 if answer.kind == "error" and answer.cause != "protocol" else 0
        )
        if self._errors_in_row >= self._max_errors:
            self._stop_reason = f"{self._errors_in_row} cases in a row ended in a crash or without an answer"
        if self._on_answer is not None:
            self._on_answer(index, answer)

    # ---- after an incident

    def _isolate(self, incident: _Incident) -> None:
        """Put what was left open to the testee one by one; the culprit gets one more chance alone, then it is charged."""
        tail = self._kill()
        suspects = incident.open
        if not suspects:
            self._notes.append(f"between two cases the testee {incident.detail}")
            if not self._stop_reason:
                self._open()
            return
        is_known = len(suspects) == 1
        charged = 0
        for index in suspects:
            if self._stop_reason:
                return
            first = (incident, tail) if is_known else self._try_alone(index)
            if first is None:
                continue
            charged += 1
            second = self._try_alone(index)
            if self._stop_reason and self._answers[index] is None:
                second = first
            what, tail = second or first
            kind: AnswerKind = "error" if second else "flaky"
            text = what.detail if second else f"{what.detail}; alone it then answered"
            self._record(index, Answer(kind, {}, what.cause, text, tail[-_TAIL:]))
        if not charged and not self._stop_reason:
            # Nobody failed alone: the oldest was being worked on, and what happened stays on its account.
            self._record(
                suspects[0],
                Answer(
                    "flaky", {}, incident.cause, f"{incident.detail}; alone it then answered", tail[-_TAIL:]
                ),
            )

    def _try_alone(self, index: int) -> tuple[_Incident, str] | None:
        incident = self._pump(deque([index]), 1)
        if incident is None:
            return None
        return incident, self._kill()

    def _kill(self) -> str:
        session, self._session = self._session, None
        return session.stop(0.0) if session is not None else ""

    def _close(self) -> None:
        """Say goodbye, charge what still arrives, and note an ending that is not clean."""
        session = self._session
        if session is None:
            return
        session.send([write_message(make_bye())])
        deadline = time.monotonic() + self._grace
        note = f"did not end within {self._grace:g} s of bye"
        while (left := deadline - time.monotonic()) > 0:
            arrival = session.receive(left)
            strays = [fault for payload in arrival.payloads if (fault := self._take(payload, {})) is not None]
            self._notes.extend(f"at the end the testee sent {stray}" for stray in strays[:1])
            if arrival.ending is not None or not arrival.payloads:
                if arrival.ending is not None:
                    note = (
                        ""
                        if arrival.ending.detail.startswith("exited with status 0")
                        else arrival.ending.detail
                    )
                break
        self._session = None
        session.stop(0.0)
        if note:
            self._notes.append(f"the testee {note}")


def run_requests(start: Callable[[], Session], requests: Iterable[Request], **options: Any) -> Run:
    """Run requests against a testee that `start` starts."""
    return Runner(start, **options).run(list(requests))


__all__ = ["GRACE_SECONDS", "Answer", "Request", "Run", "Runner", "run_requests"]
