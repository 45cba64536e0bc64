"""What a runtime printed reads as it stands, whatever tools and people put around it: the same errors, messages and frames."""

from __future__ import annotations

import html
import json
import re
from functools import partial

import pytest

from .outputs import Wrap, about, each, outputs, read


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


def test_there_are_outputs_of_every_runtime() -> None:
    assert len(outputs()) >= 60
    assert len({name.partition("/")[0] for name in outputs()}) >= 14


NOT_YET = {
    "jenkins": {
        "further/octave_called",
    },
    "docker-times": {
        "further/octave_called",
    },
    "cloudwatch": {
        "further/octave_called",
    },
    "actions": {
        "further/octave_called",
    },
    "forum": {
        "dotnet/async_task_mono",
        "dotnet/file_name_mono",
        "go/pkgerrors_deep",
        "javascript/hermes_metro",
        "javascript/jsc_metro",
    },
    "gunicorn": {
        "further/scheme_error",
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
    "later": {"further/octave_called", "ruby/order_bottom"},
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
        "further/scheme_error",
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
    "seconds": {
        "further/scheme_error",
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
        "further/scheme_error",
        "cpp/msan_uninitialised",
        "dotnet/async_task_mono",
        "go/pkgerrors_deep",
        "java/multi_line",
    },
}
"""What is not read as it stands; an output that is mended is to be taken out."""


@pytest.mark.parametrize("name", WRAPS)
def test_a_wrapped_output_reads_as_it_stands(name: str) -> None:
    wrap = WRAPS[name]
    assert {
        output for output, (text, found) in outputs().items() if read(wrap(text)) != found
    } == NOT_YET.get(name, set())
