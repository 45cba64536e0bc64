"""Texts without an error: ordinary logs, sources, pages and prose that talk of errors yield nothing, in every wrapping."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from uep.bridges import translate
from uep_data import locate

QUIET = locate("conformance", "crashes", "quiet")
FILES = sorted(QUIET.glob("*.txt"))
MAX_BYTES = 20 * 1024


def _wrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quiet_wrappings", QUIET.parent / "wrap.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRAPPINGS: dict[str, Callable[[bytes], bytes]] = {"bare": lambda text: text, **_wrap().WRAPPINGS}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_found(path: Path, wrapping: str) -> None:
    """No scanner invents an error."""
    data = WRAPPINGS[wrapping](path.read_bytes())
    found = [item.record.nodes[0] for item in translate(data, now="2026-11-21T12:00:00Z")]
    assert [] == [(node.type_name, node.message) for node in found]


def test_the_corpus_is_large_and_its_files_are_small() -> None:
    """At least 40 texts of at most 20 KiB, each with its origin."""
    assert len(FILES) >= 40
    origins = (QUIET / "README.md").read_text(encoding="utf-8")
    assert [] == [path.name for path in FILES if path.stat().st_size > MAX_BYTES]
    assert [] == [path.name for path in FILES if f"`{path.name}`" not in origins]
