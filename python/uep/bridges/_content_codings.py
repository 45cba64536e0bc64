"""Bodies of HTTP messages without their content codings: gzip, deflate, zstd and br. Unpacks up to the size of a document.

zstd and br need the packages `zstandard` and `brotli` (extra `http`); without them the reason says so.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import Final

from uep._gen.limits import MAX_BATCH_DOCUMENT_BYTES

__all__ = ["unpack"]

_GZIP_OR_ZLIB: Final = 47  # zlib's word for: look at the header which of the two it is
_RAW: Final = -15  # some servers send deflate without the frame of zlib
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_MAX_CODINGS: Final = 4


class _MissingError(Exception):
    """A package is not installed; its name is the argument."""


def unpack(body: bytes, codings: str) -> tuple[bytes, str]:
    """Return a body without the content codings of a header, and why it could not be taken for what it is, "" when it could.

    UEP-BRG-1521: a body that is none of its coding is returned as it is; tools take the coding off and leave the header.
    """
    named = [coding.strip().lower() for coding in codings.split(",") if coding.strip()]
    known = [coding for coding in named if coding != "identity"]
    if not body or not known or len(known) > _MAX_CODINGS:
        return body, ""
    for coding in reversed(known):
        reader = _READERS.get(coding)
        if reader is None:
            return body, "" if _is_text(
                body
            ) else f"is packed with {coding}, which this version cannot take off"
        try:
            body = reader(body)
        except _MissingError as missing:
            if _is_text(body):
                return body, ""
            return body, f"is packed with {coding}; install the package {missing} to read it"
        except ValueError:
            return body, ""
    return body, ""


def _is_text(body: bytes) -> bool:
    try:
        return "\0" not in body.decode()
    except UnicodeDecodeError:
        return False


def _gzip(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(_GZIP_OR_ZLIB).decompress(body, MAX_BATCH_DOCUMENT_BYTES)
    except zlib.error as error:
        raise ValueError("not of gzip") from error


def _deflate(body: bytes) -> bytes:
    try:
        return _gzip(body)
    except ValueError:
        if _is_text(body):
            raise
    try:
        return zlib.decompressobj(_RAW).decompress(body, MAX_BATCH_DOCUMENT_BYTES)
    except zlib.error as error:
        raise ValueError("not of deflate") from error


def _zstd(body: bytes) -> bytes:
    if not body.startswith(_ZSTD):
        raise ValueError("not of zstd")
    try:
        import zstandard
    except ImportError:
        raise _MissingError("zstandard") from None
    try:
        reader = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(body), read_across_frames=True)
        return bytes(reader.read(MAX_BATCH_DOCUMENT_BYTES))
    except zstandard.ZstdError as error:
        raise ValueError("not of zstd") from error


def _br(body: bytes) -> bytes:
    try:
        import brotli
    except ImportError:
        raise _MissingError("brotli") from None
    try:
        reader = brotli.Decompressor()
        return bytes(reader.process(body, output_buffer_limit=MAX_BATCH_DOCUMENT_BYTES))
    except TypeError:
        # Before 1.2 the library could not be told where to stop.
        raise _MissingError("brotli in version 1.2 or newer") from None
    except brotli.error as error:
        raise ValueError("not of br") from error


_READERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "br": _br,
    "deflate": _deflate,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "zstd": _zstd,
}
