"""Vector files as text: one way to write them, new ids, a lint, and the index with its requirement set. Writes only when told to."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import msgspec
from uep_data import locate

from uep_conformance import SUITE_VERSION
from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.invisible import escape_invisible
from uep_conformance.levels import LEVELS
from uep_conformance.messages import make_case, write_message
from uep_conformance.registry import load_ir
from uep_conformance.vectors import Vector, find_files, hash_vectors, load_vectors

INDEX_COMMENT: Final = "Regenerate with: uep conformance vectors index"
_FILE_KEYS: Final = ("$schema", "$comment", "area", "since", "groups")
_GROUP_KEYS: Final = ("op", "level", "profile", "args")
_TEST_KEYS: Final = (("id", "req", "keyword", "side", "lacking"), ("comment",), ("in",), ("want",))
_EXPECTED_BY_OP: Final[dict[str, frozenset[str]]] = {
    "compare_severity": frozenset({"order"}),
    "fingerprint": frozenset({"fingerprint"}),
    "lookup": frozenset({"entry"}),
    "match": frozenset({"matches"}),
    "validate": frozenset(),
}


def write_file(found: dict[str, Any]) -> str:
    """Write a vector file in the one form it has: four lines a vector. What has no place there comes last, and is not lost."""
    lines = ["{"]
    for key in _order(found, _FILE_KEYS):
        if key != "groups":
            lines.append(f"  {_quote(key)}: {write_inline(found[key])},")
    lines.append('  "groups": [')
    lines.append(",\n".join(_write_group(group) for group in found["groups"]))
    return "\n".join([*lines, "  ]", "}", ""])


def _write_group(group: dict[str, Any]) -> str:
    keys = [key for key in _order(group, _GROUP_KEYS) if key != "tests"]
    head = ", ".join(f"{_quote(key)}: {write_inline(group[key])}" for key in keys)
    tests = ",\n".join(_write_test(test) for test in group["tests"])
    return f'    {{{head}, "tests": [\n{tests}\n    ]}}'


def _write_test(test: dict[str, Any]) -> str:
    placed = {key for keys in _TEST_KEYS for key in keys}
    rows = [*_TEST_KEYS, tuple(key for key in test if key not in placed)]
    lines = [
        ", ".join(f"{_quote(key)}: {write_inline(test[key])}" for key in keys if key in test) for keys in rows
    ]
    return "      {" + ",\n       ".join(line for line in lines if line) + "}"


def _order(found: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    return [*(key for key in keys if key in found), *(key for key in found if key not in keys)]


def write_inline(value: Any) -> str:
    """Write a value on one line, with invisible characters as escapes."""
    text = json.dumps(value, ensure_ascii=False)
    return escape_invisible(text)


def _quote(text: str) -> str:
    return json.dumps(text)


def format_files(top: Path, *, check: bool) -> list[str]:
    """Bring all files into their form; give the names of those that were not in it."""
    changed = []
    for path in find_files(top):
        text = path.read_text("utf-8")
        wanted = write_file(json.loads(text))
        if text != wanted:
            changed.append(path.relative_to(top).as_posix())
            if not check:
                path.write_text(wanted, "utf-8")
    return changed


def add_vector(top: Path, place: str, *, op: str, level: str, profile: str = "") -> str:
    """Add an empty vector to `area/topic` with the next free id of its area; return the id."""
    area, _, topic = place.partition("/")
    if not re.fullmatch(r"[a-z]{2,12}(-[a-z]{1,12})?", area) or not re.fullmatch(r"[a-z][a-z0-9_]*", topic):
        raise UsageError(f"{place}: is no place for a vector; give AREA/TOPIC in lower case")
    path = top / area / f"{topic}.json"
    found: dict[str, Any] = {"area": area, "since": "1.0", "groups": []}
    if path.exists():
        found = json.loads(path.read_text("utf-8"))
    where = {"profile": profile} if profile else {"level": level}
    group = next(
        (
            one
            for one in found["groups"]
            if one["op"] == op
            and one.get("level", "") == (level if not profile else "")
            and not one.get("args")
        ),
        None,
    )
    if group is None:
        group = {"op": op, **where, "args": {}, "tests": []}
        found["groups"].append(group)
    id_ = next_id(top, area)
    group["tests"].append(
        {
            "id": id_,
            "req": ["UEP-REC-001"],
            "keyword": "MUST",
            "comment": "Say in one sentence what this shows.",
            "in": {},
            "want": {"ok": {}},
        }
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_file(found), "utf-8")
    return id_


def next_id(top: Path, area: str) -> str:
    """Give the next id of an area; those of removed vectors are never given again."""
    used = [id_ for id_ in [*_used_ids(top), *retired_ids(top)] if id_.rpartition("-")[0] == area]
    numbers = [int(id_.rpartition("-")[2]) for id_ in used]
    return f"{area}-{max(numbers, default=0) + 1:04}"


def _used_ids(top: Path) -> list[str]:
    return [vector.id for vector in load_vectors(top)]


def retired_ids(top: Path) -> list[str]:
    """List the ids of vectors that were removed."""
    path = top / "retired.json"
    return list(json.loads(path.read_text("utf-8"))["retired"]) if path.exists() else []


def named_choices(top: Path) -> dict[str, list[str]]:
    """List the freedoms that the specification names, with their values."""
    path = top / "choices.json"
    found = json.loads(path.read_text("utf-8"))["choices"] if path.exists() else {}
    return {id_: entry["values"] for id_, entry in found.items()}


def lint_vectors(top: Path) -> list[str]:
    """Say what is wrong with the vectors, beyond their form: arguments, expectations, reasons, duplicates, ids."""
    vectors, problems = load_vectors(top), []
    asked: dict[bytes, str] = {}
    retired, choices = set(retired_ids(top)), named_choices(top)
    for vector in vectors:
        choice = vector.want.get("choice")
        if choice is not None and set(choice["values"]) != set(choices.get(choice["id"], ())):
            problems.append(
                f"{vector.file}: {vector.id}: the choice {choice['id']} does not stand in choices.json with these values"
            )
    for vector in vectors:
        problems += [f"{vector.file}: {vector.id}: {problem}" for problem in _lint_vector(vector, retired)]
        # A generated family is complete in itself, whatever somebody wrote by hand.
        key = msgspec.json.encode(
            [vector.is_generated, vector.op, vector.shared, vector.given], order="deterministic"
        )
        if key in asked:
            problems.append(f"{vector.file}: {vector.id}: asks what {asked[key]} asks")
        asked.setdefault(key, vector.id)
    return problems


def _lint_vector(vector: Vector, retired: set[str]) -> list[str]:
    found = []
    area = vector.file.removeprefix("gen/").split("/")[0]
    if vector.id.rpartition("-")[0] not in (area, f"gen-{area}"):
        found.append(f"the id does not begin with the folder's name {area}")
    if vector.id in retired:
        found.append("the id is that of a removed vector")
    try:
        write_message(make_case(1, vector.op, vector.arguments))
    except (SuiteFault, ValueError, TypeError) as wrong:
        found.append(str(wrong))
    outcomes = (
        [vector.want] if "choice" not in vector.want else list(vector.want["choice"]["values"].values())
    )
    for want in outcomes:
        found += _lint_want(vector, want)
    return found


def _lint_want(vector: Vector, want: dict[str, Any]) -> list[str]:
    if "rejected" in want:
        reason = want["rejected"]["reason"]
        known = load_ir()["reasons"]
        return [] if reason in known else [f"{reason} is no reason of reasons.yaml"]
    allowed = _EXPECTED_BY_OP.get(vector.op)
    odd = sorted(set(want["ok"]) - allowed) if allowed is not None else []
    lacking = sorted(allowed - set(want["ok"])) if allowed else []
    return [f"{vector.op} has no {key} to compare" for key in odd] + [
        f"says nothing about {key}" for key in lacking
    ]


# ---- the index and the requirement set


def build_index(vectors: Iterable[Vector]) -> dict[str, Any]:
    """Give every vector's file, hash, requirements and place in the levels."""
    listed = list(vectors)
    rows = {
        vector.id: {
            "file": vector.file,
            "sha256": vector.digest,
            "req": list(vector.requirements),
            "keyword": vector.keyword,
            "level" if vector.level else "profile": vector.level or vector.profile,
            "side": vector.side,
            "since": vector.since,
        }
        for vector in listed
    }
    counts = Counter("generated" if vector.is_generated else "written" for vector in listed)
    sides = Counter(vector.side for vector in listed if not vector.is_generated)
    return {
        "$comment": INDEX_COMMENT,
        "suite": SUITE_VERSION,
        "sha256": hash_vectors(listed),
        "counts": {
            "written": counts["written"],
            "generated": counts["generated"],
            "accept": sides["accept"],
            "reject": sides["reject"],
        },
        "vectors": rows,
    }


def build_requirement_set(vectors: Iterable[Vector]) -> dict[str, Any]:
    """Give the vectors that each level and profile demands, with their hashes; a release freezes it."""
    levels: dict[str, dict[str, str]] = {level: {} for level in LEVELS}
    profiles: dict[str, dict[str, str]] = {}
    for vector in vectors:
        part = levels[vector.level] if vector.level else profiles.setdefault(vector.profile, {})
        part[vector.id] = vector.digest[:16]
    return {
        "$comment": INDEX_COMMENT,
        "spec": load_ir()["versions"]["protocol"],
        "levels": levels,
        "profiles": dict(sorted(profiles.items())),
    }


def index_files(top: Path) -> dict[Path, str]:
    """Give the text of the index and of the set that the next release will demand."""
    vectors = load_vectors(top)
    requirements = locate("conformance", "requirements")
    return {
        top / "index.json": _pretty(build_index(vectors)),
        requirements / "next.json": _pretty(build_requirement_set(vectors)),
    }


def _pretty(value: Any) -> str:
    """Write JSON with a line for each vector."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return (
        re.sub(r"\{\n\s+(\"file\"[^{}]*?)\n\s*\}", lambda found: "{" + " ".join(found[1].split()) + "}", text)
        + "\n"
    )


__all__ = [
    "add_vector",
    "build_index",
    "build_requirement_set",
    "format_files",
    "index_files",
    "lint_vectors",
    "named_choices",
    "next_id",
    "retired_ids",
    "write_file",
    "write_inline",
]
