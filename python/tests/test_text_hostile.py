"""Hostile text: every scanner and the detector take linear time, and no more than 50 ms for 64 KiB."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pytest
from uep.bridges import translate

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in f\n    g()\n'
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
JAVA_FRAME = "\tat a.b.C.m(C.java:1)\n"
SMALL = 64 << 10


def rep(unit: str) -> Callable[[int], bytes]:
    """Return a generator of one text repeated."""
    data = unit.encode()
    return lambda size: (data * (size // len(data) + 1))[:size]


def after(head: str, unit: str) -> Callable[[int], bytes]:
    """Return a generator of one text repeated after a head."""
    return lambda size: head.encode() + rep(unit)(size)


def numbered(line: Callable[[int], str], head: str = "") -> Callable[[int], bytes]:
    """Return a generator of lines that differ by a number."""

    def make(size: int) -> bytes:
        parts, held, number = [head.encode()], 0, 0
        while held < size:
            part = line(number).encode()
            parts.append(part)
            held, number = held + len(part), number + 1
        return b"".join(parts)

    return make


def deep_group(number: int) -> str:
    """Return a group inside the one before."""
    margin = "  " * (number % 4000)
    return f"{margin}  |   ExceptionGroup: x (2 sub-exceptions)\n{margin}  +-+---------------- 1 ----------------\n"


def deep_suppressed(number: int) -> str:
    """Return a suppressed throwable inside the one before."""
    margin = "\t" * (number % 2000)
    return f"{margin}\tSuppressed: a.b.D: y\n{margin}\t\tat a.b.C.n(C.java:1)\n"


GROUP = "  + Exception Group " + HEADER + '  |   File "/srv/a.py", line 3, in f\n'
CASES: dict[str, Callable[[int], bytes]] = {
    "ansi": rep("\x1b["),
    "ansi_osc": rep("\x1b]" + "x" * 300),
    "blank_lines": after("a.bException: x\n", "\n"),
    "brackets": rep("2026-11-21 10:00:00 " + "[" * 500 + "Exception\n"),
    "cri_parts": rep("2026-11-21T10:00:00.1Z stderr P Exception in thread\n"),
    "docker": rep(
        '{"log":"Traceback (most recent call last):\\n","stream":"stderr","time":"2026-11-21T10:00:00Z"}\n'
    ),
    "docker_parts": rep('{"log":"Traceback (most recent call last):","stream":"stderr","time":"x"}\n'),
    "escaped_newlines": after("Exception ", "\\n"),
    "escaped_quotes": after("Exception ", '\\"'),
    "fields": rep("2026-11-21 10:00:00 " + "a: " * 200 + "Exception\n"),
    "java_alternating": after("a.b.CException: x\n", JAVA_FRAME + "text\n"),
    "java_alternating_headless": rep(JAVA_FRAME + "text\n"),
    "java_causes": after(
        "a.b.CException: x\n" + JAVA_FRAME, "Caused by: a.b.D: y\n\tat a.b.C.n(C.java:1)\n\t... 1 more\n"
    ),
    "java_causes_apart": rep("Caused by: a.b.D: y\n\n"),
    "java_causes_bare": rep("Caused by: a.b.D: y\n"),
    "java_frames": numbered(lambda n: f"\tat a.b.C.m{n}(C.java:{n})\n", "a.b.CException: x\n"),
    "java_frames_headless": rep(JAVA_FRAME),
    "java_headers": rep("a.b.CException: x\n"),
    "java_message": after('Exception in thread "main" a.b.C: x\n', "text\n"),
    "java_shared": after("a.b.CException: x\n" + JAVA_FRAME * 900, "Caused by: a.b.D: y\n\t... 900 more\n"),
    "java_suppressed": numbered(deep_suppressed, "a.b.CException: x\n" + JAVA_FRAME),
    "java_threads": rep('Exception in thread "' + '" ' * 200 + "\n"),
    "java_wrappers": after("a.b.CException: x\n" + JAVA_FRAME, "Wrapped by: a.b.D: y\n" + JAVA_FRAME),
    "json_lines_nested": rep('{"a":' * 100 + '"Exception"' + "}" * 100 + "\n"),
    "json_trace": lambda size: b'{"a":"' + rep("Traceback (most recent call last):\\n")(size)[:-40] + b'"}\n',
    "nul_and_bytes": lambda size: (b"\0Exception\n\xff\xfe" * (size // 12 + 1))[:size],
    "one_line": rep("Exception: "),
    "one_line_of_blanks": after("Exception", " "),
    "prefixes": numbered(
        lambda n: f"2026-11-21 10:00:00,{n % 1000:03d} ERROR [t{n}] foo{n} - bad Exception\n"
    ),
    "prefixes_alike": rep("2026-11-21 10:00:00,123 ERROR [t] foo - " + HEADER),
    "python_causes": rep(HEADER + FRAME + "ValueError: x\n" + CAUSE),
    "python_connectors": rep(CAUSE),
    "python_fatal": rep("Fatal Python error: x\n"),
    "python_frames": numbered(lambda n: f'  File "/srv/a.py", line {n}, in f{n}\n    g()\n', HEADER),
    "python_frames_headless": rep(FRAME),
    "python_group_deep": numbered(deep_group, "  + Exception Group " + HEADER),
    "python_group_members": numbered(
        lambda n: f"    | ValueError: x\n    +---------------- {n} ----------------\n",
        GROUP + "  | ExceptionGroup: x (9 sub-exceptions)\n  +-+---------------- 1 ----------------\n",
    ),
    "python_group_without_margin": after(GROUP + "  | ExceptionGroup: x\n", "free text\n"),
    "python_groups_bare": rep("  | ExceptionGroup: x (1 sub-exception)\n"),
    "python_headers": rep(HEADER),
    "python_message": after(HEADER + FRAME + "ValueError: x\n", "more text here\n"),
    "python_places": rep('  File "' + '", line ' * 50 + "\n"),
    "python_quotes": rep('X: \n"""\n' + HEADER),
    "syslog_elements": rep("<27>1 2026-11-21T10:00:00Z h a 1 - [" + 'x="' * 20 + " Exception\n"),
    "tabs": rep("\t\t\t\t\t\tat \n"),
}


@pytest.fixture(autouse=True)
def paid_debt() -> Iterator[None]:
    """Keep what the other tests left behind out of the collector's work."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def seconds(data: bytes) -> float:
    """Return the processor time of one translation."""
    begin = time.process_time()
    for _ in translate(data, now="2026-11-21T12:00:00Z"):
        pass
    return time.process_time() - begin


@pytest.mark.parametrize("name", CASES)
def test_hostile_text_takes_linear_time(name: str) -> None:
    """Eight times the text is far from sixty-four times the work; what it costs is the benchmark's to say."""
    make = CASES[name]
    seconds(make(1000))
    small = min(seconds(make(SMALL)) for _ in range(3))
    assert seconds(make(SMALL * 8)) < 24 * small + 0.1
