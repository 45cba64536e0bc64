"""A Rust library that really fails, through the same uep.native.call: errors, chains and panics become exceptions."""

from __future__ import annotations

import os
import re
import shutil
import traceback
from pathlib import Path

import cffi
import pytest
import uep
import uep.errors
from uep import native
from uep.encoding import PROTOBUF

from .conftest import ROOT, run

CRATE = ROOT / "bindings" / "rust"


@pytest.fixture(scope="session")
def shop(pytestconfig: pytest.Config):
    """Build the crate's example with its own lock file and open it, with the declarations its documentation gives."""
    cargo = shutil.which("cargo")
    assert cargo, "no cargo: install Rust"
    target = Path(os.environ.get("CARGO_TARGET_DIR") or pytestconfig.cache.mkdir("uep-rust"))
    manifest = CRATE / "Cargo.toml"
    build = ["build", "--locked", "--quiet", "--example", "uep_shop", "--features", "ffi"]
    run(cargo, *build, "--manifest-path", manifest, "--target-dir", target)
    head = (CRATE / "examples" / "cdylib" / "lib.rs").read_text()
    listing = re.findall(r"^//! (int32_t .*)$", head, re.MULTILINE)
    ffi = cffi.FFI()
    ffi.cdef(native.CDEF + "\n".join(listing).replace("struct uep_buf", "uep_buf"))
    return ffi, ffi.dlopen(str(target / "debug" / "examples" / "libuep_shop.so"))


def raised(fn, *args) -> tuple[uep.UepError, str]:
    with pytest.raises(uep.UepError) as caught:
        native.call(fn, *args)
    return caught.value, "".join(traceback.format_exception(caught.value))


def test_missing_file(backend, shop):
    """std::io::Error comes with its errno and the place in the Rust source."""
    _, lib = shop
    assert None is native.call(lib.shop_open, b"/dev/null")
    error, text = raised(lib.shop_open, b"/nonexistent/order")
    assert isinstance(error, uep.errors.ResourceNotFound)
    assert "rust" == error.record.source_language
    assert 'lib.rs", line ' in text


def test_parse_error_three_deep(backend, shop):
    ffi, lib = shop
    cents = ffi.new("uint64_t *")
    assert None is native.call(lib.shop_total, b"12\n30", cents)
    assert 42 == cents[0]
    error, text = raised(lib.shop_total, b"12\nten", cents)
    assert ["the order cannot be added up", "line 2 has no amount"] == [str(error), str(error.__cause__)]
    assert "invalid digit found in string" == str(error.__cause__.__cause__)
    assert 2 == text.count("direct cause")


def test_panic_in_a_thread(backend, shop):
    """A panic of another thread is status 2, an exception with the place of the panic, and no abort."""
    _, lib = shop
    error, text = raised(lib.shop_start, b"packer")
    assert "no order for" in text
    assert "packer" in text
    assert any(frame.file.endswith("lib.rs") for frame in error.record.nodes[0].stack.frames)


def test_bytes_are_the_crates(backend, shop):
    """What Rust encoded arrives byte for byte, and is canonical."""
    ffi, lib = shop
    buffer = ffi.new("uep_buf *")
    assert 1 == lib.shop_open(b"/nonexistent/order", buffer)
    written = bytes(ffi.buffer(buffer.data, buffer.size))
    received = native.take(buffer)
    assert (written, True) == (received.raw, received.canonical)
    assert written == uep.encode(received.record, PROTOBUF)
    assert ffi.NULL == buffer.release
