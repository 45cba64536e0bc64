"""Hostile text for what reads errors of scripting languages that people copy: eight times the text takes about eight times the time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .growth import assert_linear

NOW = "2026-11-21T12:00:00Z"

HOSTILE: dict[str, Callable[[int], str]] = {
    "addresses_of_ada": lambda n: "raised A_ERROR : no\n" * 2 + "Call stack traceback locations:\n0x1 0x2\n" * n,
    "calls_of_guile": lambda n: "Backtrace:\n    2:35  0 (_)\n" * n,
    "calls_of_emacs": lambda n: "Debugger entered--Lisp error: (no)\n" + "  f()\nno\n" * n,
    "conditions_of_lisp": lambda n: "Unhandled NO in thread #<T>:\n  no\n 0: (F)\n" * n,
    "contexts_of_racket": lambda n: "no\n  context...:\n   a.rkt:3:0: f\n" * n,
    "functions_of_matlab": lambda n: "Error using f (line 4)\nno\n" * n + "Error in f (line 4)\n" * n,
    "functions_of_octave": lambda n: "error: no\n" + "error: called from\n" * n,
    "hyphens_of_youch": lambda n: "\u2139 AError: no\n" + " \u2043 at f (a.js:1:1)\nno\n" * n,
    "pointers_of_pascal": lambda n: "An unhandled exception occurred at $00001111:\nEA: no\n" * n,
    "rules_of_d": lambda n: "a.A@a.d(1): no\n----------------\n" * n,
    "boxes_of_paragraphs": lambda n: "In Shop.php line 3:\n" + "  no\n\n" * n,
    "calls_left_out": lambda n: "  no\n\n  at Shop.php:3\n  1\u2595 x\n" + "      +3 vendor frames\n" * n,
    "callers_on_one_line": lambda n: ("no at a.pl line 1. " + "a::b() called at a.pl line 2 " * 40 + "\n") * n,
    "classes_of_kitchen": lambda n: "Class: Kitchen::A\nMessage: no\n---Nested Exception---\n" * n,
    "commands_of_tcl": lambda n: '    while executing\n"no\n' * n,
    "cells": lambda n: 'a,"no panic: x""\n' * n,
    "copied_places": lambda n: "A_Exception: no\n" + "/srv/a.php - line 1:\n\n" * n,
    "dashes": lambda n: "[A_Exception] no in a.php on line 1\nStack Trace:\n" * n,
    "elements": lambda n: "<pre <pre x><code>java.lang.A: no &lt;" * 9 + "\n<pre>panic: no\n" * n,
    "fields_of_sidekiq": lambda n: "".join(f"7 TID-{i % 99} WARN: KeyError: no\n" for i in range(n)),
    "games": lambda n: "The game crashed:\na.lua:1: no\n" * n,
    "joined_numbers": lambda n: ("Uncaught A: b Stack trace: #0 " + "#1 x " * 60 + "\n") * n,
    "local_variables": lambda n: "a.lua:1: no\nStack Traceback\n===============\n" + " a = 1\n" * n,
    "lines_in_arrays": lambda n: "[" + ",".join('{"message": "panic: no"}' for _ in range(n)) + "]\n",
    "lines_in_objects": lambda n: '{"message":"panic: no"}\n' * n,
    "names": lambda n: "".join(f"[{i % 2}] panic: no\n[{i % 2}] \tat a.B.c(B.java:1)\n" for i in range(n)),
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
    assert_linear(HOSTILE[name], 250)
