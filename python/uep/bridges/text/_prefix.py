"""Application log prefixes: a time stamp or a level word, then level, thread, logger and the like, then the text.

Where the fields end and the text begins is a guess on any one line; the lane that collects the lines corrects it,
because lines of one error share their prefix to the letter. Every pattern is matched at one position and is linear.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from uep.bridges.text._stamp import STAMP

__all__ = ["NO_PREFIX", "Prefix", "is_level", "read_prefix"]


class Prefix(NamedTuple):
    """The time stamp as written ("" when there is none), and everything after it with the guessed length of its fields.

    ``is_shipped`` says that the stamp alone is the prefix, and has a form that is put before each line of a stream, or
    that the prefix is one with which an error is written as several records.
    """

    stamp: str
    body: str
    fields: int
    is_shipped: bool = False


NO_PREFIX: Final = Prefix("", "", 0)
"""That of a record of the log that says nothing."""

_LEVEL: Final = (
    r"(?:TRACE|DEBUG|INFO|INFORMATION|NOTICE|WARN|WARNING|ERROR|ERR|CRITICAL|CRIT|FATAL|SEVERE|ALERT|EMERG|FINE|FINER|"
    r"FINEST|CONFIG|trace|debug|info|warn|warning|error|critical|fatal)"
)
_LEVEL_ALONE: Final = re.compile(_LEVEL)
_FIELD: Final = re.compile(
    rf"(?:"
    rf"\[[^\[\]]{{0,120}}\]:?"
    rf"|\[{_LEVEL} *\]"
    rf"|{_LEVEL}(?![\w.$])(?: *:|)"
    rf"|\([^()]{{1,120}}\):?"
    rf"|<[A-Za-z0-9 ._-]{{1,60}}>"
    rf"|\{{[^{{}}]{{0,120}}\}}(?= )"
    rf"|\t[\w.$/#@:-]{{1,120}}(?=\t)"
    rf"|---(?!>)|[-|:](?= |$)|[\w.-]{{1,80}}\[[0-9]{{1,10}}(?::[0-9a-fx]{{1,16}})?\]:?(?= )"
    rf"|(?:pid|tid|class|jid|bid|tags|elapsed|queue)=[^\s=]{{1,200}}(?= )"
    rf"|TID-\w{{1,20}}(?= )|(?:[A-Z][\w:]{{0,120}} )?[JB]ID-\w{{1,40}}(?= )"
    rf"|[0-9]{{1,10}}(?= )"
    rf"|(?:stdout|stderr)(?= )|[\w./-]{{0,200}}(?:\[\$[A-Z0-9]{{1,20}}\])?[0-9a-f]{{32}}(?= )"
    rf"|[\w.$/#@-]{{1,120}}(?:(?:::[\w.]{{1,60}}){{1,9}}|:[\w.<>-]{{0,60}})?(?= ?:(?: |$)| {{0,40}}\|(?: |$)| - )"
    rf")",
    re.ASCII,
)
_STOP: Final = re.compile(
    r"(?:[\w.$/]*(?:Exception|Error|Throwable|Warning|Interrupt|Exit|Fault|Panic)\b"
    r"|\[[\w.$]*(?:Error|Exception)\b|SIG[A-Z]{2,6}: "
    r"|WARNING: ThreadSanitizer: |exception: (?![\w.$]{0,200}(?:Exception|Error|Throwable))"
    r"|(?:[\w./+-]{1,200}: )?[^\s:]{1,200}:[0-9]{1,9}: [^\n]{0,300}Assertion [`'‘]|[^\s:]{1,200}\.lua:[0-9]{1,9}: "
    r"|PANIC:  |Traceback|Caused|Suppressed|Uncaught|Unhandled|[Rr]ecovered|panic|goroutine|thread|fatal error|error:|Error:|Exception"
    r"|\((?:version|from thread) [0-9])"
)
_LED: Final = re.compile(rf"(?:\[{_LEVEL} *\]|{_LEVEL}(?=[ :|\]]))", re.ASCII)
_SBT: Final = re.compile(r"\[(?:info|warn|error)\] (?=- (?!\S{1,80} - )| |[0-9])", re.ASCII)
"""What sbt puts before each line of a runner of tests: a list's hyphen and a count are no fields (UEP-BRG-2251)."""

_LED_COLON: Final = re.compile(rf"{_LEVEL}:[\w.]{{1,80}}:", re.ASCII)
_ELAPSED: Final = re.compile(
    rf"[0-9]{{1,12}} +\[[^\[\]]{{1,120}}\] {_LEVEL} +(?=[\w.$/]{{1,200}} +- )", re.ASCII
)
"""The first layout of log4j, which counts milliseconds from the start of the program (UEP-BRG-2538)."""

_SECOND: Final = re.compile(rf"\[?{_LEVEL} *\]?[ :|-]{{1,3}}\[?({STAMP.pattern})\]?(?=[ :,|\]-])", re.ASCII)
_GLOG: Final = re.compile(
    r"[IWEF](?:(?:[12][0-9]{3})?([01][0-9])([0-3][0-9]) ([0-9:]{8}\.[0-9]{1,9}) +[0-9]+"
    r"| ([01][0-9])-([0-3][0-9]) ([0-9:]{8})) [^ \]]{1,80}:[0-9]+\] ?",
    re.ASCII,
)
_RICH: Final = re.compile(
    r"\[([01][0-9])/([0-3][0-9])/([0-9]{2}) ([0-2][0-9]:[0-5][0-9]:[0-6][0-9])\](?= )", re.ASCII
)
"""The time of rich's log: the month comes first, as nobody else writes it in brackets (UEP-BRG-2205)."""

_NEST: Final = re.compile(
    r"\[Nest\] [0-9]{1,10} +- ([01]?[0-9])/([0-3]?[0-9])/([12][0-9]{3}), ([0-2]?[0-9]:[0-5][0-9]:[0-6][0-9](?: [AP]M)?)"
    r"( +[A-Z]{3,7} (?:\[[^\[\]\n]{1,120}\] )?)",
    re.ASCII,
)
"""How NestJS writes a record: process, time with the month first, level and context (UEP-BRG-2707)."""

_CHROMIUM: Final = re.compile(
    r"\[(?:[0-9]{1,10}:){0,2}([01][0-9])([0-3][0-9])/([0-2][0-9])([0-5][0-9])([0-6][0-9])(\.[0-9]{1,9})?:[A-Z]{4,7}[0-9]?:",
    re.ASCII,
)
_RUBY: Final = re.compile(
    rf"[A-Z], \[({STAMP.pattern}) #[0-9]{{1,10}}\] +[A-Z]{{3,5}} -- [^:]{{0,80}}: ", re.ASCII
)
_NO_LEVEL: Final = (
    "Error",
    "ERROR STOP",
    "ERROR: In procedure ",
    "ERROR: Throw to key ",
    "FATAL EXCEPTION: ",
    "FATAL ERROR: ",
)
_SANITIZER: Final = re.compile(r"(?:ERROR|WARNING): (?:[A-Z][A-Za-z]{1,30}Sanitizer|libFuzzer): ")
_MONO: Final = "[ERROR] FATAL UNHANDLED EXCEPTION: "
_NO_FIELD: Final = (
    rf"(?!\[(?!ERROR\] FATAL UNHANDLED)|\{{(?!:)|<[0-9]|[(<]{_LEVEL}(?![\w.$])|{_LEVEL}(?![\w.$]))"
)
_ISO: Final = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}"
_SHIPPED: Final = re.compile(
    rf"(?:{_ISO}\.(?:[0-9]{{7}}|[0-9]{{9}})(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})|\[{_ISO}\.[0-9]{{3}}Z\]) {_NO_FIELD}"
    rf"|{_ISO}(?:\.[0-9]{{1,9}})?(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})\t(?!\S{{1,80}}\t){_NO_FIELD}",
    re.ASCII,
)
"""The times that build services and container runtimes put before every line, where no logger's field follows."""

_SUBTASK: Final = re.compile(
    r"\] (\{base_task_runner\.py:[0-9]{1,5}\} INFO - Job [0-9]{1,10}: Subtask \S{1,250}) ?", re.ASCII
)
"""What Airflow puts before each line that a task wrote; it may be a record with a time of its own (UEP-BRG-2410)."""

_ACCESS: Final = re.compile(
    rf"[0-9A-Fa-f.:]{{3,45}} [^\s\"]{{1,80}} [^\"\[\n]{{1,80}} \[({STAMP.pattern})\] (?=\")", re.ASCII
)
_PAIRS: Final = re.compile(
    rf"(?:(?:time|ts|timestamp|t)=\"?({STAMP.pattern})\"?|(?:level|lvl|severity)=\"?[A-Za-z]{{1,12}}\"?) (?=[\w.]{{1,60}}=)",
    re.ASCII,
)
_SIDEKIQ: Final = re.compile(
    r"(?:[0-9]{1,10} TID-\w{1,20}|pid=[0-9]{1,10} tid=\w{1,20}) (?:(?:[^\n:]|::){1,200} )??(?:DEBUG|INFO|(WARN|ERROR|FATAL)): ",
    re.ASCII,
)
"""What Sidekiq writes where it leaves the time to others; an error is several records of a level (UEP-BRG-2102)."""

_PAIR_OF_TIME: Final = re.compile(rf" (?:time|ts|timestamp|t)=\"?({STAMP.pattern})")
_PAIRED: Final = frozenset("lst")
"""Lines of a web server about a request, and lines of pairs, are records whose text is the line (UEP-BRG-1971)."""

_CLOCK: Final = len("00:00:00")
_ARROW: Final = " ---> "
_BLANKS: Final = ("", " ", "-")
"""What stands behind two blanks that are not a layout's own; .NET's inner errors stand behind one blank and a hyphen."""

_CLOSING: Final = {"[": "]", "(": ")", "<": ">"}
_BRACKETED: Final = 120
_SHORT: Final = 1024
_SAME: Final = bytes.maketrans(b"123456789", b"0" * 9)
_NAMES: Final = frozenset(
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
    ]
)
_UPPER: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def read_prefix(line: str) -> Prefix | None:
    """Return the log prefix at the start of a line, or None when the line has none."""
    first = line[:1]
    if first in ("[", "(", "<"):
        return _bracketed(line)
    if first.isdigit() or first in _UPPER:
        named = first.isdigit() or line[:3] in _NAMES
        match = STAMP.match(line) if named else None
        if match:
            if first.isdigit() and _SHIPPED.match(line):
                return Prefix(match.group(), line[match.end() :], 1, True)
            return _stamped(line, match.group(), match.end())
        if first in "IWEF" and (glog := _GLOG.match(line)):
            month, day, clock = glog.group(1, 2, 3) if glog[1] else glog.group(4, 5, 6)
            return Prefix(f"{month}-{day} {clock}", line[glog.end() :], 0)
        if line[1:4] == ", [" and (ruby := _RUBY.match(line)):
            # UEP-BRG-1253: Rails writes an error as several records of its highest level.
            return Prefix(ruby[1], line[ruby.end(1) :], ruby.end() - ruby.end(1), "] FATAL -- " in ruby[0])
    if first in _UPPER and _LED.match(line) and not line.startswith(_NO_LEVEL):
        return None if _SANITIZER.match(line) else _led(line)
    if (first.isdigit() or line.startswith("pid=")) and (job := _SIDEKIQ.match(line)) is not None:
        return Prefix("", line, job.end(), job[1] is not None)
    if first.isdigit() and (elapsed := _ELAPSED.match(line)) is not None:
        return Prefix("", line, _fields(line, elapsed.end()))
    return _whole(line) if first in _PAIRED or first.isdigit() else None


def is_level(word: str) -> bool:
    """Return whether a word is one that a logger has for a level."""
    return _LEVEL_ALONE.fullmatch(word) is not None


def _whole(line: str) -> Prefix | None:
    """Return the prefix of a line that is a record as a whole: it has a time, and nothing of it is taken off."""
    if line[:1].isdigit():
        access = _ACCESS.match(line)
        return access and Prefix(access[1], line, 0)
    pairs = _PAIRS.match(line)
    if pairs is None:
        return None
    time = pairs if pairs[1] else _PAIR_OF_TIME.search(line, pairs.end() - 1, pairs.end() + _BRACKETED)
    return Prefix(time[1] if time else "", line, 0)


def _bracketed(line: str) -> Prefix | None:
    if line[3:4] == "/" == line[6:7] and (rich := _RICH.match(line)) is not None:
        month, day, year, clock = rich.groups()
        return _stamped(line, f"20{year}-{month}-{day} {clock}", rich.end())
    if line.startswith("[Nest] ") and (nest := _NEST.match(line)) is not None:
        month, day, year, clock, fields = nest.groups()
        stamp = f"{year}-{month:0>2}-{day:0>2} {clock:0>{_CLOCK}}"
        return Prefix(stamp, line[nest.end(4) :], len(fields))
    match = STAMP.match(line, 1)
    if match and line[match.end() : match.end() + 1] in ("]", ")", ">"):
        if _SHIPPED.match(line):
            return Prefix(match.group(), line[match.end() + 1 :], 1, True)
        if (task := _SUBTASK.match(line, match.end())) is not None:
            return _of_task(line, match, task.end())
        return _stamped(line, match.group(), match.end() + 1, " ]:,|\t-[")
    if match and line[match.end() : match.end() + 1] in (" ", ",", "|", ":"):
        end = match.end()
        close = line.find(_CLOSING[line[0]], end, end + _BRACKETED)
        if close > 0 and line[0] not in line[end:close]:
            # The level and the logger's name stand in the brackets of the time: ``[2026-11-21T10:00:00Z ERROR shop]``.
            return Prefix(match.group(), line[end:], _fields(line[end:], close + 1 - end))
        return _stamped(line, match.group(), end)
    if line[1:2].isdigit() and (found := _CHROMIUM.match(line)) is not None:
        stamp = f"{found[1]}-{found[2]} {found[3]}:{found[4]}:{found[5]}{found[6] or ''}"
        return Prefix(stamp, line[found.end() :], 0)
    # The words with which Mono prints an error that nobody caught are not a logger's.
    return _led(line) if _LED.match(line) and not line.startswith(_MONO) else None


def _of_task(line: str, stamp: re.Match[str], at: int) -> Prefix:
    """Return the prefix of a line that a task wrote, which begins at a position."""
    body, first = line[stamp.end() + 1 :], at - stamp.end() - 1
    own = STAMP.match(line, at + 1) if line.startswith("[", at) else None
    if own is None or not line.startswith("]", own.end()):
        return Prefix(stamp.group(), body, first, True)
    return Prefix(own.group(), body, _fields(body, own.end() - stamp.end()))


def _stamped(line: str, stamp: str, end: int, separators: str = " ]:,|\t-") -> Prefix | None:
    after = line[end : end + 1]
    if after and after not in separators:
        return None
    body = line[end:]
    fields = _fields(body, 0)
    # Several services put two blanks behind a time; one more is the text's own (UEP-BRG-2303).
    is_wide = body[fields - 1 : fields + 1] == "  " and (
        body[fields + 1 : fields + 2] not in _BLANKS or body.startswith(_ARROW, fields + 1)
    )
    is_wide = is_wide or (fields == 1 and len(stamp) == _CLOCK and end == _CLOCK and body[:2] == "  ")
    return Prefix(stamp, body, fields + is_wide)


def _led(line: str) -> Prefix:
    if alone := _LED_COLON.match(line) or (line[0] == "[" and _SBT.match(line)):
        return Prefix("", line, alone.end())
    # Django's and other layouts put the time behind the level.
    second = _SECOND.match(line)
    return Prefix(second[1] if second else "", line, _fields(line, second.end() if second else 0))


def _fields(body: str, at: int) -> int:
    """Return where the text of a log line begins: after the fields and one space, or after a separator and one space."""
    # No pattern tells one digit from another, and of most logs the lines differ in little else.
    if len(body) > _SHORT:
        return _fields_of(body, at)
    return _fields_alike(body.encode("utf-8", "surrogatepass").translate(_SAME), at)


@lru_cache(maxsize=256)
def _fields_alike(body: bytes, at: int) -> int:
    return _fields_of(body.decode("utf-8", "surrogatepass"), at)


def _fields_of(body: str, at: int) -> int:
    end = at
    while True:
        start = end
        while body[start : start + 1] == " ":
            start += 1
        if start - end > 8 or start >= len(body):
            return min(end + 1, len(body)) if end < len(body) else end
        if _STOP.match(body, start):
            break
        match = _FIELD.match(body, start)
        if match is None:
            break
        if match.end() == start:
            break
        end = match.end()
        if end - at > 300:
            break
    if end == at and body[at : at + 1] not in (" ", ":", ",", "]", "\t"):
        return at
    tabbed = body[end : end + 1] == "\t" and (end == at or body.rfind("\t", at, end) >= 0)
    return min(end + 1, len(body)) if tabbed or body[end : end + 1] == " " else end
