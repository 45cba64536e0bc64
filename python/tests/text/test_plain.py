"""The ordinary traceback is read at a glance; the answer is that of the reader, which looks at everything."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from types import ModuleType

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uep.bridges import translate
from uep.bridges.text.scanners import _python_reader, python
from uep_data import locate

CRASHES = locate("conformance", "crashes")
NOW = "2026-11-21T12:00:00Z"
HEADER = "Traceback (most recent call last):"
CAUSE = "The above exception was the direct cause of the following exception:"
LINES = (
    HEADER,
    '  File "/srv/app/a.py", line 3, in f',
    '  File "/srv/app/b.py", line 4',
    "    g()",
    "    ~^^",
    "  [Previous line repeated 7 more times]",
    "  x",
    "",
    " ",
    "KeyError: 'b-7'",
    "KeyError",
    "ValueError: ",
    "depot.Refused: no",
    "ExceptionGroup: both (2 sub-exceptions)",
    "concurrent.futures.process._RemoteTraceback: ",
    '"""',
    CAUSE,
    "During handling of the above exception, another exception occurred:",
    "Exception in thread Thread-1:",
    "Exception ignored in: <function f at 0x1>",
    "more",
    "-" * 70,
    "2026-11-21 10:00:00,123 ERROR [main] shop - failed",
)


def _wrap() -> ModuleType:
    spec = importlib.util.spec_from_file_location("plain_wrappings", CRASHES / "wrap.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


WRAPPINGS: dict[str, Callable[[bytes], bytes]] = {"bare": lambda text: text, **_wrap().WRAPPINGS}


def read(text: bytes) -> list[tuple[bytes, object]]:
    """Return the records as JSON, and where the errors stand."""
    return [(msgspec.json.encode(found.record), found.span) for found in translate(text, now=NOW)]


def slowly(text: bytes) -> list[tuple[bytes, object]]:
    """Return the same, read without the short cuts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(python, "read_plain", lambda *given: None)
        patch.setattr(_python_reader, "run_of_frames", lambda *given: "")
        return read(text)


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_crashes(wrapping: str) -> None:
    """Real errors, one by one and one after the other."""
    outputs = [path.read_bytes() for path in sorted((CRASHES / "python").glob("*/output.txt"))]
    texts = [WRAPPINGS[wrapping](output) for output in outputs]
    for text in (*texts, b"".join(texts)):
        assert slowly(text) == read(text)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_lines_in_any_order(lines: list[str]) -> None:
    """Lines of tracebacks that follow each other as they never do."""
    text = "\n".join((HEADER, *LINES[1:2], *lines)).encode()
    assert slowly(text) == read(text)


def test_errors_with_equal_frames() -> None:
    """Frames that are known are those of their error, whatever stands around them."""
    frames = '  File "/srv/app/a.py", line 3, in f\n    g()\n' * 2
    texts = [f"{HEADER}\n{frames}KeyError: {number}\n" for number in range(9)]
    text = "".join(texts).encode()
    assert slowly(text) == read(text)
    assert slowly(text + b"\xff") == read(text + b"\xff")
