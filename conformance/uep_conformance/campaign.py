"""One run of the suite against one testee, from the claim to the report's value. I/O is the session's; the clock is injected."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import msgspec

from uep_conformance import errors
from uep_conformance.errors import TesteeUnavailable
from uep_conformance.judging import judge
from uep_conformance.known import Known, apply_known
from uep_conformance.messages import Message, read_object
from uep_conformance.outcomes import Verdict
from uep_conformance.runner import Answer, Run, Runner
from uep_conformance.scoring import Score, score_run
from uep_conformance.sessions import InProcessSession, Session
from uep_conformance.testees import Testee
from uep_conformance.vectors import Vector, hash_vectors, in_claim


class Campaign(NamedTuple):
    """Everything a report is made of."""

    testee: Testee
    vectors: list[Vector]
    left_out: list[tuple[str, str]]
    verdicts: dict[str, Verdict]
    score: Score
    run: Run
    known_problems: list[str]
    suite_sha256: str
    is_filtered: bool
    is_complete: bool
    started: datetime
    seconds: float

    @property
    def status(self) -> int:
        """The exit status: a category, never a count."""
        if (
            self.run.stop_reason
            or not self.vectors
            or any(one.outcome == "not_run" for one in self.verdicts.values())
        ):
            return errors.INCOMPLETE
        if self.score.unexpected or self.known_problems:
            return errors.NONCONFORMANT
        # A claim of a part that has no vectors cannot be shown; known failures, true and argued, are no surprise.
        if self.is_complete and not self.score.is_compliant and not self.score.outcomes["known_fail"]:
            return errors.NONCONFORMANT
        return errors.CONFORMANT


def run_campaign(
    testee: Testee,
    vectors: Sequence[Vector],
    *,
    chosen: Iterable[str] | None = None,
    known: Iterable[Known] = (),
    on_verdict: Callable[[Vector, Verdict], None] | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    seed: int = 0,
) -> Campaign:
    """Run the vectors that the testee's claim includes; `chosen` are the ids of a filter, with which nothing is claimed."""
    started = now()
    claimed = [vector for vector in vectors if in_claim(vector, testee.level, testee.profiles)]
    wanted = set(chosen) if chosen is not None else None
    asked, left_out = _leave_out(
        claimed if wanted is None else [one for one in vectors if one.id in wanted], testee.language
    )
    run = _ask(testee, asked, hash_vectors(vectors), seed, on_verdict)
    verdicts = _judge_all(asked, run, testee)
    applied = apply_known(verdicts, known, all_ids=(vector.id for vector in vectors), today=started.date())
    is_complete = (
        wanted is None
        and not run.stop_reason
        and bool(asked)
        and all(one.outcome != "not_run" for one in verdicts.values())
    )
    score = score_run(
        asked, applied.verdicts, level=testee.level, profiles=testee.profiles, is_complete=is_complete
    )
    return Campaign(
        testee=testee,
        vectors=asked,
        left_out=left_out,
        verdicts=applied.verdicts,
        score=score,
        run=run,
        known_problems=applied.problems,
        suite_sha256=hash_vectors(vectors),
        is_filtered=wanted is not None,
        is_complete=is_complete,
        started=started,
        seconds=(now() - started).total_seconds(),
    )


def _leave_out(vectors: list[Vector], language: str) -> tuple[list[Vector], list[tuple[str, str]]]:
    """Leave out what the fixtures say the testee's language does not have; the testee has no say in it."""
    asked = [vector for vector in vectors if not language or language not in vector.lacking]
    kept = {vector.id for vector in asked}
    return asked, [
        (vector.id, f"{language} has no such thing") for vector in vectors if vector.id not in kept
    ]


def _ask(
    testee: Testee,
    vectors: list[Vector],
    suite: str,
    seed: int,
    on_verdict: Callable[[Vector, Verdict], None] | None,
) -> Run:
    language = testee.language

    def tell(index: int, answer: Answer) -> None:
        if on_verdict is not None:
            on_verdict(vectors[index], judge(vectors[index], answer, language=language))

    runner = Runner(
        session_starter(testee),
        spec=testee.spec,
        vectors_sha256=suite,
        case_seconds=testee.case_ms / 1000,
        start_seconds=testee.start_ms / 1000,
        seed=seed,
        on_answer=tell if on_verdict is not None else None,
    )
    return runner.run([vector.request for vector in vectors])


def _judge_all(vectors: list[Vector], run: Run, testee: Testee) -> dict[str, Verdict]:
    greeting = run.greeting or {}
    language = testee.language or greeting.get("implementation", {}).get("language", "")
    choices = greeting.get("choices", {})
    return {
        vector.id: judge(vector, answer, choices=choices, language=language)
        for vector, answer in zip(vectors, run.answers, strict=True)
    }


def session_starter(testee: Testee) -> Callable[[], Session]:
    """Return the function that starts a session of a testee over its transport."""
    if testee.transport == "reference":
        from uep_conformance.reference import answer

        return lambda: InProcessSession(frame_handler(answer))
    if testee.transport == "http":
        from uep_conformance.http_sessions import HttpSession

        return lambda: HttpSession(testee)
    from uep_conformance.processes import ProcessSession

    return lambda: ProcessSession(testee)


def frame_handler(answer: Callable[[Message], Message | None]) -> Callable[[bytes], list[bytes]]:
    """Make a function on payloads of a function on messages."""

    def handle(payload: bytes) -> list[bytes]:
        result = answer(read_object(payload))
        return [] if result is None else [msgspec.json.encode(result)]

    return handle


def build_testee(testee: Testee) -> None:
    """Run the build steps of a testee; TesteeUnavailable has the end of what they printed."""
    from uep_conformance.testees import find_program

    for step in testee.build:
        words = [find_program(step[0], testee.directory), *step[1:]]
        try:
            done = subprocess.run(words, cwd=testee.directory, capture_output=True, check=False)
        except OSError as wrong:
            raise TesteeUnavailable(
                f"{testee.name}: build step {step[0]}: {(wrong.strerror or str(wrong)).lower()}"
            ) from None
        if done.returncode:
            tail = (done.stdout + done.stderr)[-4000:].decode("utf-8", "replace").strip()
            raise TesteeUnavailable(
                f"{testee.name}: build step {' '.join(step)} ended with status {done.returncode}\n{tail}"
            )


def today(campaign: Campaign) -> date:
    """Give the day of a run."""
    return campaign.started.date()


def describe_testee(campaign: Campaign) -> dict[str, Any]:
    """Say who was run, in what words, and what they claimed."""
    testee, greeting = campaign.testee, campaign.run.greeting or {}
    return {
        "name": testee.name,
        "command": list(testee.command),
        "transport": testee.transport,
        "implementation": greeting.get("implementation", {}),
        "registry": greeting.get("registry", {}),
        "capabilities": greeting.get("capabilities", []),
        "choices": greeting.get("choices", {}),
        "claims": {"level": testee.level, "profiles": list(testee.profiles)},
    }


__all__ = [
    "Campaign",
    "build_testee",
    "describe_testee",
    "frame_handler",
    "run_campaign",
    "session_starter",
    "today",
]
