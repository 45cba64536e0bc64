"""What is true of an error in the log of a real logger, where the logger writes less or other than Node.js prints.

Each rule is the logger's own documented one: which members of an error its serializer writes, how deep util.inspect
goes. The nodes come from V8 and from the error objects, never from what reads the text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["CODELESS", "INSPECTING", "LOGGERS", "NO_LOGGER", "UNREADABLE", "expected"]

Node = dict[str, Any]
Nodes = list[Node]

_DEPTH = 2
_EDGE = ("parent", "relation")
_INSPECT = (
    "the logger prints by util.inspect with a depth of two, without what Node.js adds when a process dies: "
    "a deeper error with properties is a bare name"
)
_STACK = "the logger writes error.stack: no cause, no member, and the name that the error had when V8 made its stack"
_PINO = "pino's serializer writes error.stack of the error, of its causes that are errors and of its members"
_LINE = "one line without a frame is an ordinary line of a log (UEP-BRG-212, UEP-BRG-217)"
_FIRST = "nothing but the first line with the form of a frame tells where the stack begins (UEP-BRG-267)"


def _tree(nodes: Nodes, keep: Callable[[Node], bool]) -> Nodes:
    """Return the nodes that are kept and whose parents are, with their new places."""
    places: dict[int, int] = {}
    kept: Nodes = []
    for index, node in enumerate(nodes):
        parent = node.get("parent")
        if (parent is not None and parent not in places) or not keep(node):
            continue
        places[index] = len(kept)
        kept.append({**node, **({} if parent is None else {"parent": places[parent]})})
    return kept


def _as_stack(node: Node) -> Node:
    """Return a node with the head that ``error.stack`` has."""
    return {**node, **(node.get("printed") or {})}


def _stack_alone(nodes: Nodes) -> Nodes:
    return [{key: value for key, value in _as_stack(nodes[0]).items() if key != "is_group"}]


def _pino(nodes: Nodes) -> Nodes:
    """Causes that are errors stand in the text of the stack; members are objects, those of a cause are not written."""

    def is_written(node: Node) -> bool:
        if node.get("relation") != "RELATION_MEMBER":
            return "printed" in node
        return nodes[node["parent"]].get("relation") != "RELATION_CAUSE"

    def as_written(node: Node) -> Node:
        is_cause = node.get("relation") == "RELATION_CAUSE"
        return {key: value for key, value in _as_stack(node).items() if key != "is_group" or not is_cause}

    return [as_written(node) for node in _tree(nodes, is_written)]


def _inspected(nodes: Nodes) -> Nodes:
    """Make a bare name of every error that has properties and stands deeper than util.inspect goes."""
    levels: dict[int, int] = {}
    bare: set[int] = set()
    for index, node in enumerate(nodes):
        parent = node.get("parent")
        steps = 2 if node.get("relation") == "RELATION_MEMBER" else 1
        levels[index] = 0 if parent is None else levels[parent] + steps
        if levels[index] > _DEPTH and any(other.get("parent") == index for other in nodes):
            bare.add(index)
    named = [
        {**{key: node[key] for key in (*_EDGE, "type_name") if key in node}, "message": "", "frames": []}
        if index in bare
        else node
        for index, node in enumerate(nodes)
    ]
    return _tree(named, lambda node: node.get("parent") not in bare)


LOGGERS: dict[str, tuple[Callable[[Nodes], Nodes], str]] = {
    "bunyan": (_stack_alone, _STACK),
    "console": (_inspected, _INSPECT),
    "log4js": (_inspected, _INSPECT),
    "pino": (_pino, _PINO),
    "pino_pretty": (_pino, _PINO),
    "winston_exceptions": (_stack_alone, _STACK),
    "winston_json": (_stack_alone, _STACK),
    "winston_printf": (_stack_alone, _STACK),
    "winston_simple": (_stack_alone, _STACK),
}

CODELESS = ("pino_pretty", "winston_printf")
"""Loggers that do not write the code of an error where it can be read."""

INSPECTING = ("console", "log4js")
"""Loggers that print an error by util.inspect."""

NO_LOGGER = {
    "pino_logger": "the program has a logger of its own",
    "throw_object": "a value that is no error is an ordinary line of a log",
    "throw_string": "a value that is no error is an ordinary line of a log",
    "throw_undefined": "a value that is no error is an ordinary line of a log",
}

_TEXTS = ("console", "log4js", "pino_pretty", "winston_printf", "winston_simple")
"""Loggers that write a stack where no member of the record says what the message is."""

_IMITATED = "the message imitates the beginning of another error, and nothing in the log says where it ends"
_PRETTY = "the members are objects over several lines, in which each stack is a text of its own"
UNREADABLE = {
    **{("forged_header", logger): _IMITATED for logger in _TEXTS},
    ("forged_cause", "pino_pretty"): _IMITATED,
    ("forged_cause", "winston_simple"): _IMITATED,
    **{
        (case, "pino_pretty"): _PRETTY
        for case in (
            "aggregate_error",
            "aggregate_nested",
            "aggregate_no_stack",
            "cause_and_aggregate",
            "error_in_property",
            "promise_all",
        )
    },
}
"""Logs whose bytes do not tell an imitation from an error, and why."""


def expected(name: str, logger: str, raw: list[Nodes]) -> tuple[list[Nodes], str]:
    """Return the errors that a logger writes, and by which rule."""
    rule, reason = LOGGERS[logger]
    errors = [rule(nodes) for nodes in raw]
    if logger not in INSPECTING and not any(node["frames"] for nodes in errors for node in nodes):
        return [], _LINE
    if name == "forged_logged" or (name == "forged_frame" and logger in _TEXTS):
        errors, reason = [_from_first(nodes) for nodes in errors], _FIRST
    if name == "system_error" and logger in CODELESS:
        reason = (
            "the record holds error.stack without the error's code and number, or these on lines of their own"
        )
    return [[{k: v for k, v in node.items() if k != "printed"} for node in nodes] for nodes in errors], reason


def _from_first(nodes: Nodes) -> Nodes:
    """Begin the stack at the first line of the message that has the form of a frame."""
    message, *lines = nodes[0]["message"].split("\n")
    frames = []
    for line in lines:
        function, _, place = line.removeprefix("    at ").removesuffix(")").partition(" (")
        file, number, column = place.rsplit(":", 2)
        frames.append({"function": function, "file": file, "line": int(number), "column": int(column)})
    return [{**nodes[0], "message": message, "frames": [*frames, *nodes[0]["frames"]]}]
