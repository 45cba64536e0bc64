"""What may follow a message of Python without a blank line and is no part of it. Looks at one line, reads no errors.

CPython's own words for another error, rules and records of runners and servers, the last words of tools that ran the
program, and the prompt of a shell.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._prefix import read_prefix

__all__ = ["begins_record", "ends_message", "is_logged", "is_over", "is_rule"]

_RULE: Final = 40
_AFTER: Final = (
    "Exception in thread ",
    "Exception ignored in",
    "Exception ignored on",
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Exception in callback ",
    "Ignoring exception in ",
    "Error in sys.excepthook:",
    "Original exception was:",
    "Error in atexit._run_exitfuncs:",
    "--- Logging error ---",
    "Call stack:",
    "Fatal Python error:",
    "Stack (most recent call last):",
    "Current thread 0x",
    "[pid: ",
    "[end of output]",
    "== Status ==",
    "Failed to execute script ",
    "The full traceback has been saved in ",
    "Process finished with exit code ",
    "Uncaught exception. Entering post mortem debugging",
    "END RequestId: ",
    "REPORT RequestId: ",
    "-->End of Python script error report<--",
    "The above server error caused the following client error:",
    "Code done running.",
    # UEP-BRG-3041: what Sublime Text, Visual Studio Code and a console of Windows say.
    "[Finished in ",
    "[Done] exited with ",
    "Press any key to continue",
    "reloading plugin ",
    "Reloading plugin ",
    "MicroPython v",
    "Adafruit CircuitPython ",
    # What pytest prints of the next failure in its style of single lines.
    "E   ",
    # Lines of uvicorn's log fill the level up to one width.
    "TRACE:    ",
    "DEBUG:    ",
    "INFO:     ",
    "WARNING:  ",
    "ERROR:    ",
)
_TOLD: Final = re.compile(
    r"(?:[A-Za-z_][\w.]{0,100} - (?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL) - "
    r"|[0-9A-Fa-f.:]{3,45} - [^\s]{1,80} \[[0-3][0-9]/[A-Z][a-z]{2}/[12][0-9]{3}[: ][0-9:]{8}"
    r"|\[[0-9]{1,10}\] Failed to execute script "
    r"|(?:fatal|failed): \[[^\]\n]{1,255}\][^=\n]{0,80}=> "
    r"|(?:[A-Za-z]:)?[^\s:]{1,400}:(?:[0-9]{1,9}:)?(?: :)? note: use --pdb "
    r"|[\w.-]{1,60}: exit -?[0-9]{1,5} \([0-9.]{1,12} seconds\) "
    r"|[^\n|%]{0,80}\b[0-9]{1,3}%\|[^\n]{0,400}\| [0-9.]{1,12}\w?/"
    r"|\*{10,200}$"
    r"|\('[\w-]{1,60}' exited with [0-9]{1,3}\)$)",
    re.ASCII,
)
"""Records of loggers without a time and of web servers, and the words of PyInstaller, Ansible, mypy and tox, and tqdm's bars."""

_LEVEL: Final = re.compile(r"[^\n]{0,80}?\b(?:WARNING|ERROR|CRITICAL|FATAL)\b", re.ASCII)
_PROMPT: Final = re.compile(r">>> ?$|>>> \S|In \[[0-9]{1,6}\]: ?", re.ASCII)
"""What Python's or IPython's console write before the next command."""

_PROMPTS: Final = frozenset(">]")


_ASKED: Final = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}[^\\n]{0,200}(?:[?\uff1f!\uff01\u3002]|\u5427|\u5417|\u5462|\u600e\u4e48\u529e)\\s{0,4}\\Z"
)
_REMARKED: Final = re.compile(
    r"(?:[A-Z][a-z']{0,12} )?(?:[\w',-]{1,30} ){0,12}?(?<![\w/])(?:I|I'm|I've|I'd)(?: [\w',.()-]{1,40}){1,30} ?[?.!]{0,3}\s{0,4}"
    r"|(?:[Hh]ow|[Ww]hat|[Ww]hy|[Aa]ny|[Aa]nyone|[Ii]s (?:it|this|there)|[Cc]an (?:you|we|anyone|someone)|[Cc]ould you|[Dd]oes any\w*)(?: [\w',.()-]{1,40}){1,30} ?\?{1,3}\s{0,4}"
    r"|(?:[Tt]hanks|[Tt]hank you|[Pp]lease help)(?: [\w',.()-]{1,40}){0,12} ?[.!]{0,3}\s{0,4}"
)
"""A sentence of whoever has the error, who speaks of himself or asks."""

_DUMPED: Final = re.compile(
    r"[ ]{4,24}-> [\w.-]{1,128}: (?:Bool|Bytes|Double|Empty|Int|Map|Slice|Str)\("
    r"|\t\{\x22(?:kind|resource|otelcol)|(?:LogRecord|Span|SpanEvent|SpanLink) #[0-9]{1,6}$|(?:Trace|Span) ID: ?[0-9a-f]{0,32}$|Flags: [0-9]",
    re.ASCII,
)
"""What follows an attribute in what the collector of OpenTelemetry prints."""


def is_over(message: list[str], following: str | None) -> bool:
    """Return whether a message is over before its last line: a blank one, or the end of an attribute that holds it (UEP-BRG-2559).

    What whoever asks says of himself in the last line is none of it (UEP-BRG-2939). A question in letters of Chinese, Japanese or Korean right below a message in others is of whoever asks it (UEP-BRG-1800).
    """
    last = message[-1]
    if not last.strip() or (last == ")" and _DUMPED.match(following or "") is not None):
        return True
    if len(message) > 1 and not (following or "").strip() and _REMARKED.fullmatch(last) is not None:
        return True
    return message[0].isascii() and not last.isascii() and _ASKED.search(last) is not None


def ends_message(text: str) -> bool:
    """Return whether a line that follows a message cannot be part of it (BRG-1800)."""
    return (
        text.startswith(_AFTER)
        or _DUMPED.match(text) is not None
        or is_rule(text)
        or _is_warning(text)
        or _is_process(text)
        or _TOLD.match(text) is not None
        or (not _PROMPTS.isdisjoint(text) and _PROMPT.match(text) is not None)
    )


def begins_record(text: str) -> bool:
    """Return whether a line behind a margin is a record of a log: outside of margins, records are told before (BRG-1800)."""
    prefix = read_prefix(text)
    return prefix is not None and prefix.stamp != ""


def is_logged(text: str) -> bool:
    """Return whether a line above a header names a level where loggers do, behind words of no known layout (UEP-BRG-2203)."""
    return _LEVEL.match(text) is not None


def _is_process(text: str) -> bool:
    """Return whether a line names the process whose error follows, as multiprocessing does (BRG-1119)."""
    return text.startswith("Process ") and text.endswith(":") and text.count(" ") == 1 and len(text) > 9


def is_rule(text: str) -> bool:
    """Return whether a line is a rule that test runners draw across the page."""
    return len(text) >= _RULE and text[0] in "=_-*" and text[:5] == text[0] * 5 and text[-5:] == text[0] * 5


def _is_warning(text: str) -> bool:
    """Return whether a line is the first one of a warning: ``shop.py:18: DeprecationWarning: use new()``."""
    place, _, rest = text.partition(": ")
    name = rest.partition(": ")[0]
    return name.endswith("Warning") and name.isidentifier() and place.rpartition(":")[2].isdigit()
