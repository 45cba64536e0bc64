"""The generated vectors as files below conformance/vectors/gen: what is in which, and ids that stay with their question.

The question (operation, arguments, input) is what an id belongs to: a new entry of the registry gets a new id and moves no other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from uep_conformance.generated_documents import cut_groups, limit_groups, value_groups
from uep_conformance.generated_registry import Group, code_groups, severity_groups, type_groups
from uep_conformance.vector_files import retired_ids, write_file

COMMENT: Final = "Regenerate with: uep conformance vectors generate"


def generate_files(top: Path, *, check: bool) -> list[str]:
    """Write the generated vectors below a folder, or with `check` only say which files are not what they would be."""
    changed = []
    for place, text in build_files(top).items():
        path = top / place
        if not path.exists() or path.read_text("utf-8") != text:
            changed.append(place)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
    return changed


def build_files(top: Path) -> dict[str, str]:
    """Give the text of each file by its place; ids that the files below `top` give to the same questions are kept."""
    areas: dict[str, dict[str, list[Group]]] = {}
    for area, topic, group in _list_groups():
        areas.setdefault(area, {}).setdefault(topic, []).append(group)
    files = {}
    for area, topics in areas.items():
        known = _known_ids(top, area, topics)
        taken = [*known.values(), *(id_ for id_ in retired_ids(top) if id_.startswith(f"gen-{area}-"))]
        following = max((int(id_.rpartition("-")[2]) for id_ in taken), default=0) + 1
        for topic, groups in topics.items():
            made = []
            for head, tests in groups:
                named = []
                for test in tests:
                    question = _question(head, test)
                    if question not in known:
                        known[question] = f"gen-{area}-{following:04}"
                        following += 1
                    named.append({"id": known[question], **test})
                made.append({**head, "tests": named})
            content = {"$comment": COMMENT, "area": f"gen-{area}", "since": "1.0", "groups": made}
            files[f"gen/{area}/{topic}.json"] = write_file(content)
    return files


def _list_groups() -> Iterator[tuple[str, str, Group]]:
    yield from (("types", "registry", group) for group in type_groups())
    yield from (("severities", "scales", group) for group in severity_groups())
    yield from (("codes", stem, group) for stem, group in code_groups())
    yield from ((area, "cut", group) for area, group in cut_groups())
    yield from (("limits", "texts", group) for group in limit_groups())
    yield from (("limits", "values", group) for group in value_groups())


def _known_ids(top: Path, area: str, topics: dict[str, list[Group]]) -> dict[str, str]:
    """Read which ids the files have already given."""
    known = {}
    for topic in topics:
        path = top / "gen" / area / f"{topic}.json"
        if path.exists():
            for group in json.loads(path.read_text("utf-8"))["groups"]:
                known.update({_question(group, test): test["id"] for test in group["tests"]})
    return known


def _question(head: dict[str, Any], test: dict[str, Any]) -> str:
    return json.dumps([head["op"], head.get("args", {}), test["in"]], sort_keys=True)


__all__ = ["COMMENT", "build_files", "generate_files"]
