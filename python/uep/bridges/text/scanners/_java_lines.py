"""Single lines of a JVM stack trace: frames, headers, counts of omitted frames. Reads one line at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = [
    "CIRCULAR",
    "CLOSERS",
    "THREAD",
    "Header",
    "elided",
    "is_frame",
    "is_header",
    "is_left_out",
    "is_listed_test",
    "omitted",
    "plain_header",
    "read_bare_frame",
    "read_frame",
    "read_header",
    "read_scripted",
    "read_thread",
]

CIRCULAR: Final = "[CIRCULAR REFERENCE"
CLOSERS: Final = ("]]", "|#]", "`", "```", "--", "Finished: FAILURE")
"""The lines with which GlassFish ends a record of its log (BRG-1844), Markdown a quotation and Jenkins a build."""

THREAD: Final = 'Exception in thread "'
_SUFFIXES: Final = (
    "Exception",
    "Error",
    "Throwable",
    "Failure",
    "Fault",
    "Interrupt",
    "Signal",
    "Timeout",
    "Cancellation",
)
_SERVICE: Final = "Error: "
"""What GitHub's pages show in place of the mark of an error; the mark ends with the line's first word."""

_SPECIAL: Final = ("Native Method", "Native method", "Unknown Source")
_NO_FILE: Final = "NO_SOURCE_FILE:"
"""What Clojure gives a function that was typed; its name has a slash behind that of the namespace."""

_WORDS: Final = ("SourceFile", "PG", "<generated>", "lambda")
"""What stands in place of a file's name where tools made or shortened the class; the compiler of Android names its lambdas so."""

_SCRIPTED: Final = re.compile(
    r"[\t ]+at ([\w.$<>]{1,300})\(([^():\n][^()\n]{0,200}\.\w{1,10}):([0-9]{1,7})\)", re.ASCII
)
_SPACED: Final = re.compile(
    r"(?:[\w.$<>-]{1,200}\.(?:java|kt|kts|scala|groovy|clj|cljc|aj)|SourceFile|NO_SOURCE_FILE|Unknown Source|[DR]8\$\$\w{1,60}|r8-map-id-\w{1,80})?(?::[0-9]{1,9})?"
    r"|Native [Mm]ethod(?::0)?|<generated>|PG",
    re.ASCII,
)
_MARKS: Final = ("*", "_", "`", "#")
_LABEL: Final = re.compile(
    r"(?:\"[\w.@-]{1,60}\" ?: ?\"|<!\[CDATA\[|Stack Dump = |(?:actual|Error|ERROR|Exception|Fatal Exception|FATAL|Fatal error|Unhandled exception|Uncaught exception|Uncaught|Caught|Cause|Reason|Stacktrace|Stack trace|Crash|Exception is): +|Exception +)(?=(?:[a-z_$][\w$]{0,60}\.){1,12}[A-Z]|[A-Z]\w{1,60}Exception exitCode=)",
    re.ASCII | re.IGNORECASE,
)
_GLUED: Final = re.compile(r"\)(?=[12][0-9]{3}-[01][0-9]-[0-3][0-9][ T][0-2][0-9]:)", re.ASCII)
_BEHIND: Final = re.compile(r"(?<=[)\]]) (?:\{[^{}]{0,8000}\}|// .{0,400})$")
"""What stands behind a whole frame: what transformed its class, as mod loaders print it, or somebody's comment (BRG-1833)."""

_OFFSET: Final = re.compile(r" \+ (?:0x[0-9a-fA-F]{1,16}|[0-9]{1,9})$")
"""Where a method stands, as .NET on Android writes it, and the line once more, as Fabric does (UEP-BRG-2763)."""

_TEST: Final = re.compile(r"[0-9]{1,6}\) \S[^\n]{0,300}\((?:[\w$]{1,100}\.){0,20}[\w$]{1,200}\)")
_SCRIPTS: Final = (".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx", ".vue")
_BEHIND_TYPE: Final = (" in service ", " exitCode=")
"""Behind the type of what WildFly throws when a service does not start, and Hadoop when a command fails (BRG-1850)."""

_LEFT_OUT: Final = (
    "[...]",
    "...",
    "....",
    ".....",
    "<<<truncated>>>",
    "(...)",
    "<snip>",
    "[snip]",
    "Truncated. see log file for complete stacktrace",
    "at [internal classes]",
)
_MAX_NAME: Final = 512
_USUAL: Final = 300


class Header(NamedTuple):
    """The type and the first line of the message of a throwable."""

    type_name: str
    message: str


def is_frame(text: str) -> bool:
    """Return whether a line is a frame; where the indentation is lost it still is one."""
    return "at " in text and read_frame(text) is not None


def read_frame(text: str) -> Frame | None:
    r"""Return the frame of a line such as ``\\tat java.base@17/java.lang.Thread.run(Thread.java:840) ~[?:?]``."""
    return _read_known(text) if len(text) < _USUAL else _read_frame(text)


@lru_cache(maxsize=8192)
def _read_known(text: str) -> Frame | None:
    # The same frames come again and again, in one trace and in the next.
    return _read_frame(text)


def _read_frame(text: str) -> Frame | None:
    body = text.strip("\t `").rstrip('",;')
    if not body.startswith("at ") or len(body) > TRACE_LINE_BYTES:
        return None
    if (body[-1] == "}" or " // " in body) and (behind := _BEHIND.search(body)) is not None:
        body = body[: behind.start()]
    if (glued := _GLUED.search(body)) is not None:
        body = body[: glued.start() + 1]  # BRG-1511
    packaged = _packaged(body)
    if packaged is None:
        return None
    end, package = packaged
    begin = body.rfind("(", 0, end)
    name = body[3:begin] if begin > 3 else ""
    place = body[begin + 1 : end]
    if name.endswith(" ") and _SPACED.fullmatch(place):
        name = name[:-1]  # BRG-1510, BRG-1717
    if name.endswith(".") and place[-1:].isdigit():
        name = name[:-1]  # a page took <init> for a tag (BRG-1833)
    if " + " in name and (offset := _OFFSET.search(name)) is not None:
        name = name[: offset.start()]
    if "." not in name and not (name and place.startswith(_NO_FILE)):
        return None
    if name.endswith((" ", ".")) or name.startswith("."):
        return None
    file, line = _place(place)
    if line < 0:
        return None
    module, name = _split_module(name)
    return Frame(
        function=name,
        file=file,
        line=line,
        module=module,
        package="" if package in ("?:?", "na:na", "?") else package,
    )


def _packaged(body: str) -> tuple[int, str] | None:
    """Return where a frame's place ends and its packaging data: `` [file.jar:1.0]``, exact, or `` ~[file.jar:1.0]``, guessed by the logger."""
    end = body.rfind(")")
    if end == len(body) - 1:
        return end, ""
    mark = body.rfind(" ~[") if body.rfind(" ~[") >= 0 else body.rfind(" [")
    if mark < 0 or not body.endswith("]") or body[mark - 1] != ")":
        return None
    package = body[mark:].strip(" ~[]")
    if package.partition(":")[0].endswith("/"):
        package = ""  # UEP-NODE-064: a directory is no package
    return mark - 1, package


def read_bare_frame(text: str) -> Frame | None:
    """Return the frame of a line that may lack the word *at*; the place must then be a file of the JVM (BRG-1849)."""
    body = text.strip("\t `").rstrip(";,").removeprefix("at ")
    name, _, place = body.partition("(")
    name = name.removesuffix(" ")
    if not place.endswith(")") or " " in name or _SPACED.fullmatch(place[:-1]) is None:
        return None
    return read_frame(f"at {name}({place}")


def read_scripted(text: str) -> Frame | None:
    """Return the frame of a script inside of a stack, whose function needs no class and whose file may have blanks (UEP-BRG-3167)."""
    found = _SCRIPTED.fullmatch(text)
    return None if found is None else Frame(function=found[1], file=found[2], line=int(found[3]))


def _place(place: str) -> tuple[str, int]:
    """Return file and line of what stands in the parentheses; a line of -1 says that it is no place of a JVM frame."""
    if place in _SPECIAL:
        return "", 0
    file, colon, number = place.rpartition(":")
    if colon and number.isascii() and number.isdigit() and len(number) < 10:
        is_odd = (" " in file and file not in _SPECIAL) or _is_script(file)
        return ("" if file in _SPECIAL else file), -1 if is_odd else int(number)
    if not place or " " in place or ":" in place or "," in place:
        return "", -1
    return place, 0 if "." in place or "$$" in place or place in _WORDS else -1


def _is_script(file: str) -> bool:
    """Return whether a place is one of JavaScript, whose frames look like the JVM's where they have no blank before the place.

    The JVM names no column (UEP-BRG-2991).
    """
    path, _, line = file.rpartition(":")
    return bool(path) if line.isdigit() else "/" in file and file.endswith(_SCRIPTS)


def _split_module(name: str) -> tuple[str, str]:
    """Split ``loader/module@version/class.method``; the slash inside a hidden class's name (``X$$Lambda/0x1``) stays."""
    slash = name.rfind("/")
    while slash >= 0 and name.startswith("0x", slash + 1):
        slash = name.rfind("/", 0, slash)
    if slash < 0:
        return "", name
    return name[:slash].rstrip("/"), name[slash + 1 :]


def omitted(text: str) -> int | None:
    """Return the count of a line that leaves out the frames shared with the enclosing trace, None for other lines."""
    if "... " not in text:
        return None
    body = text.strip("\t ")
    if not body.startswith("... "):
        return None
    number, _, rest = body[4:].partition(" ")
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        return None
    return (
        int(number) if rest in ("more", "common frames omitted") or rest.startswith("common frames") else None
    )


def is_left_out(text: str) -> bool:
    """Return whether a line stands for frames that a tool or a person left out without counting them (BRG-1835)."""
    return text.strip("\t ") in _LEFT_OUT


def is_listed_test(text: str) -> bool:
    """Return whether a line is the number, the method and the class of a test that failed, as JUnit 4 lists them (UEP-BRG-2273)."""
    return text[:1].isdigit() and _TEST.fullmatch(text) is not None


def elided(text: str) -> int:
    """Return the count of a line with which the shell of Scala or JUnit leaves frames of its own out, 0 for other lines."""
    number, _, word = text.strip("\t ").removeprefix("... ").partition(" ")
    return (
        int(number)
        if word in ("elided", "trimmed") and number.isascii() and number.isdigit() and len(number) < 10
        else 0
    )


def read_thread(text: str) -> tuple[str, str] | None:
    """Return the thread's name and the rest of a line that begins an uncaught exception."""
    if text.startswith(_SERVICE):
        text = text[len(_SERVICE) :]
    if not text.startswith(THREAD):
        return None
    first = end = text.find('" ', len(THREAD))
    # A thread's name may hold quotes itself: its end is before a type's name.
    for _ in range(16):
        if end < 0 or is_header(text[end + 2 :]) or text.startswith(THREAD, end + 2):
            break
        end = text.find('" ', end + 1)
    end = first if end < 0 else end
    if end < 0:
        return None
    # A fiber's error tells its own name, below that of the thread it ended.
    inner = read_thread(text[end + 2 :])
    return text[len(THREAD) : end], inner[1] if inner is not None else text[end + 2 :]


def read_header(text: str) -> Header:
    """Return type and message of a line that is known to be a header; without a type's name all of it is message."""
    name, colon, message = text.partition(": ")
    space = text.find(" ")
    if space > 0 and text.startswith(_BEHIND_TYPE, space) and _is_name(text[:space]):
        return Header(text[:space], text[space + 1 :])
    if not colon:
        name, message = (text[:-1], "") if text.endswith(":") else (text, "")
    return Header(name, message) if _is_name(name) else Header("", text)


def plain_header(text: str) -> str:
    """Return a header without words that tools and people put around it: a label, stars, a number sign (UEP-BRG-1708)."""
    bare = text.strip("*_`# ") if text[:1] in _MARKS else text
    while (label := _LABEL.match(bare)) is not None:
        bare = bare[label.end() :]
    return bare if bare is not text and is_header(bare) else text


def is_header(text: str) -> bool:
    """Return whether a line looks like the header of a throwable even where nothing says that one must come."""
    if not text or text[0] in " \t":
        return False
    header = read_header(text)
    last = header.type_name.rpartition(".")[2]
    if not last:
        return False
    if last.endswith(_SUFFIXES):
        return True
    return "." in header.type_name and last[0].isupper() and header.type_name[0].islower()


def _is_name(name: str) -> bool:
    if not name or len(name) > _MAX_NAME or name.endswith(".") or " " in name:
        return False
    return _is_known_name(name)


@lru_cache(maxsize=4096)
def _is_known_name(name: str) -> bool:
    return all(part.replace("$", "_").replace("-", "_").isidentifier() for part in name.split("."))
