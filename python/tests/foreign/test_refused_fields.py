"""What services answer to have refused: fields by name, payloads of GraphQL, and codes that say what kind of error it is."""

from __future__ import annotations

import pytest

from .reading import only, read


def test_fields_alone_are_refused_where_a_framework_says_so():
    """UEP-BRG-2462: deeper fields have the path that leads to them."""
    record, _ = only({"profile": {"age": ["A valid integer is required."]}, "tags": [{}, {"name": ["x y"]}]})
    assert ["/profile/age", "/tags/1/name"] == [one.path for one in record.violations]
    assert "uep.input.validation_failed" == record.error_type


@pytest.mark.parametrize(
    "document",
    [
        {"colours": ["red", "blue"]},
        {"name": "This field is required."},
        {"name": ["This field is required."], "id": 7},
        {"title": [], "name": []},
        {"code": 50013, "message": "done"},
        {"code": 20000, "message": "all is well"},
        {"code": 50013, "message": "here it is", "data": {"id": 7}},
    ],
)
def test_other_objects_are_data(document):
    """UEP-BRG-2350, UEP-BRG-2462: neither names nor numbers alone say that something failed."""
    assert [] == read(document)


def test_texts_beside_the_fields_have_no_path():
    """Django and Discord have names of their own for what is wrong with the whole."""
    record, _ = only({"__all__": ["This field is required."], "$.lines[0].qty": ["is too large"]})
    assert ["", "/lines/0/qty"] == [one.path for one in record.violations]


def test_a_list_of_names_says_which_fields():
    """UEP-BRG-2463: the names are paths and no texts."""
    record, _ = only([{"errorCode": "MISSING", "message": "two are missing", "fields": ["Hat", "a.b"]}])
    assert [("/Hat", ""), ("/a/b", "")] == [(one.path, one.description) for one in record.violations]


def test_values_of_a_nested_list_stay_outside():
    """What was refused is taken out of the list also where that stands deeper."""
    entry = {"field": "pin", "message": "is wrong", "value": "secret-word", "hint": {"n": 4}}
    record, lost = only(
        {"message": "refused", "context_info": {"errors": [entry]}}, status=400, source="http_api"
    )
    assert "secret-word" not in str(record)
    assert {"/context_info/errors/0/value"} == lost
    assert {"hint": {"n": 4}} == {
        k: v for k, v in record.context["http_api.context_info"]["errors"][0].items() if k == "hint"
    }


def test_what_holds_an_error_is_kept_but_for_the_header_of_soap():
    """UEP-BRG-036: members beside the error, at each level."""
    record, _ = only({"result": {"error": {"code": "NO_HAT", "message": "no hat"}, "shelf": "s7"}, "took": 3})
    assert {"http_api.result.shelf": "s7", "http_api.took": 3} == record.context
    soap = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><Token>secret-word</Token></e:Header>'
        "<e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>no hat</faultstring></e:Fault></e:Body></e:Envelope>"
    )
    record, lost = only(soap)
    assert "secret-word" not in str(record)
    assert "/Envelope/Header" in lost


def test_a_payload_of_graphql_refuses_what_it_was_given():
    """UEP-BRG-2465: whatever else the response answers is told as lost."""
    refused = {"field": ["input", "size"], "message": "Size is odd", "code": "ODD", "hint": "an even one"}
    record, lost = only({"data": {"hatCreate": {"hat": {"id": 7}, "userErrors": [refused]}, "viewer": None}})
    assert [("/input/size", "ODD")] == [(one.path, one.reason) for one in record.violations]
    assert "an even one" == record.context["graphql.hatCreate.0.hint"]
    assert {"/data"} == lost


def test_errors_and_refusals_of_one_response_are_two_errors():
    """UEP-BRG-616, UEP-BRG-2465: each has its own id."""
    whole = {"errors": [{"message": "x"}], "data": {"a": {"errors": ["no"]}}}
    first, second = read(whole)
    assert ("x", "no") == (first.record.error_message, second.record.error_message)
    assert first.record.error_id != second.record.error_id


@pytest.mark.parametrize(
    ("document", "error_type"),
    [
        ({"error": "NOT_FOUND", "message": "no shelf"}, "uep.resource.not_found"),
        ({"code": "Rate-Limited", "message": "slow down"}, "uep.quota.rate_limited"),
        ({"code": "E17", "message": "no shelf"}, "uep.unknown.unclassified"),
        (
            {"error": {"fbtrace_id": "a", "code": 190, "type": "OAuthException", "message": "old"}},
            "uep.auth.unauthenticated",
        ),
        (
            {"status": "error", "correlationId": "a", "category": "CONFLICT", "message": "old"},
            "uep.state.conflict",
        ),
        ({"errorResponse": {"code": 11000, "errmsg": "twice"}, "code": 11000}, "uep.resource.already_exists"),
        (
            {"writeErrors": [{"err": {"code": 121, "errmsg": "bad", "index": 0}}]},
            "uep.input.validation_failed",
        ),
    ],
)
def test_codes_classify(document, error_type):
    """UEP-BRG-2356, UEP-BRG-2472: those of a service by its own words, others by what their letters say."""
    assert error_type == only(document)[0].error_type
