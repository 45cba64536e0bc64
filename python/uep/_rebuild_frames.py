"""Make real tracebacks that show the frames of another process. Runs nothing and compiles nothing a sender wrote.

A frame object is the frame of a generator that is never started: its code object is a copy of one empty function of this
module with the sender's file, function and line written into it. Those are labels; no file of theirs is opened or imported.
"""

from __future__ import annotations

import linecache
import sys
from types import CodeType, FrameType, FunctionType, TracebackType
from typing import Any, Final

from uep.model import Frame

MAX_REBUILT_FRAMES: Final = 64
_LAST_LINE: Final = (1 << 31) - 1
_CACHE_SIZE = 4096
_MARKER: Final = "__uep_remote__"
_UNKNOWN: Final = "<unknown>"

_codes: dict[tuple[str, str, int], CodeType] = {}
_guarded: dict[str, tuple[int, None, list[str], str]] = {}


def _template() -> Any:
    yield


_CODE: Final = _template.__code__


def build_traceback(frames: list[Frame]) -> TracebackType | None:
    """Return a traceback that prints these frames, which are listed innermost first; None when there are none.

    At most MAX_REBUILT_FRAMES are shown: of more, the innermost two thirds and the outermost third.
    """
    shown = frames
    if len(frames) > MAX_REBUILT_FRAMES:
        outer = MAX_REBUILT_FRAMES // 3
        shown = frames[: MAX_REBUILT_FRAMES - outer] + frames[-outer:]
    tb: TracebackType | None = None
    for frame in shown:
        tb = TracebackType(tb, _make_frame(frame), -1, min(frame.line, _LAST_LINE))
    return tb


def skip_stubs(tb: TracebackType | None) -> TracebackType | None:
    """Return the part of a traceback that happened in this process, as a chain of its own; None when there is none."""
    local: list[TracebackType] = []
    while tb is not None:
        if _MARKER not in tb.tb_frame.f_globals:
            local.append(tb)
        tb = tb.tb_next
    chain: TracebackType | None = None
    for entry in reversed(local):
        chain = TracebackType(chain, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return chain


def _make_frame(frame: Frame) -> FrameType:
    scope: dict[str, Any] = {"__name__": frame.module or _UNKNOWN, _MARKER: True}
    generator = FunctionType(_make_code(frame), scope)()
    made: FrameType = generator.gi_frame
    return made


def _make_code(frame: Frame) -> CodeType:
    file, function = frame.file or _UNKNOWN, frame.function or _UNKNOWN
    key = (file, function, frame.line)
    code = _codes.get(key)
    if code is None:
        if len(_codes) >= _CACHE_SIZE:
            _codes.clear()
        code = _codes[key] = _CODE.replace(
            co_filename=file,
            co_name=function,
            co_qualname=frame.raw_function or function,
            co_firstlineno=max(1, min(frame.line, _LAST_LINE)),
        )
        _guard_file(file)
    return code


def _guard_file(file: str) -> None:
    """Keep `traceback` from opening a local file because a sender named it.

    An entry without a modification time is one that linecache neither checks nor refreshes. A file that this process has
    already looked at, such as one of its own modules, keeps its lines.
    """
    if file in linecache.cache or _is_own_file(file):
        return
    if len(_guarded) >= _CACHE_SIZE:
        for name, entry in _guarded.items():
            if linecache.cache.get(name) is entry:
                del linecache.cache[name]
        _guarded.clear()
    entry = (0, None, [], file)
    _guarded[file] = entry
    linecache.cache[file] = entry


def _is_own_file(file: str) -> bool:
    return any(getattr(module, "__file__", None) == file for module in tuple(sys.modules.values()))


__all__ = ["MAX_REBUILT_FRAMES", "build_traceback", "skip_stubs"]
