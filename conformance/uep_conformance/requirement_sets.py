"""Which vectors a release demands: frozen lists of ids and hashes, so that a suite that grows fails nobody in retrospect."""

from __future__ import annotations

from typing import Any

import msgspec
from uep_data import locate

from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.vectors import Vector

NEXT = "next"


def choose_vectors(vectors: list[Vector], release: str) -> tuple[list[Vector], list[str]]:
    """Give the vectors of a release, and the ids of those that came after it (run by nobody, scored by nobody).

    What the next release will demand is all there is.
    """
    if release == NEXT:
        return vectors, []
    demanded = load_set(release)
    wanted = {
        id_: digest
        for part in (*demanded["levels"].values(), *demanded["profiles"].values())
        for id_, digest in part.items()
    }
    by_id = {vector.id: vector for vector in vectors}
    for id_, digest in wanted.items():
        if id_ not in by_id:
            raise SuiteFault(f"{id_}: release {release} demands it, but it is no vector; put it back")
        if not by_id[id_].digest.startswith(digest):
            raise SuiteFault(
                f"{id_}: differs from what {release} demands; a released vector never changes, give the new one an id of its own"
            )
    return [vector for vector in vectors if vector.id in wanted], [
        vector.id for vector in vectors if vector.id not in wanted
    ]


def load_set(release: str) -> dict[str, Any]:
    """Read the set of a release, `next` for what the next one will demand."""
    try:
        path = locate("conformance", "requirements", f"{release}.json")
    except FileNotFoundError:
        raise UsageError(
            f"--spec {release}: no such set of requirements; use one of {', '.join(list_sets())}"
        ) from None
    found: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    return found


def list_sets() -> list[str]:
    """List the releases that have a set."""
    names = [path.stem for path in locate("conformance", "requirements").glob("*.json")]
    return sorted(name for name in names if name == NEXT or name[0].isdigit())


__all__ = ["NEXT", "choose_vectors", "list_sets", "load_set"]
