"""What the program ``java`` prints when it cannot start a program or itself (UEP-BRG-2258). Reads one error."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._java_lines import is_header, read_header
from uep.bridges.text.scanners._java_links import CAUSED
from uep.model import Relation

__all__ = ["NO_MACHINE", "is_launcher", "read_launcher"]

_ERROR: Final = "Error: "
NO_MACHINE: Final = "Error occurred during initialization of VM"
_WORDS: Final = (
    "Error: Could not find or load main class ",
    "Error: LinkageError occurred while loading main class ",
    "Error: Unable to initialize main class ",
    "Error: Unable to access jarfile ",
    "Error: Invalid or corrupt jarfile ",
    "Error: Main method not found in class ",
    "Error: Main method is not static in class ",
    "Error: JavaFX runtime components are missing",
    NO_MACHINE,
)


def is_launcher(text: str) -> bool:
    """Return whether a line is one with which the program ``java`` gives up."""
    return text.startswith(_WORDS)


def read_launcher(window: Window, at: int) -> Parsed:
    """Read the words at a line with those that belong to them below, and the error that is their cause."""
    text = window.lines[at]
    root, end = Raised(message=text.removeprefix(_ERROR)), at + 1
    following = window.at(end) or ""
    if text == NO_MACHINE:
        if following.strip():
            root.message, end = f"{text}\n{following}", end + 1
    elif is_header(cause := following.strip("\t ").removeprefix(CAUSED)):
        header = read_header(cause)
        root.children.append(Raised(header.type_name, header.message, relation=Relation.CAUSE))
        end += 1
    else:
        while following.startswith(("   public static ", "or a JavaFX ")):
            root.message += f"\n{following}"
            end += 1
            following = window.at(end) or ""
    return Parsed(root, at, end, handled=False, fatal=True, mechanism="java")
