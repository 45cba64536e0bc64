"""Foreign errors into records and back. Finds, reads and writes formats; decides nothing about what an error means for a caller."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO, cast

from uep.bridges._audience import Audience, filter_audience
from uep.bridges._follow import FollowedFile, follow
from uep.bridges._formats import emit, written_formats
from uep.bridges._google_emit import grpc_code
from uep.bridges._http_status import http_status
from uep.bridges._losses import list_losses, list_unread, lost_fields
from uep.bridges._translation import Loss, Options, Span, Translation

__all__ = [
    "Audience",
    "FollowedFile",
    "Loss",
    "Options",
    "Span",
    "Translation",
    "emit",
    "filter_audience",
    "follow",
    "grpc_code",
    "http_status",
    "list_losses",
    "list_unread",
    "lost_fields",
    "translate",
    "written_formats",
]


def translate(
    data: bytes | str | BinaryIO | FollowedFile,
    *,
    source: str = "auto",
    file: str = "",
    timezone: str = "UTC",
    now: str = "",
    keep_origin: bool = False,
    status: int = 0,
    embedded: bool = True,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Translation]:
    """Yield every error found in foreign input as a record, in order of appearance.

    ``data`` is a whole input or a binary stream (gzip is unpacked). A stream whose ``read1``, or else ``read``, answers
    None has nothing now: it is waited for, and an error that is open is handed on once the stream was silent for a second;
    `follow` makes such streams of files. ``source`` names the format, or ``auto``. ``file``,
    ``timezone``, ``now``, ``keep_origin``, ``status`` and ``embedded`` are explained at `Options`; without ``now`` the clock is read once.
    Raises ValueError for an unknown format and DecodeError for a document that is not of the format that was named;
    text without an error yields nothing.
    """
    from uep._times import from_datetime
    from uep.bridges._stream import translate_stream

    options = Options(
        file=file,
        timezone=timezone,
        now=now or from_datetime(datetime.now(UTC)),
        keep_origin=keep_origin,
        status=status,
        embedded=embedded,
    )
    payload = data.encode() if isinstance(data, str) else data
    stream = io.BytesIO(payload) if isinstance(payload, bytes) else payload
    yield from translate_stream(cast("BinaryIO", stream), source, options, progress)
