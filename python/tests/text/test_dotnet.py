""".NET text: what the grammar rules decide, beyond the programs of conformance/crashes/dotnet."""

from __future__ import annotations

import json

import pytest
from uep.bridges.text.scanners._dotnet_lines import is_end, is_previous, read_frame, read_header
from uep.model import Frame, Relation

from .reading import records


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("   at Acme.Shop.Main()", Frame(function="Acme.Shop.Main")),
        ("   at Acme.Shop..ctor(Int32 n)", Frame(function="Acme.Shop..ctor")),
        ("   at Acme.Shop.<Run>d__3.MoveNext()", Frame(function="Acme.Shop.<Run>d__3.MoveNext")),
        (
            "   at Acme.Shop.<Main>g__Check|0_0[T](T value) in /srv/a b.cs:line 3",
            Frame(function="Acme.Shop.<Main>g__Check|0_0[T]", file="/srv/a b.cs", line=3),
        ),
        ("   à A.B.C(String x) dans C:\\a.cs:ligne 8", Frame(function="A.B.C", file="C:\\a.cs", line=8)),
        ("   場所 A.B.C(Byte[] x) 場所 C:\\a.cs:行 8", Frame(function="A.B.C", file="C:\\a.cs", line=8)),
        ("   在 A.B.C(Byte[] x) 位置 C:\\a.cs:行号 8", Frame(function="A.B.C", file="C:\\a.cs", line=8)),
        ("   at lambda_method(Closure , Object )", Frame(function="lambda_method")),
        ("   at Acme.Shop.Main() + 0x1f", Frame(function="Acme.Shop.Main")),
        (
            "  at A.B (System.Int32 n) [0x0001a] in /srv/a.cs:4 ",
            Frame(function="A.B", file="/srv/a.cs", line=4),
        ),
        ("  at A.B () <0x40f3a0 + 0x00013> in <12b4>:0 ", Frame(function="A.B")),
        ("    at Object.open (node:fs:573:18)", None),
        ("\tat com.acme.Shop.main(Shop.java:3)", None),
        ("   at noon (or later)", None),
        ("at Acme.Shop.Main()", None),
    ],
)
def test_a_frame_line_is_taken_apart(line: str, frame: Frame | None) -> None:
    """Compiler names, translated words, offsets of Mono and of native code, and what only looks like it."""
    assert frame == read_frame(line)


def test_first_lines_are_taken_apart() -> None:
    """Generic and nested types, and the number behind a type."""
    assert ("Acme.Err`1[System.Int32]", "", "no 3") == read_header("Acme.Err`1[System.Int32]: no 3")
    assert ("System.ComponentModel.Win32Exception", "2", "gone") == read_header(
        "System.ComponentModel.Win32Exception (2): gone"
    )
    assert ("", "", "no type here, just words") == read_header("no type here, just words")


def test_dividers_are_told_apart_by_their_indentation() -> None:
    """Both are translated."""
    assert is_end("   --- Fin de la trace de la pile d'exception interne ---")
    assert is_previous("--- Ende der Stapelüberwachung vom vorhergehenden Ort ---")
    assert not is_end("--- End of stack trace from previous location ---")


def test_a_json_log_of_windows_is_read() -> None:
    """Serilog's compact form, with the line ends of Windows."""
    trace = "System.InvalidOperationException: a\r\n ---> System.Exception: b\r\n   at A.B.C()\r\n"
    trace += "   --- End of inner exception stack trace ---\r\n   at A.B.D() in C:\\a.cs:line 3"
    [record] = records(json.dumps({"@t": "2026-11-21T10:00:00Z", "@l": "Error", "@x": trace}) + "\n")
    assert [("System.InvalidOperationException", "a", None), ("System.Exception", "b", Relation.CAUSE)] == [
        (node.type_name, node.message, node.relation) for node in record.nodes
    ]


@pytest.mark.parametrize(
    ("file", "language"), [("a.cs", "csharp"), ("a.fs", "fsharp"), ("a.vb", "visualbasic")]
)
def test_the_file_tells_the_language(file: str, language: str) -> None:
    """The languages of .NET print alike."""
    [record] = records(f"System.Exception: x\n   at A.B.C() in /srv/{file}:line 3\n   at A.B.D()\n")
    assert language == record.source_language


def test_a_head_that_was_cut_off_is_marked() -> None:
    """What is left of an error with an inner one: the inner one's frames and the outer one's."""
    text = "   at A.B.C()\n   at A.B.D()\n   --- End of inner exception stack trace ---\n   at A.B.E()\n"
    [record] = records(text)
    assert "bridge:input_head" in [mark.rule for mark in record.marks]
    assert ["A.B.E"] == [frame.function for frame in record.nodes[0].stack.frames if record.nodes[0].stack]


@pytest.mark.parametrize(
    "text",
    [
        "Look at System.String (the type) and\n   at the end of the line\n",
        "   at Acme.Shop.Main()\n",
        'throw new InvalidOperationException("x");\nException: none\n',
        "info: Acme.Shop[0]\n      The Exception handler is at Acme.Shop.Handle()\n",
    ],
)
def test_prose_and_sources_hold_no_error(text: str) -> None:
    """One frame alone is a quotation."""
    assert [] == records(text)


@pytest.mark.parametrize("count", [10, 100, 1000])
def test_a_message_of_an_unhandled_error_may_be_long(count):
    """The words of the runtime are sure, so its frames are waited for; all of these messages are below the cap in bytes."""
    message = "\n".join(["first", *(f"l {index}" for index in range(count))])
    text = f"Unhandled exception. System.InvalidOperationException: {message}\n   at Shop.Main() in /srv/a.cs:line 3\n"
    [record] = records(text)
    assert record.nodes[0].message == message
    assert [frame.line for frame in record.nodes[0].stack.frames] == [3]
