"""Requirements against vectors: every way in which text, vectors and lists can part is found, and data decides what fails."""

from __future__ import annotations

import pytest
from uep_conformance.sections import find_keywords, load_requirements, read_paragraphs
from uep_conformance.selftest import synthetic_vector
from uep_conformance.trace import FINDINGS, Lists, load_lists, subject_of, trace
from uep_conformance.vectors import load_vectors

TEXT = """# 1. Sample

Words such as `MUST` in code demand nothing.

## 1.1 Rules

**UEP-SMP-001:** A judge MUST refuse the colour `MAY`.
It may say why.

**UEP-SMP-002:** A producer SHOULD be brief.

```json
{"MUST": "not"}
```
"""
RULES = {"rules": dict.fromkeys(FINDINGS, "fail"), "definitions": [], "max_exempt_percent": 100}


def vector(side="accept", req=("UEP-SMP-001",), keyword="MUST", id_="x-0001"):
    return synthetic_vector(1)._replace(id=id_, side=side, requirements=tuple(req), keyword=keyword)


BOTH = [vector("accept"), vector("reject", id_="x-0002")]


def run(tmp_path, text=TEXT, vectors=BOTH, reviewed=None, exemptions=None, checks=None, rules=RULES):
    (tmp_path / "01-sample.md").write_text(text)
    requirements = load_requirements(tmp_path)
    digests = reviewed if reviewed is not None else {id_: one.digest for id_, one in requirements.items()}
    lists = Lists(
        rules,
        digests,
        exemptions or {"requirements": {}, "subjects": {}},
        checks or {"requirements": {}, "subjects": {}},
    )
    return trace(vectors, lists, tmp_path)


def found(*args, **options):
    return {finding.rule for finding in run(*args, **options).findings}


def test_nothing_is_found_where_nothing_is_wrong(tmp_path):
    """Code, fences and words without a capital are no demands."""
    picture = run(tmp_path)
    assert (set(), {"requirements": 2, "must": 1, "must_shown_by_vectors": 1}) == (
        {finding.rule for finding in picture.findings},
        {key: picture.figures[key] for key in ("requirements", "must", "must_shown_by_vectors")},
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (TEXT + "\nA relay MUST do this.\n", "sentence_without_id"),
        (TEXT + "\n**UEP-SMP-001:** A relay MUST do this.\n", "duplicate_id"),
        (TEXT + "\n**UEP-SMP-003:** A relay does this.\n", "no_keyword"),
        (TEXT + "\n**UEP-SMP-003:** A relay MUST do this and SHOULD do that.\n", "second_keyword"),
        (TEXT + "\n**UEP-SMP-003:** A relay MAY do this.\nIt MUST do that.\n", "second_keyword"),
        (TEXT + "\nSee UEP-SMP-099.\n", "unknown_id"),
    ],
)
def test_text_that_is_out_of_order(tmp_path, text, rule):
    """One demand, one id."""
    assert rule in found(tmp_path, text)


def test_must_needs_both_sides(tmp_path):
    """An accepting vector alone does not show what is forbidden."""
    assert {"uncovered"} == found(tmp_path, vectors=BOTH[:1])
    assert ["reject"] == run(tmp_path, vectors=BOTH[:1]).coverage["UEP-SMP-001"].lacking


def test_vectors_cite_what_exists(tmp_path):
    """A vector of an unknown requirement, or with another keyword, is found."""
    assert "unknown_id" in found(tmp_path, vectors=[*BOTH, vector(req=("UEP-SMP-009",), id_="x-0003")])
    assert "keyword_mismatch" in found(tmp_path, vectors=[*BOTH, vector(keyword="SHOULD", id_="x-0003")])


def test_changed_sentence_wants_a_look(tmp_path):
    """Whoever edits a sentence compares it with its vectors."""
    before = {id_: one.digest for id_, one in (run(tmp_path), load_requirements(tmp_path))[1].items()}
    assert {"unreviewed"} == found(
        tmp_path, TEXT.replace("refuse the colour", "refuse a colour"), reviewed=before
    )
    assert set() == found(tmp_path, TEXT.replace("say why", "tell why"), reviewed=before)
    assert {"unreviewed"} == found(tmp_path, reviewed={})
    assert {"bad_list"} == found(tmp_path, reviewed={**before, "UEP-SMP-009": "0"})


def test_exemptions_are_reasoned_needed_and_few(tmp_path):
    """They name a side and a reason, go when vectors come, and are counted."""
    exempt = {
        "requirements": {"UEP-SMP-001": {"side": "reject", "reason": "nothing to refuse"}},
        "subjects": {},
    }
    assert set() == found(tmp_path, vectors=BOTH[:1], exemptions=exempt)
    assert {"bad_list"} == found(tmp_path, exemptions=exempt)
    assert {"too_many_exemptions"} == found(
        tmp_path, vectors=BOTH[:1], exemptions=exempt, rules={**RULES, "max_exempt_percent": 10}
    )
    assert "bad_list" in found(
        tmp_path, exemptions={"requirements": {"UEP-SMP-001": {"side": "both"}}, "subjects": {}}
    )
    assert set() == found(
        tmp_path,
        vectors=[],
        exemptions={"requirements": {}, "subjects": {"SMP judge": {"reason": "because"}}},
    )


def test_checks_exist(tmp_path):
    """A test that stands for vectors is a test that is there."""
    here = {
        "requirements": {},
        "subjects": {"judge": {"check": "python/tests/test_conformance_trace.py::test_checks_exist"}},
    }
    assert set() == found(tmp_path, vectors=[], checks=here)
    gone = {
        "requirements": {
            "UEP-SMP-001": {"check": "python/tests/test_conformance_trace.py::test_gone" + "_by"}
        },
        "subjects": {},
    }
    assert {"bad_list"} == found(tmp_path, vectors=[], checks=gone)


def test_data_decides_what_fails(tmp_path):
    """The same finding fails or is reported, by rules.json alone."""
    mild = {**RULES, "rules": {**RULES["rules"], "uncovered": "report"}}
    assert (1, 0) == (
        len(run(tmp_path, vectors=BOTH[:1]).failing),
        len(run(tmp_path, vectors=BOTH[:1], rules=mild).failing),
    )


def test_keywords_are_capitals_outside_of_code():
    """MUST NOT is one word."""
    assert ["MUST NOT", "SHOULD"] == find_keywords("It MUST NOT, `MAY` or must, but SHOULD.")


def test_subject_is_whom_it_binds():
    """The first words after the article."""
    requirement = next(iter(load_requirements().values()))
    assert "circuit breaker" == subject_of(
        requirement._replace(sentence="A circuit breaker MUST NOT count a record.")
    )


def test_paragraphs_know_their_place():
    """Line and heading of a paragraph are those of the page."""
    assert [(3, "1. Sample"), (7, "1.1 Rules"), (10, "1.1 Rules")] == [
        (one.line, one.heading) for one in read_paragraphs(TEXT)
    ]


def test_the_specification_is_in_order():
    """In the real text every demand has one id, and every list under requirements is in order."""
    picture = trace(load_vectors(), load_lists())
    odd = [finding for finding in picture.findings if finding.rule not in ("uncovered", "unreviewed")]
    assert [] == odd
