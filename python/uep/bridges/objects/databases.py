"""Exceptions of database drivers and of SQLAlchemy above them. Carries names of the schema, never parameters or rows."""

from __future__ import annotations

import re
from typing import Any, Final

from uep._capture_class import classify_class
from uep._capture_native import NativeFacts
from uep.bridges.objects._attributes import integer, text, walk
from uep.bridges.objects._hidden_values import hide_values

__all__ = ["read_driver", "read_pymongo", "read_redis", "read_sqlalchemy", "read_wrapped"]

_STATE: Final = re.compile("[0-9A-Z]{5}", re.ASCII)
_NAMES: Final = (
    "constraint_name",
    "schema_name",
    "table_name",
    "column_name",
    "data_type_name",
    "datatype_name",
)
_MYSQL: Final = frozenset({"MySQLdb", "_mysql_exceptions", "mariadb", "mysql", "pymysql"})
_REPLY: Final = re.compile("[A-Z][A-Z0-9]{2,31}(?= |$)", re.ASCII)
_REDIS_STATUS: Final = re.compile("[A-Z][A-Z0-9]{2,31}", re.ASCII)
_DEEPEST: Final = 4
_MOST_LABELS: Final = 16
_ANSWER: Final = ", full error: "
_PARAMETERS: Final = "\n[parameters: "
_BACKGROUND: Final = "\n(Background on this error at: "
_HIDDEN: Final = "\n[SQL parameters hidden due to hide_parameters=True]"  # SQLAlchemy's own words


def read_driver(error: BaseException, facts: NativeFacts) -> None:
    """Read a driver's exception: SQLSTATE or the server's own number, and names of the schema. Values leave the message."""
    _read_codes(error, facts)
    facts.hide(hide_values(facts.text))


def _read_codes(error: object, facts: NativeFacts) -> None:
    state = text(walk(error, "sqlstate")) or text(walk(error, "pgcode"))
    listed = walk(error, "args")
    first = listed[0] if isinstance(listed, tuple) and listed else None
    if isinstance(first, dict):
        state = state or text(first.get("C"))  # pg8000 has the fields of the server's message
    if str(type(error).__module__).partition(".")[0] in _MYSQL:
        # Its number stands first: to many of them the server gives one general SQLSTATE.
        number = integer(walk(error, "errno"))
        number = integer(first) if number is None else number
        if number is not None and number > 0:
            facts.code("mysql", number)
    if _STATE.fullmatch(state):
        facts.code("sqlstate", state)
    number = integer(walk(error, "sqlite_errorcode"))
    if number is not None:
        facts.code("sqlite", number, text(walk(error, "sqlite_errorname")))
    if name := text(walk(first, "full_code")):  # python-oracledb
        facts.code("oracle", name)
    _read_graph(error, facts)
    for holder in (walk(error, "diag"), error):
        for name in _NAMES:
            found = text(walk(holder, name))
            key = f"db.{name.replace('datatype', 'data_type').removesuffix('_name')}"
            if found and key not in facts.context:
                facts.put(key, found)


def _read_graph(error: object, facts: NativeFacts) -> None:
    """Read the codes of ClickHouse and Neo4j, which have numbers and names of their own."""
    root = str(type(error).__module__).partition(".")[0]
    if root.startswith("clickhouse") and (number := integer(walk(error, "code"))) is not None:
        facts.code("clickhouse", number, text(walk(error, "name")))
    elif root == "neo4j":
        facts.code("neo4j", text(walk(error, "_neo4j_code")))
        state = text(walk(error, "_gql_status"))
        facts.code("gqlstatus", state if _STATE.fullmatch(state) else "")


def read_wrapped(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception that stands for the driver's, which is its cause: the codes are the driver's."""
    inner: Any = error
    for _ in range(_DEEPEST):
        if inner is None:
            break
        _read_codes(inner, facts)
        inner = walk(inner, "orig") or walk(inner, "__cause__") or walk(inner, "__context__")
    facts.hide(hide_values(facts.text))


def read_redis(error: BaseException, facts: NativeFacts) -> None:
    """Read the word with which a server of Redis begins its reply, which is the code of its protocol."""
    status = text(walk(error, "status_code"))
    found = _REDIS_STATUS.fullmatch(status)
    if found is None and any(cls.__name__ == "ResponseError" for cls in type(error).__mro__):
        found = _REPLY.match(facts.text)
    if found is not None:
        facts.code("redis", found[0])


def read_sqlalchemy(error: BaseException, facts: NativeFacts) -> None:
    """Read an exception of SQLAlchemy: what the driver's says. Its message is the one that hides the parameters."""
    start, end = facts.text.find(_PARAMETERS), facts.text.rfind(_BACKGROUND)
    if start >= 0 and walk(error, "params"):
        facts.hide(facts.text[:start] + _HIDDEN + (facts.text[end:] if end > start else ""))
    facts.hide(hide_values(facts.text))
    if walk(error, "connection_invalidated") is True:
        facts.put("db.connection_invalidated", True)
    inner = walk(error, "orig")
    for driver in (inner, walk(inner, "__cause__")):  # the asynchronous drivers stand one further in
        if driver is not None:
            _read_codes(driver, facts)
    if inner is not None and not facts.codes:
        facts.error_type = classify_class(type(inner))  # a statement that never reached the driver


def read_pymongo(error: BaseException, facts: NativeFacts) -> None:
    """Read the number and the name that the server gives an error, without the documents around it."""
    number, details = integer(walk(error, "code")), walk(error, "details")
    if number is not None:
        facts.code("mongodb", number, text(details.get("codeName")) if isinstance(details, dict) else "")
    refused = details.get("writeErrors") if isinstance(details, dict) else None
    for one in refused[:_MOST_LABELS] if isinstance(refused, list) else ():
        inner = integer(one.get("code")) if isinstance(one, dict) else None
        if inner is not None:
            facts.code("mongodb", inner)
    labels = details.get("errorLabels") if isinstance(details, dict) else None
    if isinstance(labels, list):
        facts.put("mongodb.labels", [text(one) for one in labels[:_MOST_LABELS]])
    # Behind the message pymongo prints the whole answer, the refused documents in it included.
    facts.hide(hide_values(facts.text.partition(_ANSWER)[0]))
