"""uep.native.call and take: native failures become raised chains, and every buffer is released exactly once."""

from __future__ import annotations

import ctypes
import os
import threading
import traceback

import psutil
import pytest
import uep
import uep.errors
from uep import native
from uep.encoding import PROTOBUF

ERRORS = 100_000


def printed(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def released_once(lib) -> bool:
    return lib.ledger_exported() == lib.ledger_released()


def last(ledger) -> bytes:
    out = ledger.ffi.new("uint8_t[]", 1 << 16)
    return bytes(ledger.ffi.buffer(out, ledger.lib.ledger_last(out)))


def test_backend_is_the_one_demanded(backend):
    """`backend` says how the C core is reached, `abi_version` which one it is."""
    assert backend == native.backend
    assert (0 if backend == "pure" else 1) == native.abi_version >> 16


def test_good_call_returns_nothing(backend, ledger):
    assert None is native.call(ledger.lib.ledger_check, 1)
    assert None is native.call(ledger.lib.ledger_open, b"/dev/null")


def test_missing_file(backend, ledger):
    """An errno chain of C is a chain of exceptions, with the native frames in the printed traceback."""
    with pytest.raises(uep.errors.ResourceNotFound) as caught:
        native.call(ledger.lib.ledger_open, b"/nonexistent/ledger")
    error = caught.value
    assert isinstance(error, uep.UepError)
    assert "cannot open the ledger" == str(error)
    cause = error.__cause__
    assert isinstance(cause, uep.errors.ResourceNotFound)
    assert "/nonexistent/ledger: No such file or directory" == str(cause)
    text = printed(error)
    assert text.count('ledger.c", line ') == 2
    assert "in ledger_open" in text
    assert "direct cause" in text
    assert "posix.errno" == error.record.codes[0].space
    assert last(ledger) == uep.encode(error.record, PROTOBUF)
    assert released_once(ledger.lib)


def test_parse_error_three_deep(backend, ledger):
    """Each level keeps its function, file and line."""
    with pytest.raises(uep.UepError) as caught:
        native.call(ledger.lib.ledger_parse, b"x12")
    error = caught.value
    text = printed(error)
    places = [text.index(f"in {name}\n") for name in ("parse_digit", "parse_amount", "ledger_parse")]
    assert sorted(places) == places
    assert error.is_("uep.input.malformed")
    deepest = error.__cause__.__cause__
    assert ("'x' is no digit", None) == (str(deepest), deepest.__cause__)
    assert deepest.node.stack.frames[0].file.endswith("ledger.c")
    assert last(ledger) == uep.encode(error.record, PROTOBUF)


def test_panic(backend, ledger):
    """Status 2 is a panic; its record is raised like any other."""
    with pytest.raises(uep.UepError, match="the invariant does not hold") as caught:
        native.call(ledger.lib.ledger_panic)
    assert "uep.runtime.unhandled" == caught.value.error_type


@pytest.mark.parametrize(
    ("name", "reason", "words"),
    [
        ("ledger_silent", "malformed", "returned 1 and left no record"),
        ("ledger_garbage", "malformed", "returned 1 and left a record that is refused"),
        ("ledger_huge", "too_large", "a record at most"),
    ],
)
def test_library_that_does_it_wrong(backend, api_ledger, name, reason, words):
    """A failure without a readable record is a DecodeError that names the function; the buffer is released."""
    with pytest.raises(uep.DecodeError, match=words) as caught:
        native.call(getattr(api_ledger.lib, name))
    assert name in str(caught.value)
    assert reason == caught.value.reason
    assert released_once(api_ledger.lib)


def test_untidy_success_is_released(backend, ledger):
    """A buffer that was filled though the call went well leaks nothing."""
    native.call(ledger.lib.ledger_untidy)
    assert released_once(ledger.lib)


def test_wrong_functions_are_refused_before_the_call(backend, ledger):
    """A function without the buffer is not called at all."""
    for wrong in (ledger.lib.ledger_other, ledger.lib.ledger_consume, ledger.lib.ledger_exported):
        with pytest.raises(TypeError, match=r"uep_buf \*"):
            native.call(wrong, 1)
    with pytest.raises(TypeError, match="no function of cffi or ctypes"):
        native.call(len, "x")


def test_wrong_arguments_raise_what_cffi_raises(backend, ledger):
    with pytest.raises(TypeError):
        native.call(ledger.lib.ledger_check, "text")
    with pytest.raises(OverflowError):
        native.call(ledger.lib.ledger_check, 1 << 40)


def test_ctypes_functions(backend, built):
    """The same through ctypes, with and without argtypes."""
    lib = ctypes.CDLL(str(built.ledger))
    with pytest.raises(uep.errors.ResourceNotFound):
        native.call(lib.ledger_open, b"/nonexistent/ledger")
    lib.ledger_check.argtypes = [ctypes.c_int32, ctypes.POINTER(native.UepBuf)]
    with pytest.raises(uep.UepError, match="the balance"):
        native.call(lib.ledger_check, -1)

    class Own(ctypes.Structure):
        _fields_ = native.UepBuf._fields_

    own = ctypes.CDLL(str(built.ledger)).ledger_panic
    own.argtypes = [ctypes.POINTER(Own)]
    with pytest.raises(uep.UepError, match="invariant"):
        native.call(own)
    other = ctypes.CDLL(str(built.ledger)).ledger_other
    other.argtypes = [ctypes.POINTER(ctypes.c_int)]
    with pytest.raises(TypeError, match="UepBuf"):
        native.call(other)
    assert released_once(lib)


def test_take_gives_the_bytes_and_releases_once(backend, ledger):
    """`raw` is what the native side encoded; the buffer is empty afterwards."""
    buffer = ledger.ffi.new("uep_buf *")
    assert 1 == ledger.lib.ledger_open(b"/nonexistent/ledger", buffer)
    received = native.take(buffer)
    assert last(ledger) == received.raw
    assert received.canonical
    assert ledger.ffi.NULL == buffer.release
    with pytest.raises(uep.DecodeError, match="released before"):
        native.take(buffer)
    assert 1 == ledger.lib.ledger_garbage(buffer)
    with pytest.raises(uep.DecodeError, match="the buffer holds a record that is refused"):
        native.take(buffer[0])
    assert released_once(ledger.lib)
    with pytest.raises(TypeError, match="NULL"):
        native.take(ledger.ffi.NULL)
    with pytest.raises(TypeError, match="no buffer"):
        native.take(b"bytes")


def test_threads(backend, ledger):
    """Eight threads fail ten thousand times each; each gets its own error."""
    wrong: list[object] = []

    def work(number: int) -> None:
        for turn in range(ERRORS // 10 if backend == "api" else 500):
            value = -1 - number - 8 * turn
            try:
                native.call(ledger.lib.ledger_check, value)
            except uep.UepError as error:
                if error.record.context["value"] != value:
                    wrong.append(value)
            else:
                wrong.append(value)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [] == wrong
    assert released_once(ledger.lib)


def test_memory_is_flat(backend, api_ledger):
    """A hundred thousand errors leave no memory behind (the extension; fewer with the slower ones)."""
    process = psutil.Process(os.getpid())
    turns = int(os.environ.get("UEP_NATIVE_ERRORS", 0)) or (ERRORS if backend == "api" else ERRORS // 5)

    def fail(count: int) -> None:
        for _ in range(count):
            try:
                native.call(api_ledger.lib.ledger_check, -1)
            except uep.UepError:
                pass

    fail(2_000)
    before = process.memory_info().rss
    fail(turns)
    grown = process.memory_info().rss - before
    assert grown < 4 << 20, f"{grown} bytes more after {turns} errors"
    assert released_once(api_ledger.lib)
