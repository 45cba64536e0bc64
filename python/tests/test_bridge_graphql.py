"""GraphQL errors: what graphql-core answers is read, and what is written has the form that it writes."""

from __future__ import annotations

import json

import uep
from graphql import GraphQLError, GraphQLFormattedError, build_schema, graphql_sync
from uep.bridges import emit, translate
from uep.model import Effect
from uep.testing import sample

SCHEMA = build_schema("type Hero { name: String! age: Int } type Query { hero: Hero heroes: [Hero] }")


def fail(code: str | None = None) -> None:
    """Raise an error of GraphQL."""
    raise GraphQLError("no such hero", extensions={"code": code, "hero": 7} if code else None)


class Hero:
    """A hero whose age cannot be told."""

    name = "Anna"

    def age(self, _info: object) -> int:
        """Raise an error."""
        fail("FORBIDDEN")


class Root:
    """The root value."""

    def hero(self, _info: object) -> None:
        """Raise an error."""
        fail()

    def heroes(self, _info: object) -> list[Hero]:
        """Return two heroes."""
        return [Hero(), Hero()]


def ask(query: str) -> list:
    """Return the translations of the errors of a real answer."""
    answer = graphql_sync(SCHEMA, query, Root())
    found = list(translate(json.dumps(answer.formatted).encode()))
    assert len(answer.errors) == len(found)
    for translation in found:
        assert "graphql" == translation.format
        assert () == uep.validate(translation.record)
    return found


def test_every_error_of_an_answer_is_one():
    """Two members of a list fail: path, place, code and extensions of each, and what was answered is no part of them."""
    one, two = ask("{ heroes { name age } }")
    assert ["/heroes/0/age", "/heroes/1/age"] == [f.record.violations[0].path for f in (one, two)]
    assert "1:17" == one.record.violations[0].subject
    assert ("FORBIDDEN", "uep.auth.permission_denied", 7) == (
        one.record.nodes[0].type_name,
        one.record.error_type,
        one.record.context["hero"],
    )
    assert Effect.PARTIAL is one.record.recovery.effect
    assert one.record.error_id != two.record.error_id


def test_an_answer_of_nothing_took_no_effect_in_part():
    """Where every member of the data is null, nothing was answered; without data there is nothing to say either."""
    [found] = ask("{ hero { name } }")
    assert found.record.recovery is None
    [found] = ask("{ villain }")
    assert (found.record.recovery, "1:3") == (None, found.record.violations[0].subject)


def test_a_stack_of_a_server_in_javascript_is_read():
    """Apollo Server writes the lines of the stack into the extensions in development."""
    error = {
        "message": "b",
        "extensions": {
            "code": "INTERNAL_SERVER_ERROR",
            "stacktrace": ["Error: b", "    at open (file:///srv/app/shop.js:12:7)"],
        },
    }
    [found] = translate(json.dumps({"errors": [error]}).encode())
    frame = found.record.nodes[0].stack.frames[0]
    assert ("javascript", "open", 12, 7) == (
        found.record.source_language,
        frame.function,
        frame.line,
        frame.column,
    )


def test_a_batch_of_answers_is_read():
    """The errors of each answer, with pointers of their own."""
    document = [{"data": {"a": 1}}, {"errors": [{"message": "x"}]}, {"errors": [{"message": "y"}]}]
    found = list(translate(json.dumps(document).encode()))
    assert ["x", "y"] == [translation.record.error_message for translation in found]
    assert 2 == len({translation.record.error_id for translation in found})


def test_incremental_payloads_have_errors_too():
    """What a deferred part of an answer reports."""
    document = {
        "hasNext": False,
        "incremental": [{"path": ["a"], "data": None, "errors": [{"message": "late"}]}],
    }
    [found] = translate(json.dumps(document).encode())
    assert "late" == found.record.error_message


def test_what_is_written_has_the_form_of_the_library():
    """An error as the library's own type describes it, with path and places where the error came from a response."""
    [found] = ask("{ hero { name } }")
    [error] = json.loads(emit(found.record, "graphql"))["errors"]
    assert set(error) <= set(GraphQLFormattedError.__annotations__)
    assert (["hero"], [{"line": 1, "column": 3}]) == (error["path"], error["locations"])


def test_nothing_internal_goes_out():
    """Outsiders get the type's title and the record as they may see it; a violation of an input is no path."""
    record = sample("chain")
    document = emit(record, "graphql")
    assert record.error_message.encode() not in document
    assert b"nodes" not in document and b"path" not in document
    [found] = translate(emit(record, "graphql", audience="internal"))
    assert record.nodes == found.record.nodes
