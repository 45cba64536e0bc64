"""Exceptions of graphql-core and gql: the errors of a response, and the one that a resolver raised."""

from __future__ import annotations

from typing import Any, Final

from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, text, walk
from uep.bridges.objects._received import adopt, read_document, read_response
from uep.bridges.objects.chains import read_last

__all__ = ["read_answered", "read_graphql"]

_MOST: Final = 64


def read_graphql(error: BaseException, facts: NativeFacts) -> None:
    """Read a GraphQLError: where in the request and in the answer it is, its code, and the exception that it stands for."""
    asked: Any = walk(error, "extensions")
    code = asked.get("code") if isinstance(asked, dict) else None
    facts.code("graphql", text(code))
    path = walk(error, "path")
    if isinstance(path, (list, tuple)):
        facts.put("graphql.path", [one for one in path[:_MOST] if isinstance(one, (int, str))] or None)
    places = walk(error, "locations")
    if isinstance(places, (list, tuple)):
        shown = [f"{integer(walk(one, 'line'))}:{integer(walk(one, 'column'))}" for one in places[:_MOST]]
        facts.put("graphql.locations", shown or None)
    inner = walk(error, "original_error")
    if facts.link(inner):
        own = facts.classify()
        read_last(inner, facts)
        facts.error_type = own or facts.error_type


def read_answered(error: BaseException, facts: NativeFacts) -> None:
    """Read what a server answered: its first error is the remote cause, the others stand beside it in the record."""
    read_response(facts, integer(walk(error, "code")))
    listed = walk(error, "errors")
    if not isinstance(listed, list) or not listed:
        return
    entries = [one for one in listed[:_MOST] if isinstance(one, dict)]
    found = read_document("graphql", {"errors": entries}, facts)
    if found is not None:
        adopt(facts, found)
    facts.put("graphql.errors", entries[1:] or None)
