"""PHP text: what the grammar rules decide, beyond the programs of conformance/crashes/php."""

from __future__ import annotations

import pytest
from uep.bridges.text.scanners._php_lines import Call, read_call, read_level, read_line_place, split_head
from uep.bridges.text.scanners.php import PHP
from uep.model import Relation

from .growth import assert_scan_is_linear
from .reading import records

TRACE = "Stack trace:\n#0 /srv/a.php(7): f()\n#1 {main}\n"


@pytest.mark.parametrize(
    ("line", "call"),
    [
        ("#0 /srv/a.php(7): App\\A->f(1, 'x (y)')", Call(0, "App\\A->f", "/srv/a.php", 7)),
        ("#1 [internal function]: App\\{closure}()", Call(1, "App\\{closure}", "", 0)),
        ("#2 {main}", Call(2, "{main}", "", 0)),
        (
            "#3 /srv/a.php(3) : eval()'d code(1): f()",
            Call(3, "f", "/srv/a.php(3) : eval()'d code", 1),
        ),
        ("#4 /srv/a.php(3): include('/srv/b.php')", Call(4, "include", "/srv/a.php", 3)),
        (
            "#5 a.php(3): {closure:{closure:/srv/a.php:3}:4}()",
            Call(5, "{closure:{closure:/srv/a.php:3}:4}", "a.php", 3),
        ),
        ("#0  0x00007f in main () at a.c:3", None),
        ("# a heading", None),
        ("#0 0x4f in f /srv/a.c:3:1", None),
    ],
)
def test_a_call_is_read_as_php_prints_it(line: str, call: Call | None) -> None:
    """Number, function and the place of the call."""
    assert call == read_call(line)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("x in /srv/a.php on line 3", ("x", "/srv/a.php", 3)),
        ("x in y in /srv/a.php on line 3, referer: http://shop", ("x in y", "/srv/a.php", 3)),
        ("x in Unknown on line 0", ("x", "Unknown", 0)),
        ("x in /srv/a.php on line three", None),
        ("we stand in a row on line 3", None),
    ],
)
def test_a_place_in_words_is_read(text: str, found: tuple[str, str, int] | None) -> None:
    """File and line, whatever a server adds."""
    assert found == read_line_place(text)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("PHP Warning:  x", "Warning"),
        ("Warning: x", "Warning"),
        ("<b>Notice</b>:  x", "Notice"),
        ('*1 FastCGI sent in stderr: "PHP message: PHP Parse error:  x', "Parse error"),
        ("[client 1.2.3.4] PHP Deprecated:  x", "Deprecated"),
    ],
)
def test_a_level_is_found_behind_what_servers_write(line: str, word: str) -> None:
    """PHP itself, HTML, nginx, Apache."""
    level = read_level(line)
    assert level is not None
    assert word == level.word


def test_php_5_put_class_and_message_in_quotes() -> None:
    """The form is still printed by HHVM."""
    assert ("App\\A", "it's 'x'") == split_head("exception 'App\\A' with message 'it's 'x''")
    (record,) = records(
        "PHP Fatal error:  Uncaught exception 'Exception' with message 'no' in /srv/a.php:3\n"
        + TRACE
        + "  thrown in /srv/a.php on line 3\n"
    )
    assert ("Exception", "no") == (record.nodes[0].type_name, record.error_message)


def test_a_worker_of_fpm_leaves_blank_lines_out() -> None:
    """The word Next stands directly below a trace there."""
    said = "[21-Nov-2026 10:00:00] WARNING: [pool www] child 7 said into stderr: "
    lines = [
        "NOTICE: PHP message: PHP Fatal error:  Uncaught RangeException: low in /srv/a.php:3",
        *TRACE.splitlines(),
        "Next LogicException: top in /srv/a.php:5",
        *TRACE.splitlines(),
        "  thrown in /srv/a.php on line 5",
    ]
    (record,) = records("".join(f'{said}"{line}"\n' for line in lines))
    assert [(None, "LogicException"), (Relation.CAUSE, "RangeException")] == [
        (node.relation, node.type_name) for node in record.nodes
    ]


def test_only_the_first_of_several_messages_on_a_line_is_read() -> None:
    """nginx joins what a worker said for one request."""
    (record,) = records(
        '*1 FastCGI sent in stderr: "PHP message: PHP Warning:  a in /srv/a.php on line 3; PHP message: PHP Warning:  '
        'b in /srv/a.php on line 4" while reading\n'
    )
    assert ("a", 3) == (record.error_message, record.nodes[0].stack.frames[0].line)


def test_an_uncaught_exception_of_one_line_is_cut() -> None:
    """Without a trace the record says that something is missing."""
    (record,) = records("PHP Fatal error:  Uncaught Exception: x in /srv/a.php:3\n")
    assert "input_tail" in [mark.rule.rpartition(":")[2] for mark in record.marks]


@pytest.mark.parametrize(
    "text",
    [
        "Warning: the disk is full\n",
        "Notice: we moved to line 3\nand on line 4 too\n",
        "error on line 3 of the form\n",
        "Stack trace:\nnone\n",
        "<?php throw new Exception('Uncaught '); // Stack trace:\n",
        "the function {main} is called first\n",
        "#0 0x4f in main /srv/a.c:3:1\n#1 0x50 in start\n",
        '{"a":"[object] (no)"}\n',
    ],
)
def test_prose_is_not_an_error(text: str) -> None:
    """Ordinary text, source and traces of other runtimes yield nothing of PHP."""
    assert [] == [record for record in records(text) if record.source_language == "php"]


HOSTILE = {
    "uncaught": lambda n: "PHP Fatal error:  Uncaught Exception: x\n" * n,
    "traces": lambda n: "PHP Fatal error:  Uncaught Exception: x in /a.php:1\n" + TRACE * n,
    "headers": lambda n: ("Exception: x in /a.php:1\n" + TRACE) * n,
    "next": lambda n: (
        "PHP Fatal error:  Uncaught A: x in /a.php:1\n" + (TRACE + "\nNext B: y in /a.php:1\n") * n
    ),
    "calls": lambda n: (
        "Exception: x in /a.php:1\nStack trace:\n" + "".join(f"#{i} /a.php(1): f()\n" for i in range(n))
    ),
    "mains": lambda n: "#0 {main}\n" * n,
    "warnings": lambda n: "PHP Warning:  x\n" * n,
    "places": lambda n: "x in /a.php on line 3\n" * n,
    "objects": lambda n: "[object] (A(code: 0): x\n" * n,
    "parentheses": lambda n: "#0 " + "(1" * n + "\nStack trace:\n#0 {main}\n",
    "closures": lambda n: "#0 /a.php(1): " + "{closure:" * n + "\n#1 {main}\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_costs_linear_time(kind: str) -> None:
    """Twice the text takes about twice the time."""
    assert_scan_is_linear(PHP, HOSTILE[kind], 4000)
