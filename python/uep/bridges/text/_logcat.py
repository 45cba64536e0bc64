"""What Android's logcat, and Android Studio, put before the text of a line, in every layout that begins one. Reads one line.

The layouts are those of ``logcat -v``: brief, tag, thread, time and threadtime, the latter also with a year, a zone and
a user. Eclipse put a colon behind the time. ``process`` has the tag behind the text and ``epoch`` begins with blanks,
so these two are not read.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["read_logcat"]

_TIME: Final = r"((?:[12][0-9]{3}-)?[01][0-9]-[0-3][0-9] [0-9:]{8}\.[0-9]{3,9}(?: [+-][0-9]{4})?)"
_THREADTIME: Final = re.compile(
    rf"{_TIME}(?: +[a-z][a-z0-9_]{{1,30}})? +([0-9]{{1,7}}) +([0-9]{{1,7}}) ([VDIWEFA]) ([^:]{{1,80}}?) *: ",
    re.ASCII,
)
_TIME_LAYOUT: Final = re.compile(rf"{_TIME}:? [VDIWEFA]/([^(:]{{1,80}}?) *\( *([0-9]{{1,7}})\): ", re.ASCII)
_STUDIO: Final = re.compile(
    rf"{_TIME} +([0-9]{{1,7}})-([0-9]{{1,7}})/[^ ]{{1,120}}(?: \([^()]{{1,80}}\))? [VDIWEFA]/([^:]{{1,80}}): ",
    re.ASCII,
)
_STUDIO_TABLE: Final = re.compile(
    rf"{_TIME} +([0-9]{{1,7}})-([0-9]{{1,7}}) +([^ ]{{1,80}}) +[^ ]{{1,120}} +[VDIWEFA]  ", re.ASCII
)
_BRIEF: Final = re.compile(r"[VDIWEFA]/([^(:]{1,80}?) *(?:\( *([0-9]{1,7})\))?: ", re.ASCII)
_THREAD: Final = re.compile(r"[VDIWEFA]\( *([0-9]{1,7}): *([0-9]{1,7})\) ", re.ASCII)


def read_logcat(text: str) -> tuple[str, str, str] | None:
    """Return who wrote a line, its text and its time, "" where the layout has none; None when it is no line of logcat."""
    if not text[:1].isdigit():
        if text[1:2] == "/":
            brief = _BRIEF.match(text)
            return brief and (f"logcat:{brief[2] or ''}:{brief[1]}", text[brief.end() :], "")
        thread = _THREAD.match(text)
        return thread and (f"logcat:{thread[1]}:{thread[2]}", text[thread.end() :], "")
    match = _THREADTIME.match(text)
    if match is not None:
        return f"logcat:{match[2]}:{match[3]}:{match[5]}", text[match.end() :], match[1]
    match = _TIME_LAYOUT.match(text)
    if match is not None:
        return f"logcat:{match[3]}:{match[2]}", text[match.end() :], match[1]
    match = _STUDIO.match(text) or _STUDIO_TABLE.match(text)
    return match and (f"logcat:{match[2]}:{match[3]}:{match[4]}", text[match.end() :], match[1])
