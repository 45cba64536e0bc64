"""Exceptions of database drivers and of SQLAlchemy above them. Carries names of the schema, never parameters or rows."""

from __future__ import annotations

import re
from typing import Final

from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, text, walk

__all__ = ["read_driver", "read_pymongo", "read_sqlalchemy"]

_STATE: Final = re.compile("[0-9A-Z]{5}", re.ASCII)
_NAMES: Final = (
    "constraint_name",
    "schema_name",
    "table_name",
    "column_name",
    "data_type_name",
    "datatype_name",
)
_PARAMETERS: Final = "\n[parameters: "
_BACKGROUND: Final = "\n(Background on this error at: "
_HIDDEN: Final = "\n[SQL parameters hidden due to hide_parameters=True]"  # SQLAlchemy's own words


def read_driver(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of psycopg, psycopg2, asyncpg or sqlite3: SQLSTATE or SQLite's code, and names of the schema."""
    state = text(walk(error, "sqlstate")) or text(walk(error, "pgcode"))
    if _STATE.fullmatch(state):
        facts.code("sqlstate", state)
    number = integer(walk(error, "sqlite_errorcode"))
    if number is not None:
        facts.code("sqlite", number, text(walk(error, "sqlite_errorname")))
    for holder in (walk(error, "diag"), error):
        for name in _NAMES:
            found = text(walk(holder, name))
            key = f"db.{name.replace('datatype', 'data_type').removesuffix('_name')}"
            if found and key not in facts.context:
                facts.put(key, found)


def read_sqlalchemy(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of SQLAlchemy: what the driver's says. Its message is the one that hides the parameters."""
    start, end = facts.text.find(_PARAMETERS), facts.text.rfind(_BACKGROUND)
    if start >= 0 and walk(error, "params"):
        facts.hide(facts.text[:start] + _HIDDEN + (facts.text[end:] if end > start else ""))
    if walk(error, "connection_invalidated") is True:
        facts.put("db.connection_invalidated", True)
    inner = walk(error, "orig")
    for driver in (inner, walk(inner, "__cause__")):  # the asynchronous drivers stand one further in
        if driver is not None:
            read_driver(driver, facts)


def read_pymongo(error: BaseException, facts: NativeFacts) -> None:
    """Read the number and the name that the server gives an error, without the documents around it."""
    number, details = integer(walk(error, "code")), walk(error, "details")
    if number is not None:
        facts.code("mongodb", number, text(details.get("codeName")) if isinstance(details, dict) else "")
