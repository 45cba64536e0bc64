"""What a runtime printed reads as it stands, whatever tools and people put around it: the same errors, messages and frames."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from uep.bridges import translate

CRASHES = Path(__file__).parents[3] / "conformance" / "crashes"
SHARE = 6
"""Of each runtime's outputs every sixth is tried in every wrapper."""

Wrap = Callable[[str], str]


def each(head: str, text: str) -> str:
    """Put a head before each line; the first braces in it stand for a second, the others for what differs."""
    lines = text.rstrip("\n").split("\n")
    return "".join(f"{head.format(number // 7 % 60, number)}{line}\n" for number, line in enumerate(lines))


def about(above: str, below: str, text: str) -> str:
    return f"{above}{text.rstrip(chr(10))}{below}"


def dumps(value: dict[str, str]) -> str:
    """Return a line of JSON as programs in Go and C write it."""
    return json.dumps(value, ensure_ascii=False)


def docker(text: str) -> str:
    return "".join(
        dumps({"log": f"{line}\n", "stream": "stderr", "time": "2026-11-21T10:00:00.123456789Z"}) + "\n"
        for line in text.rstrip("\n").split("\n")
    )


def journal(text: str) -> str:
    return "".join(
        dumps({"__REALTIME_TIMESTAMP": f"{1795255200000000 + number}", "MESSAGE": line, "_PID": "7"}) + "\n"
        for number, line in enumerate(text.rstrip("\n").split("\n"))
    )


HEADS = {
    "actions": "2026-11-21T10:00:{:02}.1{:06}Z ",
    "actions-step": "test (3.11)\tRun tests\t2026-11-21T10:00:{:02}.1{:06}Z ",
    "aws": "2026-11-21T10:00:{:02}.{:06}+00:00 ecs/shop/0123456789abcdef0123456789abcdef ",
    "cloudwatch": "2026-11-21T10:00:{:02}.{:03}Z\t",
    "compose": "shop-1  | ",
    "compose-colour": "\x1b[36mshop_1  |\x1b[0m ",
    "cri": "2026-11-21T10:00:{:02}.{:09}+00:00 stderr F ",
    "docker-times": "2026-11-21T10:00:{:02}.{:09}Z ",
    "fly": "2026-11-21T10:00:{:02}Z app[148e21d9] fra [info]",
    "foreman": "10:00:{:02} web.1  | ",
    "gitlab": "2026-11-21T10:00:{:02}.{:06}Z 01O ",
    "heroku": "2026-11-21T10:00:{:02}.{:06}+00:00 app[web.1]: ",
    "jenkins": "[2026-11-21T10:00:{:02}.{:03}Z] ",
    "journal": "Nov 21 10:00:{:02} host shop[1234]: ",
    "journal-iso": "2026-11-21T10:00:{:02}+0000 host shop[1234]: ",
    "kubectl": "[pod/shop-6d4cf56db6-abcde/shop] ",
    "syslog": "<11>Nov 21 10:00:{:02} host shop[1234]: ",
    "syslog-5424": "<11>1 2026-11-21T10:00:{:02}Z host shop 1234 - - ",
    "buildkit": "#12 1.{1:03} ",
    "cloud-foundry": "   2026-11-21T10:00:{:02}.12+0000 [APP/PROC/WEB/0] ERR ",
    "gunicorn": "[2026-11-21 10:00:{:02} +0000] [12] [ERROR] ",
    "mpi": "[1,0]<stderr>:",
    "rank": "[rank0]: ",
    "render": "Nov 21 10:00:{:02} AM  ",
    "seconds": "2026-11-21 10:00:{:02}Z ",
    "torchrun": "[default0]:",
    "zone": "2026-11-21 10:00:{:02} CET ",
    "teamcity": "[10:00:{:02}]W:\t [Step 1/3] ",
    "mail": "> ",
}
WRAPS: dict[str, Wrap] = {
    **{name: partial(each, head) for name, head in HEADS.items()},
    "carriage-returns": lambda text: text.replace("\n", "\r\n"),
    "carriage-returns-twice": lambda text: text.replace("\n", "\r\r\n"),
    "no-break": lambda text: re.sub("(?m)^ +", lambda margin: "\u00a0" * len(margin[0]), text),
    "forum": partial(about, "It ends:\n[code]", "[/code]\nWhy?\n"),
    "tracker": partial(about, "It ends:\n{code:title=shop.log}\n", "\n{code}\nWhy?\n"),
    "later": lambda text: about(
        "2026-11-21T10:00:00.123456789Z ready\n",
        "\n2026-11-21T10:00:09.123456789Z starting again\n2026-11-21T10:00:12.123456789Z ready\n",
        each("2026-11-21T10:00:05.{1:09}Z ", text),
    ),
    "nest": partial(
        about,
        "[Nest] 12  - 11/21/2026, 10:00:05 AM   ERROR [Shop] it failed\n",
        "\n[Nest] 12  - 11/21/2026, 10:00:06 AM     LOG [Shop] going on\n",
    ),
    "mark": lambda text: f"\ufeff{text}",
    "docker-json": docker,
    "journal-json": journal,
    "json-field": lambda text: dumps({"level": "error", "msg": "failed", "stack": text.rstrip("\n")}) + "\n",
    "indented": lambda text: "We see:\n\n" + each("    ", text) + "\nWhy?\n",
    "literal": lambda text: "status: failed\noutput: |\n" + each("  ", text) + "exit: 1\n",
    "padded": lambda text: "".join(f"{line}  \n" for line in text.rstrip("\n").split("\n")),
    "fence": partial(about, "It ends at once:\n\n```\n$ ./run\n", "\n```\n\nAny idea?\n"),
    "details": partial(about, "<details>\n<summary>Log</summary>\n\n```text\n", "\n```\n\n</details>\n"),
    "page": lambda text: f"<html><body><pre>{html.escape(text.rstrip(chr(10)))}</pre></body></html>\n",
    "log": partial(
        about,
        "2026-11-21 10:00:00,100 ERROR [main] shop.Server - it failed\n",
        "\n2026-11-21 10:00:01,000 INFO  [main] shop.Server - going on\n",
    ),
    "prompt": partial(about, "user@host:~/shop$ ./run\n", "\nuser@host:~/shop$ \n"),
    "job": partial(
        about,
        "##[group]Run make test\nmake test\nshell: /usr/bin/bash -e {0}\n##[endgroup]\n",
        "\n##[error]Process completed with exit code 1.\n",
    ),
}


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

Read = tuple[str, tuple[tuple[str, str, tuple[tuple[str, str, int], ...]], ...]]


def read(text: str) -> list[Read]:
    """Return of each error the language and its nodes: type, message, frames."""
    return [
        (
            each.record.source_language,
            tuple(
                (
                    node.type_name,
                    node.message.rstrip(),
                    tuple((frame.function, frame.file, frame.line) for frame in node.stack.frames)
                    if node.stack
                    else (),
                )
                for node in each.record.nodes
            ),
        )
        for each in translate(text.encode(), now="2026-11-22T10:00:00Z")
    ]


@cache
def outputs() -> dict[str, tuple[str, list[Read]]]:
    """Return outputs that have one error with frames or causes, and that pretend to nothing, with what is read of them."""
    return dict(_outputs())


def _outputs() -> Iterator[tuple[str, tuple[str, list[Read]]]]:
    for folder in sorted(path.parent for path in CRASHES.glob("*/*/output.txt")):
        if folder.name.startswith("forged") or sum(map(ord, folder.name)) % SHARE:
            continue
        text = (folder / "output.txt").read_bytes().decode("utf-8", "replace")
        # One line alone is an error because nothing else is there.
        found = read(text) if len(text) < 1 << 14 and text.strip().count("\n") else []
        if len(found) == 1 and (len(found[0][1]) > 1 or found[0][1][0][2]):
            yield f"{folder.parent.name}/{folder.name}", (text, found)


def test_there_are_outputs_of_every_runtime() -> None:
    assert len(outputs()) >= 60
    assert len({name.partition("/")[0] for name in outputs()}) >= 14


NOT_YET = {
    "forum": {
        "dotnet/async_task_mono",
        "dotnet/file_name_mono",
        "go/pkgerrors_deep",
        "javascript/hermes_metro",
        "javascript/jsc_metro",
    },
    "gunicorn": {
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
    "later": {"ruby/order_bottom"},
    "mail": {"cpp/backtrace_symbols", "javascript/jsc_uncaught"},
    "mpi": {
        "dotnet/aggregate_causes",
        "dotnet/async_wait_all",
        "dotnet/finalizer_chain_net8",
        "java/multi_line",
        "rust/assert_message",
    },
    "padded": {"python/rich_narrow"},
    "page": {
        "dotnet/async_task_mono",
        "ocaml/three_lines",
        "r/generic_function",
        "r/reference_class",
        "r/stop_if_not",
    },
    "render": {
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
    "seconds": {
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
    "torchrun": {
        "dotnet/aggregate_causes",
        "dotnet/async_wait_all",
        "dotnet/finalizer_chain_net8",
        "java/multi_line",
        "rust/assert_message",
    },
    "tracker": {"perl/three_lines"},
    "zone": {
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
}
"""What is not read as it stands; an output that is mended is to be taken out."""


NOT_YET_LOST: dict[str, set[str]] = {
    "blanks": {
        "dotnet/three_lines",
        "go/three_lines",
        "haskell/three_lines",
        "java/multi_line",
        "javascript/devtools_rejection",
        "javascript/error_in_property",
        "javascript/three_lines",
        "perl/three_lines",
        "php/three_lines",
        "python/ipython_verbose",
        "python/pyodide_313",
        "python/rich_narrow",
        "python/three_lines",
        "ruby/three_lines",
        "ruby/three_lines_main",
        "ruby/three_lines_r34",
        "rust/assert_message",
        "rust/eyre_report",
        "rust/miette_panic",
        "rust/three_lines",
    },
    "blanks-but-one": {
        "cpp/glog_signal",
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
        "ruby/did_you_mean_r33",
        "ruby/three_lines",
        "ruby/three_lines_main",
        "ruby/three_lines_r34",
        "rust/assert_message",
        "rust/eyre_report",
        "rust/miette_panic",
        "rust/three_lines",
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
        "cpp/backtrace_symbols",
        "dotnet/three_lines",
        "haskell/assertion",
        "haskell/local_function",
        "haskell/operator",
        "haskell/three_lines",
        "java/clojure_syntax",
        "javascript/devtools_rejection",
        "javascript/jsc_metro",
        "javascript/jsc_uncaught",
        "lua/global_function",
        "lua/method_53",
        "lua/three_lines",
        "perl/eval_string",
        "perl/methods",
        "perl/propagated_twice",
        "perl/three_lines",
        "php/fatal_user",
        "php/main_only",
        "python/nested_class",
        "python/three_lines",
        "r/three_lines",
        "ruby/key_error",
        "ruby/logger_exception",
        "ruby/nested_class",
        "ruby/system_error",
        "ruby/three_lines",
        "ruby/three_lines_main",
        "rust/anyhow_chain",
        "rust/assert_message",
        "rust/eyre_report",
        "rust/index_stripped",
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
    "fence": {
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
    "shell": {
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
        "javascript/jsc_metro",
        "javascript/jsc_uncaught",
        "ruby/logger_exception",
    },
    "make": {
        "go/pkgerrors_deep",
        "perl/eval_string",
        "perl/methods",
        "perl/propagated_twice",
        "perl/three_lines",
    },
}
"""What is not read so; in most of it a message lost blanks that nobody can know."""


@pytest.mark.parametrize("name", WRAPS)
def test_a_wrapped_output_reads_as_it_stands(name: str) -> None:
    wrap = WRAPS[name]
    assert {
        output for output, (text, found) in outputs().items() if read(wrap(text)) != found
    } == NOT_YET.get(name, set())


@pytest.mark.parametrize("name", LOST)
def test_an_output_that_lost_its_form_reads_as_it_stood(name: str) -> None:
    lose = LOST[name]
    assert {
        output for output, (text, found) in outputs().items() if read(lose(text)) != found
    } == NOT_YET_LOST.get(name, set())
