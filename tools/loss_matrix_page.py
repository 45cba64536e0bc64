"""The page of the loss matrix and its data. Arranges what tools/loss_matrix.py has found; runs nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from loss_matrix import Matrix, Row

COMMAND: Final = "python tools/loss_matrix.py --write"
KEPT, DEGRADED, LOST = "kept", "degraded", "lost"
SIGNS: Final = {KEPT: "●", DEGRADED: "◐", LOST: "·"}


def to_json(matrix: Matrix) -> str:
    """Return the matrix as JSON, one capability a line."""
    formats = []
    for stem, rows in matrix.items():
        lines = [
            f"   {json.dumps(name)}: {json.dumps({key: state for key, state in row._asdict().items() if state})}"
            for name, row in rows.items()
        ]
        formats.append(f"  {json.dumps(stem)}: {{\n" + ",\n".join(lines) + "\n  }")
    comment = json.dumps(f"Regenerate with: {COMMAND}")
    return f'{{\n "$comment": {comment},\n "formats": {{\n' + ",\n".join(formats) + "\n }\n}\n"


def to_page(matrix: Matrix, capabilities: list[dict[str, Any]]) -> str:
    """Return the page."""
    parts = [
        f"<!-- Regenerate with: {COMMAND} -->",
        "# What each format keeps",
        "",
        "Made by running: every capability of `conformance/capabilities.json` is written in every format and read back.",
        f"{SIGNS[KEPT]} kept, {SIGNS[DEGRADED]} degraded, which is in part, changed or in another place, {SIGNS[LOST]} lost.",
        "",
        "The files of `spec/bridges` say the same with reasons, and a test fails where they do not.",
    ]
    written = [stem for stem in matrix if _first(matrix, stem).written]
    read = [stem for stem in matrix if _first(matrix, stem).read]
    parts += [
        "",
        "## Totals",
        "",
        "| format | read | written | written, the format alone |",
        "|---|---|---|---|",
    ]
    parts += [
        f"| `{stem}` | {' | '.join(_total(rows, key) for key in ('read', 'written', 'alone'))} |"
        for stem, rows in matrix.items()
    ]
    parts += ["", "A total is kept / degraded / lost.", "", "## Written and read back", ""]
    parts += [
        "Where a format has a place for it, the whole record travels inside, in the compact profile of 3 KiB or in full.",
        "What all formats keep has no row.",
        "",
    ]
    parts += _table(matrix, capabilities, written, "written", all_rows=False)
    parts += [
        "",
        "## Written and read back, the format alone",
        "",
        "What a reader finds that knows nothing of UEP.",
        "",
    ]
    parts += _table(matrix, capabilities, [stem for stem in written if _first(matrix, stem).alone], "alone")
    parts += [
        "",
        "## Read",
        "",
        f"{SIGNS[KEPT]} where a vector, a real crash or what the bridge itself has written shows it. Only the members of the format itself count.",
        "",
    ]
    parts += _table(matrix, capabilities, read, "read")
    return "\n".join(parts) + "\n"


def _first(matrix: Matrix, stem: str) -> Row:
    return next(iter(matrix[stem].values()))


def _total(rows: dict[str, Row], key: str) -> str:
    states = [getattr(row, key) for row in rows.values()]
    return "" if states[0] is None else " / ".join(str(states.count(state)) for state in SIGNS)


def _table(
    matrix: Matrix, capabilities: list[dict[str, Any]], stems: list[str], key: str, *, all_rows: bool = True
) -> list[str]:
    lines = [f"| capability | {' | '.join(stems)} |", "|---" * (len(stems) + 1) + "|"]
    for one in capabilities:
        signs = [SIGNS[getattr(matrix[stem][one["id"]], key)] for stem in stems]
        if not all_rows and set(signs) == {SIGNS[KEPT]}:
            continue
        lines.append(f"| {one['title']} | {' | '.join(signs)} |")
    return lines
