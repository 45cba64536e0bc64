"""How the tests of this package read a text."""

from __future__ import annotations

import io

from uep.bridges import translate
from uep.model import UniversalErrorProtocol
from uep.validation import validate

NOW = "2026-11-21T12:00:00Z"


def records(text: str, source: str = "auto") -> list[UniversalErrorProtocol]:
    """Return the records of a text, each of them canonical."""
    found = [one.record for one in translate(io.BytesIO(text.encode()), source=source, now=NOW)]
    assert all(() == validate(record) for record in found)
    return found
