"""Single lines of a .NET trace: frames of CoreCLR, .NET Framework and Mono, first lines, dividers. Reads one line at a time.

The words before a method, a file and a line number are resources that the runtime translates, so a line is known by
its form, and the words are looked up in one table.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from uep.bridges._dotnet_names import split_result
from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = [
    "ARROW",
    "CLOSE",
    "EVENT",
    "MONO_FATAL",
    "PLAIN_END",
    "RETHROWN",
    "STACK",
    "UNHANDLED",
    "Header",
    "handled_type",
    "inner_number",
    "is_end",
    "is_frame",
    "is_header",
    "is_note",
    "is_previous",
    "is_record",
    "plain_header",
    "plain_record",
    "read_bare_frame",
    "read_frame",
    "read_header",
    "read_unhandled",
]

ARROW: Final = " ---> "
CLOSE: Final = "<---"
RETHROWN: Final = "Rethrow as "
"""Below the frames of an error that Unity's runtime wrapped: the wrapper (BRG-1836)."""

EVENT: Final = "Exception Info: "
PLAIN_END: Final = "   End of inner exception"
"""What the host of Azure's functions prints, whose traces have no dashes (BRG-1848)."""

STACK: Final = "Stack: "
"""What the host of Azure's functions prints before the frames, after it has printed them with the error already (UEP-BRG-2042)."""

_HANDLED: Final = re.compile(r"Inner exception ([\w.+`]{1,300}) handled at [^:\n]{1,1000}:")
UNHANDLED: Final = (
    "Unhandled exception. ",
    "Unhandled Exception: ",
    "Unhandled exception: ",
    EVENT,
    "Fatal error. ",
)
_TOOL: Final = "Error: "
"""What a build service may write before the first line of a program's errors."""

MONO_HEAD: Final = "Unhandled Exception:"
MONO_FATAL: Final = "[ERROR] FATAL UNHANDLED EXCEPTION: "
_AT: Final = (
    "at ",
    "bei ",
    "à ",
    "en ",
    "в ",
    "在 ",
    "於 ",
    "場所 ",
    "위치: ",
    "em ",
    "w ",
    "in ",
    "\u0639\u0646\u062f ",
)
"""The word before a method: English, German, French, Spanish, Russian, Chinese (two), Japanese, Korean, Portuguese, Polish, Italian, Arabic."""
_PROMISES: Final = "Promise."
"""What V8 prints of a combinator of promises looks like a call with an argument: ``async Promise.all (index 0)``."""

_FILE: Final = re.compile(
    r" (?:in|dans|en|в|位置|於|場所|파일|na|w|em) (.+):(?: ?(?:line|Zeile|ligne|línea|строка|行号|行|줄|linha|wiersz|riga) )?([0-9]{1,9})\.?"
)
_AT_FILE: Final = re.compile(r" at (.{1,1000}) : ([0-9]{1,9})")
_MONO_FILE: Final = re.compile(
    r" (?:\[0x[0-9a-f]{1,8}\]|<0x[0-9a-f]{1,16} \+ 0x[0-9a-f]{1,16}>) in (.+):([0-9]{1,9}) ?"
)
_OFFSET: Final = re.compile(
    r" (?:\+ 0x[0-9a-f]{1,16}|\[0x[0-9a-f]{1,8}\]|<0x[0-9a-f]{1,16}(?: \+ 0x[0-9a-f]{1,16})?>) ?"
)
_NAME: Final = re.compile(r"[\w$.+`<>,\[\]|@&*=^{}:/-]{1,1000}")
_TYPE: Final = re.compile(
    r"[A-Za-z_][\w$]{0,200}(?:[.+][\w$<>`-]{1,200}){0,24}(?:`[0-9]{1,3})?(?:\[[\w$.+`,\[\] =]{1,400}\])?"
)
_CODE: Final = re.compile(r" \((0x[0-9A-Fa-f]{8}|-?[0-9]{1,10})\)")
_INNER: Final = re.compile(r" ?---> \([^()#]{1,60}#([0-9]{1,9})\) ")
_NOTE: Final = re.compile(
    r"ClientConnectionId(?: before routing)?:[0-9a-f-]{36}"
    r"|Error Number:-?[0-9]{1,10},State:[0-9]{1,3},Class:[0-9]{1,3}"
    r"|Routing Destination:\S{1,300}"
)
_ASSEMBLY: Final = re.compile(
    r"[^()]{1,200}?, Version=[0-9.]{1,40}, Culture=[^(),:]{1,40}, PublicKeyToken=[\w.]{0,20}(?:: (?P<file>.{1,1000}):(?P<line>[0-9]{1,9}))?"
)
_ASSEMBLIES: Final = re.compile(
    r"(?P<assembly>[^():]{1,300})(?P=assembly): (?P<file>.{1,1000}?)(?P=assembly): (?P<line>[0-9]{1,9})"
)
_TYPE_ALONE: Final = re.compile(
    r"(?:[A-Za-z_]\w{0,100}[.+]){0,24}[A-Z_]\w{0,120}(?:`[0-9]{1,3})?(?:[<\[|][\w.+`<>\[\]|*&]{0,400})?[>\]*&]{0,20}",
    re.ASCII,
)
_COMPILED: Final = re.compile(r"lambda_method|<|Regex[0-9]{1,6}_|IL_STUB_", re.ASCII)
"""How methods are called that are compiled while the program runs, which have no class (UEP-BRG-3188)."""

_RANK: Final = re.compile(r"\[,{1,31}\]")
_PLACES: Final = ("SourceFile", "PG")
"""What the JVM prints where a file's name is missing, which would be a type."""
_RECORD: Final = re.compile(r"\[[A-Z][a-z]{2,10} {0,4}: {0,12}[^\[\]\n]{1,60}\] ")
_LABEL: Final = re.compile(
    r"(?:(?:Error|ERROR|Exception|Exception message|Exception Details|Fatal error|Caught exception|Details): |[0-9]{1,4}\) ){1,3}"
    r"(?=(?:[A-Z]\w{0,100}\.){1,12}(?:[A-Z]\w{0,120})?(?:Exception|Error|Fault)\b)"
)
_SUFFIXES: Final = ("Exception", "Error", "Fault", "Failure")
_USUAL: Final = 400


class Header(NamedTuple):
    """Type, number in parentheses behind it, and first line of the message of an exception."""

    type_name: str
    code: str
    message: str


def is_frame(text: str) -> bool:
    """Return whether a line is a frame of .NET."""
    return "(" in text and read_frame(text) is not None


def read_bare_frame(text: str) -> Frame | None:
    """Return the frame of a line whose indentation was lost, as in quotations; the words around it show it (UEP-BRG-1265)."""
    return read_frame("   " + text) if "(" in text and text.startswith(_AT) else None


def read_frame(text: str) -> Frame | None:
    """Return the frame of a line such as ``   at Acme.Shop.Open(String name) in /srv/Shop.cs:line 12``."""
    return _read_known(text) if len(text) < _USUAL else _read_frame(text)


@lru_cache(maxsize=8192)
def _read_known(text: str) -> Frame | None:
    # The same frames come again and again, in one trace and in the next.
    return _read_frame(text)


def _read_frame(text: str) -> Frame | None:
    body = text.lstrip(" ")
    if body == text or len(body) > TRACE_LINE_BYTES:
        return None
    body = body.rstrip("`")  # the mark with which Markdown ends a quotation
    word = next((word for word in _AT if body.startswith(word)), None)
    if word is None:
        return None
    body = body[len(word) :].removeprefix("async ")
    wrapper = ""
    if body.startswith(("(wrapper ", "(il2cpp ")):
        end = body.find(") ")
        wrapper, body = body[: end + 2], body[end + 2 :]
    body, inner = _inside_iterator(body)
    paren = body.find("(")
    name = body[:paren].removesuffix(" ") if paren > 0 else ""
    result, name = split_result(name) if " " in name else ("", name)
    close = _closing(body, paren)
    if (
        not name
        or close < 0
        or not (_NAME.fullmatch(name.replace(", ", ",") if result else name) or " in " in body[close:])
    ):
        return None
    if "." not in name and not wrapper and _COMPILED.match(name) is None:
        return None
    if name.startswith(_PROMISES) and body.startswith("(index ", paren):
        return None
    arguments = body[paren + 1 : close]
    if not wrapper and not _are_arguments(arguments):
        return None
    place = (", Version=" in arguments and _assembly(arguments)) or _place(body[close + 1 :])
    if place is None:
        return None
    raw = f"{wrapper}{inner or name}" if wrapper or inner else ""
    raw = f"{result} {name}" if result and not raw else raw  # UEP-BRG-2903
    return Frame(function=name, raw_function=raw, file=place[0], line=place[1])


def _inside_iterator(body: str) -> tuple[str, str]:
    """Take the arguments out of the middle of ``Shop.Count(Int32 n)+MoveNext()``; return also the name as printed."""
    plus = body.find(")+")
    open_ = body.find("(", plus + 2) if plus > 0 else -1
    if open_ < 0 or " " in body[plus:open_]:
        return body, ""
    return body[: body.find("(")] + body[plus + 1 :], body[:open_]


def _closing(body: str, paren: int) -> int:
    """Return where the arguments end: at the last parenthesis before the place, or that ends the line."""
    if paren < 0:
        return -1
    close = body.find(")", paren)
    while close >= 0 and close + 1 < len(body) and body[close + 1] not in " <\t":
        close = body.find(")", close + 1)
    return close


def _are_arguments(text: str) -> bool:
    """Return whether a text is a list of parameters: each a type and a name (the JVM and JavaScript print a place)."""
    if not text or ", Version=" in text:
        return not text or _assembly(text) is not None
    if text in ("Native Method", "Native method", "Unknown Source") or ":" in text or "/" in text:
        return False
    parts = _RANK.sub("[]", text).split(",")
    return all(
        " " in part.strip(" ")
        or part.endswith(" ")
        or "[" in part
        or "]" in part
        or part == "..."
        # A function inside of another one gets the variables of that without a name (UEP-BRG-2265).
        or part.lstrip(" ").startswith("<>c")
        for part in parts
    ) or (text not in _PLACES and all(_is_type(part.strip(" ")) for part in parts))


def _is_type(text: str) -> bool:
    """Return whether a parameter is a type alone, as the system's log of events and the runtime itself print it (BRG-1830)."""
    return _TYPE_ALONE.fullmatch(text.removesuffix(" ByRef")) is not None


def _assembly(text: str) -> tuple[str, int] | None:
    """Return the place in what Application Insights prints for parameters: the assembly of a method, and its file (BRG-1831)."""
    found = _ASSEMBLY.fullmatch(text) or _ASSEMBLIES.fullmatch(text)
    return None if found is None else (found["file"] or "", int(found["line"] or 0))


def _place(rest: str) -> tuple[str, int] | None:
    rest = rest.removesuffix(CLOSE)
    if not rest.strip(" ") or rest.startswith("\t"):
        # The list of errors in an editor has more columns.
        return "", 0
    if found := _MONO_FILE.fullmatch(rest):
        # Without debug symbols Mono prints the id of the module in angle brackets.
        return ("", 0) if found[1].startswith("<") else (found[1], int(found[2]))
    if found := _FILE.fullmatch(rest) or _AT_FILE.fullmatch(rest):
        return found[1], int(found[2])
    return ("", 0) if _OFFSET.fullmatch(rest) else None


def is_end(text: str) -> bool:
    """Return whether a line closes an inner exception: three blanks, then words between dashes, in any language."""
    return (text.startswith("   --- ") and text.endswith(" ---") and len(text) < 200) or text == PLAIN_END


def is_previous(text: str) -> bool:
    """Return whether a line says that the frames below are those of who waited for the ones above."""
    return text.startswith("--- ") and text.endswith(" ---") and 20 < len(text) < 200


def is_note(text: str) -> bool:
    """Return whether a line is one that SqlException.ToString prints below its frames."""
    return text.startswith(("Cl", "Err", "Rou")) and _NOTE.fullmatch(text) is not None


def is_record(text: str) -> bool:
    """Return whether a line is a record of the loader of mods for Unity's games (UEP-BRG-1855)."""
    return _RECORD.match(text) is not None


def plain_record(text: str) -> str:
    """Return what a record of this loader says, any other line as it stands."""
    return _RECORD.sub("", text, count=1)


def inner_number(text: str) -> tuple[int, str] | None:
    """Return number and rest of a line that begins a member of an aggregate: ``---> (Inner Exception #1) …``."""
    found = _INNER.match(text) if "---> (" in text[:7] else None
    return None if found is None else (int(found[1]), text[found.end() :])


def handled_type(text: str) -> str:
    """Return the type of the inner exception whose frames stand below a line of Application Insights (UEP-BRG-2041)."""
    found = _HANDLED.fullmatch(text) if text.startswith("Inner exception ") else None
    return "" if found is None else found[1]


def read_unhandled(text: str) -> str | None:
    """Return what follows the words with which a runtime prints an error nobody caught."""
    text = text.removeprefix(_TOOL)
    for words in (*UNHANDLED, MONO_FATAL):
        if text.startswith(words):
            return text[len(words) :]
    return "" if text == MONO_HEAD else None


def read_header(text: str) -> Header:
    """Return type and message of a line that is known to be a first line; without a type's name all of it is message."""
    found = _TYPE.match(text)
    if found is None:
        return Header("", "", text)
    name, rest, code = found[0], text[found.end() :], ""
    if number := _CODE.match(rest):
        code, rest = number[1], rest[number.end() :]
    if not rest:
        return Header(name, code, "")
    if rest.startswith((": ", " : ")):
        return Header(name, code, rest.partition(": ")[2])
    return Header(name, code, "") if rest == ":" else Header("", "", text)


def plain_header(text: str) -> str:
    """Return a first line without the words and marks that tools and people put in front of it (UEP-BRG-1851)."""
    bare = text.lstrip("`*")
    label = _LABEL.match(bare)
    return bare if label is None else bare[label.end() :]


def is_header(text: str) -> bool:
    """Return whether a line looks like the first line of an exception even where nothing says that one must come."""
    if not text or text[0] in " \t":
        return False
    name = read_header(text.partition(ARROW)[0]).type_name.partition("`")[0].partition("[")[0]
    return name.endswith(_SUFFIXES) and ("." in name or "+" in name or name[:1].isupper())
