"""Error objects in JSON log lines: what the members beside ``stack`` say about the error whose text ``stack`` is.

Serialisers write message, code and members of an error beside its stack; what stands there need not be guessed from
the text. Reads values that are parsed already; finds no errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from uep.bridges._payload import escape_pointer
from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.bridges.text._found import Found
from uep.bridges.text._grammar import Raised, Window
from uep.bridges.text.scanners._js_at_sign import is_at_stack
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._rust_stack import read_stack
from uep.model import Relation

__all__ = ["STACK", "Told", "add_backtrace", "add_plain_members", "group_of", "name_members", "told_beside"]

STACK: Final = "stack"
_MESSAGES: Final = ("message", "msg")
_BACKTRACE: Final = "backtrace"
_ANY: Final = "Error"
_MEMBERS: Final = ("aggregateErrors", "errors")
_FOLD: Final = "\ue000"
"""Stands for a line feed of a message while its trace is read, so that no line of the message can be taken for another."""


class Told:
    """A message that stands beside the trace which it begins: where it is, and how it is kept out of the reading.

    ``name`` is the type beside a trace that begins with neither (UEP-BRG-2990), None beside any other.
    """

    __slots__ = ("message", "name", "pointer")

    def __init__(self, pointer: str, message: str, name: str | None = None) -> None:
        self.pointer = pointer
        self.message = message
        self.name = name

    def fold(self, text: str) -> str:
        """Return a trace with its message on one line."""
        if self.name is not None:
            written = self.message.replace("\n", _FOLD)
            return text if _FOLD in text else f"{_ANY}: {written}\n{text.strip()}"
        at = next((at for lead in (": ", ":\n") if (at := text.find(lead + self.message)) >= 0), -1) + 2
        if at < 2 or not self.message or "\n" in text[: at - 1]:
            return text
        end = at + len(self.message)
        if _FOLD in text or len(self.message) * 4 > TRACE_LINE_BYTES or text[end : end + 1] not in ("", "\n"):
            return text
        return text[:at] + self.message.replace("\n", _FOLD) + text[end:]

    def unfold(self, root: Raised) -> None:
        """Give the messages of an error their line feeds back, and the error its type."""
        root.type_name = root.type_name if self.name is None else self.name
        todo = [root]
        while todo:
            raised = todo.pop()
            raised.message = raised.message.replace(_FOLD, "\n")
            todo.extend(raised.children)


def told_beside(value: Any, pointer: str = "", depth: int = 0) -> Iterator[tuple[str, Told]]:
    """Yield the pointer of every ``stack`` that has a message of several lines beside it, and the message (UEP-BRG-213)."""
    if depth > 6 or not isinstance(value, dict | list):
        return
    if isinstance(value, list):
        for index, member in enumerate(value[:256]):
            yield from told_beside(member, f"{pointer}/{index}", depth + 1)
        return
    stack = value.get(STACK)
    if isinstance(stack, str) and "\n" in stack:
        for key in _MESSAGES:
            text = value.get(key)
            if isinstance(text, str) and "\n" in text and (message := _message(text, stack)) is not None:
                yield f"{pointer}/{STACK}", Told(f"{pointer}/{key}", message)
                break
        if (
            "@" in stack
            and isinstance(text := value.get("message"), str)
            and is_at_stack(stack.strip().split("\n"))
        ):
            name = value.get("name")
            yield (
                f"{pointer}/{STACK}",
                Told(f"{pointer}/message", text, name if isinstance(name, str) else ""),
            )
    if isinstance(trace := value.get(_BACKTRACE), str) and trace.startswith("   0: "):
        # The frames stand beside the panic, so all after its first line is message.
        for key, text in value.items():
            if isinstance(text, str) and text.startswith("panicked at ") and "\n" in text:
                yield f"{pointer}/{key}", Told("", text.partition("\n")[2])
    for key, member in value.items():
        if isinstance(member, dict | list):
            escaped = escape_pointer(str(key))
            yield from told_beside(member, f"{pointer}/{escaped}", depth + 1)


def _message(text: str, stack: str) -> str | None:
    """Return the error's message when a text is that, or that and the stack below it, as winston writes it."""
    if text in stack:
        return text
    if not text.endswith("\n" + stack):
        return None
    lead = text[: -len(stack) - 1].partition(": ")[2]
    return lead if lead in stack else ""


def name_members(item: Found, holder: Any) -> None:
    """Give an error of JavaScript the code and the number that stand beside its stack (BRG-270)."""
    root = item.parsed.root
    if item.grammar.stem != "javascript" or root.codes or not isinstance(holder, dict):
        return
    if not isinstance(holder.get("code"), str) and isinstance(inner := holder.get("error"), dict):
        # winston writes the properties of an error that nobody caught into an object beside the stack.
        holder = inner
    if isinstance(code := holder.get("code"), str):
        root.attributes["code"] = code
        if isinstance(number := holder.get("errno"), int):
            root.attributes["errno"] = str(number)
        name_codes(root)


def add_backtrace(root: Raised, holder: Any) -> None:
    """Give a panic of Rust the frames of the backtrace beside its text, which a panic hook writes into a field (BRG-313)."""
    trace = holder.get(_BACKTRACE) if isinstance(holder, dict) else None
    if not isinstance(trace, str) or len(root.frames) != 1 or root.frames[0].function:
        return
    frames, _ = read_stack(Window.of(trace, enclosed=True), 0)
    root.frames = frames or root.frames


def group_of(holder: Any) -> Raised | None:
    """Return the error of an object whose stack is one line, as an error without frames has it."""
    if not isinstance(holder, dict) or not isinstance(stack := holder.get(STACK), str) or "\n" in stack:
        return None
    message = holder.get("message")
    name, _, text = stack.partition(": ")
    if isinstance(message, str) and message and stack.endswith(f": {message}"):
        name, text = stack[: -len(message) - 2], message
    return Raised(name, text)


def add_plain_members(root: Raised, holder: Any) -> None:
    """Add the members of a group that are no traces, each at its place: values and errors without frames."""
    if not root.is_group or not isinstance(holder, dict):
        return
    listed = next((found for key in _MEMBERS if isinstance(found := holder.get(key), list)), [])
    members = [child for child in root.children if child.relation is Relation.MEMBER]
    if len(members) >= len(listed):
        return
    for index, value in enumerate(listed[:256]):
        made = Raised(message=value) if isinstance(value, str) else group_of(value)
        if made is not None:
            made.relation = Relation.MEMBER
            members.insert(index, made)
    root.children = [child for child in root.children if child.relation is not Relation.MEMBER] + members
