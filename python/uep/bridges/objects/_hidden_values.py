"""Take values of statements and rows out of the messages of database servers. Names of the schema stay.

Each server quotes values in a few sentences of its own. A sentence is looked for only where the words that begin it stand
in the message, and runs to the words that end it.
"""

from __future__ import annotations

import re
from typing import Final

from uep._redact_rules import REPLACEMENT

__all__ = ["hide_values"]

_LONGEST: Final = 16_384  # more than a message may have
_SENTENCES: Final = (
    # PostgreSQL
    (")=(", re.compile(r"(?<=\)=\()[^\n]*(?=\))")),
    ("row contains (", re.compile(r"(?<=row contains \()[^\n]*(?=\))")),
    (" for type ", re.compile(r'( for type [^\n:]{1,80}: )"[^\n]*"'), r"\1"),
    ("out of range: ", re.compile(r'(out of range: )"[^\n]*"'), r"\1"),
    ("query argument $", re.compile(r"(query argument \$[0-9]+: ).*(?= \()", re.DOTALL), r"\1"),
    ("LINE ", re.compile(r"^(LINE [0-9]+: ).*", re.MULTILINE), r"\1"),
    # MySQL and MariaDB
    ("Duplicate entry '", re.compile(r"(Duplicate entry ').*(?=' for key )", re.DOTALL), r"\1"),
    (" value: '", re.compile(r"( value: ').*(?='(?: for |\"?\)?$))", re.DOTALL), r"\1"),
    (" to use near '", re.compile(r"( to use near ').*(?=' at line )", re.DOTALL), r"\1"),
    # MongoDB
    ("dup key: {", re.compile(r"(?<=dup key: )\{[^\n]*\}")),
    # DuckDB
    ('key "', re.compile(r'((?:Duplicate|duplicate|foreign) key "[^:"\n]{1,256}: )[^\n]*(?=")'), r"\1"),
    # SQL Server
    ("duplicate key value is (", re.compile(r"(?<=duplicate key value is \()[^\n]*(?=\))")),
)


def hide_values(message: str) -> str:
    """Return a server's message without the values of the statement or of rows that it quotes; the rest of a huge one is left out."""
    if len(message) > _LONGEST:
        begin = hide_values(message[:_LONGEST])
        return message if begin == message[:_LONGEST] else begin + REPLACEMENT
    for begin, sentence, *kept in _SENTENCES:
        if begin in message:
            message = sentence.sub((kept[0] if kept else "") + REPLACEMENT, message)
    return message
