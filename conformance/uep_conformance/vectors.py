"""The vectors: read from conformance/vectors, checked against their form, one value each. Knows nothing of testees."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
from uep_data import locate

from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.inputs import build_arguments
from uep_conformance.levels import LEVELS
from uep_conformance.runner import Request
from uep_conformance.schema_checks import SchemaChecks

_NO_VECTORS: Final = frozenset({"vector.schema.json", "index.json", "retired.json", "choices.json"})


class Vector(NamedTuple):
    """One test: what is asked, what must come of it, and the requirements it speaks for."""

    id: str
    op: str
    level: str  # "" for a vector of a profile
    profile: str
    requirements: tuple[str, ...]
    keyword: str
    comment: str
    side: str  # accept or reject
    shared: dict[str, Any]
    given: dict[str, Any]
    want: dict[str, Any]
    since: str
    file: str
    lacking: tuple[str, ...] = ()

    @property
    def is_generated(self) -> bool:
        """Tell whether a tool wrote the vector; those are counted apart."""
        return self.file.startswith("gen/")

    @property
    def is_must(self) -> bool:
        """Tell whether a level depends on it."""
        return self.keyword.startswith("MUST")

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments of the operation, huge inputs written out."""
        return build_arguments(self.shared, self.given)

    @property
    def request(self) -> Request:
        """What a runner asks; nothing in it tells a testee which vector it is."""
        return Request(self.op, self.arguments)

    @property
    def digest(self) -> str:
        """SHA-256 of what is asked and wanted, so that a changed vector is told from the old one."""
        content = [self.op, self.shared, self.given, self.want, self.keyword, self.level or self.profile]
        return hashlib.sha256(msgspec.json.encode(content, order="deterministic")).hexdigest()


def load_vectors(root: Path | None = None) -> list[Vector]:
    """Read all vectors, in the order of their ids; SuiteFault names the file that breaks the form."""
    top = root or locate("conformance", "vectors")
    vectors = [vector for path in find_files(top) for vector in read_file(path, top)]
    seen: dict[str, str] = {}
    for vector in vectors:
        if vector.id in seen:
            raise SuiteFault(
                f"{vector.file}: the id {vector.id} stands in {seen[vector.id]} too; take the next free one"
            )
        seen[vector.id] = vector.file
    return sorted(vectors, key=lambda vector: vector.id)


def find_files(top: Path) -> list[Path]:
    """List the vector files below a folder."""
    return sorted(path for path in top.glob("**/*.json") if path.name not in _NO_VECTORS)


def read_file(path: Path, top: Path) -> Iterator[Vector]:
    """Read one file's vectors."""
    name = path.relative_to(top).as_posix()
    try:
        found = msgspec.json.decode(path.read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise SuiteFault(f"conformance/vectors/{name}: {wrong}; write the file as JSON") from None
    wrong_form = form_check()(found)
    if wrong_form is not None:
        raise SuiteFault(f"conformance/vectors/{name}{wrong_form}")
    for group in found["groups"]:
        for test in group["tests"]:
            yield _make_vector(test, group, found, name)


@cache
def form_check() -> Any:
    """Return the check of a vector file's form."""
    return SchemaChecks(
        msgspec.json.decode(locate("conformance", "vectors", "vector.schema.json").read_bytes())
    ).check()


def _make_vector(test: dict[str, Any], group: dict[str, Any], file: dict[str, Any], name: str) -> Vector:
    return Vector(
        id=test["id"],
        op=group["op"],
        level=group.get("level", ""),
        profile=group.get("profile", ""),
        requirements=tuple(test["req"]),
        keyword=test["keyword"],
        comment=test["comment"],
        side=test.get("side") or find_side(group["op"], test["want"]),
        shared=group.get("args", {}),
        given=test["in"],
        want=test["want"],
        since=file["since"],
        file=name,
        lacking=tuple(test.get("lacking", ())),
    )


def find_side(op: str, want: dict[str, Any]) -> str:
    """Tell whether a vector shows what is permitted or what is forbidden, from what it wants."""
    if "rejected" in want:
        return "reject"
    expected = want.get("ok", {})
    is_negative = expected.get("matches") is False or ("entry" in expected and expected["entry"] is None)
    return "reject" if is_negative else "accept"


def hash_vectors(vectors: Iterable[Vector]) -> str:
    """Give one SHA-256 for a set of vectors."""
    lines = sorted(f"{vector.id} {vector.digest}\n" for vector in vectors)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def select_vectors(vectors: Iterable[Vector], patterns: Iterable[str]) -> list[Vector]:
    """Give the vectors whose id, file, operation or requirement matches a pattern; a pattern without a match is the user's fault."""
    listed, chosen = list(vectors), set()
    for pattern in patterns:
        matched = {vector.id for vector in listed if _matches(vector, pattern)}
        if not matched:
            raise UsageError(f"--filter {pattern!r} matches no vector; see uep conformance list")
        chosen |= matched
    return [vector for vector in listed if vector.id in chosen]


def _matches(vector: Vector, pattern: str) -> bool:
    names = (vector.id, vector.file, vector.file.removesuffix(".json"), vector.op, *vector.requirements)
    return any(fnmatchcase(name, pattern) for name in names)


def in_claim(vector: Vector, level: str, profiles: Iterable[str]) -> bool:
    """Tell whether a claim of a level and profiles includes a vector."""
    if vector.profile:
        return vector.profile in profiles
    return LEVELS.index(vector.level) <= LEVELS.index(level)


__all__ = [
    "Vector",
    "find_files",
    "find_side",
    "form_check",
    "hash_vectors",
    "in_claim",
    "load_vectors",
    "read_file",
    "select_vectors",
]
