"""What containers, syslog daemons and shippers put around every line. Takes one layer at a time off; guesses nothing.

Each wrapper names a stream (container stream, process, pod), so that lines of two processes never mix, and may say that
the line is only a part of one. All patterns are matched at the start of a line and are linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from uep._gen.limits import MAX_UNWRAP_DEPTH
from uep.bridges.text._epoch import epoch_stamp
from uep.bridges.text._json_values import read_json
from uep.bridges.text._launchers import launched
from uep.bridges.text._logcat import read_logcat

__all__ = ["Unwrapped", "unwrap"]


class Unwrapped(NamedTuple):
    """A line without its wrapper: the stream it belongs to, its text, the wrapper's time stamp, whether more follows."""

    key: str
    text: str
    stamp: str = ""
    partial: bool = False


_CRI: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})) (stdout|stderr) ([FP])(?:[:A-Za-z]{0,20}) ?",
    re.ASCII,
)
_RFC5424: Final = re.compile(
    r"<[0-9]{1,3}>1 (-|[^ ]{10,40}) ([^ ]{1,255}) ([^ ]{1,48}) ([^ ]{1,128}) ([^ ]{1,32}) ", re.ASCII
)
_RFC3164: Final = re.compile(
    r"(?:<[0-9]{1,3}>)?((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-3][0-9] [0-9:]{8}(?:\.[0-9]{1,6})?"
    r"|[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)"
    # A level in place of the host is an application's own prefix: ``2026-11-21T10:00:00Z ERROR shop: failed``. And two
    # words of an error may stand behind a time alone (UEP-BRG-2302).
    r" (?!(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|CRITICAL|CRIT|FATAL|SEVERE|trace|debug|info|warn|warning|error|fatal) "
    r"|(?:Caused by|[Ss]tack (?:back)?trace(?:back)?|[Ff]atal error|(?:Unhandled|Uncaught) \w{1,40}|Bad state|Assertion failed"
    r"|Invalid argument|Unsupported operation|PHP \w{1,40}):(?: |\Z))"
    r"([A-Za-z0-9_.-]{1,255}) ([A-Za-z0-9_./()@-]{1,64})(?:\[([0-9]{1,10})\])?: ?",
    re.ASCII,
)
_HOSTLESS: Final = re.compile(
    r"((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-3][0-9] [0-9:]{8}) ([A-Za-z][\w./()-]{0,63})(?:\[([0-9]{1,10})\]|(?<= kernel)): ?",
    re.ASCII,
)
"""A line of syslog whose host was taken out before it was shown."""

_LOGPLEX: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:?[0-9]{2}))"
    r" ([A-Za-z][A-Za-z0-9_-]{0,40})\[([A-Za-z0-9_.-]{1,64})\]: ?",
    re.ASCII,
)
_AFTER_LEVEL: Final = ("/", "(")
_POD: Final = re.compile(r"\[pod/([a-z0-9.-]{1,253}/[a-z0-9.-]{1,253})\] ", re.ASCII)
_COMPOSE: Final = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9_.-]{0,80}[-_.][0-9]{1,4}(?= )|[A-Za-z][A-Za-z0-9_.-]{1,80}(?=  )) +\| ?",
    re.ASCII,
)
_DATED_COMPOSE: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9] [0-9:]{8}) (?![A-Z]+ )(?=[A-Za-z][A-Za-z0-9_.-]{1,80} +\| ?)",
    re.ASCII,
)
"""The time that Docker's desktop program shows before the name of a service."""

_GITLAB: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]{6}Z) ([0-9a-f]{2})[OE]\+? ?", re.ASCII
)
_CLOUD: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2}))"
    r" ((?:app|runner|proxy|health)\[[0-9a-f]{6,16}\] [a-z]{3}) \[[a-z]{4,8}\]"
    r"|([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]{6}\+00:00) ([^ ]{0,400}[0-9a-f]{32})(?: |\Z)"
    r"|([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]{2}[+-][0-9]{4}) (\[[A-Z]{2,10}(?:/[\w.-]{1,60}){0,4}/[0-9]{1,5}\]) ?(?:OUT|ERR)(?: |\Z)",
    re.ASCII,
)
"""How Fly's, AWS's and Cloud Foundry's command lines show a line of a log: time, machine, region and level; time and stream."""

_FOREMAN: Final = re.compile(r"([0-2][0-9]:[0-5][0-9]:[0-6][0-9]) ([\w-]{1,60}\.[0-9]{1,4}) +\| ?", re.ASCII)
_STEP: Final = re.compile(
    r"([^\t\n]{1,200}\t[^\t\n]{1,200})\t\ufeff?([12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]{7}Z)(?: |\Z)"
)
"""How GitHub's command line shows a line of a job: job, step and time."""

_TEAMCITY: Final = re.compile(
    r"\[([0-2][0-9]:[0-5][0-9]:[0-6][0-9])\] ?[WEFi]?:[ \t]{0,40}\[([^\]\n]{1,100})\](?: |\Z)", re.ASCII
)
_BUILDKITE: Final = re.compile(r"_bk;t=([0-9]{13})\x07?", re.ASCII)
"""The time of a line of Buildkite's whose escape character was lost."""

_FLUENT: Final = re.compile(
    r"\[[0-9]{1,6}\] ([\w.*-]{1,400}): \[\[?([0-9]{9,11})\.([0-9]{6})[0-9]{0,3},", re.ASCII
)
_FLUENTD: Final = re.compile(
    r"([12][0-9]{3}-[01][0-9]-[0-3][0-9] [0-9:]{8}(?:\.[0-9]{9})? [+-][0-9]{4})(?: |\t)([\w.*/-]{1,400})(?:: |\t)(?=\{)",
    re.ASCII,
)
_LINES: Final = ("log", "message", "MESSAGE")
_FLUENT_LOG: Final = re.compile(r'"(?:log|message|MESSAGE)"=>"', re.ASCII)
_FLUENT_END: Final = re.compile(r'"(?:, "[\w@.-]{1,80}"=>|\}{1,8}\])', re.ASCII)
"""What Fluent Bit prints of a record, and the line of the log in it."""

_QUOTED: Final = re.compile(r'\\(["\\nt])')
_UNQUOTED: Final = {'"': '"', "\\": "\\", "n": "\n", "t": "\t"}
_MONTHS: Final = frozenset(
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
)
_LAUNCHED: Final = frozenset("#Ebceglnrs")
_HASH: Final = re.compile(r"#([0-7]{3})", re.ASCII)


def _docker(text: str) -> Unwrapped | None:
    if text.startswith('{"Time":') and '"Action":"output"' in text:
        return _go_test(text)
    if not text.startswith('{"log":'):
        return _journal_json(text) if '"MESSAGE"' in text and '"__' in text else None
    value = read_json(text)
    if value is None or not isinstance(log := value.get("log"), str):
        return None
    stamp = value.get("time")
    line = log.removesuffix("\n").removesuffix("\r")
    return Unwrapped(
        f"docker:{value.get('stream', '')}", line, stamp if isinstance(stamp, str) else "", log == line
    )


def _go_test(text: str) -> Unwrapped | None:
    """Read a line of ``go test -json``; all tests of a package write to one stream."""
    value = read_json(text)
    if value is None or not isinstance(output := value.get("Output"), str):
        return None
    line = output.removesuffix("\n")
    stamp = value.get("Time")
    return Unwrapped(
        f"gotest:{value.get('Package', '')}", line, stamp if isinstance(stamp, str) else "", output == line
    )


def _journal_json(text: str) -> Unwrapped | None:
    value = read_json(text)
    if value is None:
        return None
    message = value.get("MESSAGE")
    if isinstance(message, list) and all(isinstance(byte, int) and 0 <= byte < 256 for byte in message):
        message = bytes(message).decode("utf-8", "replace")
    if not isinstance(message, str):
        return None
    return Unwrapped(
        f"journal:{value.get('_HOSTNAME')}:{value.get('_PID')}",
        message,
        epoch_stamp(value.get("__REALTIME_TIMESTAMP")),
        value.get("_LINE_BREAK") == "line-max",
    )


def _cri(text: str) -> Unwrapped | None:
    match = _CRI.match(text)
    return match and Unwrapped(f"cri:{match[2]}", text[match.end() :], match[1], match[3] == "P")


def _rfc5424(text: str) -> Unwrapped | None:
    match = _RFC5424.match(text)
    if match is None:
        return None
    rest = match.end()
    if text.startswith("-", rest):
        rest += 1
    else:
        while text.startswith("[", rest):
            rest = _after_element(text, rest)
    body = text[rest:].removeprefix(" ").removeprefix("\ufeff")
    stamp = "" if match[1] == "-" else match[1]
    return Unwrapped(f"syslog:{match[2]}:{match[3]}:{match[4]}", _octal(body), stamp)


def _after_element(text: str, at: int) -> int:
    """Return the position after the structured data element that starts at ``at`` (RFC 5424 section 6.3)."""
    quoted, position = False, at + 1
    while position < len(text):
        char = text[position]
        if char == "\\" and quoted:
            position += 1
        elif char == '"':
            quoted = not quoted
        elif char == "]" and not quoted:
            return position + 1
        position += 1
    return len(text)


def _octal(text: str) -> str:
    """Undo rsyslog's escaping of control characters (``#012`` is a newline), when the text holds a newline so written."""
    if "#012" not in text:
        return text.replace("#011", "\t") if text.startswith("#011") else text
    return _HASH.sub(lambda match: chr(int(match[1], 8)) if int(match[1], 8) < 32 else match[0], text)


def _rfc3164(text: str) -> Unwrapped | None:
    match = _RFC3164.match(text)
    if match is None and (bare := _HOSTLESS.match(text)) is not None:
        return Unwrapped(f"syslog::{bare[2]}:{bare[3] or ''}", _octal(text[bare.end() :]), bare[1])
    if match is None:
        # Heroku's drains name a source and a process, no host.
        drain = _LOGPLEX.match(text)
        return drain and Unwrapped(f"logplex:{drain[2]}:{drain[3]}", text[drain.end() :], drain[1])
    return Unwrapped(f"syslog:{match[2]}:{match[3]}:{match[4] or ''}", _octal(text[match.end() :]), match[1])


def _logcat(text: str) -> Unwrapped | None:
    found = read_logcat(text)
    return found and Unwrapped(*found)


def _pod(text: str) -> Unwrapped | None:
    match = _POD.match(text)
    return match and Unwrapped(f"pod:{match[1]}", text[match.end() :])


def _fluent(text: str) -> Unwrapped | None:
    """Take off what Fluent Bit's output to the console puts around a line (UEP-BRG-2180)."""
    if "=>" not in text or (match := _FLUENT.match(text)) is None:
        return None
    log = _FLUENT_LOG.search(text, match.end())
    end = _FLUENT_END.search(text, log.end()) if log is not None else None
    if log is None or end is None:
        return None
    line = _QUOTED.sub(lambda found: _UNQUOTED[found[1]], text[log.end() : end.start()]).removesuffix("\n")
    return Unwrapped(f"fluent:{match[1]}", line, epoch_stamp(match[2] + match[3]))


def _fluentd(match: re.Match[str], text: str) -> Unwrapped | None:
    """Take off what Fluentd's output to a file or the console puts around a line (UEP-BRG-2716)."""
    value = read_json(text[match.end() :])
    told = [line for name in _LINES if value is not None and isinstance(line := value.get(name), str)]
    line = told[0].removesuffix("\n") if told else "\n"
    return None if "\n" in line else Unwrapped(f"fluentd:{match[2]}", line, match[1])


def _compose(text: str) -> Unwrapped | None:
    match = _COMPOSE.match(text)
    return match and Unwrapped(f"compose:{match[1]}", text[match.end() :])


def _lettered(text: str) -> Unwrapped | None:
    """Take off a wrapper that begins with a letter; three cheap looks save most lines the patterns."""
    if text[:3] in _MONTHS:
        return _rfc3164(text)
    if text[1:2] in _AFTER_LEVEL:
        return _logcat(text)
    if " |" in text and (found := _compose(text)) is not None:
        return found
    if "\t" in text and (match := _STEP.match(text)) is not None:
        return Unwrapped(f"step:{match[1]}", text[match.end() :], match[2])
    return _launched(text) if text[:1] in _LAUNCHED else None


def _launched(text: str) -> Unwrapped | None:
    found = launched(text)
    return found and Unwrapped(*found)


def _buildkite(text: str) -> Unwrapped | None:
    match = _BUILDKITE.match(text)
    return match and Unwrapped("", text[match.end() :], epoch_stamp(f"{match[1]}000"))


def _gitlab(text: str) -> Unwrapped | None:
    match = _GITLAB.match(text)
    return match and Unwrapped(f"gitlab:{match[2]}", text[match.end() :], match[1])


def _cloud(text: str) -> Unwrapped | None:
    match = _CLOUD.match(text)
    return match and Unwrapped(
        f"cloud:{match[2] or match[4] or match[6]}", text[match.end() :], match[1] or match[3] or match[5]
    )


def _teamcity(text: str) -> Unwrapped | None:
    match = _TEAMCITY.match(text)
    return match and Unwrapped(f"teamcity:{match[2]}", text[match.end() :], match[1])


def _numbered(text: str) -> Unwrapped | None:
    """Take off a wrapper that begins with a digit; a look at where its date ends saves most lines the patterns."""
    if text[10:11] == "T":
        return _cri(text) or _gitlab(text) or _cloud(text) or _rfc3164(text)
    if text[10:11] == " " and " |" in text and (dated := _DATED_COMPOSE.match(text)) is not None:
        return Unwrapped("", text[dated.end() :], dated[1])
    if text[-1:] == "}" and (match := _FLUENTD.match(text)) is not None:
        return _fluentd(match, text)
    if text[8:9] == " " and " |" in text and (match := _FOREMAN.match(text)) is not None:
        return Unwrapped(f"foreman:{match[2]}", text[match.end() :], match[1])
    is_logcat = text[2:3] == "-" or (text[4:5] == "-" and text[19:20] == ".")
    return _logcat(text) if is_logcat else None


def unwrap(text: str) -> Unwrapped | None:
    """Take the wrappers off a line, outermost first, up to max_unwrap_depth; None when there is none."""
    found: Unwrapped | None = None
    for _ in range(MAX_UNWRAP_DEPTH):
        layer = None
        for reader in _READERS.get(text[:1], _LETTERS):
            layer = reader(text)
            if layer is not None:
                break
        if layer is None:
            break
        outer = found
        found = (
            layer
            if outer is None
            else Unwrapped(
                f"{outer.key}>{layer.key}",
                layer.text,
                layer.stamp or outer.stamp,
                layer.partial or outer.partial,
            )
        )
        text = found.text
        if found.partial:
            break
    return found


_Reader = Callable[[str], Unwrapped | None]
_LETTERS: Final[tuple[_Reader, ...]] = (_lettered,)
_DIGITS: Final[tuple[_Reader, ...]] = (_numbered,)

_READERS: Final[dict[str, tuple[_Reader, ...]]] = {
    "{": (_docker,),
    "<": (_rfc5424, _rfc3164),
    "[": (_pod, _launched, _fluent, _teamcity),
    "(": (_launched,),
    "_": (_buildkite,),
    " ": (),
    "\t": (),
    "": (),
    "|": (),
    "}": (),
    "+": (),
    **dict.fromkeys("0123456789", _DIGITS),
}
"""Which wrappers can begin with which character; any other character: the letters' own."""
