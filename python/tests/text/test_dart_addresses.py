"""Dart whose symbols were split off, and crashes of its virtual machine (UEP-BRG-2080, UEP-BRG-2085) beyond their vectors."""

from __future__ import annotations

from .reading import records

PREAMBLE = (
    "*** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***\n"
    "pid: 615, tid: 61435, name io.flutter.1.ui\n"
    "os: ios arch: arm64 comp: no sim: no\n"
    "build_id: 'fea2e5097e6b33f681540973bb38d1e7'\n"
    "isolate_dso_base: 105cf0000, vm_dso_base: 105cf0000\n"
    "isolate_instructions: 105cfe900, vm_instructions: 105cf4000\n"
)
ADDRESSES = (
    "    #00 abs 0000000105d00000 _kDartIsolateSnapshotInstructions+0x1\n    #01 abs 0000000105d00010\n"
)


def test_a_stack_without_words_above_is_cut() -> None:
    """What was printed of the error is missing."""
    (record,) = records("flutter: " + PREAMBLE + ADDRESSES)
    node = record.nodes[0]
    assert (node.type_name, node.message) == ("", "")
    assert any(mark.path == "/nodes/0/stack" for mark in record.marks)
    assert node.stack is not None
    assert [frame.address for frame in node.stack.frames] == [str(0x10000), str(0x10010)]
    assert node.stack.frames[0].build_id == "fea2e5097e6b33f681540973bb38d1e7"


def test_the_log_of_android() -> None:
    """Each line has a prefix."""
    text = "[ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: Exception: no shelf\n"
    lines = (text + PREAMBLE + ADDRESSES + "<asynchronous suspension>\n").splitlines()
    (record,) = records("".join(f"E/flutter ( 8193): {line}\n" for line in lines))
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("Exception", "no shelf")


def test_a_box_of_flutter() -> None:
    """The preamble stands below the title of the stack."""
    text = f"\u2550\u2550\u2561 EXCEPTION CAUGHT BY WIDGETS LIBRARY \u255e\u2550\u2550\nThe following StateError was thrown building Shop:\nno shelf\n\nWhen the exception was thrown, this was the stack:\n{PREAMBLE}{ADDRESSES}"
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert record.nodes[0].stack is not None
    assert len(record.nodes[0].stack.frames) == 2


def test_frames_of_flutter_in_crashlytics() -> None:
    """Its page has the names of files behind those of functions."""
    text = "Fatal Exception: FlutterError\n0  ???                            0x0 Shop.build + 41 (main.dart:41)\n1  ???                            0x0 Element.build + 4782 (framework.dart:4782)\n"
    (record,) = records(text)
    assert record.source_language == "dart"


def test_a_crash_on_windows() -> None:
    """There is no signal."""
    text = '===== CRASH =====\nExceptionCode=-1073741819, ExceptionFlags=0, ExceptionAddress=000B\nversion=3.7.0 (stable) on "windows_x64"\n  pc 0x0b fp 0x6e Unknown symbol\n'
    (record,) = records(text)
    assert record.nodes[0].message.startswith("ExceptionCode=-1073741819")
    assert not record.codes
    assert record.context["uep.source.runtime"] == "dart 3.7.0"


def test_a_crash_without_calls_is_cut() -> None:
    """Only the signal was printed."""
    (record,) = records("===== CRASH =====\nsi_signo=Aborted(6), si_code=SI_TKILL(-6)\n")
    assert [code.value for code in record.codes] == ["SIGABRT"]
    assert record.marks
