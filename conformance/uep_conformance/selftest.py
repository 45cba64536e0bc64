"""The suite proved on itself: minds without understanding reach nothing, bad manners are charged, flipped expectations fail, references agree."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from uep_data import locate

from uep_conformance import errors, fakes
from uep_conformance.campaign import Campaign, run_campaign, session_starter
from uep_conformance.judging import judge
from uep_conformance.outcomes import Verdict
from uep_conformance.reference import OPERATIONS
from uep_conformance.runner import Answer, run_requests
from uep_conformance.scoring import score_run
from uep_conformance.testees import Testee, load_testee
from uep_conformance.vector_files import format_files, index_files, lint_vectors
from uep_conformance.vectors import Vector, load_vectors

_SAMPLE: Final = 20
_SHORT_MS: Final = 300


class Proof(NamedTuple):
    """One thing that was tried: whether it came out as it must, and the figures."""

    name: str
    holds: bool
    figures: str


def prove_suite(vectors: Sequence[Vector]) -> Iterator[Proof]:
    """Try everything that can be tried without a testee of somebody's."""
    yield from prove_files()
    yield from prove_minds(vectors)
    yield from prove_manners()
    yield from prove_greetings()
    yield prove_overclaim(vectors)
    yield prove_flips(vectors)
    yield from prove_statuses()
    yield from prove_references(vectors)


# ---- trivial and hostile testees


def fake_testee(mind: str, manner: str = "plain", *, level: str = "core", case_ms: int = 2000) -> Testee:
    """Describe a fake."""
    return Testee(
        name=f"{mind} {manner}",
        command=(sys.executable, "-m", "uep_conformance.fakes", mind, manner),
        directory=Path.cwd(),
        level=level,
        case_ms=case_ms,
        environment={"PYTHONPATH": ":".join(path for path in sys.path if path)},
    )


def prove_minds(vectors: Sequence[Vector]) -> Iterator[Proof]:
    """No mind without understanding reaches a level or a profile."""
    for mind in sorted(set(fakes.MINDS) - {"reference"}):
        campaign = run_campaign(fake_testee(mind, level="full"), vectors)
        passed = campaign.score.outcomes["pass"]
        holds = (
            campaign.score.reached == ""
            and not campaign.score.profiles
            and campaign.status == errors.NONCONFORMANT
        )
        yield Proof(f"mind {mind}", holds, f"passes {passed} of {len(campaign.vectors)}")


def prove_manners() -> Iterator[Proof]:
    """Unusual but correct streams cost nothing; broken ones are charged, and nothing passes that was not answered well."""
    # A mind that accepts everything passes these, so that only manners decide.
    sample = [synthetic_vector(index) for index in range(_SAMPLE)]
    for manner in fakes.POLITE:
        campaign = run_campaign(fake_testee("accept_all", manner), sample)
        yield Proof(f"manner {manner}", campaign.score.outcomes["pass"] == len(sample), _figures(campaign))
    for manner in fakes.RUDE:
        campaign = run_campaign(fake_testee("accept_all", manner, case_ms=_SHORT_MS), sample)
        is_charged = any(one.outcome in ("error", "flaky", "not_run") for one in campaign.verdicts.values())
        holds = is_charged and campaign.status != errors.CONFORMANT and campaign.score.reached == ""
        yield Proof(f"manner {manner}", holds, _figures(campaign))


def _figures(campaign: Campaign) -> str:
    counts = {outcome: count for outcome, count in campaign.score.outcomes.items() if count}
    return f"{counts}, {campaign.run.restarts} restarts, {campaign.seconds:.1f} s"


def prove_greetings() -> Iterator[Proof]:
    """Show that a testee that does not greet is not run, and that the runner says why."""
    for manner in fakes.GREETINGS:
        testee = fake_testee("reference", manner)
        try:
            run = run_requests(session_starter(testee), [], start_seconds=1.0, grace_seconds=0.3)
        except errors.TesteeUnavailable as refusal:
            yield Proof(f"greeting {manner}", manner != "never_ends", str(refusal).splitlines()[0])
        else:
            yield Proof(
                f"greeting {manner}", manner == "never_ends" and bool(run.notes), "; ".join(run.notes)
            )


def prove_overclaim(vectors: Sequence[Vector]) -> Proof:
    """Show that what is claimed and not supported is a failure, not a gap."""
    campaign = run_campaign(fake_testee("reference", level="full"), vectors)
    lacking = campaign.score.outcomes["unsupported"]
    return Proof(
        "overclaiming",
        not campaign.score.is_compliant and campaign.status == errors.NONCONFORMANT and lacking > 0,
        f"{lacking} unsupported",
    )


# ---- expectations


def prove_flips(vectors: Sequence[Vector]) -> Proof:
    """With any expectation turned into its opposite the reference fails the vector."""
    known = [vector for vector in vectors if vector.op in OPERATIONS and "msgpack" not in str(vector.shared)]
    answers = _answer_all(known)
    tried, survived = 0, []
    for vector, answer in zip(known, answers, strict=True):
        if not judge(vector, answer, language="python").is_pass:
            continue
        for want in flip_want(vector.want):
            tried += 1
            if judge(vector._replace(want=want), answer, language="python").is_pass:
                survived.append(vector.id)
    return Proof(
        "flipped expectations",
        tried > 0 and not survived,
        f"{tried} flips of {len(known)} vectors, {len(survived)} survived: {survived[:3]}",
    )


def _answer_all(vectors: Sequence[Vector]) -> list[Answer]:
    reference = Testee(name="reference", command=("reference",), directory=Path.cwd(), transport="reference")
    return run_requests(session_starter(reference), [vector.request for vector in vectors]).answers


def flip_want(want: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the opposites of an expectation: another outcome, another reason, another place, other values."""
    if "choice" in want:
        return []
    if "rejected" in want:
        refusal = want["rejected"]
        other = "missing" if refusal["reason"] != "missing" else "malformed"
        flips: list[dict[str, Any]] = [{"ok": {}}, {"rejected": {**refusal, "reason": other}}]
        return flips
    flips = [{"rejected": {"reason": "malformed", "path": ""}}]
    for key, value in want["ok"].items():
        flips += [{"ok": {**want["ok"], key: flipped}} for flipped in _flip_value(key, value)]
    return flips


def _flip_value(key: str, value: Any) -> list[Any]:
    if key == "order":
        return [order for order in (-1, 0, 1) if order != value]
    if key == "matches":
        return [not value]
    if key in ("record", "batch", "entry"):
        return [{**value, "flipped": True}] if isinstance(value, dict) else [{"flipped": True}]
    if key in ("absent", "contains"):
        return [["" if key == "absent" else "\x00 nowhere"]]
    if key == "among":
        return [{pointer: [{"flipped": True}] for pointer in value}]
    return [f"{value}x"] if key == "text" else []


# ---- exit statuses, files, references


def prove_statuses() -> Iterator[Proof]:
    """Show that the exit status is a category, whatever the number of failures."""
    for count in (0, 1, 255, 256, 257, 65_536):
        status = status_of(count)
        wanted = errors.NONCONFORMANT if count else errors.CONFORMANT
        yield Proof(f"exit status at {count} failures", status == wanted, f"status {status}")


def status_of(failures: int) -> int:
    """Give the exit status of a run with so many failures."""
    from datetime import UTC, datetime

    from uep_conformance.runner import Run

    vectors = [synthetic_vector(index) for index in range(max(failures, 1))]
    verdict = Verdict("fail", "differs", "synthetic") if failures else Verdict("pass")
    verdicts = {vector.id: verdict for vector in vectors}
    score = score_run(vectors, verdicts, level="core", profiles=(), is_complete=True)
    testee = Testee(name="synthetic", command=("true",), directory=Path.cwd())
    run = Run([], None, [], 0, "")
    return Campaign(
        testee, vectors, [], verdicts, score, run, [], "0" * 64, False, True, datetime.now(UTC), 0.0
    ).status


def synthetic_vector(index: int) -> Vector:
    """Make a vector that whoever accepts everything passes."""
    shared = {"format": "json", "profile": "accept"}
    return Vector(
        f"x-{index:06}",
        "validate",
        "core",
        "",
        ("UEP-REC-001",),
        "MUST",
        "Synthetic.",
        "accept",
        shared,
        {"text": str(index)},
        {"ok": {}},
        "1.0",
        "x/x.json",
    )


def prove_files() -> Iterator[Proof]:
    """Show that the vectors are in order and the index is what they say."""
    top = locate("conformance", "vectors")
    problems = [*lint_vectors(top), *format_files(top, check=True)]
    yield Proof("vector files", not problems, problems[0] if problems else "in order")
    stale = [
        path.name
        for path, text in index_files(top).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    yield Proof("index", not stale, f"stale: {', '.join(stale)}" if stale else "what the vectors say")


def prove_references(vectors: Sequence[Vector]) -> Iterator[Proof]:
    """Two implementations that share no code answer alike: what both support, both pass."""
    asked = [vector for vector in vectors if vector.op in OPERATIONS]
    failed: dict[str, list[str]] = {}
    for name in ("reference", "python"):
        testee = load_testee(locate("conformance", "testees", f"{name}.toml"))
        run = run_requests(session_starter(testee), [vector.request for vector in asked])
        choices = (run.greeting or {}).get("choices", {})
        verdicts = [
            judge(vector, answer, choices=choices, language="python")
            for vector, answer in zip(asked, run.answers, strict=True)
        ]
        failed[name] = [
            vector.id
            for vector, verdict in zip(asked, verdicts, strict=True)
            if not verdict.is_pass and verdict.outcome != "unsupported"
        ]
        yield Proof(
            f"reference {name}",
            not failed[name],
            f"{len(asked)} asked, {len(failed[name])} not passed: {failed[name][:5]}",
        )
    both = sorted(set(failed["reference"]) & set(failed["python"]))
    yield Proof("vectors that fail on both", not both, f"{both[:5]}" if both else "none")


def load_all() -> list[Vector]:
    """Read the vectors."""
    return load_vectors()


__all__ = [
    "Proof",
    "fake_testee",
    "flip_want",
    "load_all",
    "prove_flips",
    "prove_suite",
    "status_of",
    "synthetic_vector",
]
