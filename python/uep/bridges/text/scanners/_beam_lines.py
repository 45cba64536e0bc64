"""Single lines of what Elixir and Erlang print of an error: banners, frames, calls. Reads one line at a time."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from uep.bridges.text._caps import TRACE_LINE_BYTES
from uep.model import Frame

__all__ = ["Banner", "call_of", "indent_of", "read_banner", "read_call", "read_frame"]

_BANNER: Final = re.compile(
    r"( *)(?:\*\*|\*\\\*) \(([A-Z]\w{0,200}(?:\.\w{1,200}){0,24}|exit|throw|stop|error|EXIT from #PID<[0-9.]{1,40}>)\)(?: (.*))?",
    re.DOTALL,
)
_FRAME: Final = re.compile(
    r" {4,}(?:\(([\w@.-]{1,100}(?: [\w.+-]{1,60})?)\) )?(?:([^\s:()][^:()]{0,400}):([0-9]{1,9}): )?(.{1,1000})"
)
_FUNCTION: Final = re.compile(
    r"(?:anonymous fn/[0-9]{1,3} in )?(?::?[A-Za-z_][\w@]{0,200}|:\"[^\"\n]{1,200}\")(?:\.[A-Za-z_]\w{0,200}){0,24}(?:\.test [^\"()/\n]{1,200}|\.?(?:\"[^\"\n]{1,200}\"|[\w!?@]{1,200}|[+\-*/<>=|&^!~.]{1,4}))?(?:/[0-9]{1,3}|(?=\())"
)
_CALL: Final = re.compile(
    r" +in (?:function|call from|operator) +(.+?)(?: \(([^()]{1,400}), line ([0-9]{1,9})\))? ?"
)
_INSIDE: Final = re.compile(
    r"(?:^| )((?:[a-z]\w{0,100}|'[^']{1,200}'):(?:[a-z][\w@]{0,100}|'[^']{1,200}'))\(.*\) \(([^()\s]{1,400}), line ([0-9]{1,9})\)\Z",
    re.DOTALL,
)


class Banner(NamedTuple):
    """The first line of an Elixir error: how far it is indented, its type or kind, its message."""

    indent: int
    type_name: str
    message: str


def indent_of(text: str) -> int:
    """Return how many blanks a line begins with."""
    return len(text) - len(text.lstrip(" "))


def read_banner(text: str) -> Banner | None:
    """Return what a line such as ``** (RuntimeError) no ledger`` says."""
    if "* (" not in text:
        return None
    found = _BANNER.fullmatch(text)
    return None if found is None else Banner(len(found[1]), found[2], found[3] or "")


def read_frame(text: str) -> Frame | None:
    """Return the frame of a line such as ``    (shop 1.0.0) lib/shop.ex:5: Shop.open/1``."""
    return _read_known(text)


@lru_cache(maxsize=4096)
def _read_known(text: str) -> Frame | None:
    # The same frames come again and again, in one trace and in the next.
    return _read_frame(text)


def _read_frame(text: str) -> Frame | None:
    if not text.startswith("    ") or len(text) > TRACE_LINE_BYTES:
        return None
    found = _FRAME.fullmatch(text)
    if found is None:
        return None
    package, file, line, called = found.groups(default="")
    if called in ("(file)", "(module)", "(iex)", "iex"):
        name = called if file else ""
    else:
        match = _FUNCTION.match(called)
        name = match[0] if match is not None else ""
        rest = called[len(name) :]
        # A logger may have cut the arguments off.
        if rest and not (rest.startswith("(") and (rest.endswith(")") or (package and file))):
            return None
        if not file and not package and ("." not in name or (not rest and "/" not in name)):
            return None
    return Frame(function=name, file=file, line=int(line or 0), package=package) if name else None


def read_call(text: str) -> Frame | None:
    """Return the frame of a line such as ``  in function  shop:open/1 (shop.erl, line 3)``."""
    if " in " not in text[:40] or len(text) > TRACE_LINE_BYTES:
        return None
    found = _CALL.fullmatch(text)
    return None if found is None else Frame(function=found[1], file=found[2] or "", line=int(found[3] or 0))


def call_of(message: str) -> Frame | None:
    """Return the frame that the text of a function clause error names: ``… matching shop:open(3) (shop.erl, line 3)``."""
    found = _INSIDE.search(message[-2000:]) if message.endswith(")") and ", line " in message else None
    return None if found is None else Frame(function=found[1], file=found[2], line=int(found[3]))
