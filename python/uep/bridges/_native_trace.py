"""Write a record's errors as the trace that the runtime of its language prints, for formats that take a trace as text.

Only runtimes whose trace Error Reporting reads are known here; for any other language the answer is empty. What comes out is
for insiders: it is text, and a message can say anything in it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Final

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._native_groups import Block, write_csharp_group, write_inspected, write_python_group
from uep.bridges._owners import join_owner
from uep.bridges._tracker_frames import spread
from uep.model import Frame, Node, Relation, UniversalErrorProtocol

__all__ = ["write_calls", "write_trace", "write_whole_trace"]

_CAUSES: Final = (Relation.CAUSE, Relation.CONTEXT, Relation.REMOTE_CAUSE)
_JOINED: Final = {
    Relation.CONTEXT: "During handling of the above exception, another exception occurred:",
    Relation.CAUSE: "The above exception was the direct cause of the following exception:",
}
_TOLD: Final = {
    "csharp": _CAUSES,
    "java": (*_CAUSES, Relation.SUPPRESSED),
    "javascript": _CAUSES,
    "kotlin": (*_CAUSES, Relation.SUPPRESSED),
    "python": _CAUSES,
    "typescript": _CAUSES,
}
"""Which errors beside node 0 the trace of a language holds."""

_INSPECTED: Final = frozenset({"javascript", "typescript"})
_PANICS: Final = frozenset({"fatal error", "panic"})
_UNNAMED: Final = "Error"


def write_trace(record: UniversalErrorProtocol) -> str:
    """Return the trace of node 0 and its causes in the language's own form; "" without frames or for another language."""
    write = _WRITERS.get(record.source_language)
    nodes = record.nodes
    has_frames = bool(nodes) and nodes[0].stack is not None and bool(nodes[0].stack.frames)
    return write(nodes) if write is not None and has_frames else ""


def write_calls(record: UniversalErrorProtocol, node: Node) -> str:
    """Return the calls of one node as its runtime gives them without the error; "" without calls or for another language."""
    if node.stack is None or not node.stack.frames:
        return ""
    alone = Node(type_name=node.type_name, message=node.message, stack=node.stack)
    frames = list(spread(node.stack))
    match record.source_language:
        case "java" | "kotlin":
            return "".join(f"{_java_frame(frame)}\n" for frame in frames)
        case "python":
            return "\n".join(_python_calls(node)) + "\n"
        case "csharp":
            return "\n".join(_csharp_calls(node))
        case "ruby":
            return "\n".join(_ruby_place(frame) for frame in frames)
        case "php":
            return "\n".join(_php_calls(frames))
        case language:
            return _WRITERS[language]([alone]) if language in _WRITERS else ""


def write_whole_trace(record: UniversalErrorProtocol) -> str:
    """Return the trace of a record whose errors are all in it; "" where the language has no words for some of them."""
    nodes = record.nodes
    if any(node.relation == Relation.MEMBER for node in nodes):
        return _write_group(record)
    told = _TOLD.get(record.source_language, ())
    chain = {id(node) for node in _chain(nodes)} if nodes else set()
    is_whole = all(
        node.relation in told and (node.relation not in _CAUSES or id(node) in chain) for node in nodes[1:]
    )
    if not is_whole or any(node.notes for node in nodes):
        return ""
    is_inspected = record.source_language in _INSPECTED and len(nodes) > 1 and bool(write_trace(record))
    return _inspected(list(_chain(nodes))) if is_inspected else write_trace(record)


def _write_group(record: UniversalErrorProtocol) -> str:
    """Return the trace of errors with members; "" where it does not read as the same errors (UEP-BRG-3225)."""
    write, block = _GROUPS.get(record.source_language, (None, None))
    nodes = record.nodes
    if write is None or block is None or any(node.notes for node in nodes) or not write_trace(record):
        return ""
    text = write(nodes, block)
    found = read_stack_text(text, record.source_language, nodes[0].type_name, nodes[0].message).nodes
    return text if [_shape(node) for node in found] == [_shape(node) for node in nodes] else ""


def _shape(node: Node) -> tuple[int | None, Relation | int | None, str, str, int]:
    calls = sum(1 for _ in spread(node.stack)) if node.stack is not None else 0
    return node.parent, node.relation, node.type_name, node.message, calls


def _cause_of(nodes: list[Node], index: int) -> int | None:
    """Return the first cause of a node; a trace as text has one chain."""
    return next(
        (i for i, node in enumerate(nodes) if node.parent == index and node.relation in _CAUSES), None
    )


def _chain(nodes: list[Node]) -> Iterator[Node]:
    """Yield node 0 and its causes, each behind the one it explains."""
    index: int | None = 0
    while index is not None:
        yield nodes[index]
        index = _cause_of(nodes, index)


def _head(node: Node, joint: str = ": ") -> str:
    name = node.type_name or _UNNAMED
    return f"{name}{joint}{node.message}" if node.message else name


def _python(nodes: list[Node]) -> str:
    """Write as traceback.format_exc does: the oldest error first, its outermost call first."""
    blocks: list[str] = []
    for node in reversed(list(_chain(nodes))):
        calls = _python_calls(node)
        lines = ["Traceback (most recent call last):", *calls] if calls else []
        blocks.append("\n".join([*lines, _head(node)]))
        if node.relation is not None:
            relation = Relation.CONTEXT if node.relation == Relation.CONTEXT else Relation.CAUSE
            blocks.append(_JOINED[relation])
    return "\n\n".join(blocks) + "\n"


def _python_calls(node: Node) -> list[str]:
    lines: list[str] = []
    for frame in reversed(list(spread(node.stack))):
        place = f'File "{frame.file or "<unknown>"}", line {frame.line or 1}'
        lines.append(f"  {place}, in {frame.function or '<module>'}")
        lines += [f"    {frame.source_line}"] if frame.source_line else []
    return lines


def _java(nodes: list[Node]) -> str:
    """Write as Throwable.printStackTrace does, with causes and suppressed errors."""
    lines: list[str] = []
    pending: list[tuple[int, str, str]] = [(0, "", "")]
    while pending:
        index, margin, caption = pending.pop()
        node = nodes[index]
        lines.append(f"{margin}{caption}{_head(node)}")
        lines += [f"{margin}\tat {_java_frame(frame)}" for frame in spread(node.stack)]
        cause = _cause_of(nodes, index)
        if cause is not None:
            pending.append((cause, margin, "Caused by: "))
        inner = [
            i
            for i, other in enumerate(nodes)
            if other.parent == index and other.relation == Relation.SUPPRESSED
        ]
        pending += [(i, f"{margin}\t", "Suppressed: ") for i in reversed(inner)]
    return "\n".join(lines) + "\n"


def _java_frame(frame: Frame) -> str:
    place = f"{frame.file}:{frame.line}" if frame.line else frame.file
    return f"{join_owner(frame, 'java', with_module=True) or 'unknown.unknown'}({place or 'Unknown Source'})"


def _javascript(nodes: list[Node]) -> str:
    """Write as V8's error.stack, which holds the error itself and none of its causes."""
    lines = [_head(nodes[0])]
    for frame in spread(nodes[0].stack):
        place = ":".join([frame.file or "<anonymous>", *(str(n) for n in (frame.line, frame.column) if n)])
        lines.append(f"    at {_javascript_call(frame, place)}")
    return "\n".join(lines)


def _javascript_call(frame: Frame, place: str) -> str:
    """Return a call with the words that V8 has in front of it: `new`, and `async` where the call before it was awaited."""
    name = frame.raw_function or frame.function
    waited = "async " if frame.async_boundary and not name.startswith("async ") else ""
    if name and not frame.file and frame.raw_function:
        return f"{waited}{name}"
    return f"{waited}{name} ({place})" if name else f"{waited}{place}"


def _inspected(chain: list[Node]) -> str:
    """Write as Node.js does an error with causes: each in braces behind the one it explains."""
    lines: list[str] = []
    for depth, node in enumerate(chain):
        margin = "  " * depth
        first, *rest = _javascript([node]).split("\n")
        lines += [f"{margin}{'[cause]: ' if depth else ''}{first}", *(f"{margin}{line}" for line in rest)]
        lines[-1] += " {" if node is not chain[-1] else ""
    lines += ["  " * depth + "}" for depth in range(len(chain) - 2, -1, -1)]
    return "\n".join(lines)


def _ruby(nodes: list[Node]) -> str:
    """Write the message with its class behind the first place, then the other places of Exception#backtrace."""
    node = nodes[0]
    places = [_ruby_place(frame) for frame in spread(node.stack)]
    head = f"{places[0]}: {node.message} ({node.type_name or 'RuntimeError'})"
    return "\n".join([head, *(f"\tfrom {place}" for place in places[1:])])


def _ruby_place(frame: Frame) -> str:
    return f"{frame.file or '(unknown)'}:{frame.line or 1}:in `{frame.function or '<main>'}'"


def _csharp(nodes: list[Node]) -> str:
    """Write as System.Exception.ToString does: the inner error stands between the head and the frames of the outer one."""
    listed = list(_chain(nodes))
    parts = [" ---> ".join(_head(node) for node in listed)]
    for node in reversed(listed):
        parts += _csharp_calls(node)
        if node.relation is not None:
            parts.append("   --- End of inner exception stack trace ---")
    return "\n".join(parts)


def _csharp_calls(node: Node) -> list[str]:
    lines: list[str] = []
    for frame in spread(node.stack):
        place = f" in {frame.file}:line {frame.line}" if frame.file and frame.line else ""
        lines.append(f"   at {join_owner(frame, 'csharp') or '<unknown>'}(){place}")
    return lines


def _php(nodes: list[Node]) -> str:
    """Write as an uncaught exception: PHP names each call with the place it was made from, the throw stands on the first line."""
    node = nodes[0]
    frames = list(spread(node.stack))
    thrown = frames[0]
    lines = [
        f"PHP Fatal error:  Uncaught {_head(node)} in {thrown.file or 'unknown'}:{thrown.line or 1}",
        "Stack trace:",
        *_php_calls(frames),
    ]
    return "\n".join([*lines, f"  thrown in {thrown.file or 'unknown'} on line {thrown.line or 1}"])


def _php_calls(frames: list[Frame]) -> list[str]:
    """Write as getTraceAsString."""
    lines: list[str] = []
    for number, (called, caller) in enumerate(itertools.pairwise(frames)):
        lines.append(
            f"#{number} {caller.file or 'unknown'}({caller.line or 1}): {called.function or '{closure}'}()"
        )
    if frames[-1].function not in ("", "{main}"):
        lines.append(f"#{len(frames) - 1} [internal function]: {frames[-1].function}()")
        return [*lines, f"#{len(frames)} {{main}}"]
    return [*lines, f"#{len(frames) - 1} {{main}}"]


def _go(nodes: list[Node]) -> str:
    """Write the message and what runtime.Stack prints."""
    node = nodes[0]
    head = (
        f"{node.type_name}: {node.message}"
        if node.type_name in _PANICS
        else node.message or node.type_name or "panic"
    )
    lines = [head, "", "goroutine 1 [running]:"]
    for frame in spread(node.stack):
        lines += [
            f"{join_owner(frame, 'go') or 'main.main'}(...)",
            f"\t{frame.file or 'unknown.go'}:{frame.line or 1} +0x1d",
        ]
    return "\n".join(lines) + "\n"


_WRITERS: Final[dict[str, Callable[[list[Node]], str]]] = {
    "csharp": _csharp,
    "go": _go,
    "java": _java,
    "javascript": _javascript,
    "kotlin": _java,
    "php": _php,
    "python": _python,
    "ruby": _ruby,
    "typescript": _javascript,
}


def _python_block(node: Node) -> list[str]:
    calls = _python_calls(node)
    return [*(["Traceback (most recent call last):", *calls] if calls else []), _head(node)]


def _javascript_block(node: Node) -> list[str]:
    return _javascript([node]).split("\n")


def _csharp_block(node: Node) -> list[str]:
    return [_head(node), *_csharp_calls(node)]


_GROUPS: Final[dict[str, tuple[Callable[[list[Node], Block], str], Block]]] = {
    "csharp": (write_csharp_group, _csharp_block),
    "javascript": (write_inspected, _javascript_block),
    "python": (write_python_group, _python_block),
    "typescript": (write_inspected, _javascript_block),
}
