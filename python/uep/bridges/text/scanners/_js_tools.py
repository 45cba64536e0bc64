"""Errors that tools of JavaScript print in words of their own: package managers, webpack's resolver, zone.js. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep._gen.limits import MAX_SCAN_FRAMES
from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window
from uep.bridges.text.scanners._js_codes import name_codes
from uep.bridges.text.scanners._js_excerpt import is_excerpt
from uep.bridges.text.scanners._js_lines import read_frame, read_header
from uep.bridges.text.scanners._js_tree import read_error
from uep.model import Frame

__all__ = ["TOOLS", "parse_tool"]

_ZONE: Final = " ; Zone: "
_NPM: Final = ("npm ERR! code ", "npm error code ")
_PNPM: Final = ("ERR_PNPM_", "ELIFECYCLE")
_YARN: Final = "error An unexpected error occurred: "
_COMPILED: Final = "Failed to compile."
_BUILT: Final = ("> Build failed because of webpack errors", "> Build error occurred")
_REJECTION: Final = "Unhandled promise rejection (rejection id: "
_NATIVE: Final = "Unhandled JS Exception: "
_NOT_PARSED: Final = "Module parse failed: "
_NOT_BUILT: Final = "Module build failed: "
_LOADED: Final = "Module build failed (from "
_WARNING: Final = "UnhandledPromiseRejectionWarning: "
_NO_SCRIPT: Final = (
    "npm error Missing script: ",
    "npm ERR! Missing script: ",
    "npm ERR! missing script: ",
)
_MISSING: Final = re.compile(r"(?:npm (?:ERR!|error) )?([Mm]issing script: \S.{0,300})")
_CALLS: Final = ("Call log:", "= logs =")
"""What Playwright writes above the steps that it took (UEP-BRG-2211)."""

_LIFECYCLE: Final = "Lifecycle script `"
_FAILED: Final = "command failed"
_LOGGED_IN: Final = ("A complete log of this run", "gyp ")
TOOLS: Final = (
    *_CALLS,
    *_NO_SCRIPT,
    _LIFECYCLE,
    _WARNING,
    _ZONE,
    _NOT_PARSED,
    *_NPM,
    *_PNPM,
    _YARN,
    _REJECTION,
    _NATIVE,
    _COMPILED,
)

_NOT_FOUND: Final = "odule not found: Error: "
_REJECTED: Final = "Unhandled Promise rejection: "
_TASK: Final = " ; Task: "
_VALUE: Final = " ; Value: "
_CODE: Final = re.compile(r"(npm (?:ERR!|error) )?code ([A-Z][A-Z0-9_]{2,60})")
_SCRIPT: Final = re.compile(
    r"(?P<mark>npm (?:ERR!|error) )?(?:code (?P<code>[0-9]{1,3})|(?P<text>Lifecycle script `[^`\n]{1,100}` failed with error: ?))"
)
_COMMAND: Final = re.compile(r"(?P<key>path|workspace|location|command) (?P<value>(?!failed\Z)\S.{0,2000})")
_PROPERTY: Final = re.compile(r"(errno|syscall|path|dest|command|signal|cmd|cwd) (\S.{0,2000})")
_OTHERS: Final = ("    at ", "code ")
_OLD: Final = re.compile(
    r"(?:\(node:[0-9]{1,9}\) )?(?:UnhandledPromiseRejectionWarning: )?"
    r"Unhandled promise rejection \(rejection id: [0-9]{1,9}\): (\S.*)"
)
_WARNED: Final = re.compile(
    r"(?:\(node:[0-9]{1,9}\) )?UnhandledPromiseRejectionWarning: (?!Unhandled promise rejection)(\S.*)"
)
_NEXT: Final = ("(node:", "(Use `node ")
_LABELLED: Final = re.compile(r"\s?(ERR_PNPM_[A-Z0-9_]{1,60}|ELIFECYCLE)\s{1,4}(\S.*)")
_WHERE: Final = re.compile(
    r"(?: @ |(?:ERROR )?in )(\S.{0,400}?)(?: ([0-9]{1,9}):([0-9]{1,9})(?:-[0-9:]{1,20})?)?"
)
_POINT: Final = re.compile(r"Module parse failed: .{1,500} \(([0-9]{1,9}):([0-9]{1,9})\)")
_TOKEN: Final = re.compile(r".* \(([0-9]{1,9}):([0-9]{1,9})\)")
_FILE: Final = re.compile(r"((?:\.{0,2}/|[A-Za-z]:\\)\S{1,400})")
_LIST: Final = '  File "'
_LISTED: Final = re.compile(
    r'  File "(node:[^"\n]{1,400}|[^"\n]{1,400}\.[cm]?[jt]sx?|<anonymous>)", line (?:([0-9]{1,9})|unknown), in (\S[^\n]{0,300})'
)
_DETAILS: Final = (" @ ", "resolve '", "ERROR in ", "webpack ", "WARNING in ")
_MORE: Final = ("BREAKING CHANGE: ", "This is no longer", "If you ", "\t- ")
_NEAR: Final = 8
_STEPS: Final = 24


def parse_tool(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error of a tool whose words stand on a line."""
    line = window.lines[at]
    if any(words in line for words in _CALLS):
        return _called(window, at, floor)
    if (missing := _MISSING.fullmatch(line)) is not None:
        return _named(Raised(message=missing[1]), at, at + 1, "npm")
    if _ZONE in line:
        return _zone(window, at, floor)
    if _NOT_FOUND in line:
        return _not_found(window, at, floor)
    if line.startswith(_NOT_PARSED):
        return _not_parsed(window, at, floor)
    if line.startswith(_NOT_BUILT) or (at > floor and window.lines[at - 1].startswith(_LOADED)):
        return _not_built(window, at, floor)
    if (window.at(at + 1) or "").startswith(_LIST) and (listed := _listed(window, at)) is not None:
        return listed
    if line.rstrip() == _COMPILED:
        return _compiled(window, at)
    if line.startswith(_YARN):
        return _yarn(line[len(_YARN) :], at)
    if (rejected := _OLD.fullmatch(line)) is not None:
        # Node.js up to version 7 prints no stack.
        return _alone(rejected[1], at, "unhandledRejection")
    if (warned := _WARNED.fullmatch(line)) is not None:
        return _warned(window, at, warned[1])
    if line.startswith(_NATIVE):
        # React Native's own log has one line for what ended the program.
        return _alone(line[len(_NATIVE) :], at, "uncaughtException")
    if (code := _CODE.fullmatch(line)) is not None:
        return _npm(window, at, code)
    if (script := _SCRIPT.fullmatch(line.rstrip())) is not None:
        return _script(window, at, script["mark"] or "")
    if (labelled := _LABELLED.fullmatch(line)) is not None:
        # pnpm prints a label and a sentence (UEP-BRG-1868).
        return _named(
            Raised(message=labelled[2].rstrip(), attributes={"code": labelled[1]}), at, at + 1, "pnpm"
        )
    return None


def _compiled(window: Window, at: int) -> Parsed | None:
    """Read what Next.js could not compile, above the words with which its build ends (UEP-BRG-2948)."""
    index, lines = at + 1, list[str]()
    while index - at < LOOKAHEAD and (line := window.at(index)) is not None and not line.startswith(_BUILT):
        if line.startswith((_COMPILED, "```", "    at ", "Error: >")) or (index == at + 1 and line.strip()):
            return None
        lines.append(line.rstrip())
        index += 1
    told = "\n".join(lines).strip("\n").split("\n")
    if not (window.at(index) or "").startswith(_BUILT) or not told[0] or told[0].startswith("./"):
        return None
    header = read_header(told[0])
    if header is None or not header[2]:
        return Parsed(Raised(message="\n".join(told)), at, index, 0.9, mechanism="next.js")
    return Parsed(Raised(header[0], "\n".join([header[1], *told[1:]])), at, index, 0.9, mechanism="next.js")


def _warned(window: Window, at: int, text: str) -> Parsed | None:
    """Read what a promise was rejected with when it has no stack: Node.js says more of it on the next line (UEP-BRG-2089)."""
    following = window.at(at + 1)
    return (
        _alone(text, at, "unhandledRejection") if following is None or following.startswith(_NEXT) else None
    )


def _alone(text: str, at: int, mechanism: str) -> Parsed:
    """Return the error of a line that nothing handled and that has no stack."""
    found = read_header(text)
    raised = Raised(found[0], found[1]) if found is not None and found[2] else Raised(message=text)
    return Parsed(raised, at, at + 1, handled=False, mechanism=mechanism)


def _listed(window: Window, at: int) -> Parsed | None:
    """Read what Rollbar writes into reports: frames as Python has them, each with a line of source below (UEP-BRG-1874)."""
    header, index, frames = read_header(window.lines[at]), at + 1, list[Frame]()
    if header is None or not header[2]:
        return None
    while (line := window.at(index)) is not None and (found := _LISTED.fullmatch(line)) is not None:
        number, name = int(found[2] or 0), found[3]
        source = window.at(index + 1) or ""
        is_source = source.startswith("    ") and _LISTED.fullmatch(source) is None
        index += 1 + is_source
        if len(frames) < MAX_SCAN_FRAMES:
            frames.append(
                Frame(
                    function="" if name == "<unknown>" else name,
                    file="" if found[1] == "<anonymous>" else found[1],
                    line=number,
                    source_line=source.strip() if is_source else "",
                )
            )
    return Parsed(Raised(header[0], header[1], frames), at, index, 0.9) if frames else None


def _named(raised: Raised, start: int, end: int, mechanism: str) -> Parsed:
    name_codes(raised)
    return Parsed(raised, start, end, 0.9, mechanism=mechanism)


def _yarn(text: str, at: int) -> Parsed:
    """Read what Yarn did not expect: a message in quotes, which begins with a code of the system where one failed."""
    message = text.rstrip(" .").strip('"')
    code = message.partition(": ")[0]
    is_code = code.isascii() and code.isalpha() and code.isupper()
    return _named(Raised(message=message, attributes={"code": code} if is_code else {}), at, at + 1, "yarn")


def _zone(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what zone.js logs of a rejection: the message, the zone, the task and the value (UEP-BRG-1867)."""
    start = at
    while start > max(floor, at - _NEAR) and _REJECTED not in window.lines[start]:
        start -= 1
    _, rejected, first = window.lines[start].partition(_REJECTED)
    before, _, after = window.lines[at].partition(_ZONE)
    if not rejected or _TASK not in after:
        return None
    lines = [first, *window.lines[start + 1 : at], before] if start < at else [first.partition(_ZONE)[0]]
    raised, end = Raised(message="\n".join(lines).rstrip()), at + 1
    column = window.lines[at].find(_VALUE) + len(_VALUE)
    value = window.lines[at][column:] if _VALUE in after else ""
    if (tree := read_error(window, at, 0, column) if value else None) is not None and tree.raised.frames:
        raised, end = tree.raised, tree.end
    elif (header := read_header(value)) is not None and header[2]:
        raised.type_name = header[0]
        end = _end_of_quote(window, at, header[1])
    return Parsed(raised, start, end, handled=False, mechanism="unhandledRejection")


def _called(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error of Playwright whose steps stand below a line, where no frame stands below them (UEP-BRG-2211)."""
    lines, start = window.lines, None
    for index in range(at - 1, max(floor, at - _STEPS) - 1, -1):
        header = read_header(lines[index].strip())
        if header is not None and header[2]:
            start = index
            break
    if start is None or header is None:
        return None
    column = len(lines[start]) - len(lines[start].lstrip(" "))
    end = at + 1
    while (line := window.at(end)) is not None and line.startswith(" " * (column + 1)):
        if is_excerpt(line) or _is_frame(line):
            break
        end += 1
    for index in range(end, end + _STEPS):
        text = window.at(index)
        if text is None or text.startswith("```"):
            break
        if _is_frame(text):
            return None
    message = "\n".join([header[1], *(line[column:] for line in lines[start + 1 : end])])
    return _named(Raised(header[0], message.rstrip()), start, end, "playwright")


def _is_frame(line: str) -> bool:
    bare = line.strip(" ")
    return bare.startswith("at ") and read_frame(bare[3:]) is not None


def _end_of_quote(window: Window, at: int, text: str) -> int:
    """Return the line after the one with the quote that closes a text, which Firefox puts around a message."""
    end = at + 1
    if not text.startswith('"') or text.endswith('"'):
        return end
    while end - at < _NEAR and (line := window.at(end)) is not None:
        end += 1
        if line.endswith('"'):
            return end
    return at + 1


def _not_found(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what webpack's resolver did not find: where it was asked for, the error, and who asked (UEP-BRG-1869)."""
    first = window.lines[at].partition(_NOT_FOUND)[2]
    start = at - 1 if at > floor and _is_failed(window, at - 1) else at
    if not _is_failed(window, start):
        return None
    where = _WHERE.fullmatch(window.lines[start]) if start < at else None
    lines, end = [first], at + 1
    while end - at < LOOKAHEAD and (line := window.at(end)) is not None and not line.startswith(_DETAILS):
        if not line.strip() and not (window.at(end + 1) or "").startswith(_MORE):
            break
        lines.append(line)
        end += 1
    issuer = _WHERE.fullmatch(window.at(end) or "")
    if issuer is not None and issuer[2]:
        where = issuer
    raised = Raised("Error", "\n".join(lines).rstrip())
    if where is not None and (where[2] or "/" in where[1]):
        raised.frames.append(Frame(file=where[1], line=int(where[2] or 0), column=int(where[3] or -1) + 1))
    while end - at < LOOKAHEAD and (window.at(end) or "").startswith((" @ ", "resolve '", "  ")):
        end += 1
    return Parsed(raised, start, end, 0.9, mechanism="webpack")


def _not_parsed(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what webpack has no loader for: the file on the line above, what was not expected, and an excerpt (UEP-BRG-2087)."""
    where = _WHERE.fullmatch(window.lines[at - 1].strip()) if at > floor else None
    if where is None and at > floor and " " not in window.lines[at - 1].strip():
        where = _FILE.fullmatch(window.lines[at - 1].strip())
    found = _POINT.fullmatch(window.lines[at])
    end = at + 1
    while end - at < LOOKAHEAD and (line := window.at(end)) is not None and line.strip():
        if line.startswith((" @ ", "ERROR in ")):
            break
        end += 1
    if where is None or found is None:
        return None
    lines = window.lines[at:end]
    shown = next((number for number, line in enumerate(lines) if line.startswith(("> ", "| "))), len(lines))
    raised = Raised(message="\n".join(lines[:shown]))
    raised.frames.append(Frame(file=where[1], line=int(found[1]), column=int(found[2]) + 1))
    return Parsed(raised, at - 1, end, 0.9, mechanism="webpack")


def _not_built(window: Window, at: int, floor: int) -> Parsed | None:
    """Read what a loader of webpack could not compile and an excerpt, below which no frames stand as V8 prints them (UEP-BRG-2416)."""
    header = read_header(window.lines[at].removeprefix(_NOT_BUILT))
    start = at - (not window.lines[at].startswith(_NOT_BUILT))
    where = _WHERE.fullmatch(window.lines[start - 1].strip()) if start > floor else None
    end, shown = at + 1, 0
    while (
        end - at < LOOKAHEAD
        and (line := window.at(end)) is not None
        and (not line.strip() or is_excerpt(line))
    ):
        end += 1
        shown = end if line.strip() else shown
    if (
        header is None
        or not header[2]
        or not (shown or where)
        or (window.at(end) or "").startswith("    at ")
    ):
        return None
    raised = Raised(header[0], "\n".join([header[1], *window.lines[at + 1 : shown]]))
    first = end
    while (line := window.at(end)) is not None and _is_frame(line) and len(raised.frames) < MAX_SCAN_FRAMES:
        if (frame := read_frame(line.strip()[3:])) is not None:
            raised.frames.append(frame)
        end += 1
    token = _TOKEN.fullmatch(header[1])
    if not raised.frames and where is not None and token is not None:
        raised.frames.append(Frame(file=where[1], line=int(token[1]), column=int(token[2]) + 1))
    end = end if end > first else shown or at + 1
    return Parsed(raised, start - (where is not None), end, 0.9, mechanism="webpack")


def _is_failed(window: Window, index: int) -> bool:
    """Return whether a line begins what webpack says of a module; its first word may have been taken for a level."""
    return window.lines[index].startswith(("M" + _NOT_FOUND, "in " if index == window.head else "ERROR in "))


def _npm(window: Window, at: int, code: re.Match[str]) -> Parsed | None:
    """Read what npm prints of an error: its code, its properties, and a paragraph (UEP-BRG-1868)."""
    mark, raised, lines, end = code[1] or "", Raised(attributes={"code": code[2]}), list[str](), at + 1
    labels = (code[2].lower() + " ", code[2].removeprefix("E").lower() + " ")
    while end - at < LOOKAHEAD and (line := window.at(end)) is not None and line.startswith(mark):
        text = line[len(mark) :]
        for label in labels:
            text = text.removeprefix(label)
        if not text.strip() or text.startswith(_OTHERS) or f"{text.strip()} " in labels:
            break
        found = _PROPERTY.fullmatch(text)
        if found is not None and not lines:
            raised.attributes[found[1]] = found[2]
        else:
            lines.append(text)
        end += 1
    if not lines:
        return None
    if not raised.attributes.get("errno", "").startswith("-"):
        # The number beside other codes is the exit status of a script, none of the system.
        raised.attributes.pop("errno", None)
    raised.message = "\n".join(lines)
    return _named(raised, at, end, "npm")


def _script(window: Window, at: int, mark: str) -> Parsed | None:
    """Read what npm prints of a script that failed: its words, the exit status, where it was run (UEP-BRG-2726).

    What the script itself printed stands behind the same mark below; an error with frames there says more.
    """
    raised, lines, end = Raised(), list[str](), at
    while end - at < LOOKAHEAD and (line := window.at(end)) is not None and line.startswith(mark.rstrip()):
        text = line[len(mark) :].rstrip()
        if "    at " in text:
            return None
        if not text.strip() or text.startswith(_LOGGED_IN):
            break
        script = _SCRIPT.fullmatch(line.rstrip())
        if script is not None and script["code"]:
            raised.codes.append(("exit_code", script["code"], ""))
        elif (found := _COMMAND.fullmatch(text)) is not None:
            raised.attributes[found["key"]] = found["value"]
        else:
            lines.append(text)
        end += 1
    raised.message = "\n".join(lines)
    is_script = bool(lines) and lines[0].startswith((_LIFECYCLE, _FAILED))
    return Parsed(raised, at, end, 0.9, mechanism="npm") if is_script else None
