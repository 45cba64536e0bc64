"""How the tests of this package read a document, and the traces that several of them have."""

from __future__ import annotations

import json

import uep
from uep.bridges import translate

NOW = "2026-11-21T10:00:00Z"
JAVA = "java.io.IOException: disk\n\tat com.acme.Shop.open(Shop.java:3)"
DOTNET = "System.InvalidOperationException: empty\n   at Acme.Shop.Open() in /src/Shop.cs:line 8"


def read(document, source="auto", **options):
    """Return the translations of a document, or of the lines of several."""
    lines = document if isinstance(document, tuple) else (document,)
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    found = list(translate(text.encode(), source=source, now=NOW, **options))
    assert all(() == uep.validate(one.record) for one in found)
    return found


def only(document, source="auto", **options):
    """Return the one record of a document and the pointers of what it lost."""
    [found] = read(document, source, **options)
    return found.record, {loss.path for loss in found.losses}
