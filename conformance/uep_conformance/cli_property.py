"""`uep conformance property`: generated documents, judges that must agree, and a testee beside them."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import click

from uep_conformance.agreement import ask_judges
from uep_conformance.campaign import build_testee, session_starter
from uep_conformance.documents import Draw, shrink
from uep_conformance.errors import CONFORMANT, NONCONFORMANT, SUITE_FAULT
from uep_conformance.inputs import describe_bytes
from uep_conformance.reference_judge import judge_document
from uep_conformance.runner import Answer, Request, run_requests
from uep_conformance.testees import Testee, load_testee
from uep_conformance.vector_files import write_file

_PROFILES = ("canonical", "accept")


@click.command("property")
@click.option(
    "--testee",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The testee to ask; without one only the judges are compared.",
)
@click.option("--count", default=1000, show_default=True, type=click.IntRange(1), help="How many documents.")
@click.option(
    "--seed",
    default=1,
    show_default=True,
    type=click.IntRange(0),
    help="The same seed draws the same documents.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Write counterexamples as a vector file."
)
def property_mode(file: Path | None, count: int, seed: int, out: Path | None) -> None:
    """Draw documents from the specification and let everybody judge them.

    Exit status: 0 all agree, 1 the testee differs, 4 the suite's own judges differ.
    """
    documents = list(Draw(seed).documents(count))
    split = [
        (data, opinion) for data in documents for opinion in ask_judges(data) if not opinion.is_unanimous
    ]
    for data, opinion in split[:5]:
        click.echo(f"the judges differ under {opinion.profile}: {opinion} on {data[:300]!r}")
    reasons = Counter(_verdict(data, profile)[0] for data in documents for profile in _PROFILES)
    click.echo(
        f"{count} documents, seed {seed}: "
        + ", ".join(f"{found} {reason}" for reason, found in reasons.most_common())
    )
    if split:
        click.echo(f"{len(split)} disagreements of the suite's own judges")
        sys.exit(SUITE_FAULT)
    if file is not None:
        _ask_testee(load_testee(file), documents, out)


def _verdict(data: bytes, profile: str) -> tuple[str, str]:
    reading = judge_document(data, "json")
    fault = reading.canonical if profile == "canonical" else reading.accept
    return ("valid", "") if fault is None else (fault.reason, fault.path)


def _ask_testee(testee: Testee, documents: list[bytes], out: Path | None) -> None:
    build_testee(testee)
    asked = [(data, profile) for data in documents for profile in _PROFILES]
    answers = _answer(testee, asked)
    wrong = [pair for pair, answer in zip(asked, answers, strict=True) if _said(answer) != _verdict(*pair)]
    found: dict[tuple[str, str], bytes] = {}
    for data, profile in wrong:
        key = (profile, _verdict(data, profile)[0])
        if key not in found:
            found[key] = shrink(data, lambda smaller, profile=profile: _find_wrong(testee, smaller, profile))  # type: ignore[misc]
    for (profile, reason), data in found.items():
        click.echo(
            f"{profile}: {reason} at {_verdict(data, profile)[1]!r} wanted, {_said(_answer(testee, [(data, profile)])[0])} got, on {data.decode('utf-8', 'replace')}"
        )
    click.echo(f"{testee.name}: {len(wrong)} of {len(asked)} verdicts differ")
    if out is not None and found:
        out.write_text(write_file(_as_vectors(found)), "utf-8")
    sys.exit(NONCONFORMANT if wrong else CONFORMANT)


def _find_wrong(testee: Testee, documents: list[bytes], profile: str) -> list[bool]:
    answers = _answer(testee, [(data, profile) for data in documents])
    return [_said(answer) != _verdict(data, profile) for data, answer in zip(documents, answers, strict=True)]


def _answer(testee: Testee, asked: list[tuple[bytes, str]]) -> list[Answer]:
    requests = [
        Request("validate", {"format": "json", "profile": profile, "data": describe_bytes(data)})
        for data, profile in asked
    ]
    return run_requests(session_starter(testee), requests, case_seconds=testee.case_ms / 1000).answers


def _said(answer: Answer) -> tuple[str, str]:
    if answer.kind == "ok":
        return "valid", ""
    return (
        (answer.value["reason"], answer.value.get("path", ""))
        if answer.kind == "rejected"
        else (answer.kind, answer.detail)
    )


def _as_vectors(found: dict[tuple[str, str], bytes]) -> dict[str, object]:
    """Make a vector of each counterexample; its id, requirement and comment are for a person to write."""
    tests = []
    for number, ((profile, reason), data) in enumerate(found.items(), 1):
        verdict = _verdict(data, profile)
        want = (
            {"ok": {}} if verdict[0] == "valid" else {"rejected": {"reason": verdict[0], "path": verdict[1]}}
        )
        tests.append(
            {
                "id": f"found-{number:04}",
                "req": ["UEP-REC-132"],
                "keyword": "MUST",
                "comment": f"Found by drawing documents: {reason} under {profile}.",
                "in": {"profile": profile, **describe_bytes(data)},
                "want": want,
            }
        )
    return {
        "area": "found",
        "since": "1.0",
        "groups": [{"op": "validate", "level": "core", "args": {"format": "json"}, "tests": tests}],
    }


__all__ = ["property_mode"]
