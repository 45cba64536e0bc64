"""Write the calls of an error as the tools of its language list them, for formats that show a stack as text and read none.

The languages of `_native_trace` are not here: a service reads what they print.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from uep.bridges._tracker_frames import spread
from uep.model import Frame, Node, UniversalErrorProtocol

__all__ = ["list_calls", "list_trace"]


def list_calls(node: Node, language: str) -> str:
    """Return the calls of one node, one or two lines for each; "" without calls or for another language."""
    write = _WRITERS.get(node.source_language or language)
    if write is None:
        return ""
    return "\n".join(write(number, frame) for number, frame in enumerate(spread(node.stack)))


def list_trace(record: UniversalErrorProtocol) -> str:
    """Return the calls of node 0 below what it says; "" where there are none to list."""
    node = record.nodes[0] if record.nodes else Node()
    calls = list_calls(node, record.source_language)
    head = ": ".join(text for text in (node.type_name, node.message or record.error_message) if text)
    return f"{head}\n{calls}\n" if calls else ""


def _place(frame: Frame) -> str:
    numbers = (str(number) for number in (frame.line, frame.column if frame.line else 0) if number)
    return ":".join([frame.file or frame.abs_path, *numbers])


def _rust(number: int, frame: Frame) -> str:
    """Write as std::backtrace does."""
    name = f"{number:4}: {frame.raw_function or frame.function or '<unknown>'}"
    return f"{name}\n{'':13}at {_place(frame)}" if _place(frame) else name


def _native(number: int, frame: Frame) -> str:
    """Write as the sanitizers do; an address stands in front of each call."""
    address = f"0x{int(frame.address):012x}" if frame.address else "0x000000000000"
    where = _place(frame) or (f"({frame.package})" if frame.package else "")
    return f"    #{number} {address} in {frame.function or '<unknown>'} {where}".rstrip()


def _dart(number: int, frame: Frame) -> str:
    return f"#{number:<6} {frame.function or '<anonymous closure>'} ({_place(frame)})"


def _elixir(_: int, frame: Frame) -> str:
    package = f"({frame.package}) " if frame.package else ""
    place = f"{frame.file}:{frame.line}: " if frame.file and frame.line else ""
    return f"    {package}{place}{frame.function or 'nil'}"


_WRITERS: Final[dict[str, Callable[[int, Frame], str]]] = {
    "c": _native,
    "cpp": _native,
    "dart": _dart,
    "elixir": _elixir,
    "rust": _rust,
}
