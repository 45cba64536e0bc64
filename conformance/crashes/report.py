"""The page about the crash corpus: which runtime versions ran, and how many fields of their errors are read right in auto-detection.

Run with ``python conformance/crashes/report.py --write``; ``--check`` fails when the page is not what the corpus says.
Only the outputs of the runtimes and of real loggers count here; the computed wrappings are left to the tests.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
from uep.bridges import translate
from uep_data import locate

__all__ = ["Score", "main", "score_text", "write_page"]

_HERE: Final = Path(__file__).resolve().parent
_PAGE: Final = locate("conformance").parent / "python" / "docs" / "gen" / "crashes.md"
_COMMENT: Final = "<!-- Regenerate with: python conformance/crashes/report.py --write -->"
_NOW: Final = "2026-11-21T12:00:00Z"
_DEFAULTS: Final[dict[str, Any]] = {"message": "", "notes": [], "is_group": False, "frames": []}
_KINDS: Final = ("type", "message", "nodes", "relations", "frames")
_KIND_OF: Final = {"type_name": "type", "error_type": "type", "parent": "relations", "relation": "relations"}


class Score(NamedTuple):
    """How many fields were compared and were right, by kind, and where they were not."""

    compared: Counter[str]
    right: Counter[str]
    wrong: list[str]


def score_text(text: bytes, errors: list[dict[str, Any]], score: Score, name: str) -> None:
    """Compare what is read from a text with what is true of it, field by field."""
    found = [msgspec.to_builtins(one.record) for one in translate(io.BytesIO(text), source="auto", now=_NOW)]
    _count(score, "nodes", len(errors) == len(found), f"{name}: {len(errors)} errors, {len(found)} read")
    for number, error in enumerate(errors):
        record = found[number] if number < len(found) else {}
        for key, value in _fields(error):
            got = _at(record, key)
            if got is None and value in (0, "", False):
                got = value  # a record leaves defaults out
            _count(
                score, _kind(key), got == value, f"{name}#{number}{_pointer(key)}: {value!r:.60}, {got!r:.60}"
            )


def _count(score: Score, kind: str, is_right: bool, text: str) -> None:
    score.compared[kind] += 1
    if is_right:
        score.right[kind] += 1
    else:
        score.wrong.append(text)


def _fields(error: dict[str, Any]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Give every field that the truth states, with its place in the record."""
    for key in ("error_type", "error_message"):
        if key in error:
            yield (key,), error[key]
    yield ("nodes", "count"), len(error["nodes"])
    for index, node in enumerate(error["nodes"]):
        for key, value in ({"parent": None, "relation": None} | _DEFAULTS | node).items():
            if key != "frames":
                yield ("nodes", index, key), value
        yield ("nodes", index, "frames", "count"), len(node["frames"])
        for place, frame in enumerate(node["frames"]):
            yield from ((("nodes", index, "frames", place, key), value) for key, value in frame.items())


def _at(record: dict[str, Any], place: tuple[Any, ...]) -> Any:
    """Give the value of a field in a record as the library writes it; an absent one has its default."""
    if place[0] != "nodes":
        return record.get(place[0], "")
    nodes = record.get("nodes", [])
    if place[1] == "count":
        return len(nodes)
    node = nodes[place[1]] if place[1] < len(nodes) else {}
    stack = node.get("stack", {})
    if place[2] != "frames":
        holder = stack if place[2] in ("dropped_after", "dropped_frames", "shared_with_parent") else node
        return holder.get(place[2], _DEFAULTS.get(place[2]))
    frames = stack.get("frames", [])
    if place[3] == "count":
        return len(frames)
    return (frames[place[3]] if place[3] < len(frames) else {}).get(place[4])


def _kind(place: tuple[Any, ...]) -> str:
    if "frames" in place:
        return "frames"
    return _KIND_OF.get(place[-1], "message" if "message" in place[-1] or place[-1] == "notes" else "nodes")


def _pointer(place: tuple[Any, ...]) -> str:
    return "".join(f"/{part}" for part in place)


def write_page() -> str:
    """Read the whole corpus and write the page."""
    runtimes: dict[str, Counter[str]] = defaultdict(Counter)
    logs: Counter[str] = Counter()
    scores: dict[str, Score] = defaultdict(lambda: Score(Counter(), Counter(), []))
    ambiguous: list[str] = []
    for path in sorted(_HERE.glob("*/*/truth.json")):
        truth = json.loads(path.read_text("utf-8"))
        language, name = path.parent.parent.name, f"{path.parent.parent.name}/{path.parent.name}"
        runtimes[language][truth["runtime"]] += 1
        if truth.get("ambiguous"):
            ambiguous.append(f"`{name}`: {truth['ambiguous']['reading']}")
        score_text((path.parent / "output.txt").read_bytes(), truth["errors"], scores[language], name)
        for log, errors in _logs(path.parent, truth["errors"]):
            logs[language] += 1
            score_text(log.read_bytes(), errors, scores[language], f"{name}/{log.stem}")
    return _page(runtimes, logs, scores, ambiguous)


def _logs(case: Path, errors: list[dict[str, Any]]) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Give the logs that real loggers wrote of a case, each with what it says of the errors."""
    folder = case / "wrapped"
    said: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(folder.glob("*.truth.json")):
        truth = json.loads(path.read_text("utf-8"))
        said |= dict.fromkeys(truth["logs"], truth["errors"])
    for log in sorted(folder.glob("*.log")):
        yield log, said.get(log.name, said.get(log.stem, errors))


def _page(
    runtimes: dict[str, Counter[str]], logs: Counter[str], scores: dict[str, Score], ambiguous: list[str]
) -> str:
    programs = sum(sum(versions.values()) for versions in runtimes.values())
    lines = [
        _COMMENT,
        "# Real crashes",
        "",
        f"{programs} programs were run in {sum(map(len, runtimes.values()))} versions of runtimes.",
        f"Real loggers wrote {sum(logs.values())} logs of them.",
        "Every text is read in auto-detection and compared with what is true of it.",
        "",
        "## Runtimes",
        "",
        "| Folder | Runtime | Programs |",
        "|---|---|---|",
    ]
    for language, versions in sorted(runtimes.items()):
        lines += [f"| {language} | {version} | {count} |" for version, count in sorted(versions.items())]
    lines += ["", "## Fields", "", f"| Folder | Texts | {' | '.join(_KINDS)} | Right |", "|---|" + "---|" * 7]
    for language, score in sorted(scores.items()):
        lines.append(_row(language, sum(runtimes[language].values()) + logs[language], score))
    total = _sum(scores)
    lines += [_row("all", programs + sum(logs.values()), total), "", "## Disagreements", ""]
    lines += [f"- {text}" for text in total.wrong] or ["None."]
    lines += ["", "## Same bytes, two truths", ""]
    lines += [f"- {text}" for text in ambiguous] or ["None."]
    return "\n".join(lines) + "\n"


def _sum(scores: dict[str, Score]) -> Score:
    total = Score(Counter(), Counter(), [])
    for score in scores.values():
        total.compared.update(score.compared)
        total.right.update(score.right)
        total.wrong.extend(score.wrong)
    return total


def _row(name: str, texts: int, score: Score) -> str:
    cells = [f"{score.right[kind]}/{score.compared[kind]}" for kind in _KINDS]
    right, compared = sum(score.right.values()), sum(score.compared.values())
    return f"| {name} | {texts} | {' | '.join(cells)} | {100 * right / max(compared, 1):.2f} % |"


def main() -> None:
    """Write the page, or fail where it is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="write python/docs/gen/crashes.md")
    parser.add_argument("--check", action="store_true", help="fail when the page is not what the corpus says")
    options = parser.parse_args()
    page = write_page()
    if options.write:
        _PAGE.write_text(page, "utf-8")
    elif not options.check:
        print(page)
    elif not _PAGE.exists() or _PAGE.read_text("utf-8") != page:
        sys.exit("python/docs/gen/crashes.md is stale; run: python conformance/crashes/report.py --write")


if __name__ == "__main__":
    main()
