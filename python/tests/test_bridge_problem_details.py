"""RFC 9457: the RFC's own examples are read, and the promises of its text hold for what is emitted."""

from __future__ import annotations

import json

import uep
from uep.bridges import emit, translate
from uep.testing import sample

OUT_OF_CREDIT = {
    "type": "https://example.com/probs/out-of-credit",
    "title": "You do not have enough credit.",
    "detail": "Your current balance is 30, but that costs 50.",
    "instance": "/account/12345/msgs/abc",
    "balance": 30,
    "accounts": ["/account/12345", "/account/67890"],
}
VALIDATION = {
    "type": "https://example.net/validation-error",
    "title": "Your request is not valid.",
    "errors": [
        {"detail": "must be a positive integer", "pointer": "#/age"},
        {"detail": "must be 'green', 'red' or 'blue'", "pointer": "#/profile/color"},
    ],
}


def read(document: object, **options: object) -> uep.UniversalErrorProtocol:
    """Translate one problem and return its record, which is canonical."""
    [found] = translate(json.dumps(document).encode(), source="problem_details", **options)
    assert () == uep.validate(found.record)
    return found.record


def test_the_credit_example_keeps_everything():
    """Extensions keep their JSON types; a relative instance is a request id, not an error id."""
    record = read(OUT_OF_CREDIT)
    assert "Your current balance is 30, but that costs 50." == record.error_message
    assert (30, ["/account/12345", "/account/67890"]) == (
        record.context["balance"],
        record.context["accounts"],
    )
    assert "/account/12345/msgs/abc" == record.correlation.request_id
    assert ("problem", OUT_OF_CREDIT["type"]) in {(code.space, code.value) for code in record.codes}


def test_the_validation_example_becomes_violations():
    """The errors extension of section 3 holds pointers as URI fragments."""
    record = read(VALIDATION)
    assert [
        ("/age", "must be a positive integer"),
        ("/profile/color", "must be 'green', 'red' or 'blue'"),
    ] == [(violation.path, violation.description) for violation in record.violations]


def test_the_status_classifies_a_problem_without_a_known_type():
    """about:blank says no more than the status does (section 4.2.1)."""
    assert (
        "uep.resource.not_found"
        == read({"type": "about:blank", "title": "Not Found", "status": 404}).error_type
    )


def test_wrong_typed_members_are_ignored_and_named():
    """Section 3.1: a member of the wrong type is ignored; here it is also a loss."""
    [found] = translate(b'{"type":5,"title":"T","status":"404","detail":"d"}', source="problem_details")
    assert ["/status", "/type"] == sorted(loss.path for loss in found.losses)
    assert "d" == found.record.error_message


def test_a_problem_emitted_for_outsiders_says_nothing_internal():
    """The detail is the type's title or the user's text; nodes, frames and context are not there."""
    record = sample("chain")
    problem = json.loads(emit(record, "problem_details"))
    assert f"urn:uep:type:{record.error_type}" == problem["type"]
    assert f"urn:uuid:{record.error_id}" == problem["instance"]
    assert record.error_message not in json.dumps(problem)


def test_an_internal_problem_comes_back_as_the_same_error():
    """Identity, type, severity, message and tree survive out and in."""
    record = sample("chain")
    again = read(json.loads(emit(record, "problem_details", audience="internal")))
    assert (record.error_id, record.error_type, record.severity, record.error_message) == (
        again.error_id,
        again.error_type,
        again.severity,
        again.error_message,
    )
    assert [n.type_name for n in record.nodes] == [n.type_name for n in again.nodes]


def test_a_base_url_replaces_the_urn():
    """A company may publish its types under its own URL."""
    problem = json.loads(emit(sample("chain"), "problem_details", type_base="https://errors.example.com/"))
    assert problem["type"].startswith("https://errors.example.com/uep.")


def test_a_kept_payload_comes_back_byte_for_byte():
    """With keep_origin the way in and out is the identity, for insiders: nobody looked what outsiders may see of it."""
    payload = json.dumps(OUT_OF_CREDIT, indent=1).encode()
    [found] = translate(payload, source="problem_details", keep_origin=True)
    assert payload == emit(found.record, "problem_details", audience="internal")
    assert b"balance" not in emit(found.record, "problem_details")
