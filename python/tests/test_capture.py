"""capture() tells what the interpreter knows, and never raises."""

from __future__ import annotations

import errno
import gc
import sys
import traceback
import types
import weakref
from types import TracebackType
from typing import Any

import msgspec
import pytest
from uep import _frames as frames_module
from uep import capture, encode, validate
from uep._ids import new_error_id, time_text
from uep._truncate_size import size_of
from uep.model import Code, Correlation, Handling, MarkKind, Relation, Resource, Severity, SeveritySource


def caught(function: Any, *args: Any) -> BaseException:
    try:
        function(*args)
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def throw(error: BaseException) -> None:
    raise error


def chain() -> None:
    try:
        try:
            raise KeyError("inner")
        except KeyError as inner:
            raise ValueError("middle") from inner
    except ValueError:
        raise RuntimeError("outer")


def rules(record: Any) -> set[str]:
    return {mark.rule for mark in record.marks}


def shape(record: Any) -> list[tuple[Any, Any, str, str]]:
    return [(node.parent, node.relation, node.type_name, node.message) for node in record.nodes]


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
    assert "repeated_node" in rules(record)


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
    assert 121 == len(capture(error, hidden_context=True).nodes)


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


class RaisingStr(Exception):
    def __str__(self):
        raise ValueError("no")


class ExitingStr(Exception):
    def __str__(self):
        raise SystemExit


class DeepStr(Exception):
    def __str__(self):
        return str(self)


class FullStr(Exception):
    def __str__(self):
        raise MemoryError


class NoStr(Exception):
    def __str__(self):
        return 7


class LyingLinks(Exception):
    @property
    def __cause__(self):
        raise ValueError

    @property
    def __context__(self):
        raise ValueError

    @property
    def __notes__(self):
        raise ValueError

    @property
    def __class__(self):
        raise ValueError


class RaisingGetattr(Exception):
    def __getattribute__(self, name):
        raise KeyboardInterrupt


class Notes(Exception):
    __notes__ = 5


class BadNote(Exception):
    def __init__(self):
        self.__notes__ = [RaisingStr(), "x"]


class ManyNotes(Exception):
    def __init__(self):
        self.__notes__ = ["n" * 2000] * 40


class OddModule(Exception):
    __module__ = 5


class StrSubclass(str):
    def isascii(self):
        raise ValueError

    def __len__(self):
        raise ValueError


class OddStr(Exception):
    def __str__(self):
        return StrSubclass("odd")


class BadSyntax(SyntaxError):
    @property
    def lineno(self):
        raise ValueError

    @property
    def msg(self):
        raise ValueError


HOSTILE = [
    RaisingStr,
    ExitingStr,
    DeepStr,
    FullStr,
    NoStr,
    LyingLinks,
    RaisingGetattr,
    Notes,
    BadNote,
    ManyNotes,
    OddModule,
    OddStr,
    BadSyntax,
]


@pytest.mark.parametrize("cls", HOSTILE, ids=lambda cls: cls.__name__)
def test_hostile_exceptions_are_captured(cls):
    """Type name and frames are there whatever the exception's own methods do."""
    try:
        raise cls()
    except BaseException as found:
        record = capture(found)
    assert record.nodes[0].type_name.endswith(cls.__name__)
    assert "test_hostile_exceptions_are_captured" == record.nodes[0].stack.frames[0].function
    assert () == validate(record)


@pytest.mark.parametrize("cls", HOSTILE, ids=lambda cls: cls.__name__)
def test_hostile_exceptions_below_others_are_captured(cls):
    outer = ExceptionGroup("g", [cls(), ValueError("v")])
    outer.__cause__ = cls()
    record = capture(outer)
    assert "ExceptionGroup" == record.nodes[0].type_name
    assert () == validate(record)


def test_a_hostile_metaclass_is_survived():
    class Meta(type):
        def __hash__(cls):
            raise ValueError

        def __eq__(cls, other):
            raise ValueError

        def __getattribute__(cls, name):
            raise ValueError

    class HostileClass(Exception, metaclass=Meta):
        pass

    try:
        raise HostileClass
    except BaseException as found:
        record = capture(found)
    assert record.nodes[0].type_name.endswith("HostileClass")
    assert "test_a_hostile_metaclass_is_survived" == record.nodes[0].stack.frames[0].function
    assert () == validate(record)


def test_capture_works_at_the_end_of_the_stack():
    found: list[Any] = []

    def fall():
        try:
            fall()
        except RecursionError as error:
            found.append(capture(error))
            raise

    caught(fall)
    assert all("RecursionError" == record.nodes[0].type_name for record in found)
    assert any(record.nodes[0].stack for record in found)
    assert 1000 > len(found) > 100


def test_what_is_no_exception_is_captured_too():
    record = capture("text")
    assert "str" == record.nodes[0].type_name
    assert () == validate(record)


@pytest.mark.parametrize(
    "message", ["", "a\0b", "\ud800", "é" * 9000, "x" * 100_000, "\ud83d\ude00", "😀" * 3000, "a\n  File b"]
)
def test_any_message_is_canonical(message):
    inner = KeyError(1)
    inner.__cause__ = ValueError(message)
    for error in (ValueError(message), inner):
        record = capture(error)
        assert () == validate(record)
        assert record.error_message
        encode(record)


def test_an_empty_message_stays_empty_in_the_node():
    record = capture(ValueError())
    assert ("ValueError", "") == (record.error_message, record.nodes[0].message)


def test_a_large_record_fits():
    group = ExceptionGroup("g" * 9000, [caught(throw, ValueError(str(n) * 3000)) for n in range(120)])
    record = capture(group, context={str(n): "v" * 4000 for n in range(60)})
    assert size_of(record) <= 65536
    assert () == validate(record)
    assert size_of(capture(group, max_bytes=3072)) <= 3072


@pytest.fixture
def make_module(monkeypatch):
    """Make loaded modules out of code, as the cache keeps frames of loaded modules only."""

    def make(name, code):
        module = types.ModuleType(name)
        monkeypatch.setitem(sys.modules, name, module)
        exec(code, vars(module))
        return module

    yield make
    frames_module.clear_frames()


SOURCE = "def f():\n    raise ValueError"


def test_code_objects_that_compare_equal_keep_their_files(make_module):
    """Code objects compare without their file name, so the cache must not."""
    modules = [make_module(f"m_{file}", compile(SOURCE, f"{file}.py", "exec")) for file in ("one", "two")]
    assert modules[0].f.__code__ == modules[1].f.__code__
    for _ in range(2):
        found = [capture(caught(module.f)).nodes[0].stack.frames[0] for module in modules]
        assert [("one.py", "m_one"), ("two.py", "m_two")] == [(f.file, f.module) for f in found]


def test_one_code_object_in_two_modules_keeps_them_apart(make_module):
    code = compile(SOURCE, "same.py", "exec")
    modules = [make_module("m_one", code), make_module("m_two", code)]
    found = [capture(caught(m.f)).nodes[0].stack.frames[0].module for m in (*modules, *modules)]
    assert ["m_one", "m_two", "m_one", "m_two"] == found


def test_the_frame_cache_is_bounded(make_module, monkeypatch):
    monkeypatch.setattr(frames_module, "_CACHE_SIZE", 16)
    for number in range(100):
        module = make_module("m_many", compile(SOURCE, f"file{number}.py", "exec"))
        assert f"file{number}.py" == capture(caught(module.f)).nodes[0].stack.frames[0].file
    assert len(frames_module._known) <= 32
    assert len(frames_module._sites) <= 32


def test_scopes_that_are_no_modules_are_not_held():
    """Rules and templates run in scopes full of a program's data."""

    class Data:
        pass

    scope = {"__name__": "rule", "data": Data()}
    exec(compile(SOURCE, "rule.py", "exec"), scope)
    held = weakref.ref(scope["data"])
    assert "rule" == capture(caught(scope["f"])).nodes[0].stack.frames[0].module
    scope.clear()
    del scope
    gc.collect()
    assert held() is None


def test_a_long_frame_slows_only_its_own_record_down(make_module, monkeypatch):
    module = make_module("m_long", compile(SOURCE, "d/" * 300 + "x.py", "exec"))
    capture(caught(module.f))
    measured = []
    monkeypatch.setattr("uep._truncate.size_of", lambda record: measured.append(record) or 0)
    capture(caught(chain))
    assert [] == measured
    capture(caught(module.f))
    assert measured


def test_long_names_are_cut_and_marked():
    name = "f" * 3000
    scope: dict[str, Any] = {"__name__": "m" * 600}
    exec(compile(f"def {name}():\n    raise ValueError", "d/" * 800 + "x.py", "exec"), scope)
    record = capture(caught(scope[name]))
    frame = record.nodes[0].stack.frames[0]
    assert frame.file.endswith("x.py")
    assert {"limit:max_function_bytes", "limit:max_path_bytes", "limit:max_module_bytes"} <= rules(record)
    assert () == validate(record)
    frames_module.clear_frames()


def test_library_frames_are_not_the_applications():
    import json

    record = capture(caught(json.loads, "{"))
    flags = {f.module: f.in_app for f in record.nodes[0].stack.frames}
    assert False is flags["json.decoder"]
    assert True is flags[__name__]


def test_ids_are_uuids_of_version_7_in_order():
    import uuid

    ids = [new_error_id(1_700_000_000_000_000_000 + n * 1_000_000) for n in range(1000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 1000
    assert {(7, uuid.RFC_4122)} == {(uuid.UUID(i).version, uuid.UUID(i).variant) for i in ids}


@pytest.mark.parametrize(
    "now, expected",
    [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.000000001Z"),
        (1_500_000_000, "1970-01-01T00:00:01.500Z"),
        (1_000_001_000, "1970-01-01T00:00:01.000001Z"),
        (-1, "1969-12-31T23:59:59.999999999Z"),
    ],
)
def test_times_have_the_fewest_digits(now, expected):
    assert expected == time_text(now)


def test_context_values_become_json_values():
    import datetime
    import decimal
    import enum

    class Level(enum.Enum):
        HIGH = "high"

    loop: list[Any] = []
    loop.append(loop)
    aware = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    record = capture(
        ValueError(),
        context={
            "big": 2**60,
            "huge": 10**5000,
            "unsigned": 2**63 + 1,
            "nan": float("nan"),
            "inf": float("-inf"),
            "far": 1e300,
            "bytes": b"\x00\x01",
            "when": aware,
            "naive": aware.replace(tzinfo=None),
            "cost": decimal.Decimal("1.10"),
            "level": Level.HIGH,
            "odd": RaisingStr(),
            "object": object,
            "loop": loop,
            "tuple": (1, {2}),
            "text": "a\0\ud800",
            "long": "x" * 5000,
            "deep": {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"password": "p"}}}}}}}}},
            "none": None,
        },
    )
    context = record.context
    assert ("1152921504606846976", "NaN", "-Infinity", "AAE=") == tuple(
        context[k] for k in ("big", "nan", "inf", "bytes")
    )
    assert ("2026-01-02T03:04:05Z", "1.10", "high", [1, [2]]) == tuple(
        context[k] for k in ("when", "cost", "level", "tuple")
    )
    assert "<RaisingStr str() failed>" == context["odd"]
    assert '{"password":"[redacted]"}' == context["deep"]["a"]["b"]["c"]["d"]["e"]["f"]["g"]["h"]
    hints = {mark.path: mark.type_hint for mark in record.marks if mark.kind is MarkKind.TYPED}
    assert ("int64", "uint64", "non_finite", "bytes", "timestamp", "decimal") == tuple(
        hints[f"/context/{k}"] for k in ("big", "unsigned", "nan", "bytes", "when", "cost")
    )
    assert () == validate(record)


def test_a_bomb_of_references_is_bounded():
    value: Any = "x"
    for _ in range(40):
        value = [value, value]
    record = capture(ValueError(), context={"bomb": value, "many": {str(n): n for n in range(100_000)}})
    assert () == validate(record)
    assert "limit:max_context_bytes" in rules(record)


def test_redaction_happens_by_default():
    context = {"password": "p", "user": {"API-Key": 1, "name": "n"}, "token": None}
    error = ValueError()
    assert {
        "password": "[redacted]",
        "user": {"API-Key": "[redacted]", "name": "n"},
        "token": None,
    } == capture(error, context=context).context
    assert context == capture(error, context=context, redact=False).context
    assert context == {"password": "p", "user": {"API-Key": 1, "name": "n"}, "token": None}
    assert {"password": "[redacted]"} == capture(error, context={"password": "p"}).context


def test_capture_holds_no_exception():
    """The caches hold code and classes, never an exception or its locals."""

    class Local:
        pass

    def fail():
        local = Local()
        found.append(weakref.ref(local))
        raise ValueError

    found: list[Any] = []
    try:
        fail()
    except ValueError as error:
        record = capture(error)
    gc.collect()
    assert found[0]() is None
    assert record.nodes


def test_every_record_encodes_and_decodes():
    record = capture(caught(chain))
    assert record == msgspec.json.decode(encode(record), type=type(record))
