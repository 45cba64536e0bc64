"""The golden files: a base record, one change for each case, its verdicts and the words for them."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parents[1] / "golden"
BASE = json.loads((GOLDEN / "base.json").read_text())
VERDICTS = [json.loads(line) for line in (GOLDEN / "verdicts.jsonl").read_text().splitlines()]


def expand(value: Any) -> Any:
    """Write out `{"$repeat": [text, count]}`, which keeps long texts out of the golden files."""
    if isinstance(value, dict):
        if "$repeat" in value:
            return value["$repeat"][0] * value["$repeat"][1]
        return {key: expand(item) for key, item in value.items()}
    return [expand(item) for item in value] if isinstance(value, list) else value


def make(change: dict[str, Any]) -> bytes:
    """Apply one change to the base record."""
    act, what = next(iter(change.items()))
    if act == "raw":
        return what.encode()
    if act == "replace":
        text = json.dumps(BASE, ensure_ascii=False, separators=(",", ":"))
        assert what[0] in text
        return text.replace(what[0], what[1], 1).encode()
    document = copy.deepcopy(BASE)
    pointer, value = (what, None) if act == "delete" else next(iter(what.items()))
    *way, last = pointer.split("/")[1:]
    inner = document
    for token in way:
        inner = inner[int(token)] if isinstance(inner, list) else inner[token]
    key = int(last) if isinstance(inner, list) else last
    if act == "delete":
        del inner[key]
    else:
        inner[key] = expand(value)
    return json.dumps(document).encode()


def read_mends() -> list[tuple[str, str]]:
    blocks = (GOLDEN / "mends.txt").read_text().strip().split("\n\n")[1:]
    return [(change, message) for change, message in (block.split("\n") for block in blocks)]
