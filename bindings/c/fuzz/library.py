"""The C library in this process, opened as a program in any language would open it. Loads what it is given, builds nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import cffi

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
from build_native import declarations


class CLibrary:
    """The C library in this process. Every answer is a success with bytes, or a reason and a path."""

    def __init__(self, path: str) -> None:
        self._ffi = cffi.FFI()
        self._ffi.cdef(declarations())
        self._lib = self._ffi.dlopen(path)
        self._e = self._lib.uep_new(self._ffi.NULL, self._ffi.NULL)
        self._size = self._ffi.new("size_t *")
        self._text = self._ffi.new("const char **")

    def ask(self, op: str, data: bytes) -> tuple[bool, bytes, str]:
        """Answer the question `op` of bindings/rust/fuzz/src/bin/driver.rs."""
        ffi, lib, e = self._ffi, self._lib, self._e
        refusal = ffi.new("uep_refusal *")
        refusal.struct_size = ffi.sizeof("uep_refusal")
        held = ffi.new("uint8_t[]", data)
        if op in "caCA":
            profile = lib.UEP_CANONICAL if op in "cC" else lib.UEP_ACCEPT
            status = lib.uep_validate_bytes(e, held, len(data), op in "CA", profile, refusal)
        else:
            status = lib.uep_decode(e, held, len(data), refusal)
        if status == lib.UEP_E_REFUSED:
            reason = ffi.string(lib.uep_reasons[refusal.reason].name)
            path = bytes(ffi.buffer(refusal.path.p, refusal.path.n)) if refusal.path.n else b""
            return False, reason, path.decode("utf-8", "replace")
        if status != lib.UEP_OK:
            return False, b"status %d" % status, ""
        if op in "caCA":
            return True, b"", ""
        return self._write(op)

    def _write(self, op: str) -> tuple[bool, bytes, str]:
        ffi, lib, e = self._ffi, self._lib, self._e
        status = lib.UEP_OK
        if op == "f":
            parts = ffi.new("uep_str_list *")
            status = lib.uep_fingerprint(e, lib.uep_get(e), parts)
            texts = [bytes(ffi.buffer(parts.v[i].p, parts.v[i].n)) for i in range(parts.n)]
            return status == lib.UEP_OK, b"\n".join(texts), ""
        if op == "t":
            status = lib.uep_truncate(e, lib.uep_limits_table[lib.UEP_LIMIT_ID_MAX_COMPACT_BYTES].value)
        elif op == "x":
            status = lib.uep_redact(e, True)
        if status == lib.UEP_OK and op == "r":
            status = lib.uep_render(e, lib.uep_get(e), False, self._text, self._size)
        elif status == lib.UEP_OK:
            status = lib.uep_encode_json(e, self._text, self._size)
        if status != lib.UEP_OK:
            return False, b"status %d" % status, ""
        return True, bytes(ffi.buffer(self._text[0], self._size[0])), ""

    def write(self, data: bytes) -> bytes:
        """Read a record without judging it and return the binary form that the library writes, empty when it was not read."""
        out, size = self._ffi.new("const uint8_t **"), self._size
        if (
            self._lib.uep_read(self._e, self._ffi.from_buffer(data), len(data), self._ffi.NULL)
            != self._lib.UEP_OK
        ):
            return b""
        status = self._lib.uep_encode(self._e, out, size)
        return bytes(self._ffi.buffer(out[0], size[0])) if status == self._lib.UEP_OK else b""

    def has_unknown(self) -> bool:
        """Return whether the record that was read last had fields that the library does not know."""
        return bool(self._lib.uep_has_unknown(self._e))

    def spell(self, number: float) -> str:
        """Return a double as the library writes it in JSON."""
        text = self._ffi.new("char[32]")
        return self._ffi.unpack(text, self._lib.uep_write_number(number, text)).decode()

    def matches(self, pattern: str, text: str) -> bool:
        """Return whether a text matches one of the protocol's patterns."""
        data = text.encode()
        held = self._ffi.new("char[]", data)
        names = [self._ffi.string(row.name).decode() for row in self._lib.uep_patterns]
        return bool(self._lib.uep_match_pattern(names.index(pattern), {"p": held, "n": len(data)}))
