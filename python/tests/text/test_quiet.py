"""Texts without an error: ordinary logs, sources, pages and prose that talk of errors yield nothing, in every wrapping."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from uep.bridges import translate
from uep_data import locate

from .growth import assert_linear

QUIET = locate("conformance", "crashes", "quiet")
FILES = sorted(QUIET.glob("*.txt"))
MAX_BYTES = 20 * 1024


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"quiet_{name}", QUIET.parent / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRAPPINGS: dict[str, Callable[[bytes], bytes]] = {"bare": lambda text: text, **_load("wrap").WRAPPINGS}
PANIC = r"panic: no shelf\n\tpanic: again\n"
IN_PROGRAMS = (
    'want := "{}"',
    'print("{}")',
    '{{ "panic", "{}" }},',
    "    '{}',",
    "return f'{}'",
    'throw "{}";',
    "die '{}' unless $x;",
    'msgid "{}"',
    'text = "{}" \\',
    "case `{}`:",
    '  panic: "{}"',
)
IN_LOGS = (
    'level=error msg="{}"',
    '"{}"',
    "{}",
    "2026-03-02 09:14:07 ERROR it can't go on: {}",
    "it's gone: {}",
)


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_found(path: Path, wrapping: str) -> None:
    """No scanner invents an error."""
    data = WRAPPINGS[wrapping](path.read_bytes())
    found = [item.record.nodes[0] for item in translate(data, now="2026-11-21T12:00:00Z")]
    assert [] == [(node.type_name, node.message) for node in found]


@pytest.mark.parametrize("line", IN_PROGRAMS)
def test_a_string_of_a_program_holds_no_error(line: str) -> None:
    """What stands between the quotes of source code was not printed; a stamp before each line changes nothing."""
    text = line.format(PANIC)
    for data in (
        f"{text}\nend\n",
        f"2026-03-02 09:14:07,120 INFO shop: {text}\n2026-03-02 09:14:08,120 INFO shop: end\n",
    ):
        assert [] == [item.record.nodes[0].message for item in translate(data.encode())]


@pytest.mark.parametrize("line", IN_LOGS)
def test_a_field_of_a_log_holds_one(line: str) -> None:
    """The same text in a field, or as a line's own words, is an error."""
    found = list(translate(f"{line.format(PANIC)}\nend\n".encode()))
    assert ["panic"] == [item.record.nodes[0].type_name for item in found]


def test_strings_cost_linear_time() -> None:
    """A line of nothing but strings of a program has no error, and takes no more than some looks at it."""
    assert [] == list(translate((f'f("{PANIC}"); ' * 6000 + "\n").encode()))
    assert_linear(lambda count: f'f("{PANIC}"); ' * count + "\n", 800)


def test_confidence_tells_how_often_errors_are_read_right() -> None:
    """The share read right falls with the confidence, and what is sure is right."""
    module = _load("sureness")
    counts = module.measure()
    shares = [counts[name]["right"] / max(counts[name]["found"], 1) for _, name in module.GROUPS]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.97 and shares[-1] < 0.5


def test_the_corpus_is_large_and_its_files_are_small() -> None:
    """At least 120 texts of at most 20 KiB, each with its origin."""
    assert len(FILES) >= 120
    origins = (QUIET / "README.md").read_text(encoding="utf-8")
    assert [] == [path.name for path in FILES if path.stat().st_size > MAX_BYTES]
    assert [] == [path.name for path in FILES if f"`{path.name}`" not in origins]
