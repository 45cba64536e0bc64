"""The floor: what any Python library must at least do to turn an exception into one JSON document.

It walks the traceback of every error of the chain into structs and encodes them. No redaction, no limits, no groups, no
notes, no registry, no checks: whatever a library adds is measured against this.
"""

from __future__ import annotations

import datetime
import os
from random import getrandbits
from typing import Any

import msgspec

_encode = msgspec.json.Encoder().encode


class Frame(msgspec.Struct, gc=False, omit_defaults=True):
    """One call."""

    file: str
    line: int
    function: str
    column: int = 0
    module: str = ""
    in_app: bool = False


class Origin(msgspec.Struct, gc=False, omit_defaults=True):
    """Where the error happened."""

    language: str
    runtime: str = ""
    service: str = ""
    host: str = ""
    pid: int = 0


class Suggestion(msgspec.Struct, gc=False, omit_defaults=True):
    """What may help."""

    kind: str
    text: str
    url: str = ""


class Error(msgspec.Struct, gc=False, omit_defaults=True):
    """One error of the chain, its cause inside."""

    spec: str
    id: str
    time: str
    code: str
    severity: str
    type: str
    message: str
    retryable: bool = False
    origin: Origin | None = None
    frames: list[Frame] = []
    context: dict[str, Any] = {}
    suggestions: list[Suggestion] = []
    cause: Error | None = None


ORIGIN = Origin("python", "CPython 3.11", "shop-api", "node-7.internal", os.getpid())


def write_floor(error: Any) -> bytes:
    """Return the error as JSON."""
    return _encode(build_floor(error))


def build_floor(error: Any) -> Error | None:
    """Return the error as structs."""
    chain, seen = [], set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        chain.append(error)
        error = (
            error.__cause__
            if error.__cause__ is not None or error.__suppress_context__
            else error.__context__
        )
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    number = getrandbits(128) >> 1
    made: Error | None = None
    for index in range(len(chain) - 1, -1, -1):
        made = _build_one(chain[index], index, now, number, made)
    return made


def _build_one(error: Any, index: int, now: str, number: int, cause: Error | None) -> Error:
    cls = type(error)
    name = cls.__module__ + "." + cls.__qualname__
    frames = _walk(error.__traceback__)
    first = index == 0
    return Error(
        "1.0",
        "%032x" % (number + index),
        now,
        error.code,
        "ERROR",
        name,
        str(error),
        error.retryable,
        ORIGIN if first else None,
        frames,
        error.context if first else {},
        [Suggestion(*item) for item in error.suggestions] if first else [],
        cause,
    )


def _walk(tb: Any) -> list[Frame]:
    frames = []
    while tb is not None:
        frame = tb.tb_frame
        code = frame.f_code
        module = frame.f_globals.get("__name__", "")
        frames.append(Frame(code.co_filename, tb.tb_lineno, code.co_qualname, 0, module, True))
        tb = tb.tb_next
    return frames


__all__ = ["build_floor", "write_floor"]
