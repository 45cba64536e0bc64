"""What a runtime printed reads as it stood, whatever of its form was lost on the way, or left about it (UEP-BRG-2775, UEP-BRG-3019 to UEP-BRG-3025)."""

from __future__ import annotations

import html
import re
from functools import partial

import pytest

from .outputs import Wrap, about, each, outputs, read


def console(width: int, text: str) -> str:
    """Write what is copied from a console of a width."""
    return "".join(
        f"{line[at : at + width].rstrip()}\n"
        for line in text.rstrip("\n").split("\n")
        for at in range(0, max(len(line), 1), width)
    )


def shell(text: str) -> str:
    """Write what PowerShell 5 shows of a program's standard error."""
    first, *rest = text.rstrip("\n").split("\n")
    words = [
        "PS C:\\shop> .\\run.ps1",
        f"run.exe : {first}",
        "At C:\\shop\\run.ps1:1 char:1",
        "+ .\\run.exe 2>&1",
        "+ ~~~~~~~~~~~~~~",
        f"    + CategoryInfo          : NotSpecified: ({first[:40]}:String) [], RemoteException",
        "    + FullyQualifiedErrorId : NativeCommandError",
        " ",
    ]
    return "\n".join([*words, *rest]) + "\n"


LOST: dict[str, Wrap] = {
    "blanks": lambda text: "\n".join(line.strip() for line in text.split("\n")),
    "blanks-but-one": lambda text: re.sub("[ \t]+", " ", text),
    "tabs": lambda text: text.replace("\t", " "),
    "tabs-of-four": lambda text: text.expandtabs(4),
    "gaps": lambda text: text.replace("\n", "\n\n"),
    "escapes": lambda text: "".join(f"[31m{line}[0m\n" for line in text.rstrip("\n").split("\n")),
    "carets": lambda text: "".join(f"^[[1;31m{line}^[[0m\n" for line in text.rstrip("\n").split("\n")),
    "fence": partial(about, "It ends:\n\n```", "```\n\nWhy?\n"),
    "fence-behind-words": partial(about, "it broke ```", "``` any idea?\n"),
    "backtick": partial(about, "It ends:\n\n`", "`\n\nWhy?\n"),
    "backticks": lambda text: "".join(f"`{line}`\n" for line in text.rstrip("\n").split("\n")),
    "stars": partial(about, "It ends:\n\n**", "**\n\nWhy?\n"),
    "console-80": partial(console, 80),
    "console-120": partial(console, 120),
    "shell": shell,
    "azure": partial(each, "2026-11-21T10:00:{:02}.1{:06}Z ##[error]"),
    "breaks": lambda text: (
        "<p>" + html.escape(text.rstrip("\n"), quote=False).replace("\n", "<br>\n") + "</p>\n"
    ),
    "gitlab": partial(
        about,
        "$ ./run\n",
        "\nCleaning up project directory and file based variables\nERROR: Job failed: exit code 1\n",
    ),
    "jenkins": partial(
        about, "+ ./run\n", "\nBuild step 'Execute shell' marked build as failure\nFinished: FAILURE\n"
    ),
    "make": partial(
        about, "make: Entering directory '/shop'\n./run\n", "\nmake: *** [Makefile:3: run] Error 1\n"
    ),
}
"""What somebody lost of an output, or left about it, on the way."""

_MESSAGES = {
    "dotnet/three_lines",
    "go/three_lines",
    "haskell/three_lines",
    "java/multi_line",
    "javascript/devtools_rejection",
    "javascript/three_lines",
    "perl/three_lines",
    "php/three_lines",
    "python/ipython_verbose",
    "python/pyodide_313",
    "python/three_lines",
    "ruby/three_lines",
    "ruby/three_lines_main",
    "ruby/three_lines_r34",
    "rust/assert_message",
    "rust/eyre_report",
    "rust/miette_panic",
    "rust/three_lines",
}
"""Outputs whose messages, or the lines between them, have blanks of their own."""

NOT_YET: dict[str, set[str]] = {
    "blanks": _MESSAGES
    | {
        "further/octave_called",
        "further/py_loguru_group",
        "further/py_trio",
        "further/scheme_conditions",
        "further/scheme_error",
        "javascript/error_in_property",
        "python/rich_narrow",
    },
    "blanks-but-one": _MESSAGES
    | {
        "further/octave_called",
        "further/py_loguru_group",
        "further/py_trio",
        "cpp/glog_signal",
        "ruby/did_you_mean_r33",
    },
    "tabs": {
        "go/three_lines",
    },
    "tabs-of-four": {
        "go/three_lines",
        "perl/propagated_twice",
        "ruby/order_bottom",
    },
    "gaps": {
        "further/octave_called",
        "cpp/backtrace_symbols",
        "dotnet/three_lines",
        "go/pkgerrors_deep",
        "haskell/assertion",
        "haskell/local_function",
        "haskell/operator",
        "haskell/three_lines",
        "java/clojure_syntax",
        "java/multi_line",
        "javascript/emitter",
        "javascript/error_in_property",
        "javascript/hermes_metro",
        "javascript/jsc_metro",
        "javascript/jsc_uncaught",
        "javascript/three_lines",
        "lua/deep_recursion_51",
        "lua/global_function",
        "lua/method_53",
        "lua/three_lines",
        "perl/eval_string",
        "perl/methods",
        "perl/propagated_twice",
        "perl/three_lines",
        "php/fatal_user",
        "php/main_only",
        "python/three_lines",
        "r/three_lines",
        "ruby/logger_exception",
        "ruby/three_lines",
        "ruby/three_lines_main",
        "rust/anyhow_chain",
        "rust/assert_message",
        "rust/eyre_report",
        "rust/index_stripped",
        "rust/three_lines",
    },
    "fence": {
        "further/py_trio",
        "dotnet/async_task_mono",
        "dotnet/file_name_mono",
        "php/constructor_xdebug",
        "php/fatal_user",
        "python/pyodide_313",
    },
    "fence-behind-words": {
        "dotnet/aggregate_core21",
        "dotnet/aggregate_nested_core21",
        "dotnet/async_task_mono",
        "dotnet/chain_three_deep_core21",
        "dotnet/file_name_mono",
        "dotnet/finalizer_chain_net8",
        "dotnet/reflection_core21",
        "dotnet/uncaught_core21",
        "php/constructor_xdebug",
        "php/fatal_user",
        "python/pyodide_313",
    },
    "backtick": {
        "dotnet/async_task_mono",
        "dotnet/file_name_mono",
        "php/constructor_xdebug",
        "php/fatal_user",
    },
    "stars": {
        "cpp/glog_signal",
        "dotnet/aggregate_core21",
        "dotnet/aggregate_nested_core21",
        "dotnet/async_task_mono",
        "dotnet/chain_three_deep_core21",
        "dotnet/file_name_mono",
        "dotnet/reflection_core21",
        "dotnet/uncaught_core21",
        "elixir/ex_long_message",
        "php/constructor_xdebug",
        "php/fatal_user",
    },
    "console-80": {
        "further/py_loguru_group",
        "further/py_trio",
        "cpp/asan_recursion",
        "cpp/asan_thread",
        "cpp/glog_signal",
        "cpp/tsan_gcc",
        "dotnet/aggregate_causes",
        "dotnet/aggregate_core21",
        "dotnet/aggregate_nested_core21",
        "dotnet/chain_three_deep_core21",
        "dotnet/file_name_mono",
        "dotnet/long_message_net8",
        "elixir/ex_long_message",
        "go/three_lines",
        "java/chain_three_deep_jdk25",
        "java/nested_class",
        "java/null_pointer_jdk25",
        "javascript/aggregate_error",
        "javascript/error_in_property",
        "javascript/jsc_uncaught",
        "ocaml/assertion",
        "ocaml/failure",
        "ocaml/three_lines",
        "perl/methods",
        "php/fatal_memory_php85",
        "php/type_error_php80",
        "python/rich_group",
        "python/rich_logging",
        "python/rich_narrow",
        "python/rich_print",
        "python/three_lines",
        "ruby/did_you_mean_r33",
        "ruby/nested_class_r34",
        "ruby/quoted_message",
        "ruby/system_error",
        "ruby/type_error_r33",
    },
    "console-120": {
        "further/py_loguru_group",
        "cpp/asan_double_free",
        "cpp/asan_recursion",
        "cpp/msan_uninitialised",
        "dotnet/aggregate_core21",
        "dotnet/aggregate_nested_core21",
        "dotnet/chain_three_deep_core21",
        "dotnet/file_name_mono",
        "dotnet/long_message_net8",
        "elixir/ex_long_message",
        "go/three_lines",
        "java/null_pointer_jdk25",
        "php/fatal_memory_php85",
        "php/type_error_php80",
        "python/rich_narrow",
        "python/three_lines",
    },
    "shell": {
        "further/py_trio",
        "cpp/backtrace_symbols",
        "dart/state_error",
        "dotnet/aggregate_core21",
        "dotnet/aggregate_nested_core21",
        "dotnet/async_task_mono",
        "dotnet/chain_three_deep_core21",
        "dotnet/file_name_mono",
        "dotnet/reflection_core21",
        "dotnet/uncaught_core21",
        "java/clojure_syntax",
        "javascript/jsc_metro",
        "javascript/jsc_uncaught",
        "ocaml/assertion",
        "ocaml/failure",
        "ocaml/not_found",
        "ocaml/three_lines",
        "php/anonymous_class_php74",
        "php/closures_php83",
        "php/constructor_xdebug",
        "php/fatal_memory_php85",
        "php/fatal_user",
        "php/included",
        "php/main_only",
        "php/three_lines",
        "php/type_error_php80",
        "python/pyodide_313",
        "python/rich_group",
        "python/rich_narrow",
        "python/rich_print",
        "r/generic_function",
        "r/reference_class",
        "r/stop_if_not",
        "r/three_lines",
        "ruby/logger_exception",
        "rust/assert_message",
        "rust/index_stripped",
        "rust/three_lines",
    },
    "azure": {
        "further/octave_called",
        "javascript/jsc_metro",
        "javascript/jsc_uncaught",
        "ruby/logger_exception",
    },
    "breaks": {
        "dotnet/async_task_mono",
        "dotnet/file_name_mono",
        "go/three_lines",
        "ocaml/not_found",
        "python/rich_narrow",
        "r/generic_function",
        "r/stop_if_not",
    },
    "make": {
        "go/pkgerrors_deep",
        "perl/eval_string",
        "perl/methods",
        "perl/propagated_twice",
        "perl/three_lines",
    },
}
"""What is not read so; an output that is mended is to be taken out."""


@pytest.mark.parametrize("name", LOST)
def test_an_output_that_lost_its_form_reads_as_it_stood(name: str) -> None:
    lose = LOST[name]
    assert {
        output for output, (text, found) in outputs().items() if read(lose(text)) != found
    } == NOT_YET.get(name, set())
