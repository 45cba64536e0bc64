"""Judging: what an answer is worth, what a run amounts to, and which known failures are true."""

from __future__ import annotations

import json
from datetime import date

import pytest
from uep_conformance import errors
from uep_conformance.comparison import find_difference, is_same
from uep_conformance.judging import judge
from uep_conformance.known import Known, apply_known, fix_known, load_known, write_known
from uep_conformance.outcomes import OUTCOMES, PASSED, Verdict
from uep_conformance.runner import Answer
from uep_conformance.scoring import score_run
from uep_conformance.selftest import flip_want, status_of, synthetic_vector

RECORD = {
    "protocol_version": "1.0",
    "error_id": "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
    "error_type": "uep.network.timeout",
    "severity": "Medium",
    "timestamp": "2026-11-21T10:15:30Z",
    "source_language": "python",
    "error_message": "no answer",
}
VECTOR = synthetic_vector(1)
ASKED = {"format": "json", "profile": "accept", "text": json.dumps(RECORD)}


def vector(op="validate", want=None, given=None, shared=None, **changes):
    return VECTOR._replace(
        op=op, want=want or {"ok": {}}, given=given or ASKED, shared=shared or {}, **changes
    )


def cause(found, answer, **options):
    verdict = judge(found, answer, **options)
    return verdict.outcome, verdict.cause


REJECTED = vector(want={"rejected": {"reason": "missing", "path": "/severity"}})


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer("rejected", {"reason": "missing", "path": "/severity"}), ("pass", "")),
        (Answer("rejected", {"reason": "missing", "path": "/timestamp"}), ("fail", "wrong_path")),
        (Answer("rejected", {"reason": "missing"}), ("fail", "wrong_path")),
        (Answer("rejected", {"reason": "malformed", "path": "/severity"}), ("fail", "wrong_reason")),
        (Answer("ok", {}), ("fail", "accepted")),
        (Answer("fault", {"detail": "boom"}), ("error", "fault")),
        (Answer("unsupported", {"capability": "validate"}), ("unsupported", "unsupported")),
        (Answer("error", {}, "crash", "was ended by SIGSEGV"), ("error", "crash")),
        (Answer("flaky", {}, "timeout"), ("flaky", "timeout")),
        (Answer("not_run", {}, "stopped"), ("not_run", "stopped")),
    ],
)
def test_only_the_right_refusal_is_a_refusal(answer, outcome):
    """A crash, a fault, silence or another reason is never the refusal that was wanted."""
    assert outcome == cause(REJECTED, answer)


def test_binary_refusal_needs_no_pointer():
    """UEP-REC-134: a judge of a binary document gives the reason."""
    found = vector(
        want={"rejected": {"reason": "missing", "path": "/severity"}},
        given={"hex": "00"},
        shared={"format": "protobuf", "profile": "accept"},
    )
    assert ("pass", "") == cause(found, Answer("rejected", {"reason": "missing"}))


@pytest.mark.parametrize(
    ("want", "got", "outcome"),
    [
        ({"record": RECORD}, {"record": dict(reversed(RECORD.items()))}, "pass"),
        ({"record": RECORD}, {"record": {**RECORD, "severity": "High"}}, "fail"),
        ({"record": RECORD}, {"record": {**RECORD, "nodes": []}}, "fail"),
        ({"at": {"/severity": "Medium"}, "absent": ["/nodes"]}, {"record": RECORD}, "pass"),
        ({"absent": ["/severity"]}, {"record": RECORD}, "fail"),
        ({"among": {"/marks": [2, {"a": 1}]}}, {"record": {**RECORD, "marks": [{"a": 1}, 1, 2]}}, "pass"),
        ({"among": {"/marks": [{"a": 1}]}}, {"record": {**RECORD, "marks": [{"a": 1, "b": 2}]}}, "fail"),
        ({"among": {"/marks": [1]}}, {"record": RECORD}, "fail"),
        ({"lacks": ["answer"]}, {"record": RECORD}, "fail"),
        ({"canonical": True}, {"record": RECORD}, "pass"),
        ({"canonical": True}, {"record": {**RECORD, "severity": 20}}, "fail"),
        ({"max_bytes": 200}, {"record": RECORD}, "pass"),
        ({"max_bytes": 20}, {"record": RECORD}, "fail"),
    ],
)
def test_records_are_compared_as_values(want, got, outcome):
    """Order of members is nothing, a value more or less is something."""
    assert outcome == cause(vector("decode", {"ok": want}, shared={"format": "json"}), Answer("ok", got))[0]


def test_relay_keeps_every_byte():
    """Spaces count for an unchanged record."""
    found = vector("relay", {"ok": {"same": True}}, given={"text": " {} "}, shared={"format": "json"})
    assert ("pass", "") == cause(found, Answer("ok", {"data": {"text": " {} "}}))
    assert ("fail", "differs") == cause(found, Answer("ok", {"data": {"text": "{}"}}))


def test_binary_is_compared_after_decoding():
    """UEP-BIN-002: the order of fields in the bytes is nothing."""
    from uep_conformance.binary_forms import tree_to_message

    data = tree_to_message(RECORD, "UniversalErrorProtocol").SerializeToString()
    first = data.index(b"\x12$")
    turned = data[first:] + data[:first]
    found = vector("encode", {"ok": {"same": True}}, given={"record": RECORD}, shared={"format": "protobuf"})
    assert ("pass", "") == cause(found, Answer("ok", {"data": {"hex": turned.hex()}}))
    assert ("fail", "unreadable") == cause(found, Answer("ok", {"data": {"hex": data[:-1].hex()}}))


def test_what_producers_hand_out_is_canonical():
    """A record that truncate answers is judged even where the vector looks elsewhere."""
    found = vector("truncate", {"ok": {"absent": ["/nodes"]}}, given={"record": RECORD})
    assert ("fail", "not_canonical") == cause(found, Answer("ok", {"record": {**RECORD, "severity": 20}}))


def test_choice_is_declared_once_and_binding():
    """A freedom is taken in the greeting, and then there is one right answer."""
    found = vector(
        want={"choice": {"id": "c", "values": {"a": {"ok": {}}, "b": {"rejected": {"reason": "missing"}}}}}
    )
    ok = Answer("ok", {})
    assert [("fail", "choice"), ("pass", ""), ("fail", "accepted")] == [
        cause(found, ok, choices=choices) for choices in ({}, {"c": "a"}, {"c": "b"})
    ]


def test_native_tree_by_language():
    """Type names differ between languages; what is volatile is checked for its form."""
    want = {"ok": {"tree": [{"type_name": {"python": "ValueError"}, "message": "m"}]}}
    found = vector("native", want, given={"fixture": "single"})
    record = {**RECORD, "error_message": "m", "nodes": [{"type_name": "ValueError", "message": "m"}]}
    assert "pass" == cause(found, Answer("ok", {"record": record}), language="python")[0]
    assert (
        "fail"
        == cause(
            found,
            Answer("ok", {"record": {**record, "nodes": [{"type_name": "X", "message": "m"}]}}),
            language="python",
        )[0]
    )
    assert (
        "pass"
        == cause(
            found,
            Answer("ok", {"record": {**record, "nodes": [{"type_name": "X", "message": "m"}]}}),
            language="zig",
        )[0]
    )
    assert (
        "fail" == cause(found, Answer("ok", {"record": {**record, "error_id": "me"}}), language="python")[0]
    )


@pytest.mark.parametrize(
    ("want", "got", "same"),
    [
        (1, 1.0, True),
        (True, 1, False),
        (0, False, False),
        ("1", 1, False),
        (None, {}, False),
        (-0.0, 0, True),
    ],
)
def test_numbers_are_compared_by_worth(want, got, same):
    """1 equals 1.0; true equals nothing but true."""
    assert same == is_same(want, got)


def test_difference_names_its_place():
    """The report shows where two values part."""
    assert "at /a/1/b~1c: expected 1, got nothing" == str(
        find_difference({"a": [0, {"b/c": 1}]}, {"a": [0, {}]})
    )


def test_flips_are_opposites():
    """Every flipped expectation differs from the one it was made of."""
    want = {"ok": {"order": 1}}
    assert all(flipped != want for flipped in flip_want(want))
    assert 3 == len(flip_want(want))


# ---- scores


def scored(outcomes, **options):
    vectors = [
        VECTOR._replace(id=f"x-{index}", level=level, requirements=(requirement,), keyword=keyword)
        for index, (level, requirement, keyword, _) in enumerate(outcomes)
    ]
    verdicts = {
        f"x-{index}": Verdict(outcome, "differs" if outcome != "pass" else "")
        for index, (*_, outcome) in enumerate(outcomes)
    }
    return score_run(
        vectors, verdicts, **{"level": "standard", "profiles": (), "is_complete": True, **options}
    )


ALL = [
    ("core", "A", "MUST", "pass"),
    ("core", "A", "MUST", "pass"),
    ("core", "B", "SHOULD", "fail"),
    ("standard", "C", "MUST NOT", "pass"),
]


def test_score_is_integers_of_requirements_and_vectors():
    """No percentage, no blend of levels; a SHOULD costs no level."""
    score = scored(ALL)
    assert (True, "standard", []) == (score.is_compliant, score.reached, score.unexpected)
    assert {"passed": 1, "total": 1} == score.compliance_score["core"]["must"]["requirements"]
    assert {"passed": 2, "total": 2} == score.compliance_score["core"]["must"]["vectors"]
    assert {"passed": 0, "total": 1} == score.compliance_score["core"]["should"]["vectors"]


@pytest.mark.parametrize("outcome", [outcome for outcome in OUTCOMES if outcome != "pass"])
def test_only_pass_is_pass(outcome):
    """One vector with any other outcome costs the level, known failures included."""
    score = scored([*ALL, ("core", "A", "MUST", outcome)])
    assert (False, "", {"passed": 0, "total": 1}) == (
        score.is_compliant,
        score.reached,
        score.compliance_score["core"]["must"]["requirements"],
    )


def test_level_needs_the_ones_below():
    """standard alone is nothing, and a partial run reaches nothing."""
    assert "" == scored([*ALL, ("core", "A", "MUST", "fail")]).reached
    assert "" == scored(ALL, is_complete=False).reached
    assert not scored([("standard", "C", "MUST", "pass")]).is_compliant


def test_violations_speak_the_first_words():
    """MissingErrorType and MissingSeverityLevel, with what is missing and how grave that is."""
    type_ = VECTOR._replace(
        id="t-1", op="lookup", shared={"kind": "type"}, given={"name": "uep.auth.unauthenticated"}
    )
    severity = VECTOR._replace(id="s-1", op="compare_severity", given={"a": "High", "b": "Low"})
    crash = VECTOR._replace(id="c-1")
    verdicts = {
        "t-1": Verdict("fail", "differs", "got null"),
        "s-1": Verdict("fail", "differs", "got -1"),
        "c-1": Verdict("error", "crash", "was ended by SIGSEGV"),
    }
    found = score_run(
        [type_, severity, crash], verdicts, level="core", profiles=(), is_complete=True
    ).violations
    assert [("Crash", "Critical"), ("MissingErrorType", "High"), ("MissingSeverityLevel", "Medium")] == [
        (one["type"], one["severity"]) for one in found
    ]
    assert "uep.auth.unauthenticated" in found[1]["description"]


@pytest.mark.parametrize(("failures", "status"), [(0, 0), (1, 1), (255, 1), (256, 1), (257, 1), (65_536, 1)])
def test_exit_status_is_a_category(failures, status):
    """256 failures are not zero failures."""
    assert status == status_of(failures)


# ---- known failures

TODAY = date(2026, 11, 21)
FAILS = Verdict("fail", "wrong_path", "detail")


def known(id_="x-1", failing="wrong_path", until=date(2027, 1, 1)):
    return Known(id_, "why", failing, "https://example.com/1", until)


@pytest.mark.parametrize(
    ("verdict", "entries", "outcome", "said"),
    [
        (FAILS, [known()], "known_fail", None),
        (PASSED, [known()], "stale_known_fail", "passes"),
        (FAILS, [known(failing="accepted")], "fail", "another cause"),
        (Verdict("unsupported", "unsupported"), [known()], "unsupported", "another cause"),
        (Verdict("error", "crash"), [known()], "error", "another cause"),
        (FAILS, [known(until=date(2026, 11, 20))], "fail", "ran out"),
        (FAILS, [known(), known()], "known_fail", "twice"),
        (FAILS, [known("x-9")], "fail", "no vector"),
        (Verdict("flaky", "timeout"), [known()], "flaky", None),
        (Verdict("not_run"), [known()], "not_run", None),
    ],
)
def test_known_failures_are_true_or_fail(verdict, entries, outcome, said):
    """An entry that passes, fails otherwise, ran out, stands twice or names nothing is a problem."""
    applied = apply_known({"x-1": verdict}, entries, all_ids=["x-1"], today=TODAY)
    assert outcome == applied.verdicts["x-1"].outcome
    assert [said is not None] * bool(said) == [said in problem for problem in applied.problems]


def test_fix_writes_what_is_true(tmp_path):
    """New failures are added, old ones that pass go, and reasons are kept."""
    made = fix_known(
        [known("x-1"), known("x-2")],
        {"x-1": FAILS, "x-2": PASSED, "x-3": Verdict("error", "crash", 'said "no"\n')},
        is_complete=True,
        until=date(2027, 2, 1),
    )
    path = tmp_path / "known.toml"
    path.write_text(write_known(made))
    assert made == load_known(path)
    assert [("x-1", "why"), ("x-3", 'said "no"\n')] == [(entry.id, entry.reason) for entry in made]


def test_fix_refuses_partial_runs():
    """A run that did not ask everything cannot know."""
    with pytest.raises(errors.UsageError, match="partial"):
        fix_known([], {}, is_complete=False, until=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "[[known]]\nid = 'x'",
        "[other]",
        "known = 3",
        "[[known]]\nid='x'\nreason=''\ncause='c'\nissue='i'\nuntil=2027-01-01",
        "x = ",
    ],
)
def test_known_file_says_what_is_wrong(tmp_path, text):
    """Every entry has an id, a reason, a cause, an issue and an end."""
    (tmp_path / "k.toml").write_text(text)
    with pytest.raises(errors.UsageError, match=r"k\.toml"):
        load_known(tmp_path / "k.toml")
