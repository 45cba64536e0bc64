"""Hostile text for what reads errors of scripting languages that people copy: eight times the text takes about eight times the time."""

from __future__ import annotations

import io
import time
from collections.abc import Callable

import pytest
from uep.bridges import translate

NOW = "2026-11-21T12:00:00Z"

HOSTILE: dict[str, Callable[[int], str]] = {
    "boxes_of_paragraphs": lambda n: "In Shop.php line 3:\n" + "  no\n\n" * n,
    "calls_left_out": lambda n: "  no\n\n  at Shop.php:3\n  1\u2595 x\n" + "      +3 vendor frames\n" * n,
    "callers_on_one_line": lambda n: ("no at a.pl line 1. " + "a::b() called at a.pl line 2 " * 40 + "\n") * n,
    "classes_of_kitchen": lambda n: "Class: Kitchen::A\nMessage: no\n---Nested Exception---\n" * n,
    "commands_of_tcl": lambda n: '    while executing\n"no\n' * n,
    "copied_places": lambda n: "A_Exception: no\n" + "/srv/a.php - line 1:\n\n" * n,
    "dashes": lambda n: "[A_Exception] no in a.php on line 1\nStack Trace:\n" * n,
    "fields_of_sidekiq": lambda n: "".join(f"7 TID-{i % 99} WARN: KeyError: no\n" for i in range(n)),
    "games": lambda n: "The game crashed:\na.lua:1: no\n" * n,
    "joined_numbers": lambda n: ("Uncaught A: b Stack trace: #0 " + "#1 x " * 60 + "\n") * n,
    "local_variables": lambda n: "a.lua:1: no\nStack Traceback\n===============\n" + " a = 1\n" * n,
    "nested_prefixes": lambda n: "".join(f"10:00:00.{i % 999:03} - ERROR: A::BError: no\n10:00:01 - /a.rb:1:in `b'\n" for i in range(n)),
    "packages": lambda n: "Error: package or namespace load failed for a:\n" + " b\n" * n,
    "quoted_sources": lambda n: 'a("b.lua:1: attempt to call a nil value")\n' * n,
    "stacks_of_services": lambda n: "**KeyError** in **a**\nno\n## Stacktrace\n" * n,
    "terms_of_elixir": lambda n: "Error in process #PID<0.1.0> with exit value:\n{:a, [\n" * n,
    "titles_of_chef": lambda n: "Stacktrace dumped to /a\n" * n,
    "parted_conditions": lambda n: "Error in `a()`:\n\n! b\n\n" * n,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text takes no more than about eight times the time."""

    def seconds(count: int) -> float:
        text = HOSTILE[name](count).encode()
        begin = time.process_time()
        for _ in translate(io.BytesIO(text), now=NOW):
            pass
        return time.process_time() - begin

    seconds(20)
    small, large = min(seconds(250) for _ in range(2)), seconds(2000)
    assert large < small * 24 + 0.2, f"{small:.3f} s became {large:.3f} s"
