"""What the command-line clients of databases print when a statement fails and nothing else: psql, mysql, SQL*Plus.

A SQLSTATE or the number of the database is a code; lines of a stack are frames. Reads the lines of a whole input.
"""

from __future__ import annotations

import re
from typing import Final

from uep.bridges.text._grammar import Raised
from uep.model import Frame

__all__ = ["read_mysql", "read_oracle", "read_psql"]

_MYSQL: Final = re.compile(
    r"(?:\w{1,20}: )?ERROR ([0-9]{3,6}) \(([0-9A-Z]{5})\)(?: at line ([0-9]{1,9}))?(?: in file: '[^']*')?: (.*)"
)
_PSQL: Final = re.compile(
    r"(?:psql:[^:]{1,1024}:([0-9]{1,9}): )?(?:ERROR|FATAL|PANIC):  (?:([0-9A-Z]{5}): )?(\S.*)"
)
_PART: Final = re.compile(
    r"(?:LINE [0-9]{1,9}|DETAIL|HINT|QUERY|CONTEXT|STATEMENT|LOCATION|SCHEMA NAME|TABLE NAME|[A-Z]{4,10} NAME): .*"
)
_FUNCTION: Final = re.compile(r"(?:CONTEXT:  )?PL/\w{1,20} function (\S.{0,400}?) line ([0-9]{1,9}) at \S.*")
_ORACLE: Final = re.compile(r"((?:ORA|PLS|TNS|SP2|IMP|EXP|RMAN)-[0-9]{4,5}): (\S.*)")
_ORACLE_FRAME: Final = re.compile(r'(?:at )?"([^"]{1,261})", line ([0-9]{1,9})|at line ([0-9]{1,9})')
_ORACLE_STACK: Final = "ORA-06512"
_ORACLE_HEAD: Final = re.compile(r"ERROR at line [0-9]{1,9}:|ERROR:")


def read_mysql(lines: list[str]) -> Raised | None:
    """Read one line of the client of MySQL and MariaDB: number, SQLSTATE and message."""
    found = _MYSQL.fullmatch(lines[0]) if len(lines) == 1 else None
    if found is None:
        return None
    number, state, line, message = found.groups()
    raised = Raised(message=message, codes=[("sqlstate", state, ""), ("mysql", number, "")])
    if line:
        raised.attributes["db.statement.line"] = line
    return raised


def read_psql(lines: list[str]) -> Raised | None:
    """Read an error of PostgreSQL as psql prints it: message, and labelled parts below, each with the lines up to the next.

    The parts are notes; functions of procedural languages in the context are frames, innermost first as printed.
    """
    found = _PSQL.fullmatch(lines[0])
    if found is None:
        return None
    end = next((at for at in range(1, len(lines)) if _PART.fullmatch(lines[at])), len(lines))
    if any(_PSQL.fullmatch(line) for line in lines[1:]) or (end != 1 and len(lines) > 1):
        return None
    raised = Raised(message=found[3])
    if found[2]:
        raised.codes.append(("sqlstate", found[2], ""))
    for line in lines[end:]:
        if call := _FUNCTION.fullmatch(line):
            raised.frames.append(Frame(function=call[1], line=int(call[2]), source_language="sql"))
        if _PART.fullmatch(line):
            raised.notes.append(line)
        else:
            raised.notes[-1] += f"\n{line}"
    return raised


def read_oracle(lines: list[str]) -> Raised | None:
    """Read the lines of Oracle's error stack: the first says what failed, ORA-06512 where, others what stands behind it."""
    listed = [line for line in lines if line.strip()]
    start = next((at for at, line in enumerate(listed) if _ORACLE_HEAD.fullmatch(line)), -1) + 1
    found = [_ORACLE.fullmatch(line) for line in listed[start:]]
    if not found or found[0] is None:
        return None
    raised = Raised(message=found[0][2], codes=[("oracle", found[0][1], "")])
    for line, match in zip(listed[start + 1 :], found[1:], strict=True):
        if match is None and not line.startswith(
            ("Help: https://docs.oracle.com/", "https://docs.oracle.com/")
        ):
            return None
        place = _ORACLE_FRAME.fullmatch(match[2]) if match is not None and match[1] == _ORACLE_STACK else None
        if place is None:
            raised.notes.append(line)
        else:
            raised.frames.append(
                Frame(function=place[1] or "", line=int(place[2] or place[3]), source_language="sql")
            )
    return raised
