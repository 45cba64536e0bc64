"""Errors of the JVM inside of Python's: Py4J puts the whole trace of what a Java method threw into its own message.

A line of the message begins with a colon, a blank and the Java error's header; from there on the bridge for Java reads.
"""

from __future__ import annotations

from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text._inset import Inset
from uep.bridges.text.scanners._java_lines import is_frame, is_header
from uep.bridges.text.scanners._python_lines import HEADER, read_type
from uep.bridges.text.scanners.java import JAVA
from uep.model import Relation

__all__ = ["PY4J", "holds_java", "is_py4j", "parse_py4j", "read_java"]

PY4J: Final = "Py4JJavaError: "
_NAMES: Final = ("Py4JJavaError", "py4j.protocol.Py4JJavaError")
_LEAD: Final = ": "


def is_py4j(type_name: str) -> bool:
    """Return whether errors of a type carry one of the JVM in their message."""
    return type_name in _NAMES


def read_java(window: Window, index: int) -> tuple[Raised, int] | None:
    """Return the Java error whose header stands behind a colon at a line, and where it ends (UEP-BRG-1703)."""
    text = window.at(index)
    if text is None or not text.startswith(_LEAD) or not is_header(text[len(_LEAD) :]):
        return None
    inner = Inset(window, index, index, "")
    inner.lines[0] = text[len(_LEAD) :]
    inner.enclosed, inner.head = False, -1
    parsed = JAVA.parse(inner, 0, 0)
    if parsed is None or parsed.start:
        return None
    parsed.root.relation, parsed.root.language = Relation.CAUSE, JAVA.language
    return parsed.root, index + parsed.end


def parse_py4j(window: Window, at: int) -> Parsed | None:
    """Read an error of Py4J without a traceback above it: notebooks are quoted so."""
    found = read_type(window.lines[at])
    if found is None or not is_py4j(found[0]) or (java := read_java(window, at + 1)) is None:
        return None
    return Parsed(Raised(*found, children=[java[0]]), at, java[1], confidence=0.9)


def holds_java(window: Window, at: int, before: str) -> bool:
    """Return whether a header behind other words is the message of a Java error, whose frames follow a blank line.

    Spark's PythonException says so what a worker process raised.
    """
    head = before.rpartition("Caused by: ")[2].rstrip(" ")
    if not head.endswith(":") or not is_header(head.rpartition(" ")[2][:-1]):
        return False
    for index in range(at + 1, at + 2 * LOOKAHEAD):
        text = window.at(index)
        if text is None or text.endswith(HEADER):
            return False
        if is_frame(text):
            return True
    return False
