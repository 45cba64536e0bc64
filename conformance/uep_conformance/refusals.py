"""Why a document is refused, as the reference sees it: a reason, a place, a phase. A value, and the exception that carries it."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

READER, STRUCTURE, RULES = 0, 1, 2

# Of each object that a pointer passed through, by identity: where each of its members stands.
Orders = dict[int, dict[str, int]]

# UEP-REC-142: which of several faults of one value in one phase is the verdict.
_PRECEDENCE: Final = {
    reason: place
    for place, reason in enumerate(
        (
            "unknown_field",
            "duplicate_key",
            "missing",
            "wrong_type",
            "not_canonical",
            "too_many",
            "bad_format",
            "bad_type_name",
            "out_of_range",
            "bad_parent",
            "missing_ancestor",
            "too_long",
            "too_deep",
            "too_large",
        )
    )
}


class Fault(NamedTuple):
    """One fault of a document; the accept profile passes over `canonical_only` ones and canonical over `accept_only` ones."""

    reason: str
    path: str
    phase: int = STRUCTURE
    canonical_only: bool = False
    accept_only: bool = False
    number: int = 0  # of the field that is missing


class Refused(ValueError):
    """A document is refused for its first fault."""

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(f"{reason} at {path!r}")
        self.reason = reason
        self.path = path


def choose_verdict(
    faults: list[Fault], tree: Any, field_numbers: dict[str, int], *, accept: bool
) -> Fault | None:
    """Give the fault that decides (UEP-REC-135 to -142): the first phase, then the first place, then the order of reasons."""
    counted = [fault for fault in faults if not (fault.canonical_only if accept else fault.accept_only)]
    orders: Orders = {}
    return min(
        counted,
        key=lambda fault: (
            fault.phase,
            _place(fault, tree, field_numbers, orders),
            _PRECEDENCE.get(fault.reason, -1),
        ),
        default=None,
    )


def _place(fault: Fault, tree: Any, field_numbers: dict[str, int], orders: Orders) -> tuple[int, ...]:
    if fault.reason != "missing":
        return place_of(fault.path, tree, field_numbers, orders)
    # UEP-REC-139: also a member that is null or a default stands, being absent, at the end of its object.
    parent = fault.path.rpartition("/")[0]
    return (*place_of(parent, tree, field_numbers, orders), 1 << 30, fault.number)


def place_of(path: str, tree: Any, field_numbers: dict[str, int], orders: Orders) -> tuple[int, ...]:
    """Give the place of a pointer in the document's order; an absent member stands at the end of its object, by its number."""
    place: list[int] = []
    for token in path.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        if isinstance(tree, dict) and name in tree:
            order = orders.get(id(tree))
            if order is None:
                order = orders[id(tree)] = {key: index for index, key in enumerate(tree)}
            place.append(order[name])
            tree = tree[name]
        elif isinstance(tree, list) and name.isdecimal() and int(name) < len(tree):
            place.append(int(name))
            tree = tree[int(name)]
        else:
            place += [1 << 30, field_numbers.get(name, 1 << 29)]
            break
    return tuple(place)


__all__ = ["READER", "RULES", "STRUCTURE", "Fault", "Refused", "choose_verdict", "place_of"]
