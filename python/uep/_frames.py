"""Walk a traceback into a stack. Reads only the interpreter's own objects: no source file, no `traceback` module, no clock.

The walk is the hot path of capture, so a frame is made once per instruction and kept. The cache is keyed by the address of
the code object because code objects compare by value without their file name; the entry holds the code object, so the
address cannot come to mean another one. The cache is bounded: a full cache is emptied, never searched.
"""

from __future__ import annotations

import os
import sys
from types import CodeType, TracebackType
from typing import Any, NamedTuple

import msgspec

from uep._gen.limits import (
    KEEP_FRAMES_INNER,
    KEEP_FRAMES_OUTER,
    MAX_FRAMES_PER_STACK,
    MAX_FUNCTION_BYTES,
    MAX_MODULE_BYTES,
    MAX_PATH_BYTES,
    MAX_RAW_FUNCTION_BYTES,
)
from uep._truncate_text import cut_text, is_clean, repair_text
from uep.model import Frame, Mark, MarkKind, Node, Provenance, Stack

FRAME_WEIGHT = 400
"""The binary size, in bytes, that a frame of the cache stays below unless it is listed as heavy."""

_FRAME_OVERHEAD = 40  # tags, lengths and numbers of a frame
_CACHE_SIZE = 8192
_LIBRARY = os.path.dirname(os.__file__)  # noqa: PTH120  pathlib would cost more than the rest of this module's import
_INSTALLED = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_RUNTIME = Provenance.RUNTIME


class _Site(NamedTuple):
    """One code object under one module name, and the frames made of it, by instruction offset."""

    code: CodeType
    scope: dict[str, Any]
    frames: dict[int, Frame]


_sites: dict[int, _Site] = {}
_known: dict[Frame, Frame] = {}
_heavy: dict[Frame, tuple[Mark, ...]] = {}


def walk_frames(tb: TracebackType | None) -> list[Frame]:
    """Return the frames of a traceback, innermost first and folded; equal frames are one object."""
    frames: list[Frame] = []
    append, find = frames.append, _sites.get
    last, repeats, is_new = None, False, False
    while tb is not None:
        live = tb.tb_frame
        site = find(id(live.f_code))
        if site is None or site[1] is not live.f_globals or (frame := site[2].get(tb.tb_lasti)) is None:
            frame, is_new = _add_frame(tb), True
        if frame is last:
            repeats = True
        append(frame)
        last = frame
        tb = tb.tb_next
    # Never during a walk: frames made before and after would be equal but not one object.
    if is_new and (len(_known) >= _CACHE_SIZE or len(_sites) >= _CACHE_SIZE):
        clear_frames()
    # UEP-NODE-044: frames are listed innermost first; a traceback runs the other way.
    frames.reverse()
    # UEP-NODE-074: folding comes before shared frames are counted and limits are applied.
    return _fold_runs(frames) if repeats else frames


def drop_frames(frames: list[Frame], inner: int, outer: int) -> tuple[list[Frame], int]:
    """Keep the innermost and the outermost frames; return them and how many were left out between them."""
    excess = len(frames) - inner - outer
    if excess <= 0:
        return frames, 0
    return frames[:inner] + frames[len(frames) - outer :], excess


def stack_of(frames: list[Frame], above: Stack | None, node: int, marks: list[Mark]) -> Stack:
    """Make the stack of walked frames: compared with the parent's stack, within the limits.

    `frames` has at least one frame; `node` is the index of the node, for the paths of marks.
    """
    shared = 0
    if above is not None and (outer := above.frames) and (frames[-1] is outer[-1] or outer[-1].repeat):
        shared = _count_shared(frames, outer)
    if len(frames) > MAX_FRAMES_PER_STACK:
        # UEP-LIM-091, UEP-LIM-092: the frames in the middle go.
        kept, dropped = drop_frames(frames, KEEP_FRAMES_INNER, KEEP_FRAMES_OUTER)
        marks.append(
            Mark(
                path=f"/nodes/{node}/stack/frames",
                kind=MarkKind.TRUNCATED,
                rule="limit:max_frames_per_stack",
                original_size=len(frames),
            )
        )
        stack = Stack(
            frames=kept,
            dropped_frames=dropped,
            dropped_after=KEEP_FRAMES_INNER,
            shared_with_parent=shared,
            provenance=_RUNTIME,
        )
    elif shared:
        stack = Stack(frames=frames, shared_with_parent=shared, provenance=_RUNTIME)
    else:
        stack = Stack(frames=frames, provenance=_RUNTIME)
    if _heavy:
        _mark_cuts(stack.frames, f"/nodes/{node}", marks)
    return stack


def has_heavy(nodes: list[Node]) -> bool:
    """Say whether any frame of the nodes is longer than FRAME_WEIGHT, so that the record must be measured."""
    if not _heavy:
        return False
    stacks = [node.stack for node in nodes if node.stack is not None]
    return any(
        (msgspec.structs.replace(f, repeat=0) if f.repeat else f) in _heavy for s in stacks for f in s.frames
    )


def clear_frames() -> None:
    """Forget every frame; the cache does it by itself when it is full."""
    _sites.clear()
    _known.clear()
    _heavy.clear()


def is_application_file(file: str) -> bool | None:
    """Say whether a file is the application's own: not the standard library's, not an installed package's."""
    if file.startswith("<frozen "):
        return False
    if any(part in file for part in _INSTALLED):
        return False
    return not file.startswith(_LIBRARY)


def intern_frame(frame: Frame) -> Frame:
    """Return the one object that stands for all frames equal to this one."""
    return _known.setdefault(frame, frame)


def _count_shared(frames: list[Frame], above: list[Frame]) -> int:
    """Count the outermost frames that equal the parent's outermost ones (UEP-NODE-046)."""
    count = 0
    for own, other in zip(reversed(frames), reversed(above), strict=False):
        if own is not other and own != other:
            break
        count += 1
    return count


def _fold_runs(frames: list[Frame]) -> list[Frame]:
    """Fold consecutive equal frames into one with `repeat` = occurrences minus one (UEP-NODE-072)."""
    folded: list[Frame] = []
    start = 0
    while start < len(frames):
        frame = frames[start]
        end = start + 1
        while end < len(frames) and frames[end] is frame:
            end += 1
        run = end - start
        folded.append(frame if run == 1 else msgspec.structs.replace(frame, repeat=run - 1))
        start = end
    return folded


def _add_frame(tb: TracebackType) -> Frame:
    live = tb.tb_frame
    code, scope = live.f_code, live.f_globals
    name = scope.get("__name__")
    frame = _make_frame(code, tb.tb_lineno, name)
    # Only what belongs to a loaded module is kept: holding another scope would keep a program's data alive. A traceback
    # that a program put together may name any line for one place; it then gives no instruction.
    if tb.tb_lasti >= 0 and getattr(sys.modules.get(name), "__dict__", None) is scope:  # type: ignore[arg-type]
        site = _sites.get(id(code))
        if site is None or site.scope is not scope:
            site = _sites[id(code)] = _Site(code, scope, {})
        site.frames[tb.tb_lasti] = frame
    return frame


def _make_frame(code: CodeType, line: int | None, module: object) -> Frame:
    cuts: list[Mark] = []
    name, qualified, file = code.co_name, code.co_qualname, code.co_filename
    frame = intern_frame(
        Frame(
            function=_fit(name, MAX_FUNCTION_BYTES, "function", cuts),
            # raw_function only where it differs: the trace prints co_name, the runtime also knows the qualified name.
            raw_function=""
            if qualified == name
            else _fit(qualified, MAX_RAW_FUNCTION_BYTES, "raw_function", cuts),
            module=_fit(module, MAX_MODULE_BYTES, "module", cuts) if type(module) is str else "",
            file=_fit_path(file, cuts),
            line=max(line or 0, 0),
            in_app=is_application_file(file),
        )
    )
    texts = (frame.function, frame.raw_function, frame.module, frame.file)
    if cuts or sum(len(text.encode()) for text in texts) > FRAME_WEIGHT - _FRAME_OVERHEAD:
        _heavy[frame] = tuple(cuts)
    return frame


def _fit(text: str, limit: int, field: str, cuts: list[Mark]) -> str:
    if is_clean(text, limit):
        return text
    repaired = repair_text(text)
    fitted, size = cut_text(repaired, limit)
    if repaired is not text and repaired != text:
        cuts.append(Mark(path=field, kind=MarkKind.REPAIRED, rule="text"))
    if size:
        cuts.append(
            Mark(path=field, kind=MarkKind.TRUNCATED, rule=f"limit:max_{field}_bytes", original_size=size)
        )
    return fitted


def _fit_path(file: str, cuts: list[Mark]) -> str:
    if is_clean(file, MAX_PATH_BYTES):
        return file
    data = repair_text(file).encode()
    if len(data) > MAX_PATH_BYTES:
        # UEP-LIM-007: a path is cut at its beginning, so that the file's name stays.
        cuts.append(
            Mark(path="file", kind=MarkKind.TRUNCATED, rule="limit:max_path_bytes", original_size=len(data))
        )
        data = data[-MAX_PATH_BYTES:]
    return data.decode("utf-8", "ignore")


def _mark_cuts(frames: list[Frame], path: str, marks: list[Mark]) -> None:
    for index, frame in enumerate(frames):
        original = msgspec.structs.replace(frame, repeat=0) if frame.repeat else frame
        for cut in _heavy.get(original, ()):
            marks.append(msgspec.structs.replace(cut, path=f"{path}/stack/frames/{index}/{cut.path}"))


__all__ = [
    "FRAME_WEIGHT",
    "drop_frames",
    "has_heavy",
    "intern_frame",
    "is_application_file",
    "stack_of",
    "walk_frames",
]
