"""Error bodies of web APIs as their vendors document them: the message, the codes and what was refused are read, and nothing is lost."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import Translation, translate

NOW = "2026-11-21T12:00:00Z"


class Body(NamedTuple):
    """What a vendor answers, and what is to be read of it besides the status."""

    status: int
    document: Any
    error_type: str
    message: str
    codes: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()


BODIES = {
    "anthropic": Body(  # docs.anthropic.com, API errors
        529,
        {
            "type": "error",
            "error": {"type": "overloaded_error", "message": "Overloaded"},
            "request_id": "req_011CSHoEeqs5C35K2UUqR7Fy",
        },
        "uep.unknown.unclassified",
        "Overloaded",
        ("anthropic:overloaded_error",),
        (),
    ),
    "openai": Body(  # platform.openai.com, error codes
        429,
        {
            "error": {
                "message": "Rate limit reached for requests",
                "type": "requests",
                "param": None,
                "code": "rate_limit_exceeded",
            }
        },
        "uep.quota.rate_limited",
        "Rate limit reached for requests",
        ("openai:rate_limit_exceeded", "openai:requests"),
        (),
    ),
    "stripe": Body(  # docs.stripe.com, errors
        402,
        {
            "error": {
                "code": "card_declined",
                "decline_code": "insufficient_funds",
                "doc_url": "https://docs.stripe.com/error-codes#card-declined",
                "message": "Your card has insufficient funds.",
                "param": "",
                "type": "card_error",
                "request_log_url": "https://dashboard.stripe.com/test/logs/req_a",
            }
        },
        "uep.business.rule_violation",
        "Your card has insufficient funds.",
        ("openai:card_declined", "openai:card_error"),
        (),
    ),
    "elasticsearch": Body(  # elastic.co, REST API conventions
        404,
        {
            "error": {
                "root_cause": [
                    {
                        "type": "index_not_found_exception",
                        "reason": "no such index [twitter]",
                        "resource.type": "index_or_alias",
                        "resource.id": "twitter",
                        "index_uuid": "_na_",
                        "index": "twitter",
                    }
                ],
                "type": "index_not_found_exception",
                "reason": "no such index [twitter]",
                "index": "twitter",
            },
            "status": 404,
        },
        "uep.resource.not_found",
        "no such index [twitter]",
        ("elasticsearch:index_not_found_exception",),
        (),
    ),
    "solr": Body(  # solr.apache.org, response formats
        400,
        {
            "responseHeader": {"status": 400, "QTime": 2},
            "error": {
                "metadata": [
                    "error-class",
                    "org.apache.solr.common.SolrException",
                    "root-error-class",
                    "org.apache.solr.common.SolrException",
                ],
                "msg": "undefined field nosuch",
                "code": 400,
            },
        },
        "uep.input.malformed",
        "undefined field nosuch",
        (),
        (),
    ),
    "odata": Body(  # learn.microsoft.com, Microsoft Graph error responses
        403,
        {
            "error": {
                "code": "Authorization_RequestDenied",
                "message": "Insufficient privileges to complete the operation.",
                "innerError": {
                    "date": "2026-01-15T10:00:00",
                    "request-id": "a7c5f4a2-9c3e-4ad4-8c3f-1f3e7a0d9b11",
                    "client-request-id": "a7c5f4a2-9c3e-4ad4-8c3f-1f3e7a0d9b11",
                },
            }
        },
        "uep.auth.permission_denied",
        "Insufficient privileges to complete the operation.",
        ("odata:Authorization_RequestDenied",),
        (),
    ),
    "odata_details": Body(  # OData JSON Format 4.01 section 21.1
        400,
        {
            "error": {
                "code": "501",
                "message": "Unsupported functionality",
                "target": "query",
                "details": [
                    {"code": "301", "target": "$search", "message": "$search query option not supported"}
                ],
            }
        },
        "uep.input.malformed",
        "Unsupported functionality",
        ("odata:501",),
        ("/$search", "/query"),
    ),
    "oauth": Body(  # RFC 6749 section 5.2
        401,
        {
            "error": "invalid_client",
            "error_description": "Client authentication failed",
            "error_uri": "https://auth.example/errors/invalid_client",
        },
        "uep.auth.unauthenticated",
        "Client authentication failed",
        ("oauth:invalid_client",),
        (),
    ),
    "spring": Body(  # docs.spring.io, DefaultErrorAttributes
        500,
        {
            "timestamp": "2026-11-21T10:00:01.123+00:00",
            "status": 500,
            "error": "Internal Server Error",
            "path": "/orders/17",
        },
        "uep.unknown.unclassified",
        "Internal Server Error",
        (),
        (),
    ),
    "nest": Body(  # docs.nestjs.com, validation pipe
        400,
        {
            "statusCode": 400,
            "message": ["email must be an email", "age must be a positive number"],
            "error": "Bad Request",
        },
        "uep.input.malformed",
        "email must be an email",
        (),
        ("", ""),
    ),
    "laravel": Body(  # laravel.com, validation error response format
        422,
        {
            "message": "The team name must be a string. (and 1 more error)",
            "errors": {
                "team_name": ["The team name must be a string."],
                "users.0.email": ["The users.0.email field is required."],
            },
        },
        "uep.input.validation_failed",
        "The team name must be a string. (and 1 more error)",
        (),
        ("/team_name", "/users/0/email"),
    ),
    "rails": Body(  # guides.rubyonrails.org, ActiveModel::Errors#as_json
        422,
        {"errors": {"name": ["can't be blank"], "email": ["is invalid"]}},
        "uep.input.validation_failed",
        "can't be blank",
        (),
        ("/name", "/email"),
    ),
    "github": Body(  # docs.github.com, troubleshooting the REST API
        422,
        {
            "message": "Validation Failed",
            "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}],
            "documentation_url": "https://docs.github.com/rest/issues/issues#create-an-issue",
            "status": "422",
        },
        "uep.input.validation_failed",
        "Validation Failed",
        (),
        ("/title",),
    ),
    "okta": Body(  # developer.okta.com, error codes
        401,
        {
            "errorCode": "E0000011",
            "errorSummary": "Invalid token provided",
            "errorLink": "E0000011",
            "errorId": "oaeu3Ie2vP3QcaK8Gs1bsQ4Xw",
            "errorCauses": [],
        },
        "uep.auth.unauthenticated",
        "Invalid token provided",
        ("okta:E0000011",),
        (),
    ),
    "paypal": Body(  # developer.paypal.com, orders v2
        422,
        {
            "name": "UNPROCESSABLE_ENTITY",
            "message": "The requested action could not be performed, semantically incorrect, or failed business validation.",
            "debug_id": "f4e1b8a3c9d2e",
            "details": [
                {
                    "field": "/purchase_units/0/amount",
                    "issue": "AMOUNT_MISMATCH",
                    "description": "Should equal item_total.",
                }
            ],
            "links": [
                {
                    "href": "https://developer.paypal.com/docs/api/orders/v2/#error-AMOUNT_MISMATCH",
                    "rel": "information_link",
                    "method": "GET",
                }
            ],
        },
        "uep.input.validation_failed",
        "The requested action could not be performed, semantically incorrect, or failed business validation.",
        ("paypal:UNPROCESSABLE_ENTITY",),
        ("/purchase_units/0/amount",),
    ),
    "salesforce": Body(  # developer.salesforce.com, status codes and error responses
        404,
        [{"message": "The requested resource does not exist", "errorCode": "NOT_FOUND"}],
        "uep.resource.not_found",
        "The requested resource does not exist",
        ("salesforce:NOT_FOUND",),
        (),
    ),
    "twilio": Body(  # twilio.com, error responses
        400,
        {
            "code": 21211,
            "message": "The 'To' number 5551234 is not a valid phone number.",
            "more_info": "https://www.twilio.com/docs/errors/21211",
            "status": 400,
        },
        "uep.input.malformed",
        "The 'To' number 5551234 is not a valid phone number.",
        ("twilio:21211",),
        (),
    ),
    "kafka": Body(  # docs.confluent.io, REST proxy
        404,
        {"error_code": 40403, "message": "Schema not found"},
        "uep.resource.not_found",
        "Schema not found",
        ("kafka:40403",),
        (),
    ),
    "databricks": Body(  # docs.databricks.com, clusters API
        404,
        {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Cluster 1 does not exist"},
        "uep.resource.not_found",
        "Cluster 1 does not exist",
        ("databricks:RESOURCE_DOES_NOT_EXIST",),
        (),
    ),
    "atlas": Body(  # mongodb.com, Atlas administration API errors
        404,
        {
            "detail": "Cannot find resource /api/atlas/v2/groups/1.",
            "error": 404,
            "errorCode": "RESOURCE_NOT_FOUND",
            "parameters": ["/api/atlas/v2/groups/1"],
            "reason": "Not Found",
        },
        "uep.resource.not_found",
        "Cannot find resource /api/atlas/v2/groups/1.",
        ("atlas:RESOURCE_NOT_FOUND",),
        (),
    ),
    "postgrest": Body(  # postgrest.org, errors
        404,
        {"code": "42P01", "details": None, "hint": None, "message": 'relation "public.todo" does not exist'},
        "uep.resource.not_found",
        'relation "public.todo" does not exist',
        ("sqlstate:42P01",),
        (),
    ),
    "couchdb": Body(  # docs.couchdb.org, JSON structure of errors
        409,
        {"error": "conflict", "reason": "Document update conflict."},
        "uep.state.conflict",
        "Document update conflict.",
        ("couchdb:conflict",),
        (),
    ),
    "prometheus": Body(  # prometheus.io, HTTP API format overview
        400,
        {
            "status": "error",
            "errorType": "bad_data",
            "error": 'invalid parameter "query": 1:1: parse error: unexpected character',
        },
        "uep.input.malformed",
        'invalid parameter "query": 1:1: parse error: unexpected character',
        ("prometheus:bad_data",),
        (),
    ),
    "jsend": Body(  # github.com/omniti-labs/jsend
        500,
        {"status": "error", "message": "Unable to communicate with database"},
        "uep.unknown.unclassified",
        "Unable to communicate with database",
        (),
        (),
    ),
    "neo4j": Body(  # neo4j.com, HTTP API error handling
        200,
        {
            "results": [],
            "errors": [
                {
                    "code": "Neo.ClientError.Statement.SyntaxError",
                    "message": "Invalid input 'T': expected <init>",
                }
            ],
        },
        "uep.unknown.unclassified",
        "Invalid input 'T': expected <init>",
        ("neo4j:Neo.ClientError.Statement.SyntaxError",),
        (),
    ),
    "cloudflare": Body(  # developers.cloudflare.com, API response structure
        400,
        {
            "success": False,
            "errors": [{"code": 1003, "message": "Invalid or missing zone id."}],
            "messages": [],
            "result": None,
        },
        "uep.input.malformed",
        "Invalid or missing zone id.",
        ("cloudflare:1003",),
        (),
    ),
    "slack": Body(  # docs.slack.dev, evaluating responses
        200,
        {"ok": False, "error": "channel_not_found"},
        "uep.unknown.unclassified",
        "channel_not_found",
        ("slack:channel_not_found",),
        (),
    ),
    "telegram": Body(  # core.telegram.org, making requests
        429,
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 35",
            "parameters": {"retry_after": 35},
        },
        "uep.quota.rate_limited",
        "Too Many Requests: retry after 35",
        (),
        (),
    ),
    "vault": Body(  # developer.hashicorp.com, Vault HTTP API error response
        403,
        {"errors": ["permission denied"]},
        "uep.auth.permission_denied",
        "permission denied",
        (),
        ("",),
    ),
    "jira": Body(  # developer.atlassian.com, Jira REST API status codes
        400,
        {"errorMessages": [], "errors": {"project": "project is required"}},
        "uep.input.malformed",
        "project is required",
        (),
        ("/project",),
    ),
    "express_validator": Body(  # express-validator.github.io, ValidationError
        400,
        {
            "errors": [
                {
                    "type": "field",
                    "value": "not-an-email",
                    "msg": "Invalid value",
                    "path": "email",
                    "location": "body",
                }
            ]
        },
        "uep.input.validation_failed",
        "Invalid value",
        (),
        ("/email",),
    ),
    "zod": Body(  # zod.dev, ZodError
        400,
        {
            "success": False,
            "error": {
                "issues": [
                    {
                        "code": "invalid_type",
                        "expected": "string",
                        "received": "number",
                        "path": ["name"],
                        "message": "Expected string, received number",
                    }
                ],
                "name": "ZodError",
            },
        },
        "uep.input.validation_failed",
        "Expected string, received number",
        (),
        ("/name",),
    ),
    "hydra": Body(  # hydra-cg.com, describing errors
        404,
        {
            "@context": "/contexts/Error",
            "@type": "hydra:Error",
            "hydra:title": "An error occurred",
            "hydra:description": "Not Found",
        },
        "uep.resource.not_found",
        "Not Found",
        (),
        (),
    ),
}
"""A document of each API's own documentation, with the facts of the example and nothing around them."""


def respond(status: int, document: Any, kind: str = "application/json") -> list[Translation]:
    """Translate a response with a JSON body."""
    head = f"HTTP/1.1 {status} Failed\r\nContent-Type: {kind}\r\n\r\n"
    return list(translate(head.encode() + json.dumps(document).encode(), now=NOW))


@pytest.mark.parametrize("name", BODIES)
def test_a_documented_body_is_read(name):
    """Type, message, codes and refused fields are those that the vendor's page names."""
    body = BODIES[name]
    [found] = respond(body.status, body.document)
    record = found.record
    assert (body.error_type, body.message) == (record.error_type, record.error_message)
    own = [(code.space, code.value) for code in record.codes if code.space != "http"]
    assert body.codes == tuple(f"{space}:{value}" for space, value in own)
    assert body.paths == tuple(violation.path for violation in record.violations)
    assert () == uep.validate(record)


@pytest.mark.parametrize("name", BODIES)
def test_every_text_of_a_body_is_somewhere_in_the_record(name):
    """What is not in the record is among the losses: no text of a vendor disappears silently."""
    body = BODIES[name]
    [found] = respond(body.status, body.document)
    said = "\n".join(text for _, text in texts_of(json.loads(uep.encode(found.record))))
    lost = [loss.path.removeprefix("/body") for loss in found.losses]
    for pointer, text in texts_of(body.document):
        assert text in said or text in RESPELLED.get(name, ()) or pointer in lost, pointer


def texts_of(value: Any, pointer: str = "") -> list[tuple[str, str]]:
    """Return the texts of a document with their pointers."""
    if isinstance(value, dict):
        pairs = [(f"{pointer}/{key}", one) for key, one in value.items()]
    elif isinstance(value, list):
        pairs = [(f"{pointer}/{index}", one) for index, one in enumerate(value)]
    else:
        return [(pointer, value)] if isinstance(value, str) and value else []
    return [found for place, one in pairs for found in texts_of(one, place)]


RESPELLED = {
    "express_validator": ("body",),
    "jsend": ("error",),
    "spring": ("2026-11-21T10:00:01.123+00:00",),
    "zod": ("ZodError",),
}
"""Texts that a record says in words of its own: times, paths, kinds of input, and the word that makes the shape."""


def test_a_body_without_a_response_is_read_where_its_shape_is_sure():
    """A document of an API that names its members like no other is found among other input."""
    body = BODIES["elasticsearch"]
    [found] = translate(json.dumps(body.document).encode(), now=NOW)
    assert ("http_api", body.message) == (found.format, found.record.error_message)


@pytest.mark.parametrize("name", ["vault", "rails", "laravel"])
def test_common_words_alone_are_no_error(name):
    """A shape of words that anybody uses counts only inside of a response that failed."""
    assert [] == list(translate(json.dumps(BODIES[name].document).encode(), now=NOW))


@pytest.mark.parametrize("name", ["anthropic", "kafka", "okta", "twilio"])
def test_a_response_that_went_well_holds_no_error(name):
    """The same members under a status of success are data."""
    assert [] == respond(200, BODIES[name].document)


def test_a_code_of_five_digits_is_no_status():
    """Confluent's codes begin with a status and are kept whole beside that of the response."""
    [found] = respond(404, BODIES["kafka"].document)
    assert [("http", "404"), ("kafka", "40403")] == [(code.space, code.value) for code in found.record.codes]


def test_what_was_refused_stays_outside():
    """A refused value may be a secret: it is in no field of the record and named among the losses."""
    [found] = respond(400, BODIES["express_validator"].document)
    assert b"not-an-email" not in uep.encode(found.record)
    assert ["/body/errors/0/value"] == [loss.path for loss in found.losses]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = ["error", "errors", "message", "code", "status", "detail", "error_code", "errorCode", "type", "title"]


@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6), st.sampled_from([200, 400, 422, 500]))
def test_any_members_make_a_canonical_record_or_none(document, status):
    """Whatever stands under the names that the shapes use, nothing breaks."""
    for found in respond(status, document):
        assert () == uep.validate(found.record)
