"""`uep diff`: where two files of records differ, node by node and frame by frame. Prints; compares nothing itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any

import click

from uep.cli._terminal import fail, paint, read_input
from uep.encoding import decode_file
from uep.errors import DecodeError
from uep.model import UniversalErrorProtocol

_SIGNS = {"added": ("+", "green"), "changed": ("~", "yellow"), "removed": ("-", "red")}
_WIDTH = 160


@click.command("diff")
@click.argument("before", type=click.Path(path_type=Path, allow_dash=True))
@click.argument("after", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--ignore",
    metavar="POINTER",
    multiple=True,
    help="A place that may differ, such as /error_id or /nodes/*/stack/frames/*/line; may be repeated.",
)
@click.option(
    "--ignore-volatile",
    is_flag=True,
    help="Ignore what differs from one occurrence to the next: ids, times, pid.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for each difference.")
def command(
    before: Path, after: Path, *, ignore: tuple[str, ...], ignore_volatile: bool, as_json: bool
) -> None:
    """Compare the records of two files as trees, the first with the first, the second with the second.

    Nodes are paired by relation, type and message, frames by function and place, so that one that was added or has
    moved does not shift the rest.

    Exit status: 0 when they say the same, 1 when they differ, 2 when a file cannot be read or holds no record.
    """
    from uep._tree_diff import compare_records
    from uep.testing import VOLATILE

    masks = (*ignore, *(VOLATILE if ignore_volatile else ()))
    is_different = False
    pairs = list(zip_longest(_read(before), _read(after)))
    for number, (old, new) in enumerate(pairs):
        if old is None or new is None:
            is_different = True
            _tell_missing(number, str(before if old is None else after), as_json=as_json)
            continue
        found = compare_records(old, new, masks)
        if found.is_same:
            continue
        if is_different and not as_json:
            click.echo()
        is_different = True
        for line in _write_json(number, found) if as_json else _write_text(number, found, len(pairs) > 1):
            click.echo(line)
    sys.exit(1 if is_different else 0)


def _read(path: Path) -> list[UniversalErrorProtocol]:
    found: list[UniversalErrorProtocol] = []
    for line, outcome in decode_file(read_input(path)):
        if isinstance(outcome, DecodeError):
            fail(f"{path}{f':{line}' if line else ''}: {outcome}")
        found.append(outcome)
    return found or fail(f"{path}: holds no record; give a JSON record, a batch or JSON Lines")


def _tell_missing(number: int, path: str, *, as_json: bool) -> None:
    text = f"{path} has no record {number + 1}"
    click.echo(
        json.dumps({"record": number, "kind": "missing", "file": path}) if as_json else paint(text, "red")
    )


def _write_json(number: int, found: Any) -> Iterator[str]:
    for change in found.list_changes():
        yield json.dumps({"record": number, **change._asdict()}, ensure_ascii=False)


def _write_text(number: int, found: Any, is_one_of_many: bool) -> Iterator[str]:
    if is_one_of_many:
        yield f"record {number + 1}"
    for change in found.changes:
        yield _change(change, change.path, "")
    for pair in found.nodes:
        yield from _write_pair(pair)


def _write_pair(pair: Any) -> Iterator[str]:
    margin = "  " * pair.depth
    if pair.before is None or pair.after is None:
        kind = "added" if pair.before is None else "removed"
        yield _sign(kind, f"{margin}{_title(pair.after or pair.before)}")
        for frame in (pair.after or pair.before).get("stack", {}).get("frames", []):
            yield _sign(kind, f"{margin}    {_frame(frame)}")
        return
    yield f"  {margin}{_title(pair.after)}"
    for change in pair.changes:
        name = change.path.split("/", 3)[-1]
        if not name.startswith("stack/frames/"):
            yield _change(change, name, margin + "  ")
    if all(one.before == one.after for one in pair.frames):
        return
    for is_same, run in groupby(pair.frames, lambda one: one.before == one.after):
        frames = list(run)
        if is_same:
            yield f"  {margin}    {len(frames)} frame{'s' if len(frames) > 1 else ''} alike"
            continue
        for frame in frames:
            if frame.before is not None:
                yield _sign("removed", f"{margin}    {_frame(frame.before)}")
            if frame.after is not None:
                yield _sign("added", f"{margin}    {_frame(frame.after)}")


def _title(node: dict[str, Any]) -> str:
    relation = str(node.get("relation", "")).removeprefix("RELATION_").replace("_", " ").lower()
    name = node.get("type_name", "") or "error"
    return _short(
        f"{relation + ': ' if relation else ''}{name}: {node.get('message', '')}".removesuffix(": ")
    )


def _frame(frame: dict[str, Any]) -> str:
    place = ":".join(str(frame[name]) for name in ("file", "line", "column") if frame.get(name))
    shown = {"function", "file", "line", "column"}
    others = ", ".join(f"{key}={_value(value)}" for key, value in frame.items() if key not in shown and value)
    return _short(f"{frame.get('function', '') or '?'} ({place or '?'}){' ' + others if others else ''}")


def _change(change: Any, name: str, margin: str) -> str:
    if change.kind == "changed":
        return _sign("changed", f"{margin}{name}: {_value(change.before)} -> {_value(change.after)}")
    return _sign(
        change.kind, f"{margin}{name}: {_value(change.before if change.after is None else change.after)}"
    )


def _sign(kind: str, text: str) -> str:
    sign, colour = _SIGNS[kind]
    return paint(f"{sign} {text}", colour)


def _value(value: Any) -> str:
    return _short(json.dumps(value, ensure_ascii=False))


def _short(text: str) -> str:
    from uep._render_escape import escape_line

    line = escape_line(text)
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"


__all__ = ["command"]
