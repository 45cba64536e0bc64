"""One line of a type and a message that is the whole input (UEP-BRG-217): it is an error, and of a language where it says so."""

from __future__ import annotations

import pytest
from uep.bridges import translate

from .reading import NOW

LINES = {
    "openai.BadRequestError: Error code: 400 - {'error': {'message': 'no chairs'}}": "python",
    "requests.exceptions.ConnectionError: refused": "python",
    "sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) fe_sendauth: no password": "python",
    'psycopg2.errors.UndefinedTable: relation "chairs" does not exist': "python",
    "grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC>": "python",
    "TypeError: book() missing 1 required positional argument: 'chairs'": "python",
    "TypeError: unsupported operand type(s) for +: 'int' and 'str'": "python",
    "SyntaxError: invalid syntax": "python",
    "KeyError: 'chairs'": "python",
    "java.lang.NullPointerException: no chairs": "java",
    "io.grpc.StatusRuntimeException: UNAVAILABLE: io exception": "java",
    "com.acme.OutOfStockError: no chairs": "java",
    "System.NullReferenceException: Object reference not set to an instance of an object.": "dotnet",
    "TypeError: chairs is not a function": "javascript",
    "TypeError: Cannot read properties of undefined (reading 'chairs')": "javascript",
    "SyntaxError: Unexpected token < in JSON at position 0": "javascript",
    "ReferenceError: chairs is not defined": "javascript",
    "RangeError: Maximum call stack size exceeded": "javascript",
    "DOMException: The operation was aborted.": "javascript",
    'Error: Os { code: 2, kind: NotFound, message: "No such file or directory" }': "rust",
    "AxiosError: Request failed with status code 404": "text",
    "NoMethodError: undefined method `book' for nil:NilClass": "ruby",
    "ActiveRecord::RecordNotFound: Couldn't find Chair with 'id'=7": "ruby",
    "Error: no chairs": "text",
    "TypeError: no chairs": "text",
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_alone_is_an_error(line):
    """With its type and its whole message, and not very sure."""
    (found,) = translate(line, now=NOW)
    name, _, message = line.partition(": ")
    node = found.record.nodes[0]
    assert LINES[line] == found.format
    assert ("" if name == "Error" else name, message) == (node.type_name, node.message)
    assert found.confidence <= 0.7


@pytest.mark.parametrize("line", LINES)
def test_the_same_line_in_a_log_is_none(line):
    """Where lines stand around it, it is what somebody wrote into a log."""
    assert [] == list(translate(f"the shop opens\n{line}\nthe shop closes\n", now=NOW))


@pytest.mark.parametrize(
    "line", ["Chairs: none", "see TypeError: it is told there", "TypeError:", "a.b.c: no chairs"]
)
def test_other_lines_are_none(line):
    """A word before a colon is no type, and a type without a message says nothing."""
    assert [] == list(translate(line, now=NOW))
