"""One line of `key=value` pairs that says of itself that it reports an error: logfmt, hclog, Heroku's router, lograge, Fluentd, CEF and LEEF.

Each reader answers None where the line is not exactly of its layout. A message is never looked at for a type: only a member that holds both begins with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from uep.bridges.text._grammar import Raised

__all__ = ["event_values", "pairs_in", "read_pairs"]

_PAIR: Final = re.compile(
    r"(?:^|[ \t,])(@?[A-Za-z_][\w.@/-]{0,80})="
    r"(?:\"((?:[^\"\\]|\\.){0,65536})\"|'((?:[^\\]|\\.){0,4096}?)'(?=[ \t,]{1,4}[\w.@/-]{1,80}=|\s{0,4}$)|([^\s\"]{0,8192}))"
)
"""Of a text in single quotes only the last one closes it: whoever writes these escapes none."""

_ESCAPE: Final = re.compile(r'\\(["\'\\nrt=|])')
_PLAIN: Final = {"n": "\n", "r": "\r", "t": "\t"}
_LEVELS: Final = ("level", "lvl", "severity", "levelname", "loglevel", "log.level", "log_level", "l", "at")
_ERRORS: Final = frozenset(
    {"alert", "crit", "critical", "dpanic", "emerg", "err", "eror", "error", "fatal", "panic", "severe"}
)
_NAMED: Final = ("err", "error", "exception", "exc", "error.message", "error_message", "errmsg", "cause")
_KINDS: Final = (
    "error_class",
    "error.type",
    "error.kind",
    "error_type",
    "errorClass",
    "exception_class",
    "exception.class",
    "exc_type",
)
_HEROKU: Final = re.compile("[HRL][0-9]{2}")
_STAMPS: Final = frozenset({"time", "timestamp", "ts", "t"})
_TYPED: Final = re.compile(
    r"((?:[A-Za-z_][\w$]{0,120}(?:\.|::|\\)){0,12}[A-Za-z_][\w$]{0,120}(?:Error|Exception|Fault|Timeout|NotFound|Invalid|Failure)\w{0,60})(?:: (.+)|$)",
    re.DOTALL,
)
_QUALIFIED: Final = re.compile(
    r"((?:[A-Za-z_][\w$]{0,120}\.){1,12}[A-Z][\w$]{0,120}(?:Error|Exception))(?:: (.+)|$)", re.DOTALL
)
_HCLOG: Final = re.compile(
    r"\S{10,40} \[ERROR\] {1,2}(?P<msg>[^=\n]{1,1000}): (?=[\w.@-]{1,80}=)"
    r"|[EF][0-9]{4} [0-9:.]{8,15} {1,8}[0-9]{1,10} [\w.-]{1,100}:[0-9]{1,6}\] \"(?P<klog>(?:[^\"\\]|\\.){1,1000})\" (?=[\w.@-]{1,80}=)"
)
_EVENT: Final = re.compile(
    r"(?:^|[ :>])(?:CEF:[01](?:\|(?:[^|\\]|\\.){0,1024}){6}|LEEF:[12]\.0(?:\|[^|]{0,1024}){4})\|(.*)",
    re.DOTALL,
)
_SEPARATED: Final = re.compile(r"(\^|x[0-9A-Fa-f]{2}|0x[0-9A-Fa-f]{2}|[^\w\s])\|(.*)", re.DOTALL)
_KEY: Final = re.compile(r"(?:^|\s)([A-Za-z][\w.-]{0,60})=")


def read_pairs(lines: list[str]) -> Raised | None:
    """Read the one line that an input is (UEP-BRG-2181)."""
    filled = [line for line in lines if line.strip()]
    if len(filled) != 1 or "=" not in filled[0]:
        return None
    values = event_values(filled[0])
    if values is not None:
        return _read_event(values)
    pairs = dict(pairs_in(filled[0]))
    if (record := _HCLOG.match(filled[0])) is not None:
        # UEP-BRG-2438: the words before the pairs are the record's.
        pairs = {"level": "error", "msg": record["msg"] or record["klog"], **pairs}
    return _read_router(pairs) or _read_request(pairs) or _read_leveled(pairs)


def pairs_in(line: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of the pairs of a line."""
    for name, double, single, plain in _PAIR.findall(line):
        yield name, _ESCAPE.sub(_unescaped, double or single) or plain


def _unescaped(found: re.Match[str]) -> str:
    return _PLAIN.get(found[1], found[1])


def _read_router(pairs: dict[str, str]) -> Raised | None:
    """Read what Heroku's router says of a request that it could not serve."""
    code, text = pairs.get("code", ""), pairs.get("desc", "")
    if pairs.get("at") != "error" or _HEROKU.fullmatch(code) is None or not text:
        return None
    codes = [("heroku", code, "")]
    return Raised(message=text, codes=codes, attributes=_rest(pairs, ("at", "code", "desc")))


def _read_request(pairs: dict[str, str]) -> Raised | None:
    """Read the line of lograge for a request whose controller raised."""
    told = (
        _TYPED.fullmatch(pairs.get("error", "")) if {"controller", "action", "status"} <= set(pairs) else None
    )
    if told is None:
        return None
    return Raised(told[1], told[2] or "", attributes=_rest(pairs, ("error",)), language="ruby")


def _read_leveled(pairs: dict[str, str]) -> Raised | None:
    """Read a line at the level of an error, or with the class of one, that names the error in a member."""
    kind = next((name for name in _KINDS if pairs.get(name)), "")
    level = next((name for name in _LEVELS if name in pairs), "")
    named = next((name for name in _NAMED if pairs.get(name)), "")
    if not named or not (kind or pairs.get(level, "").lower() in _ERRORS):
        return None
    return Raised(pairs.get(kind, ""), pairs[named], attributes=_rest(pairs, (kind, named)))


def event_values(line: str) -> list[str] | None:
    """Return the values of the extension of a CEF or LEEF event, None for any other line."""
    event = _EVENT.search(line)
    return None if event is None else [value for _, value in _extension(event[1])]


def _read_event(values: list[str]) -> Raised | None:
    """Read the first value of an event that begins with the qualified name of an exception."""
    told = (_QUALIFIED.fullmatch(value.partition("\n")[0]) for value in values)
    first = next((one for one in told if one is not None), None)
    return Raised(first[1], first[2] or "") if first is not None else None


def _extension(text: str) -> Iterator[tuple[str, str]]:
    """Yield the values of an extension: up to the separator that LEEF names, or up to the next key."""
    named = _SEPARATED.match(text)
    if named is not None or "\t" in text:
        mark = named[1] if named is not None else "\t"
        mark = chr(int(mark[-2:], 16)) if len(mark) > 1 else mark
        for part in (named[2] if named is not None else text).split(mark):
            name, _, value = part.partition("=")
            yield name, _ESCAPE.sub(_unescaped, value)
        return
    places = list(_KEY.finditer(text))
    for place, following in zip(places, [*places[1:], None], strict=True):
        value = text[place.end() : following.start() if following is not None else len(text)]
        yield place[1], _ESCAPE.sub(_unescaped, value.strip())


def _rest(pairs: dict[str, str], read: tuple[str, ...]) -> dict[str, str]:
    return {
        name: value for name, value in pairs.items() if value and name not in read and name not in _STAMPS
    }
