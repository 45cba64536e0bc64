"""What servers answer with."""

from __future__ import annotations

import pytest
from uep.model import Relation, Retryability

from .reading import DOTNET, only, read


def test_a_review_that_denies_is_an_error():
    """What a webhook answers has the Status inside; one that allows is none."""
    answer = {
        "uid": "705ab4f5",
        "allowed": False,
        "status": {"code": 403, "reason": "Forbidden", "message": "no"},
    }
    review = {"apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview", "response": answer}
    record, _ = only(review)
    assert ("uep.auth.permission_denied", "705ab4f5") == (record.error_type, record.correlation.request_id)
    assert [] == read(review | {"response": {"uid": "705ab4f5", "allowed": True}})


def test_a_status_of_a_session_has_no_kind():
    """A command that exec ran ends with the bare members; a sentence in the place of the reason is no type."""
    status = {"metadata": {}, "status": "Failure", "message": "exit status 7", "reason": "NonZeroExitCode"}
    assert "NonZeroExitCode" == only(status)[0].nodes[0].type_name
    assert "" == only(status | {"reason": "labels are missing: owner"})[0].nodes[0].type_name
    assert [] == read({"metadata": {}, "status": "Success"})


def test_clients_of_grpc_have_forms_of_their_own():
    """grpc-js has the text in `details`, grpc-gateway 1 twice."""
    node = {
        "code": 14,
        "details": "refused",
        "metadata": {"internalRepr": {}},
        "message": "14 UNAVAILABLE: refused",
    }
    assert "uep.dependency.unavailable" == only(node)[0].error_type
    assert "uep.resource.not_found" == only({"error": "gone", "code": 5, "message": "gone"})[0].error_type


def test_reasons_of_google_before_details_are_codes():
    """The HTTP APIs list them under `errors`, with the place that was wrong."""
    listed = [
        {
            "domain": "global",
            "reason": "invalidParameter",
            "message": "bad",
            "locationType": "parameter",
            "location": "part",
        }
    ]
    record, _ = only({"error": {"code": 400, "message": "bad", "errors": listed}})
    assert ("global", "invalidParameter") in [(code.space, code.value) for code in record.codes]
    assert [("query", "part")] == [(one.kind, one.path) for one in record.violations]


def test_the_exception_of_a_problem_has_a_trace_and_no_headers():
    """ASP.NET tells of it during development; null stands where there is nothing."""
    thrown = {"details": DOTNET, "headers": {"Cookie": ["s5ec4e7"]}, "path": "/open"}
    record, lost = only(
        {
            "type": "https://tools.ietf.org/html/rfc9110#section-15.6.1",
            "title": "T",
            "status": 500,
            "detail": None,
            "exception": thrown,
        }
    )
    assert ("System.InvalidOperationException", 8) == (
        record.nodes[0].type_name,
        record.nodes[0].stack.frames[0].line,
    )
    assert {"/exception/headers"} == lost
    assert "s5ec4e7" not in str(record)


def test_the_data_of_a_failed_call_can_have_a_trace():
    """Odoo writes Python's into the data of the error."""
    trace = 'Traceback (most recent call last):\n  File "/odoo/sale.py", line 12, in confirm\n    raise UserError("none")\nodoo.exceptions.UserError: none\n'
    record, _ = only(
        {
            "jsonrpc": "2.0",
            "id": 1,
            "error": {"code": 200, "message": "Odoo Server Error", "data": {"debug": trace, "name": "n"}},
        }
    )
    assert ("python", 12, "odoo.exceptions.UserError") == (
        record.source_language,
        record.nodes[0].stack.frames[0].line,
        record.nodes[0].type_name,
    )


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ({"type": "NOT_FOUND", "path": ["a"]}, "uep.resource.not_found"),
        ({"errorType": "Unauthorized"}, "uep.auth.permission_denied"),
        ({"extensions": {"classification": "ValidationError"}, "path": ["a"]}, "uep.input.validation_failed"),
        ({"extensions": {"code": "THROTTLED"}}, "uep.quota.rate_limited"),
        ({"extensions": {"code": "constraint-violation"}}, "uep.data.integrity_violation"),
    ],
)
def test_servers_of_graphql_have_words_in_several_places(error, kind):
    """GitHub, AppSync, graphql-java, Shopify and Hasura."""
    assert kind == only({"errors": [{"message": "m"} | error]})[0].error_type


def test_servers_of_graphql_tell_of_traces_and_fields():
    """Hot Chocolate writes a trace as one text, Lighthouse the refused fields by name; deferred payloads are completed."""
    record, _ = only(
        {"errors": [{"message": "m", "path": ["a"], "extensions": {"stackTrace": DOTNET.partition("\n")[2]}}]}
    )
    assert "Acme.Shop.Open" == record.nodes[0].stack.frames[0].function
    record, _ = only(
        {
            "errors": [
                {"message": "m", "path": ["a"], "extensions": {"validation": {"input.email": ["taken"]}}}
            ]
        }
    )
    assert ("/input/email", "taken") in [(one.path, one.description) for one in record.violations]
    assert (
        "late"
        == only(
            {"completed": [{"id": "0", "errors": [{"message": "late", "path": ["a"]}]}], "hasNext": False}
        )[0].error_message
    )


def test_a_server_wraps_what_an_sdk_has_thrown():
    """The language of a failure of Temporal is that of the first one that names its source."""
    cause = {
        "message": "no",
        "source": "GoSDK",
        "applicationFailureInfo": {"type": "Declined", "nonRetryable": True},
    }
    info = {"activityType": {"name": "Charge"}, "retryState": "RETRY_STATE_NON_RETRYABLE_FAILURE"}
    record, _ = only({"message": "failed", "cause": cause, "activityFailureInfo": info})
    assert ("go", Retryability.NEVER, Relation.REMOTE_CAUSE) == (
        record.source_language,
        record.recovery.retryability,
        record.nodes[1].relation,
    )
