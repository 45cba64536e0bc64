"""Logs of several programs in one text, where each line has the name of its program in front: which layout it is, whose a line is.

Compose and kubectl are known by their look. Most other tools that run several programs put a name of the user's own
before every line, which may be any word; so a layout is taken for one only when the lines above a trigger have it, and
from then on each name has a stream of its own. Reads lines, finds no error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from uep.bridges.text._caps import LOOKBACK
from uep.bridges.text._epoch import epoch_stamp
from uep.bridges.text._stamp import STAMP
from uep.bridges.text._wrappers import Unwrapped, unwrap

if TYPE_CHECKING:
    from uep.bridges.text._grammar import Grammar

__all__ = ["Named"]

_HASH: Final = "[bcdfghjklmnpqrstvwxz2456789]{5}"
"""How Kubernetes ends the names of pods: without vowels and the digits that look like letters."""

_HOST: Final = r" {1,2}[\w.-]{1,255} [\w.()@/-]{1,64}\[[0-9]{1,10}\]"
_SYSLOG: Final = "[A-Z][a-z]{2} [ 0-3][0-9] [0-9:]{8} "
"""How the lines of syslog begin, which need not be learnt."""

_WHEN: Final = (
    r"(?:\[ {0,10}[0-9]{1,9}\.[0-9]{6}\]|(?P<epoch>[0-9]{10}\.[0-9]{6})"
    rf"|(?:[A-Z][a-z]{{2}} )?(?P<time>{STAMP.pattern})(?: [A-Z]{{2,5}})?)"
)
_SURE: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?P<name>[a-z0-9][a-z0-9.-]{{0,200}}-{_HASH} (?:› )?[a-z0-9][a-z0-9-]{{0,62}})(?: |\Z)",
        r"(?P<name>[a-z0-9-]{1,63}/[a-z0-9.-]{1,253}\[[a-z0-9-]{1,63}\]): ?",
        rf"(?P<name>\[[a-z0-9][a-z0-9.-]{{0,200}}-{_HASH}(?: [a-z0-9-]{{1,63}})?\])(?: |\Z)",
        r"(?P<name>[0-9]{1,4}\|[^\s|]{1,80}) +\|(?: |\Z)",
        r"(?P<name>[\w.-]{1,80}\.[0-9]{1,5}\.[a-z0-9]{8,30}@[\w.-]{1,80}) +\|(?: |\Z)",
        r"(?P<name>\[[\w.-]{1,80}\]) +\|(?: |\Z)",
        r"(?P<name>Step #[0-9]{1,4}(?: - \"[^\"]{1,80}\")?):(?: |\Z)",
        r"(?P<name>/?[\w./-]{1,120} [\w./\[\]$-]{0,120}[0-9a-f]{32})(?: |\Z)",
        r"(?P<name>\[[^\[\]\s]{1,120}\] (?:out|err)):(?: |\Z)",
        r"(?P<name>[\w.\[\]\"-]{1,200} \((?:local|remote)-exec\)):(?: |\Z)",
        r"(?P<name>\[[\w.-]{1,80} : [\w.-]{1,80}\])(?: |\Z)",
        r"(?P<name>\[(?!(?:default|rank)[0-9])@?[\w./-]{1,120}\]):(?: |\Z)",
        r"(?P<name>[\w.:-]{1,80} (?:stdout|stderr)) \|(?: |\Z)",
        rf"(?!{_SYSLOG}){_WHEN}(?P<name>{_HOST}): ?",
    )
)
"""Layouts of one tool each: stern, kail, kubetail, PM2, Docker's services, Podman, Cloud Build, awslogs, Fabric, Terraform, Tekton, Yarn, Supervisor,
and journalctl and macOS with other times than those of syslog."""

_ALIKE: Final = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"\[(?P<name>[^\[\]\n]{1,120})\](?: |\Z)",
        r" {0,40}(?P<name>[A-Za-z0-9@][\w@./-]{0,80}) {0,60}[|\u2502](?: |\Z)",
        r"(?P<name>[\w@.-]{1,80}/[\w@./-]{1,80} [\w:-]{1,30}|[A-Za-z0-9@][\w@./:-]{0,100}):(?: |\Z)",
        r"(?P<name>[A-Za-z0-9][\w.-]{0,80})\t",
        r"(?P<name>[a-z0-9][a-z0-9.-]{0,200}-[0-9]{1,3} [a-z0-9][a-z0-9-]{0,62})(?: |\Z)",
    )
)
"""Layouts of many tools, which other text may have as well."""

_LAYOUTS: Final = (*_SURE, *_ALIKE)
_BARRED: Final = _ALIKE[1]
_NO_NAME: Final = re.compile(
    rf"(?i:[\w.$:\\/-]*(?:error|exception|warning|failure|fault|panic|exit|interrupt|trace|debug|info|notice|warn|err|crit|critical"
    rf"|fatal|severe|note|hint|help|cause|message|file|line|stack|expected|actual|got|at|in)|[0-9 ]+[/:.%][0-9 %]*| *\+?[0-9]+ m?s| +|{STAMP.pattern}.*)",
    re.ASCII,
)
"""What stands before a colon or in brackets and names no program: a class of errors, a level, a time, a progress."""

_INDENTED: Final = (" ", "\t")
_LEAST: Final = 3
_BEFORE: Final = 6
_TRIES: Final = 1024
"""When so many triggers stood behind no names, the log is not of several programs."""


class Named:
    """The layout of one input, None as long as none is known (UEP-BRG-2300)."""

    __slots__ = ("_bare", "_before", "_is_sure", "_layout", "_names", "_tries")

    def __init__(self) -> None:
        self._layout: re.Pattern[str] | None = None
        self._is_sure = False
        self._names: set[str] = set()
        self._before: list[str] = []
        self._bare: set[str] = set()
        self._tries = 0

    def __bool__(self) -> bool:
        return self._layout is not None

    def learn(self, texts: list[str], hits: Mapping[int, tuple[Grammar, ...]]) -> int | None:
        """Return the index of the first line with a trigger above which the lines have names, None where there is none or it is known."""
        if self._layout is not None or self._tries >= _TRIES:
            return None
        above, self._before = self._before, texts[-LOOKBACK:]
        for hit, grammars in hits.items():
            self._tries += 1
            text = texts[hit]
            if text in self._bare or (text[:1] in _INDENTED and "\u2502" not in text):
                continue
            if not any(layout.match(text) for layout in _LAYOUTS):
                self._bare.add(text)
                continue
            window = above[hit:] + texts[max(hit - LOOKBACK, 0) : hit + 1]
            if self._find(window, grammars):
                return hit
        return None

    def _find(self, window: list[str], grammars: Iterable[Grammar]) -> bool:
        """Take note of the layout of the last line when those above have it too and a trigger stands behind it."""
        text = window[-1]
        for layouts in (_SURE, _ALIKE):
            is_sure = layouts is _SURE
            for layout in layouts:
                match = layout.match(text)
                if match is None or not (names := _names(layout, window, is_sure=is_sure)):
                    continue
                rest = text[match.end() :]
                if any(trigger in rest for grammar in grammars for trigger in grammar.triggers):
                    self._layout, self._is_sure, self._names = layout, is_sure, set(names)
                    return True
        return False

    def unwrap(self, text: str, last: str) -> Unwrapped | None:
        """Return a line without its name and the wrappers behind that; ``last`` is the key of the line above, with which one without a name goes on."""
        match = self._layout.match(text) if self._layout is not None else None
        if match is None or (not self._is_sure and not self._is_name(match["name"])):
            if last and self._layout is not None and not self._is_sure:
                return Unwrapped(last, text)
            return None if text[:1] in _INDENTED else unwrap(text)
        groups = match.groupdict()
        stamp = groups.get("time") or epoch_stamp((groups.get("epoch") or "").replace(".", ""))
        # What compose's look has may stand beside it.
        kind = "compose" if self._layout is _BARRED else "named"
        key, rest = f"{kind}:{match['name'].strip()}", text[match.end() :]
        inner = unwrap(rest) if rest[:1] not in (" ", "\t") else None
        if inner is None:
            return Unwrapped(key, rest, stamp)
        return inner._replace(key=f"{key}>{inner.key}", stamp=inner.stamp or stamp)

    def _is_name(self, name: str) -> bool:
        return name in self._names or _NO_NAME.fullmatch(name) is None


def _names(layout: re.Pattern[str], window: list[str], *, is_sure: bool) -> Counter[str]:
    """Return how many lines each name has, none where the lines above the last one have other beginnings."""
    lines = [line for line in window if line.strip()]
    if len(lines) < _LEAST or not any(layout.match(line) for line in lines[-_LEAST:-1]):
        return Counter()
    found = [match["name"] for line in lines if (match := layout.match(line)) is not None]
    names = Counter(found)
    if is_sure:
        return names
    first = next(index for index, line in enumerate(lines) if layout.match(line) is not None)
    is_whole = len(found) >= max(_BEFORE, 0.9 * (len(lines) - first))
    are_few = 2 <= len(names) <= len(found) // 2
    return names if is_whole and are_few and not any(map(_NO_NAME.fullmatch, names)) else Counter()
