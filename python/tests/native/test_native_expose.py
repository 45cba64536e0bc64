"""uep.native.give and expose: Python's errors cross into C as records, and nothing else crosses."""

from __future__ import annotations

import ctypes
import threading

import msgspec
import pytest
import uep
from uep import _native_buffer, native
from uep.encoding import PROTOBUF
from uep.model import Node

SIGNATURE = "int32_t(int32_t, uep_buf *)"


def own_type(ledger):
    """The type of such a function in the library's own declarations."""
    return ledger.ffi.typeof("int32_t(*)(int32_t, uep_buf *)")


def refuse(value: int) -> None:
    if value < 0:
        try:
            int("none")
        except ValueError as cause:
            raise KeyError("no such booking") from cause


def test_good_call_leaves_the_buffer_alone(backend, ledger):
    function = native.expose(SIGNATURE)(refuse)
    native.call(ledger.lib.ledger_apply, ledger.ffi.cast("int32_t(*)(int32_t, uep_buf *)", function), 1)
    assert 0 == _native_buffer.count_given()


def test_exception_becomes_a_record_and_comes_back(backend, ledger):
    """Python fails inside of C inside of Python: one chain, all three languages' places in it."""
    function = native.expose(SIGNATURE)(refuse)
    pointer = ledger.ffi.cast("int32_t(*)(int32_t, uep_buf *)", function)
    with pytest.raises(uep.UepError, match="the rule failed") as caught:
        native.call(ledger.lib.ledger_apply, pointer, -1)
    error = caught.value
    assert ["", "KeyError", "ValueError"] == [node.type_name for node in error.record.nodes]
    assert "refuse" in [frame.function for frame in error.record.nodes[1].stack.frames]
    assert "python" == error.record.nodes[1].source_language
    assert 0 == _native_buffer.count_given()


def test_error_of_a_sloppy_peer_is_passed_on(backend, api_ledger):
    """A rebuilt error that is acceptable and not canonical crosses as what it is, not as the record of the last resort."""
    record = uep.capture(TimeoutError("no answer"))
    nodes = [*record.nodes, Node(parent=0, type_name="n")]
    sloppy = msgspec.structs.replace(record, nodes=nodes)
    assert [] == list(uep.validate(sloppy, profile="accept"))

    @native.expose(own_type(api_ledger))
    def fail(value):
        raise uep.to_exception(sloppy)

    buffer = api_ledger.ffi.new("uep_buf *")
    assert 1 == fail(0, buffer)
    received = native.take(buffer).record
    assert (record.error_type, "n") == (received.error_type, received.nodes[-1].type_name)
    native.give(uep.to_exception(sloppy), buffer)
    assert record.error_id == native.take(buffer).record.error_id


@pytest.mark.parametrize(
    "kind", [KeyboardInterrupt, SystemExit, GeneratorExit, BaseException, RecursionError]
)
def test_nothing_crosses(backend, api_ledger, kind):
    """Also what is no Exception is reported by status 1 and a record."""

    @native.expose(own_type(api_ledger))
    def fail(value):
        raise kind("stop")

    buffer = api_ledger.ffi.new("uep_buf *")
    assert 1 == fail(0, buffer)
    received = native.take(buffer)
    assert kind.__name__ in received.record.nodes[0].type_name


def test_exception_that_cannot_be_described(backend, api_ledger, capsys):
    """An exception whose own methods fail is reported too, and prints nothing."""

    class Broken(Exception):
        def __str__(self):
            raise SystemExit

        def __getattribute__(self, name):
            raise KeyboardInterrupt

    @native.expose(own_type(api_ledger))
    def fail(value):
        raise Broken

    buffer = api_ledger.ffi.new("uep_buf *")
    assert 1 == fail(0, buffer)
    assert native.take(buffer).canonical
    assert ("", "") == capsys.readouterr()


def test_without_memory_there_is_still_a_record(backend, api_ledger, monkeypatch):
    """When capture itself fails, the record that is always there is handed over."""
    from uep import _native_expose

    _native_expose._last_resort()

    def fail_too(error):
        raise MemoryError

    monkeypatch.setattr(_native_expose, "capture", fail_too)
    buffer = api_ledger.ffi.new("uep_buf *")
    assert 1 == native.expose(own_type(api_ledger))(refuse)(-1, buffer)
    assert "uep.capacity.memory_exhausted" == native.take(buffer).record.error_type


def test_function_types(backend, api_ledger):
    """A signature may be C, a type of the user's own library, a type of ctypes, or left out for def_extern."""
    buffer = api_ledger.ffi.new("uep_buf *")
    own = native.expose(own_type(api_ledger))(refuse)
    assert (0, 1) == (own(1, buffer), own(-1, buffer))
    native.take(buffer)
    plain = native.expose()(refuse)
    assert ("refuse", 1) == (plain.__name__, plain(-1, buffer))
    native.take(buffer)
    kind = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32, ctypes.POINTER(native.UepBuf))
    exposed = native.expose(kind)(refuse)
    with pytest.raises(uep.UepError, match="no such booking"):
        native.call(exposed, -1)
    assert None is native.call(exposed, 1)


def test_give_hands_over_bytes_as_they_came(backend, ledger):
    """A record is encoded, an exception captured, and what was received goes on byte for byte."""
    record = uep.capture(ValueError("x"))
    first, second, third = (ledger.ffi.new("uep_buf *") for _ in range(3))
    native.give(record, first)
    received = native.take(first)
    assert (record, uep.encode(record, PROTOBUF)) == (received.record, received.raw)
    native.give(received, second)
    assert received.raw == native.take(second).raw
    native.give(ValueError("y"), third)
    assert "y" == native.take(third).record.error_message
    native.give(uep.decode(uep.encode(record)), third)
    assert received.raw == native.take(third).raw
    assert 0 == _native_buffer.count_given()


def test_give_refuses_what_is_no_record(backend, api_ledger):
    buffer = api_ledger.ffi.new("uep_buf *")
    with pytest.raises(uep.InvalidRecord):
        native.give(uep.UniversalErrorProtocol(), buffer)
    assert api_ledger.ffi.NULL == buffer.release


def test_release_comes_once_from_any_thread(backend, api_ledger):
    """C releases what Python gave in threads that hold no lock of Python."""
    record = uep.capture(ValueError("x"))
    size = len(uep.encode(record, PROTOBUF))
    answers: list[int] = []

    def work() -> None:
        for _ in range(300):
            buffer = api_ledger.ffi.new("uep_buf *")
            native.give(record, buffer)
            answers.append(api_ledger.lib.ledger_consume(buffer))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [size] * 2400 == answers
    assert 0 == _native_buffer.count_given()
