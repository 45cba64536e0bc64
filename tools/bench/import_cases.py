"""The price of an import, each in a fresh interpreter: the library beside what it stands on. Protobuf and pydantic load on use."""

from __future__ import annotations

import subprocess
import sys

from bench.cases import Call, Case, Group

_STATEMENTS = {
    "nothing": "pass",
    "msgspec": "import msgspec",
    "uep": "import uep",
    "uep, capture and encode ready": "import uep; uep.capture, uep.encode",
}


def _make(statement: str) -> Call:
    command = [sys.executable, "-c", statement]
    return lambda: subprocess.run(command, check=True)


def list_groups() -> tuple[Group, ...]:
    """Return the one group; times are those of the whole process, so differences count here, not ratios."""
    cases = (Case(f"import {name}", lambda text=text: _make(text)) for name, text in _STATEMENTS.items())
    return (Group("import, whole process", tuple(cases)),)


__all__ = ["list_groups"]
