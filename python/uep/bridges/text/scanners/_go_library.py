"""Which reader knows a line that is not the runtime's own: libraries, loggers, gin, the race detector. Reads no text itself."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Parsed, Window
from uep.bridges.text.scanners._go_bare import GOPANIC, read_bare
from uep.bridges.text.scanners._go_chain import (
    CHAIN_ENDS,
    FIELDS,
    XERRORS,
    read_below_fields,
    read_printed,
    read_xerrors,
)
from uep.bridges.text.scanners._go_chi import SHOWN, read_shown
from uep.bridges.text.scanners._go_fields import STACK_FIELD, read_stack_field
from uep.bridges.text.scanners._go_gin import RECOVERED, read_recovered
from uep.bridges.text.scanners._go_layers import LAYERS, read_layers
from uep.bridges.text.scanners._go_places import OBSERVED, read_places
from uep.bridges.text.scanners._go_race import RACE, parse_race

__all__ = ["LIBRARY", "read_library"]

LIBRARY: Final = (RACE, RECOVERED, GOPANIC, *CHAIN_ENDS, *LAYERS, XERRORS, STACK_FIELD, *OBSERVED, FIELDS)
"""The triggers of all of them."""


def read_library(window: Window, at: int, floor: int) -> Parsed | None:
    """Read the error that a line with one of the triggers belongs to."""
    line = window.lines[at]
    if line.endswith(RACE[9:]):
        return parse_race(window, at, floor)
    if line.startswith(SHOWN):
        return read_shown(window, at)
    if line.endswith(RECOVERED):
        return read_recovered(window, at)
    if line == GOPANIC:
        return read_bare(window, at, floor)
    if line in CHAIN_ENDS:
        return read_printed(window, at, floor)
    if line.startswith(LAYERS):
        return read_layers(window, at, floor)
    if line.startswith(XERRORS):
        return read_xerrors(window, at, floor)
    if STACK_FIELD in line:
        return read_stack_field(window, at)
    if FIELDS in line and (found := read_below_fields(window, at)) is not None:
        return found
    return read_places(window, at) if any(words in line for words in OBSERVED) else None
