"""JSON-RPC 2.0: what servers in use answer is read, and what is written clients in use parse."""

from __future__ import annotations

import json
import warnings

import pytest
import uep
from jsonrpcclient import Error, parse_json
from pylsp_jsonrpc.exceptions import JsonRpcException, JsonRpcMethodNotFound
from uep.bridges import emit, translate
from uep.testing import sample

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # the server's own import
    from jsonrpcserver import Error as Failure
    from jsonrpcserver import dispatch, method


@method(name="pay")
def pay(amount: int) -> object:
    """Refuse."""
    return Failure(-32001, "no money", {"missing": 3})


def ask(request: object) -> list[uep.UniversalErrorProtocol]:
    """Return the records of a real server's answer; they are canonical."""
    text = request if isinstance(request, str) else json.dumps(request)
    records = [found.record for found in translate(dispatch(text))]
    assert all(() == uep.validate(record) for record in records)
    return records


def call(name: str, *params: object, number: int = 1) -> dict:
    """Return a request."""
    return {"jsonrpc": "2.0", "method": name, "params": list(params), "id": number}


def test_answers_of_a_real_server_are_read():
    """Parse error, invalid request, unknown method, wrong parameters, an error of the application."""
    codes = {
        "-32700": ("{", "uep.input.malformed"),
        "-32600": ({"jsonrpc": "2.0"}, "uep.input.malformed"),
        "-32601": (call("nope"), "uep.runtime.unimplemented"),
        "-32602": (call("pay"), "uep.input.validation_failed"),
        "-32001": (call("pay", 1), "uep.unknown.unclassified"),
    }
    for value, (request, error_type) in codes.items():
        [record] = ask(request)
        assert [("jsonrpc", value)] == [(code.space, code.value) for code in record.codes]
        assert error_type == record.error_type
    assert (3, "1") == (record.context["json_rpc.data.missing"], record.correlation.request_id)


def test_a_batch_reports_its_errors_alone():
    """Of three answers one is a result; each error has an id of its own."""
    one, two = ask([call("pay", 1, number=7), call("nope", number=8)])
    assert ("7", "8") == (one.correlation.request_id, two.correlation.request_id)
    assert one.error_id != two.error_id


def test_a_request_and_a_result_are_no_errors():
    """Neither a call nor an answer without an error, whatever its members say."""
    for document in (
        call("error", 1),
        {"jsonrpc": "2.0", "result": {"code": -32000, "message": "x"}, "id": 1},
    ):
        assert [] == list(translate(json.dumps(document).encode()))
        assert [] == list(translate(json.dumps(document).encode(), source="json_rpc"))


def test_an_error_object_alone_is_read():
    """As the language server library keeps it in its exceptions."""
    [found] = translate(json.dumps(JsonRpcMethodNotFound.of("x/y").to_dict()).encode())
    assert ("json_rpc", "uep.runtime.unimplemented") == (found.format, found.record.error_type)


@pytest.mark.parametrize("audience", ["internal", "external"])
def test_what_is_written_clients_parse(audience):
    """Code, message and data; the record comes out of the data again."""
    record = sample("chain")
    parsed = parse_json(emit(record, "json_rpc", audience=audience))
    assert isinstance(parsed, Error)
    text = "Peer did not answer in time" if audience == "external" else record.error_message
    assert (-32000, text, None) == (parsed.code, parsed.message, parsed.id)
    bare = json.loads(emit(record, "json_rpc", audience=audience, form="error"))
    assert -32000 == JsonRpcException.from_dict(bare).code
    [found] = translate(json.dumps(bare).encode(), source="json_rpc")
    assert (record.error_id, record.error_type) == (found.record.error_id, found.record.error_type)


def test_a_code_of_its_own_goes_out_again():
    """The number that a record came with, where it is one."""
    [record] = ask(call("pay", 1))
    assert -32001 == json.loads(emit(record, "json_rpc"))["error"]["code"]
