"""Errors as bug reports hold them: copied from pages of builds, from consoles and from the output of runners and tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .growth import assert_linear
from .reading import records

if TYPE_CHECKING:
    from uep.model import Frame, UniversalErrorProtocol

TRACE = 'Traceback (most recent call last):\n  File "/srv/shop.py", line 3, in open\n    find()\n'
V8 = "TypeError: no shelf\n    at open (/srv/shop.js:3:5)\n"


def frames(record: UniversalErrorProtocol, node: int = 0) -> list[Frame]:
    """Return the frames of a node."""
    stack = record.nodes[node].stack
    return stack.frames if stack is not None else []


def places(record: UniversalErrorProtocol, node: int = 0) -> list[tuple[str, str, int]]:
    """Return function, file and line of each frame of a node."""
    return [(one.function, one.file, one.line) for one in frames(record, node)]


def test_a_page_of_a_build_has_times_above_its_lines() -> None:
    """They end no error, and tell when it was."""
    lines = ["building", "", *V8.splitlines(), "    at run (/srv/main.js:9:5)", "done"]
    (record,) = records("".join(f"10:00:00.{number:03}\n{line}\n" for number, line in enumerate(lines)))
    assert [("open", "/srv/shop.js", 3), ("run", "/srv/main.js", 9)] == places(record)
    assert record.timestamp is not None
    assert record.timestamp.startswith("2026-11-21T10:00:00.002")


def test_a_task_of_airflow_writes_behind_another_log() -> None:
    """Its own records are no lines of its errors."""
    head = "[2026-11-21 10:00:0{},{:03}] {{base_task_runner.py:101}} INFO - Job 5: Subtask load"
    lines = [
        "[2026-11-21 10:00:00,001] {models.py:7} ERROR - no shelf",
        *TRACE.splitlines(),
        "KeyError: 'shelf'",
        "",
        "[2026-11-21 10:00:01,001] {models.py:9} INFO - failed",
    ]
    text = "".join(f"{head.format(n // 3, n)} {line}".rstrip() + "\n" for n, line in enumerate(lines))
    (record,) = records(text)
    assert ("'shelf'", [("open", "/srv/shop.py", 3)]) == (record.error_message, places(record))


def test_rich_breaks_lines_at_the_width_of_its_column() -> None:
    """A word that is wider than the column is cut, any other stands on the next line."""
    rows = [
        "Traceback (most recent call last):",
        '  File "/srv/shop/of/the/north/and/the/south/',
        'shelf.py", line 9, in open',
        "    find()",
        "KeyError: 'a'",
        "",
        "The above exception was the direct cause of",
        "the following exception:",
        "",
        *TRACE.splitlines(),
        "RuntimeError: no shelf to be found here or",
        "there",
    ]
    column = "".join(f"{'':20}{row:44}\n" for row in rows)
    for head in ("[10:00:00] ERROR    ", f"{'':11}ERROR    "):
        placed = f"{head}{'failed':44} shop.py:10\n{column}{'':11}INFO     {'on':44} shop.py:11\n"
        for text in (placed, placed.replace(" shop.py:10", " " * 11).replace(" shop.py:11", "")):
            (record,) = records(text)
            assert ["no shelf to be found here or there", "'a'"] == [one.message for one in record.nodes]
            assert [("open", "/srv/shop/of/the/north/and/the/south/shelf.py", 9)] == places(record, 1)


def test_columns_of_rich_are_read_in_linear_time() -> None:
    """Neither headers nor broken lines are read again and again."""
    head = f"{'':11}ERROR    failed{'':9} shop.py:10\n"
    header = f"{'':20}Traceback (most recent call last):\n"
    again = f'{header}{"":20}  File "a\n'
    assert_linear(lambda count: head + again * count, 500)
    assert_linear(lambda count: f"{head}{header}{'':20}word\n" + f"{'':20}word\n" * count, 2000)


def test_a_step_of_behave_that_failed() -> None:
    """A table may stand between the step and the message."""
    step = "    Then these are open: # steps/shop.py:11 0.000s\n      | shop |\n      | north |\n"
    (record,) = records(f"{step}      ASSERT FAILED: 2\n      and no more\n\n    Then it ends # None\n")
    assert ("2\nand no more", [("", "steps/shop.py", 11)]) == (record.error_message, places(record))
    assert [] == records("    a step # of a dance\n      Assertion Failed: none\n")


def test_a_page_of_sentry() -> None:
    """A type stands above the title, or it is none of an error."""
    stack = TRACE.replace("Traceback", "\nStacktrace").replace("):\n", "):\n\n", 1)
    (record,) = records(f"shop.open in find\nKeyError: 'shelf'\n{stack}")
    assert ("KeyError", [("open", "/srv/shop.py", 3)]) == (record.nodes[0].type_name, places(record))


def test_a_page_of_django_that_a_browser_copied() -> None:
    """A connector stands between the frames of two errors; without frames the page is none."""
    table = "Exception Type:\tShelfError\nException Value:\t\nno shelf\nException Location:\t/srv/shop.py, line 3, in find\n"
    title = "Python Version:\t3.11.5\nTraceback Switch to copy-and-paste view\n"
    shown = "/srv/shop.py, line {}, in find\n            raise x …\n▶ Local vars\n"
    link = "The above exception (none) was the direct cause of the following exception:\n"
    (record,) = records(f"ShelfError at /\n{table}{title}{shown.format(3)}{link}{shown.format(7)}USER\n")
    assert [("no shelf", 7), ("none", 3)] == [
        (node.message, frames(record, index)[0].line) for index, node in enumerate(record.nodes)
    ]
    assert "raise x" == frames(record)[0].source_line
    assert [] == records(f"{table}{title}USER\n")


def test_a_frame_that_a_mail_broke() -> None:
    """Its second line has the marks of the quotation, and is short."""
    text = "".join(f"> {line}\n" for line in TRACE.replace("/srv/", "/srv/of/the/\n").splitlines())
    (record,) = records(f"{text}> KeyError: 'shelf'\n")
    assert [("open", "/srv/of/the/shop.py", 3)] == places(record)


def test_a_blank_line_below_each_line() -> None:
    """A mail program or a page doubles the ends of lines."""
    lines = [*V8.splitlines(), "    at <anonymous>", "    at run (/srv/main.js:9:5)"]
    (record,) = records("\n\n".join(["it fails", *lines, "why?", ""]))
    assert ("no shelf", ["open", "<anonymous>", "run"]) == (
        record.error_message,
        [one.function or one.file for one in frames(record)],
    )


def test_a_message_above_a_trace_of_php() -> None:
    """A program printed it without the class; a heading is none."""
    trace = "#0 /srv/main.php(9): open()\n#1 {main}\n"
    said = {"\nno shelf\n": "no shelf", "\nthe trace of it:\n": "", "shops\nno shelf\n": ""}
    for words, message in said.items():
        (record,) = records(f"opening\n{words}{trace}")
        assert message == record.nodes[0].message


def test_what_webpack_wrapped_is_a_cause() -> None:
    """Its own error stands above."""
    (record,) = records(f"HookWebpackError: failed\n    at wrap (/srv/w.js:9:5)\n-- inner error --\n{V8}")
    assert ["HookWebpackError", "TypeError"] == [one.type_name for one in record.nodes]


def test_what_a_loader_of_webpack_could_not_compile() -> None:
    """The excerpt is a part of the message; frames may stand at any column."""
    excerpt = "\n  2 | open(\n> 3 |     )(\n    |     ^\n"
    words = "SyntaxError: /srv/src/shop.js: Unexpected token (3:4)\n"
    (record,) = records(f"ERROR in ./src/shop.js\nModule build failed: {words}{excerpt}\n")
    assert [("", "./src/shop.js", 3)] == places(record)
    loader = f"Module build failed (from ./loader.js):\n{words}{excerpt}"
    (record,) = records(f"{loader}   at open (/srv/shop.js:3:5)\n   at run (/srv/main.js:9:5)\n")
    assert [("open", "/srv/shop.js", 3), ("run", "/srv/main.js", 9)] == places(record)
    (record,) = records(f"Module build failed: {words}{excerpt[1:]}    at open (/srv/shop.js:3:5)\n")
    assert [("open", "/srv/shop.js", 3)] == places(record)


def test_numbers_of_an_excerpt_stand_below_each_other() -> None:
    """The marked line is that of the frame, and the excerpt no message."""
    shown = "       8 | open(\n    >  9 |   find()\n         |   ^\n      10 | )\n"
    text = f"  1) shop.spec.ts:3:1 › opens ───\n\n    Error: no shelf\n\n{shown}        at /srv/shop.spec.ts:9:3\n\n"
    assert ["no shelf"] == [record.error_message for record in records(text)]


def test_an_error_of_the_console_of_metro() -> None:
    """The engine's name ends it."""
    (record,) = records(
        " LOG  open\n ERROR  Invariant Violation: no shelf, js engine: hermes\n LOG  closed\n"
    )
    assert ("Invariant Violation", "no shelf") == (record.nodes[0].type_name, record.error_message)


def test_tslog_prints_frames_over_two_lines() -> None:
    """A frame without its place is the last one."""
    head = "2026-11-21 10:00:00.123\tERROR\tshop.js:4\tshop\t\n Error  no shelf\nin the north\nerror stack:\n"
    (record,) = records(f"{head}  • shop.js\topen\n\t/srv/shop.js:3:5\n  • main.js\n\t/srv/main.js:9\n")
    assert "no shelf\nin the north" == record.error_message
    assert [("open", "/srv/shop.js", 3), ("", "/srv/main.js", 9)] == places(record)
    (record,) = records(f"{head}  • shop.js\topen\n\t/srv/shop.js:3\n  • main.js\n")
    assert ["MARK_KIND_TRUNCATED"] == [
        f"MARK_KIND_{one.kind.name}" for one in record.marks if one.path == "/nodes/0"
    ]


def test_the_log_of_android_studio_indents_frames() -> None:
    """What it writes before the type is no message."""
    frame = "    #{}      {} (package:shop/shop.dart:3:5)\n"
    head = "e E/flutter: [ERROR:flutter/ui.cc(157)] Unhandled Exception: ShopException(no shelf)\n"
    (record,) = records(head + frame.format(0, "open") + frame.format(1, "main"))
    assert ("ShopException", "no shelf") == (record.nodes[0].type_name, record.error_message)


def test_rake_tells_of_the_error_of_a_thread() -> None:
    """It is another record, and a cause may have no heading."""
    failed = "Shop::Failed: no shelf\n"
    thread = "#<Thread:0x1@/srv/run.rb:10 run> terminated with exception (report_on_exception is true):\n"
    text = f"{thread}/srv/shop.rb:3:in `block in open': no shelf (Shop::Failed)\n(Backtrace restricted to imported tasks)\ncap aborted!\n{failed}\nTasks: TOP => shop\n"
    one, two = records(text)
    assert ["no shelf", "no shelf"] == [one.error_message, two.error_message]
    place = "/srv/shop.rb:3:in `open'\n"
    (record,) = records(f"cap aborted!\n{failed}{place}{place}IOError: closed\n{place}\nTasks: TOP => shop\n")
    assert ["no shelf", "closed"] == [node.message for node in record.nodes]


def test_rubygems_fails() -> None:
    """Places may stand below the message."""
    head = "ERROR:  While executing gem ... (Gem::Shop)\n    no shelf\n\t/srv/shop.rb:3:in `open'\n"
    (record,) = records(f"installing\n{head}")
    assert ("Gem::Shop", [("open", "/srv/shop.rb", 3)]) == (record.nodes[0].type_name, places(record))
    built = "    ERROR: Failed to build gem native extension.\n"
    (record,) = records(f"fetching\nERROR:  Error installing shop:\n{built}\n")
    assert "Error installing shop:\nERROR: Failed to build gem native extension." == record.error_message


def test_a_template_of_an_old_rails() -> None:
    """The lines of the file are no message."""
    head = "ActionView::TemplateError (no shelf) on line #48 of app/shop.erb:\n46: \n47:   <p>\n48:   <%= x %>\n\n"
    place = "    app/shop.erb:48:in `render'\n    app/shop.rb:3:in `index'\n"
    (record,) = records(head + place)
    assert ("ActionView::TemplateError", "no shelf") == (record.nodes[0].type_name, record.error_message)


def test_a_trace_of_php_may_be_indented_or_cut() -> None:
    """A line of the next number that is not whole is a cut."""
    head = "PHP Fatal error:  Uncaught LogicException: no shelf in /srv/Shop.php:3\nStack trace:\n"
    whole = f"{head}\t#0 /srv/main.php(9): open()\n\t#1 {{main}}\n\tthrown in /srv/Shop.php on line 3\nnext\n"
    (record,) = records(whole)
    assert [("open", "/srv/Shop.php", 3), ("{main}", "/srv/main.php", 9)] == places(record)
    (record,) = records(f'{head}#0 /srv/main.php(9): open()\n#1 /srv" while reading response header\n')
    assert "TRUNCATED" in [mark.kind.name for mark in record.marks]


def test_a_box_of_symfony_at_the_first_column() -> None:
    """The class stands in brackets, and the words below it are indented."""
    (record,) = records("> shop\n\n[Shop\\OpenException]\n  no shelf\n\nshop [id]\n")
    assert ("Shop\\OpenException", "no shelf") == (record.nodes[0].type_name, record.error_message)
    assert [] == records("> shop\n\n[Shop\\OpenException]\nno shelf\n\n")


def test_what_reprex_and_traceback_show() -> None:
    """A blank line between two outputs has no mark, and calls are asked for below an error."""
    tree = "#>     ▆\n#>  1. ├─global shop(7)\n#>  2. └─find(7)\n"
    (record,) = records(f"shop(7)\n#> Error in `shop()`:\n#> ! no shelf\n\n#> Backtrace:\n{tree}\nshop(8)\n")
    assert ["find", "shop"] == [one.function for one in frames(record)]
    (record,) = records("shop(7)\n#> Error: no shelf\n#> Backtrace:\n#>   1. shop(7)\n#>  13. find(7)\n")
    assert ["find", "shop"] == [one.function for one in frames(record)]
    calls = '3: stop("no shelf") at shop.R#12\n2: self$find(x, \n       y)\n1: shop(7)\n'
    warned = "In addition: Warning message:\nIn open(x) : closed\n"
    for head in ("Error: no shelf\n", "Error in self$find(x) : no shelf\n", f"Error: no shelf\n{warned}"):
        (record,) = records(f"> shop(7)\n{head}> traceback()\n{calls}> sessionInfo()\n")
        assert "no shelf" == record.error_message
        assert [("stop", "shop.R", 12), ("self$find", "", 0), ("shop", "", 0)] == places(record)
    assert [] == records(f"no error\n> traceback()\n{calls}")


def test_a_quoted_message_of_perl_has_its_callers() -> None:
    """They stand behind the same marks."""
    said = 'Can\'t locate object method "open" via package "Shop" at Shop.pm line 4.\n'
    (record,) = records(
        f"it fails:\n\n> {said}> \tShop::open(7) called at shop.pl line 9\n> \tmain::run(7) called at shop.pl line 11\n"
    )
    assert ["Shop::open", "main::run", ""] == [one.function for one in frames(record)]


def test_a_cell_of_a_table_has_doubled_marks() -> None:
    """In the file of a frame, too."""
    cell = TRACE.replace('"', '""')
    (record,) = records(f'id,text\n7,"{cell}KeyError: no ""shelf""\n"\n8,ok\n')
    assert ('no "shelf"', [("open", "/srv/shop.py", 3)]) == (record.error_message, places(record))
