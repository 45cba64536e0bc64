"""JavaScript text: what the grammar rules decide, beyond the programs of conformance/crashes/javascript."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._js_lines import read_frame, read_header, split_values, unquote
from uep.bridges.text.scanners.javascript import JAVASCRIPT
from uep.model import Frame, Relation

from .growth import assert_scan_is_linear
from .reading import records


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("f (/a.js:1:2)", Frame(function="f", file="/a.js", line=1, column=2)),
        ("/a b.js:1:2", Frame(file="/a b.js", line=1, column=2)),
        ("new X (node:fs:5:1)", Frame(function="X", raw_function="new X", file="node:fs", line=5, column=1)),
        ("async f (/a.js:1:2)", Frame(function="f", async_boundary=True, file="/a.js", line=1, column=2)),
        (
            "async Promise.all (index 3)",
            Frame(function="Promise.all", raw_function="Promise.all (index 3)", async_boundary=True),
        ),
        ("Array.map (<anonymous>)", Frame(function="Array.map")),
        ("Array.map (native)", Frame(function="Array.map")),
        (
            "eval (eval at f (/a.js:1:2), <anonymous>:3:4)",
            Frame(function="eval", file="eval at f (/a.js:1:2), <anonymous>", line=3, column=4),
        ),
        (
            "o.f [as g] (file:///a.mjs:1:2)",
            Frame(function="o.f [as g]", file="file:///a.mjs", line=1, column=2),
        ),
        ("the end of the day", None),
        ("10:15:20", None),
        ("f (see above)", None),
        ("", None),
    ],
)
def test_a_frame_is_read_as_v8_prints_it(text: str, frame: Frame | None) -> None:
    """Function, place and what stands around them."""
    assert frame == read_frame(text)


@pytest.mark.parametrize(
    ("line", "name", "message"),
    [
        ("TypeError: x", "TypeError", "x"),
        ("Error", "Error", ""),
        ("TypeError [ERR_X]: a: b", "TypeError [ERR_X]", "a: b"),
        ("Uncaught RangeError: x", "RangeError", "x"),
        ("Uncaught (in promise) RangeError: x", "RangeError", "x"),
        ("request failed: Error: x", "Error", "x"),
        ("<ref *1> Error: x", "Error", "x"),
        ("com.acme.Named: x", "com.acme.Named", "x"),
        ("Quota: Error: x", "Error", "x"),
    ],
)
def test_the_first_line_gives_type_and_message(line: str, name: str, message: str) -> None:
    """Words in front of the type are left out."""
    assert (name, message) == (read_header(line) or ("", ""))[:2]


def test_values_are_unquoted_and_split() -> None:
    """Strings as util.inspect prints them."""
    assert "it's\n\\" == unquote('"it\'s\\n\\\\"')
    assert ["1", "'a, b'", "{ c: [ 1, 2 ] }"] == split_values("1, 'a, b', { c: [ 1, 2 ] }")


def test_a_system_error_has_its_code_and_type() -> None:
    """The number of errno is positive, and the name decides the type."""
    (record,) = records(
        "Error: connect ECONNREFUSED\n    at TCP.f (node:net:1:2) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect'\n}\n"
    )
    assert ("posix.errno", "111", "ECONNREFUSED") == (
        record.codes[0].space,
        record.codes[0].value,
        record.codes[0].name,
    )
    assert "uep.network.connection_failed" == record.error_type
    assert "connect" == record.context["syscall"]


def test_the_sync_throw_place_needs_throw_new() -> None:
    """A factory's frames stay frames: the place of `throw make()` equals no frame."""
    text = "/a.js:3\n  throw make();\n  ^\n\nError: made\n    at make (/a.js:1:23)\n    at f (/a.js:3:9)\n\nNode.js v20.1.0\n"
    (record,) = records(text)
    assert ["make", "f"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert record.handling is not None and record.handling.fatal


def test_members_and_causes_on_one_line_are_read() -> None:
    """Short lists stand on one line."""
    (record,) = records(
        "[AggregateError: all failed] {\n  [errors]: [ [Error: a], [RangeError: b], 'c' ],\n  [cause]: [Error: d]\n}\n"
    )
    assert [
        (None, "AggregateError", "all failed"),
        (Relation.CAUSE, "Error", "d"),
        (Relation.MEMBER, "Error", "a"),
        (Relation.MEMBER, "RangeError", "b"),
        (Relation.MEMBER, "", "c"),
    ] == [(node.relation, node.type_name, node.message) for node in record.nodes]


def test_a_cut_head_is_still_a_record() -> None:
    """Frames without a first line are an error whose head is missing, and a mark says so."""
    (record,) = records("    at f (/a.js:1:2)\n    at g (/a.js:3:4)\n")
    assert ["f", "g"] == [frame.function for frame in record.nodes[0].stack.frames]
    assert "input_head" in [mark.rule.rpartition(":")[2] for mark in record.marks]


@pytest.mark.parametrize(
    "text",
    [
        "we meet    at noon (12:30)\n    at the station\n",
        "const e = new Error('x');\nconsole.log(`    at ${e}`);\n",
        "Node.js v20 is out\n",
        "see [cause]: nothing\n",
    ],
)
def test_prose_is_not_an_error(text: str) -> None:
    """Ordinary text yields nothing."""
    assert [] == records(text)


FRAMES = "    at f (/srv/app/a.js:3:9)\n    at g (/srv/app/a.js:9:1)\n"
UNCAUGHT = "/srv/app/a.js:3\n  throw new TypeError(x)\n        ^\n\n"


@pytest.mark.parametrize("count", [10, 60, 63, 64, 65, 1000])
@pytest.mark.parametrize("above", ["", "2026-11-21 10:00:00 ERROR ", UNCAUGHT])
def test_the_message_of_a_sure_error_may_have_many_lines(count: int, above: str) -> None:
    """The first line of a log record, and the one below place and caret, begins an error when it has the form."""
    message = "\n".join(["first", *(f"l {index}" for index in range(count))])
    text = f"{above}TypeError: {message}\n{FRAMES}"
    [record] = records(text + ("\nNode.js v20.0.0\n" if above == UNCAUGHT else ""))
    assert ("TypeError", message) == (record.nodes[0].type_name, record.nodes[0].message)
    assert record.nodes[0].stack and [3, 9] == [frame.line for frame in record.nodes[0].stack.frames]
    if above == UNCAUGHT:
        assert record.handling and record.handling.fatal and record.handling.mechanism == "uncaughtException"


@pytest.mark.parametrize("nearer", ["RangeError: other", "Shop: other"])
def test_a_nearer_first_line_is_the_one_of_the_frames(nearer: str) -> None:
    """What stands far above is then another text."""
    [record] = records("Error: a\n" + "x\n" * 100 + f"{nearer}\n{FRAMES}")
    assert "other" == record.nodes[0].message


def test_far_frames_belong_to_no_line_in_the_middle_of_a_text() -> None:
    """Only where a text begins is its first line beyond doubt."""
    assert [] == records("hello\nError: a\n" + "x\n" * 100 + FRAMES)


HOSTILE = {
    "frames": lambda n: "    at foo (a.js:1:1)\n" * n,
    "errors": lambda n: "[AggregateError: x] {\n  [errors]: [\n" + "    Error: x\n" * n,
    "properties": lambda n: "Error: x\n    at foo (a.js:1:1) {\n" + "  foo: BarError: x\n" * n,
    "brackets": lambda n: "[Error: x\n  [cause]: y\n" * n,
    "gaps": lambda n: (
        "Error: x\n    at foo (a.js:1:1)\n" + "    ... 999 lines matching cause stack trace ...\n" * n
    ),
    "caused": lambda n: (
        "Error: x\n    at foo (a.js:1:1)\n" + "caused by: Error: x\n    at foo (a.js:1:1)\n" * n
    ),
    "arrows": lambda n: "a.js:1\nsrc\n ^\n\nError: y\n    at foo (a.js:2:1)\n" * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_costs_linear_time(kind: str) -> None:
    """Twice the text takes about twice the time."""
    assert_scan_is_linear(JAVASCRIPT, HOSTILE[kind], 4000)


def test_deep_causes_do_not_break_the_reader() -> None:
    """Sixty-four nested causes are all read; more are cut."""
    for depth, least in ((64, 65), (400, 90)):
        lines = []
        for level in range(depth + 1):
            lead = "[cause]: " if level else ""
            tail = " {" if level < depth else ""
            lines.append("  " * level + lead + f"Error: e{level}")
            lines.append("  " * level + f"    at f (/a.js:{level + 1}:1){tail}")
        lines += ["  " * level + "}" for level in range(depth - 1, -1, -1)]
        (record,) = records("\n".join(lines) + "\n")
        assert len(record.nodes) >= least
