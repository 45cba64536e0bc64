"""Error bodies of web APIs as their vendors document them: the message, the codes and what was refused are read, and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import uep
from hypothesis import given
from hypothesis import strategies as st
from uep.bridges import Translation, translate

NOW = "2026-11-21T12:00:00Z"


class Body(NamedTuple):
    """What a vendor answers, the page that says so, and what is to be read of it besides the status."""

    source: str
    status: int
    document: Any
    error_type: str
    message: str
    codes: list[str]
    paths: list[str]


DATA = Path(__file__).parent / "data" / "http_api.json"
BODIES = {name: Body(**row) for name, row in json.loads(DATA.read_bytes()).items()}
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
    assert body.codes == [f"{space}:{value}" for space, value in own]
    assert body.paths == [violation.path for violation in record.violations]
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
    """A shape of words that anybody uses counts only inside of a response that failed, or where there is nothing else."""
    line = json.dumps(BODIES[name].document).encode()
    assert [] == list(translate(b'{"level":"info"}\n%b\nGET /orders 200\n' % line, now=NOW))
    assert ["http_api"] == [found.format for found in translate(line, now=NOW)]


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
