"""Capture never raises and never lies about what it left out, whatever the exception does."""

from __future__ import annotations

import gc
import sys
import types
import weakref
from typing import Any

import pytest
from uep import _frames as frames_module
from uep import capture, encode, validate
from uep._truncate_size import size_of

from .errors import RaisingStr, caught, chain, rules, throw


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
    assert True is flags[caught.__module__]
