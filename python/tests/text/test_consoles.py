"""Consoles and platforms: what browsers, logcat, debuggerd, wasmtime, Lua and R print, where the corpus and the vectors do not reach."""

from __future__ import annotations

import pytest
from uep.bridges import Translation, translate
from uep.bridges.text._logcat import read_logcat
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text.scanners._js_lines import read_frame

NOW = "2026-11-21T12:00:00Z"


def read(text: str) -> list[Translation]:
    """Translate with the time of the run fixed."""
    return list(translate(text.encode(), now=NOW))


@pytest.mark.parametrize("lead", ["[7:7:1121/100000.5:INFO:CONSOLE:7] ", "[1121/100000.5:INFO:CONSOLE(7)] "])
def test_a_record_of_chromium_has_the_time_of_its_line(lead):
    """Month, day and time of day stand in the brackets, with or without process and thread."""
    [found] = read(lead + '"Uncaught Error: x", source: http://shop.example/a.js (7)\n')
    assert "2026-11-21T10:00:00.5Z" == found.record.timestamp.replace("500Z", "5Z")


def test_a_console_is_read_inside_of_a_log():
    """A driver of browsers logs each record of the console as a line of its own."""
    record = '"Uncaught TypeError: no shelf", source: http://shop.example/a.js (7)'
    log = f"2026-11-21 10:00:00,000 INFO [driver] page - {record}\n2026-11-21 10:00:01,000 INFO [driver] page - ok\n"
    [found] = read(log)
    assert ("TypeError", "no shelf") == (found.record.nodes[0].type_name, found.record.error_message)


def test_an_entry_without_a_place_needs_its_calls():
    """``Uncaught`` at the beginning of a line of a log is anybody's word; calls below make it the console's."""
    head, calls = "Uncaught out of stock\n", "load @ app.js:7\n(anonymous) @ app.js:4\n"
    assert [] == read("begin\n" + head + "end\n")
    [found] = read("begin\n" + head + calls + "end\n")
    assert ["load", "(anonymous)"] == [frame.function for frame in found.record.nodes[0].stack.frames]


@pytest.mark.parametrize(
    "line, who",
    [
        ("E/AndroidRuntime( 4711): x", "logcat:4711:AndroidRuntime"),
        ("E/AndroidRuntime: x", "logcat::AndroidRuntime"),
        ("E( 4711: 4720) x", "logcat:4711:4720"),
        ("11-21 10:00:01.123  4711  4720 E AndroidRuntime: x", "logcat:4711:4720:AndroidRuntime"),
        ("2026-11-21 10:00:01.123 4711-4720/com.acme E/Till: x", "logcat:4711:4720:Till"),
    ],
)
def test_a_line_of_logcat_is_taken_apart(line, who):
    """Process, thread and tag say whose line it is."""
    assert (who, "x") == read_logcat(line)[:2]


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-21 10:00:01.123  INFO 1 --- [main] com.acme.Shop : x",
        "2026-11-21 10:00:01.123 UTC [4711] ERROR:  x",
        "E1121 10:00:01.123456 7 shop.cc:7] x",
        "11-21 is a day",
    ],
)
def test_lines_of_other_logs_are_none_of_logcat(line):
    """A time and a number are not enough."""
    assert read_logcat(line) is None


def test_a_word_in_brackets_is_no_prefix_of_chromium():
    """Only month, day and time between process and level are one."""
    assert read_prefix("[12:30:INFO:x] text") is None


@pytest.mark.parametrize(
    "frames",
    [
        "    at com.acme.Shop.open (Shop.java:12)\n    at com.acme.Shop.main (Shop.java:3)\n",
        "\tat com.acme.Shop.open(Shop.java:12)\n\tat com.acme.Shop.main(Shop.java:3)2026-11-21 10:00:00 INFO x\n",
    ],
)
def test_frames_of_maven_and_log4j_are_frames(frames):
    """A blank before the place, and a record glued to it, end no trace."""
    [found] = read("com.acme.ShopException: no shelf\n" + frames)
    assert [12, 3] == [frame.line for frame in found.record.nodes[0].stack.frames]


def test_a_place_of_webassembly_has_an_address():
    """The offset is a number, and without a name the function has its own."""
    frame = read_frame("wasm://wasm/005b2c36:wasm-function[12]:0x1f")
    assert ("wasm-function[12]", "wasm://wasm/005b2c36", "31") == (frame.function, frame.file, frame.address)
    assert read_frame("wasm://wasm/005b2c36:wasm-function[12]:0x") is None


@pytest.mark.parametrize("words", ["now here\n", "2026-11-21 10:00:00 DEBUG where\n", ""])
def test_a_traceback_of_lua_alone_is_no_error(words):
    """A program prints where it is."""
    assert [] == read(words + "stack traceback:\n\tshop.lua:2: in main chunk\n\t[C]: in ?\n")


def test_the_words_of_r_need_the_end_of_rscript():
    """``Error in`` begins lines of many programs."""
    assert [] == read("Error in load(x) : no shelf\ngoing on\n")
    [found] = read("begin\nError in load(x) : no shelf\nExecution halted\n")
    assert (["load"], "r") == (
        [frame.function for frame in found.record.nodes[0].stack.frames],
        found.record.source_language,
    )
