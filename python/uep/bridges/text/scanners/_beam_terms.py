"""Erlang terms as reports print them: a reason with its stack. Splits brackets and quotes; evaluates nothing."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Window
from uep.model import Frame

__all__ = ["balance", "completed", "elements", "gather", "read_reason", "read_stack"]

_TOKEN: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\$\\?.|[\[\]{}(),]|<<|>>", re.DOTALL)
_TERM_LINES: Final = 512
_ATOM: Final = re.compile(r":?[a-z][\w@]{0,200}|:?'[^'\n]{1,200}'|:\"[^\"\n]{1,200}\"")
_ALIAS: Final = re.compile(r"[A-Z]\w{0,200}(?:\.[A-Z]\w{0,200}){0,24}")

_CUT = "..."


def gather(
    window: Window, index: int, first: str, until: tuple[str, ...] = ()
) -> tuple[list[str], int, bool]:
    """Return the lines of a term, as many as its brackets are open, the line after it, and whether it is whole.

    ``first`` is what of its first line belongs to it; a line that begins with one of ``until`` is none of it.
    """
    parts, depth, end = [first], balance(first), index + 1
    while depth > 0 and end - index < _TERM_LINES and (line := window.at(end)) is not None:
        if until and line.startswith(until):
            break
        if not line.strip() and parts[-1].endswith(_CUT):
            # UEP-BRG-2614: a term that was cut has no closing brackets.
            break
        parts.append(line)
        depth += balance(line)
        end += 1
    return parts, end, depth <= 0


def balance(text: str) -> int:
    """Return the depth of brackets left open at the end of a line."""
    depth = 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        depth += (token in "[{(") - (token in ")]}")
    return depth


def elements(text: str) -> list[str]:
    """Return the elements of a tuple or list, without its brackets."""
    parts, depth, start = list[str](), 0, 1
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token in "[{(":
            depth += 1
        elif token in ")]}":
            depth -= 1
            if depth == 0:
                last = text[start : found.start()].strip()
                return [*parts, last] if last or parts else []
        elif token == "," and depth == 1:
            parts.append(text[start : found.start()].strip())
            start = found.end()
    return []


def completed(text: str) -> str:
    """Return a pair of a reason and a stack that was cut, closed behind the last call that is whole."""
    at = text.rfind("]},")
    return f"{text[: at + 2]}]}}" if at > 0 else text


def read_stack(text: str) -> list[Frame] | None:
    """Return the frames of ``[{shop,open,1,[{file,"shop.erl"},{line,3}]},…]``, None when it is no stack."""
    if not text.startswith("[{"):
        return None
    frames = list[Frame]()
    for element in elements(text):
        parts = elements(element) if element.startswith("{") else []
        if len(parts) != 4 or not parts[3].startswith("["):
            return None
        if not (_ATOM.fullmatch(parts[0]) or _ALIAS.fullmatch(parts[0])):
            return None
        arity = (
            parts[2]
            if parts[2].isdigit()
            else str(len(elements(parts[2])))
            if parts[2].startswith("[")
            else ""
        )
        file, line = "", 0
        for place in elements(parts[3]):
            key, _, value = place.strip("{}").replace(": ", ",", 1).partition(",")
            if key == "file":
                file = value.strip().removeprefix("~c").strip("\"'")
            elif key == "line" and value.strip().isdigit():
                line = int(value)
        called = f"{parts[0]}:{parts[1]}"
        if parts[1].startswith(":"):
            # Elixir writes the same terms in its own way (UEP-BRG-2116).
            called = f"{parts[0]}.{parts[1][1:].strip(chr(34))}"
        frames.append(Frame(function=called + (f"/{arity}" if arity else ""), file=file, line=line))
    return frames or None


def read_reason(text: str) -> tuple[str, str, list[Frame]]:
    """Return type, text and frames of a reason: ``{REASON,STACK}``, a tuple, or an atom."""
    reason, frames = text, list[Frame]()
    if text.startswith("{"):
        parts = elements(text)
        if len(parts) == 2 and (stack := read_stack(parts[1])) is not None:
            reason, frames = parts[0], stack
    inner = elements(reason)[:1] if reason.startswith("{") else [reason]
    name = inner[0] if inner and _ATOM.fullmatch(inner[0]) else ""
    return name.removeprefix(":"), reason, frames
