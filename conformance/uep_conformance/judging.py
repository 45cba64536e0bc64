"""Decide what an answer is worth: one vector, one answer, one verdict. Compares values; asks nobody.

A refusal passes only where one is wanted, with the same reason and place; a crash, a fault or silence is never a refusal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from uep_conformance.comparison import show
from uep_conformance.expectations import Mismatch, check_expected
from uep_conformance.outcomes import PASSED, Outcome, Verdict
from uep_conformance.runner import Answer
from uep_conformance.vectors import Vector

_POINTERLESS: Final = frozenset({"msgpack", "protobuf"})
_WITHOUT_ANSWER: Final[dict[str, Outcome]] = {"error": "error", "flaky": "flaky", "not_run": "not_run"}


def judge(
    vector: Vector, answer: Answer, *, choices: Mapping[str, str] | None = None, language: str = ""
) -> Verdict:
    """Give the verdict on one answer; `choices` and `language` are what the testee said in its greeting."""
    if answer.kind in _WITHOUT_ANSWER:
        return Verdict(_WITHOUT_ANSWER[answer.kind], answer.cause, answer.detail, None, answer.stderr)
    got: dict[str, Any] = {answer.kind: answer.value}
    if answer.kind == "fault":
        return Verdict(
            "error", "fault", f"the testee reports a fault of its own: {answer.value['detail']}", got
        )
    want = _choose(vector.want, choices or {})
    if isinstance(want, str):
        return Verdict("fail", "choice", want, got)
    if answer.kind == "unsupported":
        return Verdict(
            "unsupported", "unsupported", f"the testee does not support {answer.value['capability']}", got
        )
    if "rejected" in want:
        return _judge_refusal(vector, want["rejected"], answer, got)
    if answer.kind == "rejected":
        place = f" at {answer.value['path']!r}" if answer.value.get("path") else ""
        return Verdict(
            "fail", "refused", f"expected success, got a refusal: {answer.value['reason']}{place}", got
        )
    try:
        check_expected(vector, want["ok"], answer.value, language)
    except Mismatch as wrong:
        return Verdict("fail", wrong.cause, str(wrong), got)
    return PASSED


def _choose(want: dict[str, Any], choices: Mapping[str, str]) -> dict[str, Any] | str:
    """Take what is wanted under the testee's named choice; a sentence when it named none that is allowed."""
    if "choice" not in want:
        return want
    choice = want["choice"]
    values: dict[str, dict[str, Any]] = choice["values"]
    taken = choices.get(choice["id"])
    if taken not in values:
        allowed = ", ".join(values)
        return f"the testee declares {show(taken) if taken else 'nothing'} for the choice {choice['id']}; it must declare one of {allowed}"
    return values[taken]


def _judge_refusal(vector: Vector, want: dict[str, Any], answer: Answer, got: dict[str, Any]) -> Verdict:
    if answer.kind == "ok":
        return Verdict("fail", "accepted", f"expected the refusal {_name(want)}, got success", got)
    found = answer.value
    if found["reason"] != want["reason"]:
        return Verdict("fail", "wrong_reason", f"expected the refusal {_name(want)}, got {_name(found)}", got)
    form = vector.arguments.get("format", vector.arguments.get("from", "json"))
    # UEP-REC-134: a judge of a binary document may leave the pointer out.
    if "path" in want and form not in _POINTERLESS and found.get("path") != want["path"]:
        return Verdict("fail", "wrong_path", f"expected the refusal {_name(want)}, got {_name(found)}", got)
    return PASSED


def _name(refusal: Mapping[str, Any]) -> str:
    if "path" not in refusal:
        return f"{refusal['reason']} without a path"
    return (
        f"{refusal['reason']} at {refusal['path']!r}"
        if refusal["path"]
        else f"{refusal['reason']} at the top"
    )


__all__ = ["judge"]
