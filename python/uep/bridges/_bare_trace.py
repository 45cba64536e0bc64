"""Read a stack trace that a payload holds as text, with or without the lines around its frames. Decides nothing about an error's kind."""

from __future__ import annotations

import itertools
import re
from typing import Final, NamedTuple

from msgspec.structs import replace

from uep.bridges._tracker_frames import make_frame, make_stack
from uep.bridges._translation import Options
from uep.model import Frame, Node

__all__ = ["StackText", "read_go_frames", "read_stack_text"]

_JAVA_FRAME: Final = re.compile(r"[A-Za-z_$][\w$./@<>-]*\([^()]*\)", re.ASCII)
_JS_CALL: Final = re.compile(
    r"(?:(?:async )?[\w.$<>]{1,200}(?: \[as [\w.$]{1,100}\])? \()?(?:file://|node:)?/?[\w./@+-]{1,400}\.[cm]?[jt]s:[0-9]{1,7}:[0-9]{1,7}\)?",
    re.ASCII,
)
"""A call without its word, as AWS Lambda lists those of older versions of Node.js."""

_GO_PLACE: Final = re.compile(r"\t(.+):([0-9]{1,9})")
_DOTNET_PLACE: Final = re.compile(r" in .+:line [0-9]{1,9}\r?$")
_BARE: Final = "Error"
_NOW: Final = "1970-01-01T00:00:00Z"


class StackText(NamedTuple):
    """The nodes of a text and the language whose grammar it has; no nodes where it has none."""

    nodes: list[Node]
    language: str


def read_stack_text(text: str, language: str = "other", type_name: str = "", message: str = "") -> StackText:
    """Return what the first error in a text says, with the type and the message that the payload has beside it.

    Payloads often hold the frames alone, as `traceback.format_tb` and `StackTraceElement` print them: they are given the
    lines that their grammar needs. What the payload says in fields of its own wins over the text, which can be forged.
    """
    from uep.bridges.text._table import GRAMMARS
    from uep.bridges.text._translate import translate_field

    if language in ("go", "other") and (frames := _whole_go_frames(text)):
        return StackText([Node(type_name=type_name, message=message, stack=make_stack(frames))], "go")
    written, bare = _complete(text, type_name, language)
    language = bare or language
    own = tuple(grammar for grammar in GRAMMARS if grammar.language == language != "other")
    grammars = own or GRAMMARS
    found = translate_field(written, grammars, Options(now=_NOW))
    if found is None or not found.record.nodes:
        return StackText([], language)
    first, *rest = found.record.nodes
    # A bare text names no error, so what was put beside its frames to make it whole is not the payload's.
    root = replace(
        first,
        type_name=type_name or ("" if bare else first.type_name),
        message=message if bare else message or first.message,
    )
    return StackText([root, *rest], found.record.source_language)


def read_go_frames(text: str) -> list[Frame]:
    """Return the calls of a text that has two lines for each, such as a stack of zap or of pkg/errors."""
    frames = []
    for function, place in itertools.pairwise(text.split("\n")):
        match = _GO_PLACE.fullmatch(place)
        if match is not None and function and not function.startswith("\t"):
            frames.append(make_frame(function=function, file=match[1], line=match[2]))
    return frames


def _whole_go_frames(text: str) -> list[Frame]:
    """Return the calls of a text that holds nothing but pairs of lines of Go."""
    lines = text.strip("\n").split("\n")
    frames = read_go_frames(text) if len(lines) % 2 == 0 and lines[1].startswith("\t") else []
    return frames if len(frames) * 2 == len(lines) else []


def _complete(text: str, type_name: str, language: str) -> tuple[str, str]:
    """Return the text with the lines that frames alone lack, and the language that frames alone show; "" for a whole text."""
    from uep.bridges.text.scanners._js_at_sign import is_at_stack

    lines = [line for line in text.split("\n") if line.strip()]
    first = lines[0].strip() if lines else ""
    name = type_name if type_name and type_name.isprintable() and " " not in type_name else _BARE
    if lines and is_at_stack(lines):
        return "\n".join([f"{_BARE}: {_BARE}", *lines]), "javascript"
    if first.startswith('File "'):
        indented = [line if line.startswith("  ") else f"  {line}" for line in lines]
        return "\n".join(["Traceback (most recent call last):", *indented, name]), "python"
    if first.startswith("at ") and (language == "csharp" or any(map(_DOTNET_PLACE.search, lines))):
        return "\n".join(
            [name if "." in name else f"System.{name}", *(f"   {line.strip()}" for line in lines)]
        ), "csharp"
    if first.startswith("at ") and not _JAVA_FRAME.fullmatch(first[3:]):
        return "\n".join([name, *(f"    {line.strip()}" for line in lines)]), "javascript"
    if lines and all(_JS_CALL.fullmatch(line.strip()) for line in lines):
        return "\n".join([name, *(f"    at {line.strip()}" for line in lines)]), "javascript"
    frames = [line.strip().removeprefix("at ") for line in lines]
    if frames and all(_JAVA_FRAME.fullmatch(frame) and "." in frame for frame in frames):
        name = name if "." in name else f"java.lang.{name}"
        return "\n".join([name, *(f"\tat {frame}" for frame in frames)]), "java"
    return text, ""
