"""The scanners, in the order in which they are asked about a line. Every runtime that UEP reads stands here, and only here."""

from __future__ import annotations

from typing import Final

from uep.bridges.text._grammar import Grammar
from uep.bridges.text.scanners.cpp import CPP
from uep.bridges.text.scanners.dart import DART
from uep.bridges.text.scanners.dotnet import DOTNET
from uep.bridges.text.scanners.elixir import ELIXIR
from uep.bridges.text.scanners.go import GO
from uep.bridges.text.scanners.haskell import HASKELL
from uep.bridges.text.scanners.java import JAVA
from uep.bridges.text.scanners.javascript import JAVASCRIPT
from uep.bridges.text.scanners.lua import LUA
from uep.bridges.text.scanners.ocaml import OCAML
from uep.bridges.text.scanners.perl import PERL
from uep.bridges.text.scanners.php import PHP
from uep.bridges.text.scanners.python import PYTHON
from uep.bridges.text.scanners.r import R
from uep.bridges.text.scanners.ruby import RUBY
from uep.bridges.text.scanners.rust import RUST
from uep.bridges.text.scanners.text import TEXT

__all__ = ["GRAMMARS", "grammar_named"]

GRAMMARS: Final[tuple[Grammar, ...]] = (
    PYTHON,
    DOTNET,
    JAVA,
    JAVASCRIPT,
    GO,
    RUST,
    CPP,
    RUBY,
    PHP,
    PERL,
    ELIXIR,
    DART,
    LUA,
    OCAML,
    HASKELL,
    R,
    TEXT,
)
"""A line can open an error in several languages; the first grammar that reads one wins."""


def grammar_named(stem: str) -> Grammar | None:
    """Return the grammar of a bridge, None when the bridge is not a text scanner."""
    return next((grammar for grammar in GRAMMARS if grammar.stem == stem), None)
