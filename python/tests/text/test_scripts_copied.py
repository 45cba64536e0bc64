"""Errors of scripting languages that people and services copy: what the rules decide beside the vectors."""

from __future__ import annotations

import pytest
from uep.bridges.text._grammar import Cut, Window
from uep.bridges.text._prefix import read_prefix
from uep.bridges.text.scanners._lua_lines import find_place
from uep.bridges.text.scanners.lua import LUA
from uep.bridges.text.scanners.php import PHP
from uep.bridges.text.scanners.r import R
from uep.bridges.text.scanners.ruby import RUBY
from uep.bridges.text.scanners.text import TEXT
from uep.model import Relation, UniversalErrorProtocol

from .reading import records


def frames(record: UniversalErrorProtocol, node: int = 0) -> list[tuple[str, str, int]]:
    """Return function, file and line of a node's frames."""
    stack = record.nodes[node].stack
    return [(frame.function, frame.file, frame.line) for frame in stack.frames] if stack else []


# --- Records of logs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("7 TID-oq1 WARN: no shelf", "no shelf"),
        ("7 TID-oq1 Shop::Open JID-1f2 WARN: no shelf", "no shelf"),
        ("pid=7 tid=oq1 class=Shop jid=1f2 WARN: no shelf", "no shelf"),
        ("2026-11-21T10:00:00.000Z 7 TID-oq1 WARN: no shelf", "no shelf"),
    ],
)
def test_the_fields_of_sidekiq_are_a_prefix(line: str, body: str) -> None:
    """With and without a time before them."""
    prefix = read_prefix(line)
    assert prefix is not None
    assert prefix.body[prefix.fields :] == body


def test_a_terminal_pads_the_places_of_ruby() -> None:
    """What stands behind a place is blanks only."""
    (record,) = records("NoMethodError: no shelf\n/srv/a.rb:3:in `open'   \n/srv/b.rb:9:in 'run'  \n")
    assert frames(record) == [("open", "/srv/a.rb", 3), ("run", "/srv/b.rb", 9)]


def test_a_column_of_the_line_above_may_be_too_wide() -> None:
    """The lines below the error lack the time that the line above has."""
    text = (
        "==> web: [2026-11-21T10:00:00+00:00] INFO: begin\n"
        "==> web: [2026-11-21T10:00:00+00:00] ERROR: run[a] (shop::b line 2) had an error: A::BError: no\n"
        "==> web: ---- Begin output of a ----\n"
        "==> web: STDERR: none\n"
        "==> web: Ran a returned 1\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message.endswith("STDERR: none\nRan a returned 1")


# --- Ruby -------------------------------------------------------------------------------------------------------------


def test_irb_prints_a_message_of_several_lines() -> None:
    """Lines of a message may be indented; the class stands above them."""
    (record,) = records("LoadError: dlopen(shop):\n  no shelf\n\tfrom a.rb:3:in `require'\n\tfrom (irb):1\n")
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("LoadError", "dlopen(shop):\n  no shelf")


def test_cucumber_has_a_title_above_failed_steps() -> None:
    """It is no message."""
    text = "(::) failed steps (::)\n\nexpected: 15\n\n (RSpec::NotMetError)\n./a.rb:3:in `/^a$/'\nb.feature:5:in `And a'\n"
    (record,) = records(text)
    assert (record.nodes[0].type_name, record.nodes[0].message) == ("RSpec::NotMetError", "expected: 15")


def test_the_failsafe_of_rails_has_its_message_below_the_status() -> None:
    """The title and the status are the server's words."""
    text = (
        "[2026-11-21 10:00:00] INFO begin\n/!\\ FAILSAFE /!\\ Sat Nov 21 10:00:00 2026\n Status: 500 Internal Server Error\n"
        " no shelf\n  /srv/a.rb:3:in `open'\n  /srv/b.rb:9:in `run'\n"
    )
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"


def test_places_of_honeybadger_without_a_title_are_cut() -> None:
    """Nothing says which error it was."""
    text = "    line 1 of [PROJECT_ROOT]/a.rb: open\n    line 7 of [GEM_ROOT]/b.rb: run"
    parsed = RUBY.parse(Window.of(text), 0, 0)
    assert parsed is not None
    assert parsed.root.cuts == [Cut.HEAD]


@pytest.mark.parametrize("word", ["Warning", "Note", "Deprecation", "Status"])
def test_the_words_of_loggers_are_no_classes(word: str) -> None:
    """They stand where a class may stand."""
    assert not records(f"{word}: the shelf is old\n/srv/a.rb:3:in `open'\n/srv/b.rb:9:in `run'\n")


# --- PHP --------------------------------------------------------------------------------------------------------------


def test_a_table_without_a_name_for_its_numbers() -> None:
    """A browser left out the sign above the first column."""
    text = "Notice: no shelf in /srv/a.php on line 3\nCall Stack\n\tTime\tMemory\tFunction\tLocation\n1\t0.1\t99\t{main}( )\t../b.php:0\n2\t0.2\t99\topen( )\t../b.php:9\n"
    (record,) = records(text)
    assert frames(record) == [("open", "/srv/a.php", 3), ("{main}", "../b.php", 9)]


def test_a_message_is_printed_over_the_progress_of_a_tool() -> None:
    """What is left of the progress is no message."""
    text = "Uncaught Exception: no shelf\u2591\u2591\u2591 45 / 60 (75%)\nStack trace in the forked worker:\n#0 /srv/a.php(9): open()\n#1 {main}\n"
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"


def test_calls_that_were_left_out_hide_two_names() -> None:
    """The function at the place above them, and the place of the last one."""
    text = "  no shelf\n\n  at a.php:3\n  \u279c  3\u2595 open();\n\n      +2 vendor frames \n  3   b.php:9\n      run()\n"
    parsed = PHP.parse(Window.of(text), 2, 0)
    assert parsed is not None
    assert [(frame.function, frame.file) for frame in parsed.root.frames] == [
        ("", "a.php"),
        ("run", ""),
        ("", "b.php"),
    ]
    assert (parsed.root.dropped, parsed.root.dropped_after) == (1, 1)


# --- Lua --------------------------------------------------------------------------------------------------------------


def test_a_call_without_a_line_takes_that_of_the_message() -> None:
    """LuaJIT knows the line of the error, not that of the call."""
    text = "[error] lua entry thread aborted: runtime error: /srv/a.lua:75: no shelf\nstack traceback:\ncoroutine 0:\n\t/srv/a.lua: in function 'open'\n\t/srv/b.lua:2: in function <b.lua:1>\n"
    (record,) = records(text)
    assert frames(record)[0] == ("open", "/srv/a.lua", 75)


def test_a_quoted_trace_ends_with_its_quote() -> None:
    """The quote is no part of the last name."""
    text = (
        'failed: "a.lua:1: attempt to call a nil value\nstack traceback:\n\ta.lua:1: in function <a.lua:1>"'
    )
    parsed = LUA.parse(Window.of(text), 1, 0)
    assert parsed is None or parsed.root.frames[-1].function == "<a.lua:1>"


@pytest.mark.parametrize(
    "line",
    ['f("shop.lua:3: attempt to call a nil value")', '  error="no shop.lua:3: attempt to call a nil value"'],
)
def test_a_source_that_quotes_a_message_has_no_place(line: str) -> None:
    """Nothing happened."""
    assert find_place(line) is None


# --- R ----------------------------------------------------------------------------------------------------------------


def test_an_indented_document_ends_with_its_error() -> None:
    """Words that end a program make an error of a few indented lines."""
    text = "  Quitting from lines 3-8 [open] (shop.qmd)\n  Error:\n  ! no shelf\n  Execution halted\nnext\n"
    (record,) = records(text)
    assert record.nodes[0].message == "no shelf"
    assert record.context["r.chunk"] == "lines 3-8 [open] (shop.qmd)"


def test_what_handles_a_condition_is_a_call() -> None:
    """It is called as an element of a list."""
    text = "Error in value[[3L]](cond) : \n  no shelf:\n Error in open(a) : none\nIn addition: Warning message:\nold\n"
    parsed = R.parse(Window.of(text), 0, 0)
    assert parsed is not None
    assert parsed.root.message == "no shelf:\n Error in open(a) : none"


# --- Perl, Erlang, Tcl ------------------------------------------------------------------------------------------------


def test_the_stack_of_a_child_stands_below_the_words() -> None:
    """Its term is too long for the line."""
    text = 'Ranch listener a had connection process started with b:c/4 at <0.3.0> exit with reason: \n{badarg,[{b,c,1,\n  [{file,"b.erl"},{line,3}]}]}\n'
    (record,) = records(text)
    assert frames(record) == [("b:c/1", "b.erl", 3)]


def test_a_command_that_was_cut_is_no_source() -> None:
    """Tcl prints so many characters of it and three dots."""
    text = 'no shelf\n    while executing\n"open a b c..."\n    (procedure "run" line 3)\n'
    parsed = TEXT.parse(Window.of(text), 1, 0)
    assert parsed is not None
    assert parsed.root.frames[0].source_line == ""


def test_an_error_of_syntax_has_two_lines() -> None:
    """The second one shows the line of the script."""
    (record,) = records("a.sh: line 3: syntax error near unexpected token `('\na.sh: line 3: `open(7)'\n")
    assert record.source_language == "shell"
    assert record.nodes[0].message == "syntax error near unexpected token `('\n`open(7)'"


def test_causes_below_copied_places() -> None:
    """Whatever the word before the class is in the reader's language."""
    text = "A\\BException: order\n/srv/a.php - line 3:\n\nA\\B->open()\n\n/srv/b.php - line 4:\n\nrun()\n\nVerursacht durch TypeError: no\n/srv/c.php - line 5:\n\nA\\C->find()\n"
    (record,) = records(text)
    assert [(node.type_name, node.relation) for node in record.nodes] == [
        ("A\\BException", None),
        ("TypeError", Relation.CAUSE),
    ]
