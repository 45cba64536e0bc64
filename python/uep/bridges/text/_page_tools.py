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

_STEP: Final = re.compile(
    r"##\[error\] ?\S|\[error\].{1,80}exited with code|Error: Process completed with exit code "
)
"""What a service of builds says of a step that failed: where nothing else tells of an error, this does."""

_MARGIN: Final = " >*`\t"
_PUT_BEFORE: Final = re.compile(
    r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{7}Z |[\w.-]{1,60} {0,40}\|\s{1,2}(?=\S)"
)
"""The time of a service of builds, and the name of a container."""

_SIGNALLED: Final = re.compile(
    r"(?:.{0,400}\W)?Fatal signal [0-9]{1,2} \(SIG[A-Z]{2,8}\)(?:,| at ).*|[\s>*`]{0,8}Thread [0-9]{1,5}: (?:Fatal error: |EXC_|signal SIG).*"
)
"""What Android's library says of a process that a signal ends, and Xcode of the thread that it stopped."""

_COCOA: Final = "Error Domain="
_SURE: Final = 0.9
_MOST: Final = 16
_LINES: Final = 12
_BROKEN: Final = re.compile(r".{79,}[\w'\"(/,-]")
_GOES_ON: Final = re.compile(r" ?[\w'\"(/.)\]-](?!\S{0,40}: )")
"""How a line ends that a console broke at its width, and how the next one begins: no label."""


def read_tools(grammars: Sequence[Grammar], texts: list[str]) -> Iterator[tuple[Grammar, Parsed, int]]:
    """Yield what tools say on lines of a page, each with its index; what is said twice is one error (UEP-BRG-2920)."""
    page = "\n".join(texts)
    words = [word for word in _WORDS if word in page]
    if not words:
        return
    bare = [_bare(text) for text in texts]
    likely = [(at, line) for at, line in enumerate(bare) if any(word in line for word in words)]
    for cue in (_CUES, _STEP):
        told = [at for at, line in likely if cue.match(line) is not None]
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


def _bare(text: str) -> str:
    line = text.strip(_MARGIN)
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
        shapes = (lines, _labelled(lines), _joined(lines))
        found = next((one for one in (_read(grammars, shape) for shape in shapes if shape) if one), None)
        if found is not None and found[1].root.message not in seen:
            seen.add(found[1].root.message)
            yield *found, at


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
