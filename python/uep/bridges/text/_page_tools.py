"""Lines of a page in which a tool or a service says that it failed, in words that nothing else has. Builds no records.

The same lines in a log are messages of it: a page is told by a fence, a sentence, a command or the marks of a service of builds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from uep.bridges.text._grammar import Grammar, Parsed, Window, read_alone
from uep.bridges.text._page_words import is_page

__all__ = ["read_signals", "read_tools"]

_CUES: Final = re.compile(
    r"(?:[\w./ -]{1,80}: )?(?:An error occurred|A client error) \(|ERROR: \((?:gcloud|bq|gsutil)\b|(?:[\w.-]{1,40}: )?Error response from daemon: "
    r"|Error: (?:INSTALLATION|UPGRADE) FAILED: |[0-9/]{10} [0-9:]{8} \[(?:error|crit|alert|emerg)\] "
    r"|(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T|[0-9.]{10,20}e)\S{2,30}\s{1,8}(?:ERROR|DPANIC|PANIC|FATAL)\s[^{]{1,600}\{\""
    r"|(?:\S{1,60} )?(?:time=\S{1,60} )?(?:level|lvl)=[\"']?(?:error|fatal|panic|crit)"
    r"|(?:[0-9<]\S{0,16}\s.{0,300}?)?Warning\s+[A-Z][A-Za-z]|\S.{0,2000}? \(Service: [^;()]{1,80}; Status Code: "
    r"|(?:az(?:\.exe|\.cmd)?: )?(?:(?:ERROR|error): ?)?\([A-Z][A-Za-z]{2,80}\) \S|(?:gh: |Error: )?HTTP [45][0-9]{2}: |\S.{0,2000}? \(HTTP [45][0-9]{2}\)"
    r"|\S.{0,2000}?, client: [^,\s]{1,80}, server: "
    r"|[A-Z]\w{2,80} at /\S{0,1000}\s{0,4}\Z|Exception has occurred\.\s{0,4}\Z"
    r"|(?:[^={}\n]{0,400}: )?rpc error: code = [A-Z]|<_?\w{1,60} of RPC that terminated with:|(?:[^={}\n]{0,200}?[:\s])?\(?(?:Optional\()?Error Domain="
    r"|(?:[a-z_]\w{0,60}\.){0,8}[A-Z]\w{0,80}(?:Error|Exception|Timeout)\((?:['\"]|[0-9]|[A-Z]\w{0,80}(?:Error|Exception)\(['\"<])"
    r"|(?:[0-9/]{10} [0-9:.]{8,15} )?http: panic serving |(?:\S{0,300}[/\\])?(?:python|pypy)[0-9.]{0,6}(?:\.exe)?: [Nn]o module named "
    r"|(?:Build failed: |ERROR: |INFO\[[0-9]{4}\] )?(?:Service '[^'\n]{1,100}' failed to build ?: )?The command ['\[]"
    r"|[EF][0-9]{4} [0-9:.]{8,15} {1,8}[0-9]|[12][0-9-]{9}[T ][0-9:.,]{8,18}\S{0,6}\s{1,12}(?:ERROR|DPANIC|PANIC|FATAL|error|fatal)\s.{1,2000}\{"
)
"""How what they say begins."""

_WORDS: Final = (
    " error (", "client error (", "ERROR: (", "error: (", "rror response from daemon: ", " FAILED: ", "[error]",
    "[crit] ", "[alert] ", "[emerg] ", "level=", "lvl=", "Warning", "; Status Code: ", ") ", "HTTP ",
    ", client: ", " at /", "occurred", "rpc error: ", "RPC that terminated", "Error Domain=", "Error(",
    "Exception(", "Timeout(", ".go:", "ERROR", "PANIC", "FATAL", "error", "fatal", "panic serving ",
    "o module named ", "exit code ", "non-zero code",
)  # fmt: skip
"""A line without any of them says nothing of the kind."""

_SHELLS: Final = re.compile(
    r"(?:[\w./~@+-]{1,300}: (?:line [0-9]{1,9}|(?<=sh: )[0-9]{1,9})|-?(?:ba|k|da|a)?sh): (?![`'])"
    r"[^\n]{0,400}?(?:command not found|[Ss]yntax error\b|[Nn]o such file or directory|[Pp]ermission denied|unexpected EOF"
    r"|unbound variable|[Bb]ad substitution|: not found|Segmentation fault|Killed|Aborted|(?:operator|expression) expected"
    r"|unexpected operator|ambiguous redirect|cannot (?:execute|create|open)|not a valid identifier|not set|readonly variable"
    r"|(?:Is|Not) a directory|bad interpreter|division by 0|too many arguments|Argument list too long|Text file busy)"
    r"|zsh: (?:command not found|no such file or directory|permission denied|no matches found): \S"
)
"""What shells say of a line of a script, and of a command that somebody entered (UEP-BRG-3189)."""

_SHELL_WORDS: Final = (": line ", "sh: ")
_STEP: Final = re.compile(
    r"##\[error\] ?\S|\[error\].{1,80}exited with code|Error: Process completed with exit code "
)
"""What a service of builds says of a step that failed: where nothing else tells of an error, this does."""

_MARGIN: Final = " >*`\t"
_LISTED: Final = ("-/", "-./", "-~/")
"""The mark of a list before a path."""

_PUT_BEFORE: Final = re.compile(
    r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{7}Z |[\w.-]{1,60} {0,40}\|\s{1,2}(?=\S)"
)
"""The time of a service of builds, and the name of a container."""

_SIGNALLED: Final = re.compile(
    r"(?:.{0,400}\W)?Fatal signal [0-9]{1,2} \(SIG[A-Z]{2,8}\)(?:,| at ).*|[\s>*`]{0,8}Thread [0-9]{1,5}: (?:Fatal error: |EXC_|signal SIG).*"
)
"""What Android's library says of a process that a signal ends, and Xcode of the thread that it stopped."""

_COCOA: Final = "Error Domain="
_PROMPTS: Final = (">>> ", "... ")
_OPEN: Final = ("(", "[", "{", "=")
_SURE: Final = 0.9
_MOST: Final = 16
_LINES: Final = 12
_BROKEN: Final = re.compile(r".{79,}[\w'\"(/,-]")
_GOES_ON: Final = re.compile(r" ?[\w'\"(/.)\]-](?!\S{0,40}: )")
"""How a line ends that a console broke at its width, and how the next one begins: no label."""


def read_tools(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield what tools say on lines of a page, each with its index; what is said twice is one error (UEP-BRG-2920)."""
    page = "\n".join(texts)
    words = [word for word in (*_WORDS, *_SHELL_WORDS) if word in page]
    if not words:
        return
    bare = [_bare(text) for text in texts]
    likely = [(at, line) for at, line in enumerate(bare) if any(word in line for word in words)]
    for cue in (_CUES, _SHELLS, _STEP):
        told = [at for at, line in likely if cue.match(line) is not None and not _is_inside(texts, at)]
        if not 0 < len(told) <= _MOST or not is_page(texts, set(told)):
            continue
        found = list(_read_told(grammars, (texts, bare), told))
        yield from found
        if found:
            return


def read_signals(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield what is said of each signal that ended a process: a log need not hold the rest of it (UEP-BRG-2631)."""
    for index, text in enumerate(texts):
        if ("Fatal signal " in text or "Thread " in text) and _SIGNALLED.fullmatch(text) is not None:
            found = read_alone(grammars, Window([text], final=True))
            if found is not None:
                yield *found, index


def _is_inside(texts: list[str], at: int) -> bool:
    """Return whether a line of code goes on that a bracket or an equals sign above left open, or shows a value at a prompt of Python (UEP-BRG-3270)."""
    above = texts[at - 1].strip() if at > 0 else ""
    return above.endswith(_OPEN) or (above.startswith(_PROMPTS) and "(" not in above)


def _bare(text: str) -> str:
    line = text.strip(_MARGIN)
    if line.startswith(_LISTED):
        line = line[1:]
    before = _PUT_BEFORE.match(line)
    return line if before is None else line[before.end() :]


def _read_told(
    grammars: Sequence[Grammar], page: tuple[list[str], list[str]], told: list[int]
) -> Iterator[tuple[Grammar, Parsed, int]]:
    texts, bare = page
    seen = set[str]()
    for at in told:
        end = at + 1
        while end < min(len(texts), at + _LINES) and bare[end] and end not in told:
            end += 1
        lines = [bare[at][max(bare[at].find(_COCOA), 0) :], *texts[at + 1 : end]]
        shapes = (_syntax(bare, at), lines, _labelled(lines), _joined(lines))
        found = next((one for one in (_read(grammars, shape) for shape in shapes if shape) if one), None)
        if found is not None and found[1].root.message not in seen:
            seen.add(found[1].root.message)
            yield *found, at


def _syntax(bare: list[str], at: int) -> list[str]:
    """Return what a shell says of the syntax of a line, with the line itself, which it quotes on the next one."""
    head = bare[at].partition(": syntax error")[0] if ": line " in bare[at] else ""
    if not head or head == bare[at]:
        return []
    second = next((line for line in bare[at + 1 : at + 3] if line), "")
    quoted = second.removeprefix(f"{head}:").lstrip(" ") if second.startswith(f"{head}:") else ""
    return [bare[at], f"{head}: {quoted}"] if quoted[:1] in ("`", "'") and quoted else []


def _labelled(lines: list[str]) -> list[str]:
    """Return a first line with the labelled ones below it, none where none is labelled."""
    end = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].startswith("Message: ")), -1)
    return lines[: end + 1]


def _joined(lines: list[str]) -> list[str]:
    """Return a first line with what a console broke off it."""
    text, last = lines[0], lines[0]
    for line in lines[1:]:
        if _BROKEN.fullmatch(last) is None or _GOES_ON.match(line) is None:
            break
        text, last = text + line, line
    return [text]


def _read(grammars: Sequence[Grammar], lines: list[str]) -> tuple[Grammar, Parsed] | None:
    found = read_alone(grammars, Window(lines, final=True))
    return found if found is not None and found[1].confidence >= _SURE else None
