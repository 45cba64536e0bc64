"""Bodies of failed answers as people pass them on: without the response around them, and nothing else in the input."""

from __future__ import annotations

import json

import pytest
import uep
from uep.bridges import translate

from .reading import NOW


def read(document):
    """Return what an input that is one document holds, under auto-detection."""
    data = document if isinstance(document, str) else json.dumps(document)
    found = list(translate(data.encode(), now=NOW))
    assert all(() == uep.validate(one.record) for one in found)
    return found


BODIES = [
    ({"error": "no shelf is free"}, "no shelf is free"),
    ({"errors": ["no shelf"]}, "no shelf"),
    ({"errors": {"hat": ["too big"]}}, "too big"),
    ({"errors": [{"code": 89, "message": "no key"}]}, "no key"),
    ({"error": {"status": 401, "message": "no key"}}, "no key"),
    ({"error": {"code": 401, "message": "no key", "title": "Unauthorized"}}, "no key"),
    ({"itemNotFound": {"code": 404, "message": "no hat"}}, "no hat"),
    ({"shop.error": {"code": "NoHat", "message": {"lang": "en", "value": "no hat"}}}, "no hat"),
    ({"fault": {"faultstring": "no key", "detail": {"errorcode": "keys.Missing"}}}, "no key"),
    ({"errorCode": 100, "message": "no hat", "index": 10}, "no hat"),
    ({"error_code": "NO_HAT", "error_message": "no hat", "display": None, "answer": 42}, "no hat"),
    ({"status": "error", "code": 17, "title": "t", "message": "no hat"}, "no hat"),
    ({"success": False, "message": "no hat", "hat": 7}, "no hat"),
    ({"code": "rest_no_route", "message": "no hat", "data": {"status": 404}}, "no hat"),
    ({"code": -1121, "msg": "no hat"}, "no hat"),
    ({"type": "HatException", "message": "no hat"}, "no hat"),
    ({"message": "slow down, please", "retry_after": 64.57, "global": False}, "slow down, please"),
    ({"message": "404 Hat Not Found"}, "404 Hat Not Found"),
    ({"Message": "refused", "ModelState": {"hat.Size": ["too big"]}}, "refused"),
    ('<d:error xmlns:d="DAV:"><d:exception>NotFound</d:exception><d:message>no hat</d:message></d:error>', "no hat"),
    ("<m:error xmlns:m='u'><m:code>7</m:code><m:message>no hat</m:message></m:error>", "no hat"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "message"), BODIES, ids=lambda value: str(value)[:40])
def test_a_body_alone_says_itself_that_it_is_an_error(body, message):
    """Less surely than a document of a format of its own (UEP-BRG-2350)."""
    [found] = read(body)
    assert ("http_api", message) == (found.format, found.record.error_message)
    assert found.confidence < 0.7


OTHERS = [
    {},
    {"message": "the shop is open"},
    {"error": None, "message": "done"},
    {"error": "", "warning": ""},
    {"error": "#ff0000", "warning": "#ffaa00", "text": "#000000", "link": "#0000ff"},
    {"errors": 0, "warnings": 3},
    {"errors": [], "valid": True},
    {"success": True, "errors": ["told before"], "message": "m"},
    {"policy": {"name": "p", "is_default": True, "description": "use me"}},
    {"lastError": "told before", "name": "hat"},
    {"code": 0, "message": "fine"},
    {"code": 200, "message": "fine"},
    {"code": "EUR", "message": "paid", "data": {"total": 3}},
    {"level": "error", "errors": ["a"]},
    {"jsonrpc": "2.0", "result": {"code": -32000, "message": "x"}, "id": 1},
    {"type": "object", "properties": {"error": {"type": "string"}}, "required": ["error"]},
    {
        "title": "Hats",
        "error": "Something went wrong",
        "retry": "Try again",
        "close": "Close",
        "open": "Open",
    },
    [{"type": "text", "text": "Error: no hat"}],
    "<errors><total>0</total></errors>",
    "<project><name>error</name></project>",
]


@pytest.mark.parametrize("document", OTHERS, ids=lambda value: str(value)[:40])
def test_other_documents_have_such_names_too(document):
    """Themes, translations, schemas, results and lines of logs are no errors."""
    assert [] == read(document)


def test_a_body_among_other_lines_is_somebody_elses():
    """A service logs what other services have answered."""
    assert [] == read('open\n{"error": "no shelf is free"}\nclosed\n')


def test_documented_words_name_the_type():
    """Of standards and of services that list theirs (UEP-BRG-2356)."""
    told = [
        ({"error": "invalid_grant", "error_description": "m"}, "uep.auth.unauthenticated"),
        ({"error": "invalid_request"}, "uep.input.malformed"),
        ({"type": "error", "error": {"type": "overloaded_error", "message": "m"}}, "uep.capacity.overloaded"),
        ({"error": {"type": "insufficient_quota", "message": "m"}}, "uep.quota.exceeded"),
        ({"errors": [{"code": "MANIFEST_UNKNOWN", "message": "m"}]}, "uep.resource.not_found"),
        ({"errcode": "M_LIMIT_EXCEEDED", "error": "m"}, "uep.quota.rate_limited"),
        ({"type": "urn:ietf:params:acme:error:rateLimited", "detail": "m"}, "uep.quota.rate_limited"),
        (
            {"error": {"code": 403, "message": "m", "errors": [{"domain": "usageLimits", "reason": "userRateLimitExceeded"}]}},
            "uep.quota.rate_limited",
        ),
    ]  # fmt: skip
    assert [kind for _, kind in told] == [read(body)[0].record.error_type for body, _ in told]


def test_every_word_names_a_type_of_the_registry():
    """The files cannot be checked by their schema alone."""
    from uep import types
    from uep._gen.bridges import BRIDGES

    words = [
        kind for one in BRIDGES.values() for table in one.get("words", {}).values() for kind in table.values()
    ]
    assert words and all(types.find(kind) is not None for kind in words)
