"""The error types of a structured payload's nodes and codes. Looks names up byte for byte; never reads a message (UEP-BRG-023)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from uep import types
from uep._gen.bridges import BRIDGES
from uep._gen.codes import CODE_TABLES
from uep.bridges._payload import UNCLASSIFIED, Draft
from uep.model import Code, Node

__all__ = ["coded_type", "is_refused", "native_type", "node_type", "read_node_code"]

_AGGREGATE: Final = "uep.aggregate.multiple"
_ERRNO: Final = "posix.errno"
_OWN_OF_LIBUV: Final = -4000  # UEP-BRG-085: numbers from here down are no system's


def native_type(language: str, node: Node) -> str:
    """Return the error type that a node's native name or form gives, "" where neither says anything.

    UEP-BRG-019 and UEP-BRG-027: the native table's reading, else a group is an aggregate.
    """
    return types.find_native(language, node.type_name) or (_AGGREGATE if node.is_group else "")


def node_type(language: str, node: Node, position: int) -> str:
    """Return what a node says of its own type: nothing on node 0, whose type is the record's."""
    found = native_type(language, node) if position else ""
    return "" if found == UNCLASSIFIED else found  # UEP-TYPE-039, UEP-BRG-024


def coded_type(stem: str, codes: Iterable[Code]) -> str:
    """Return the error type of the first code that has one.

    UEP-BRG-020: the tables are asked in the order of the bridge's file. System errors are read by name where there is
    one (UEP-BRG-081). A refused code has no reading (UEP-BRG-060).
    """
    listed = list(codes)
    words: dict[str, dict[str, str]] = BRIDGES[stem].get("words", {})
    for code in listed:
        if found := words.get(code.space, {}).get(code.value):
            return found  # UEP-BRG-2356
    for stem_of_table in BRIDGES[stem]["code_tables"]:
        table = CODE_TABLES[stem_of_table]
        has_names = table["kind"] == "per_platform"
        for code in listed:
            if code.space == table["space"] and (has_names or _is_formed(table, code.value)):
                text = code.name if has_names and code.name else code.value
                found = types.type_for_code(code.space, text, platform=code.platform)
                if found not in ("", UNCLASSIFIED):
                    return found
    return UNCLASSIFIED


def read_node_code(value: Any, number: Any, draft: Draft) -> str:
    """Write what Node.js has in the `code` of an error, with its `errno`, and return its error type; "" for what it is not.

    UEP-BRG-095: the names of system errors come first. One without a number has no value in the space of errno.
    """
    if not isinstance(value, str):
        return ""
    spaces = (space for space in (_ERRNO, "node") if types.code(space, value) is not None)
    space = next(spaces, "")
    if not space:
        return ""
    is_number = isinstance(number, int) and _OWN_OF_LIBUV < number < 0
    if space == _ERRNO and is_number:
        draft.code(_ERRNO, -number, value)
    else:
        draft.code("node", value, value)
    return types.type_for_code(space, value)


def is_refused(code: Code) -> bool:
    """Return whether a code reports no error (UEP-BRG-059)."""
    return types.type_for_code(code.space, code.value, platform=code.platform) == ""


def _is_formed(table: dict[str, Any], value: str) -> bool:
    """Return whether a value has the form that its table states; a name stands for no value (UEP-BRG-058)."""
    return re.fullmatch(table["value_form"]["pattern"], value) is not None
