"""capture() tells what the interpreter knows, and never raises."""

from __future__ import annotations

import errno
import sys
import traceback
from types import TracebackType

import pytest
from uep import _ids, capture, validate
from uep._truncate_size import size_of
from uep.model import Code, Correlation, Handling, Relation, Resource, Severity, SeveritySource

from .errors import caught, chain, rules, shape, throw


def test_relations_follow_the_links():
    assert [
        (None, None, "RuntimeError", "outer"),
        (0, Relation.CONTEXT, "ValueError", "middle"),
        (1, Relation.CAUSE, "KeyError", "'inner'"),
    ] == shape(capture(caught(chain)))


def test_frames_are_those_of_the_runtime():
    """The runtime's own walk is the authority for function, file and line."""
    error = caught(chain)
    walked = [(f.name, f.filename, f.lineno) for f in traceback.extract_tb(error.__traceback__)]
    stack = capture(error).nodes[0].stack
    assert walked[::-1] == [(f.function, f.file, f.line) for f in stack.frames]


@pytest.mark.parametrize("hidden", [False, True])
def test_hidden_context_is_left_out_unless_asked_for(hidden):
    def fail():
        try:
            raise KeyError("k")
        except KeyError:
            raise ValueError("v") from None

    expected = ["ValueError", "KeyError"] if hidden else ["ValueError"]
    assert expected == [n.type_name for n in capture(caught(fail), hidden_context=hidden).nodes]


def test_groups_nest_and_notes_stay():
    inner = ExceptionGroup("in", [OSError("o")])
    inner.add_note("first")
    inner.add_note("second")
    record = capture(ExceptionGroup("out", [ValueError("v"), inner]))
    assert [None, 0, 0, 2] == [n.parent for n in record.nodes]
    assert [True, False, True, False] == [n.is_group for n in record.nodes]
    assert ["first", "second"] == record.nodes[2].notes
    assert "out (2 sub-exceptions)" == record.error_message
    assert "uep.aggregate.multiple" == record.error_type


def test_a_group_is_as_severe_as_its_worst_member():
    low, high = FileNotFoundError("f"), MemoryError("m")
    assert Severity.LOW == capture(ExceptionGroup("g", [low])).severity
    assert Severity.CRITICAL == capture(BaseExceptionGroup("g", [low, ExceptionGroup("h", [high])])).severity


def test_a_cycle_ends_and_is_marked():
    first, second = ValueError("1"), ValueError("2")
    first.__cause__, second.__cause__ = second, first
    record = capture(first)
    assert ["1", "2"] == [n.message for n in record.nodes]
    assert "capture:shared_error" in rules(record)


def test_an_error_in_two_places_stands_once():
    shared, member = KeyError("s"), ValueError("m")
    member.__cause__ = shared
    other = TypeError("t")
    other.__cause__ = shared
    record = capture(ExceptionGroup("g", [member, other]))
    assert ["ExceptionGroup", "ValueError", "KeyError", "TypeError"] == [n.type_name for n in record.nodes]
    assert ["/nodes/3"] == [m.path for m in record.marks]


def test_a_shared_diamond_does_not_explode():
    error: BaseException = ValueError("leaf")
    for _ in range(60):
        above = ValueError("x")
        above.__cause__ = error
        above.__context__ = error
        error = ExceptionGroup("g", [above, above])
    assert 128 == len(capture(error, hidden_context=True).nodes)


def test_an_endless_chain_is_cut_at_the_limit():
    error = ValueError(0)
    for index in range(100_000):
        above = ValueError(index)
        above.__context__ = error
        error = above
    record = capture(error)
    assert 128 == len(record.nodes)
    assert "limit:max_nodes" in rules(record)
    while error is not None:  # the interpreter would free a chain this long recursively
        error.__context__, error = None, error.__context__


def recurse(depth: int) -> None:
    if depth:
        recurse(depth - 1)
    raise ValueError("deep")


def ping(depth: int) -> None:
    pong(depth - 1) if depth else throw(ValueError("deep"))


def pong(depth: int) -> None:
    ping(depth)


def test_recursion_is_folded():
    stack = capture(caught(recurse, 500)).nodes[0].stack
    assert [0, 499, 0] == [f.repeat for f in stack.frames]


def test_mutual_recursion_keeps_its_ends():
    """Different frames that repeat are not folded; the middle goes and is counted."""
    sys.setrecursionlimit(3000)
    try:
        record = capture(caught(ping, 400))
    finally:
        sys.setrecursionlimit(1000)
    stack = record.nodes[0].stack
    assert (256, 192) == (len(stack.frames), stack.dropped_after)
    assert 800 + 3 == len(stack.frames) + stack.dropped_frames
    assert "limit:max_frames_per_stack" in rules(record)


def test_a_hundred_thousand_frames_are_no_trouble():
    tb = None
    live = sys._getframe()
    for line in range(100_000):
        tb = TracebackType(tb, live, -1, line + 1)
    record = capture(ValueError("x").with_traceback(tb))
    assert 256 == len(record.nodes[0].stack.frames)
    assert () == validate(record)


def test_a_syntax_error_has_its_place():
    record = capture(caught(compile, "def f(:\n  pass", "<stdin>", "exec"))
    frame = record.nodes[0].stack.frames[0]
    assert ("", "<stdin>", 1, 7) == (frame.function, frame.file, frame.line, frame.column)
    assert "invalid syntax" == record.error_message


def test_an_error_number_travels_with_its_platform():
    record = capture(OSError(errno.ENOSPC, "No space left on device"))
    code = record.codes[0]
    assert ("posix.errno", str(errno.ENOSPC), "ENOSPC") == (code.space, code.value, code.name)
    assert code.platform.startswith("linux")
    assert "uep.capacity.disk_full" == record.error_type


class Timeout(TimeoutError):
    pass


class Own(Exception):
    pass


@pytest.mark.parametrize(
    "error, expected",
    [
        (TimeoutError(), "uep.network.timeout"),
        (Timeout(), "uep.network.timeout"),
        (Own(), "uep.unknown.unclassified"),
        (FileNotFoundError(2, "x"), "uep.resource.not_found"),
        (MemoryError(), "uep.capacity.memory_exhausted"),
        (ExceptionGroup("g", [Own()]), "uep.aggregate.multiple"),
    ],
)
def test_the_type_comes_from_the_native_table(error, expected):
    record = capture(error)
    assert expected == record.error_type
    assert SeveritySource.REGISTRY == record.severity_source
    assert () == validate(record)


def test_what_the_caller_says_counts():
    record = capture(
        Own("x"),
        severity="Critical",
        error_type="com.acme.own",
        recovery_suggestions=["Call."],
        resource=Resource(service="s"),
        correlation=Correlation(request_id="r"),
        handling=Handling(handled=True),
        clock=lambda: 1_000_000_000,
        new_id=lambda now: "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
    )
    assert ("com.acme.own", ["uep.unknown.unclassified", "uep.unknown"]) == (
        record.error_type,
        record.type_ancestors,
    )
    assert (Severity.CRITICAL, SeveritySource.REPORTER) == (record.severity, record.severity_source)
    assert ("1970-01-01T00:00:01Z", "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e") == (
        record.timestamp,
        record.error_id,
    )
    assert (["Call."], "s", "r", True) == (
        record.recovery_suggestions,
        record.resource.service,
        record.correlation.request_id,
        record.handling.handled,
    )
    assert () == validate(record)


@pytest.mark.parametrize(
    "arguments",
    [
        {"severity": "Bogus"},
        {"severity": 3},
        {"error_type": "Bad Name"},
        {"error_type": "uep.network"},
        {"error_type": 7},
        {"context": {"a" * 200: 1, "": 2, "a\nb": 3, 5: 6}},
        {"context": 7},
        {"recovery_suggestions": ["x" * 5000] * 30},
        {"recovery_suggestions": [7, None]},
        {"resource": Resource(service="s" * 500, attributes={str(n): "v" * 2000 for n in range(50)})},
        {"recovery_suggestions": 7},
        {"resource": 7},
        {"codes": 7},
        {"codes": [7, Code(space="x", value="y")]},
        {"correlation": 7},
        {"handling": 7},
        {"clock": lambda: 1 / 0},
        {"new_id": lambda now: 1 / 0},
    ],
)
def test_wrong_arguments_cost_a_mark_and_no_error(arguments):
    record = capture(ValueError("v"), **arguments)
    assert "ValueError" == record.nodes[0].type_name
    assert record.marks
    if not {"clock", "new_id"} & set(arguments):
        assert ("v", "uep.input.validation_failed") == (record.nodes[0].message, record.error_type)
    assert () == validate(record)


def test_a_budget_below_compact_is_compact():
    record = capture(ValueError("v" * 9000), max_bytes=1)
    assert size_of(record) <= 3072
    assert () == validate(record)


def test_random_bits_of_ids_come_from_the_system(monkeypatch):
    """UEP-REC-004: every random bit of an id is one of the operating system's, and none is used twice."""
    asked = []

    def draw(count):
        asked.append(bytes(range(256)) * (count // 256) + bytes(range(count % 256)))
        return asked[-1]

    monkeypatch.setattr(_ids.os, "urandom", draw)
    monkeypatch.setattr(_ids, "_stock", [])
    made = [capture(ValueError("x")).error_id for _ in range(_ids._STOCK_SIZE + 1)]
    assert len(asked) == 2
    block = asked[0].hex()
    first = block[-20:]  # the stock is used from its end
    assert [f"7{first[:3]}", first[4:7], first[8:20]] == [
        made[0].split("-")[2],
        made[0].split("-")[3][1:],
        made[0].split("-")[4],
    ]
