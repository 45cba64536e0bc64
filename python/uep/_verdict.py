"""Word refusals and put them into verdict order. Judges nothing itself.

UEP-REC-135 to -142: the first phase with a fault decides (reader, structure, rules); inside a phase faults stand in document order,
an absent member at the end of its object.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from uep._gen.reasons import REASONS
from uep.errors import Refusal, escape

_SHOWN_CHARACTERS: Final = 64
# UEP-REC-142: which of several faults of one value is the verdict.
_PRECEDENCE: Final = (
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


def refuse(reason: str, path: str | None, *, what: str = "", mend: str = "", **facts: object) -> Refusal:
    """Word a refusal from the reason's template `what; how to mend`; `what` and `mend` replace a half each."""
    said, _, how = REASONS[reason].mend.format(**facts).partition("; ")
    return Refusal(reason=reason, path=path, detail=what or said, mend=mend or how)


def refuse_depth(limit: int) -> Refusal:
    """Refuse a document that nests more deeply than the reader goes."""
    return refuse("too_deep", "", actual=f"over {limit}", limit=limit, limit_id="max_document_depth")


def refuse_size(actual: int, limit: int, limit_id: str, path: str | None = "") -> Refusal:
    """Refuse a document with too many bytes."""
    return refuse("too_large", path, actual=actual, limit=limit, limit_id=limit_id)


def quote(value: object) -> str:
    """Show a value in a message: JSON spelling, control characters escaped, cut where long."""
    if isinstance(value, str):
        shown = value if len(value) <= _SHOWN_CHARACTERS else value[:_SHOWN_CHARACTERS] + "…"
        return f'"{escape(shown)}"'
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, dict | list):
        return ("{}" if not value else "{…}") if isinstance(value, dict) else ("[]" if not value else "[…]")
    return str(value)[:_SHOWN_CHARACTERS]


def write_pointer(tokens: Iterable[str | int]) -> str:
    """Write a JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(token).replace('~', '~0').replace('/', '~1')}" for token in tokens)


def read_pointer(pointer: str) -> list[str]:
    """Split a JSON Pointer into its tokens."""
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]


def sort_refusals(refusals: Iterable[Refusal], tree: Any, field_order: Sequence[str] = ()) -> list[Refusal]:
    """Sort refusals of one phase into document order; `field_order` orders what is absent from the document."""
    order = {name: index for index, name in enumerate(field_order)}
    return sorted(
        refusals, key=lambda refusal: (*_rank(tree, refusal.path or "", order), _precede(refusal.reason))
    )


def _precede(reason: str) -> int:
    return _PRECEDENCE.index(reason) - len(_PRECEDENCE) if reason in _PRECEDENCE else -len(_PRECEDENCE) - 1


def _rank(tree: Any, pointer: str, order: dict[str, int]) -> tuple[int, ...]:
    """Give the place of a pointer in pre-order, as the indices on the way to it."""
    rank: list[int] = []
    for token in read_pointer(pointer):
        if isinstance(tree, dict) and token in tree:
            rank.append(list(tree).index(token))
            tree = tree[token]
        elif isinstance(tree, list) and token.isdigit() and int(token) < len(tree):
            rank.append(int(token))
            tree = tree[int(token)]
        else:
            size = len(tree) if isinstance(tree, dict | list) else 0
            return (*rank, size, order.get(token, len(order)))
    return tuple(rank)


__all__ = ["quote", "read_pointer", "refuse", "refuse_depth", "refuse_size", "sort_refusals", "write_pointer"]
