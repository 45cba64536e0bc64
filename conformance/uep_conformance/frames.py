"""Frames of uep.ctp/1: a length of four bytes, big-endian, then that many bytes. Knows nothing of what is inside."""

from __future__ import annotations

from typing import Final

# The first byte of a length is at most 3, so text that strays onto the stream shows at once: its bytes are 9 and above.
MAX_FRAME_BYTES: Final = 2**26 - 1
_PREFIX: Final = 4
_SHOWN: Final = 80


class FrameError(ValueError):
    """The stream holds something that is no frame."""


def pack_frame(payload: bytes) -> bytes:
    """Put the length in front of a payload."""
    if not 0 < len(payload) <= MAX_FRAME_BYTES:
        raise FrameError(f"a frame of {len(payload)} bytes; frames have 1 to {MAX_FRAME_BYTES}")
    return len(payload).to_bytes(_PREFIX, "big") + payload


class FrameBuffer:
    """Bytes of a stream that arrive in any pieces, cut into payloads."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, chunk: bytes) -> list[bytes]:
        """Add bytes and give the payloads that are complete; FrameError shows what was not a frame."""
        buffer = self._bytes
        buffer += chunk
        payloads: list[bytes] = []
        start, end = 0, len(buffer)
        while end - start >= _PREFIX:
            length = int.from_bytes(buffer[start : start + _PREFIX], "big")
            if not 0 < length <= MAX_FRAME_BYTES:
                if payloads:
                    break  # what came before is whole; the next call finds the fault first
                raise FrameError(_describe(bytes(buffer[start : start + _SHOWN]), length))
            if end - start - _PREFIX < length:
                break
            payloads.append(bytes(buffer[start + _PREFIX : start + _PREFIX + length]))
            start += _PREFIX + length
        del buffer[:start]
        return payloads

    @property
    def rest(self) -> bytes:
        """What has come of an unfinished frame, for the report; at most a few bytes of it."""
        return bytes(self._bytes[:_SHOWN])

    @property
    def is_faulty(self) -> bool:
        """Tell whether the next bytes are no frame."""
        if len(self._bytes) < _PREFIX:
            return False
        return not 0 < int.from_bytes(self._bytes[:_PREFIX], "big") <= MAX_FRAME_BYTES


def _describe(found: bytes, length: int) -> str:
    if length == 0:
        return "a frame of no bytes; every message is a JSON object"
    return f"not a frame but {found!r}; standard output is for frames only, write everything else to standard error"


__all__ = ["MAX_FRAME_BYTES", "FrameBuffer", "FrameError", "pack_frame"]
