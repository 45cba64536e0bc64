"""What package managers say of requirements that no set of packages meets: pip, Composer, Bundler, Poetry, pub. Reads one error."""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._caps import LOOKAHEAD
from uep.bridges.text._grammar import Parsed, Raised, Window

__all__ = ["RESOLVERS", "read_resolver"]

RESOLVERS: Final = (
    "because these package versions have conflicting dependencies.",
    "Your requirements could not be resolved to an installable set of packages.",
    "could not find compatible versions for gem ",
    "version solving failed.",
    "version solving has failed.",
)
_HEADS: Final = re.compile(
    rf"(?:ERROR: )?(?:(?P<pip>Cannot install .{{1,4000}} {re.escape(RESOLVERS[0])})"
    rf"|(?P<composer>{re.escape(RESOLVERS[1])})"
    rf"|(?P<bundler>Bundler {RESOLVERS[2]}\"[^\"]{{1,200}}\":))"
)
_LISTED: Final = ("  ", "Problem ", "- ", "The conflict is caused by:", "The user requested")
_PLACED: Final = re.compile(r"  at \S[^\n]{0,1000}:[0-9]{1,9} in \S.{0,300}")
_IMPOSSIBLE: Final = "ResolutionImpossible"


def read_resolver(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the sentence with the list of reasons below it, or the reasons that it ends (UEP-BRG-2509)."""
    line = window.lines[at].rstrip()
    if line.endswith(RESOLVERS[3:]):
        return _solved(window, at, floor)
    head = _HEADS.fullmatch(line)
    if head is None:
        return None
    lines, index, end = [head[head.lastgroup or 0]], at + 1, at + 1
    while index - at < LOOKAHEAD and (text := window.at(index)) is not None:
        if text.strip() and not text.startswith(_LISTED):
            break
        lines.append(text.rstrip())
        index += 1
        end = index if text.strip() else end
    # pip names the kind of error in its last line, which a log takes for a record.
    root = Raised(_IMPOSSIBLE if head["pip"] else "", "\n".join(lines[: end - at]))
    return Parsed(root, at, end, 0.9, mechanism=head.lastgroup or "")


def _solved(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the paragraph of reasons that ends so."""
    start = at
    while start > max(floor, at - LOOKAHEAD) and window.lines[start - 1].strip():
        start -= 1
    lines = [text.strip() for text in window.lines[start : at + 1]]
    if not lines[0].startswith("Because ") or _PLACED.fullmatch(window.at(at + 2) or "") is not None:
        # UEP-BRG-2622: what stands above its place has a type of its own.
        return None
    return Parsed(Raised(message="\n".join(lines)), start, at + 1, 0.9)
