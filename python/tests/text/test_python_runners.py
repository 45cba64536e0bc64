"""What pytest, Django, uvicorn, rich and other tools print by default around errors of Python."""

from __future__ import annotations

import pytest

from .reading import records

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "/srv/a.py", line 3, in pay\n    charge()\n'
PAY = "pay /srv/a.py:3 charge()"


def title(name: str, fill: str = "_") -> str:
    return f" {name} ".center(80, fill) + "\n"


def shown(text: str) -> list[tuple[str, str, list[str]]]:
    """Return type, message and frames of every node of every record."""
    return [
        (
            node.type_name,
            node.message,
            [
                f"{f.function} {f.file}:{f.line} {f.source_line}".rstrip()
                for f in (node.stack.frames if node.stack else [])
            ],
        )
        for record in records(text)
        for node in record.nodes
    ]


FAILURES = title("FAILURES", "=")


@pytest.mark.parametrize("word", ["def", "async def"])
def test_a_function_of_one_line(word: str) -> None:
    """The mark of what failed stands before its own definition."""
    text = f"{FAILURES}{title('test_pay[b]')}\na = 'x'\n\n>   {word} test_pay(a): assert a == 1\nE   AssertionError: assert 'x' == 1\n\ntests/test_a.py:3: AssertionError\n"
    assert shown(text) == [
        (
            "AssertionError",
            "assert 'x' == 1",
            [f"test_pay tests/test_a.py:3 {word} test_pay(a): assert a == 1"],
        )
    ]


def test_marks_are_no_source() -> None:
    text = f"{FAILURES}{title('test_pay')}tests/test_a.py:3: in test_pay\n    def test_pay(): charge()\n                    ^^^^^^^^\nsrc/a.py:5: in charge\n    stop()\nE   ValueError: empty\n"
    assert shown(text) == [
        (
            "ValueError",
            "empty",
            ["charge src/a.py:5 stop()", "test_pay tests/test_a.py:3 def test_pay(): charge()"],
        )
    ]


def test_the_style_auto() -> None:
    """The first and the last entry are long, those between them short."""
    text = f"{FAILURES}{title('test_pay')}\n    def test_pay():\n>       pay()\n        ^^^^^\n\ntests/test_a.py:3: \n_ _ _ _ _ _\nsrc/a.py:5: in pay\n    charge()\n_ _ _ _ _ _\n\nn = 4\n\n    def charge(n):\n>       raise ValueError(\n            n)\nE       ValueError: 4\n\nsrc/a.py:9: ValueError\n"
    assert shown(text) == [
        (
            "ValueError",
            "4",
            [
                "charge src/a.py:9 raise ValueError(",
                "pay src/a.py:5 charge()",
                "test_pay tests/test_a.py:3 pay()",
            ],
        )
    ]


EXCERPT = "    def test_pay():\n        n = 3\n>       assert pay(n)\nE       AttributeError: till\n\nn          = 3\n\ntests/test_a.py:5: AttributeError\n"


@pytest.mark.parametrize("above", ["It fails:\n\n```\n", "", "self = <T>\n\n"])
@pytest.mark.parametrize("below", ["", "\n", "```\n\nWhat is it?\n    some code\n", "\nIt is red.\n"])
def test_a_failure_without_its_title(above: str, below: str) -> None:
    assert shown(above + EXCERPT + below) == [
        ("AttributeError", "till", ["test_pay tests/test_a.py:5 assert pay(n)"])
    ]


@pytest.mark.parametrize("text", [FAILURES + title("test_pay") + EXCERPT + title("x", "="), EXCERPT])
def test_a_failure_that_markdown_shifted(text: str) -> None:
    shifted = "".join(f"    {line}".rstrip(" ") for line in text.splitlines(keepends=True))
    assert shown(f"It fails:\n\n{shifted}\nWhy?\n") == shown(text)


def test_a_module_of_fixtures() -> None:
    text = "ImportError while loading conftest '/srv/tests/conftest.py'.\ntests/conftest.py:1: in <module>\n    import till\nE   ModuleNotFoundError: No module named 'till'\nnext words\n"
    assert shown(text) == [
        ("ModuleNotFoundError", "No module named 'till'", ["<module> tests/conftest.py:1 import till"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "    def pay():\nE   is a note\n",
        "> quoted\n\nE   is a note\n",
        "- a\n- b\nE   is a note\n",
        "a.py:3: note: x\nE   is a letter\n",
    ],
)
def test_a_letter_is_no_failure(text: str) -> None:
    assert shown(text) == []


TOLD = [
    "async def functions are not natively supported.\nYou need to install a suitable plugin\n  - anyio",
    "[XPASS(strict)] known",
    "the till is shut",
]


@pytest.mark.parametrize("told", TOLD)
def test_a_failure_told_in_words(told: str) -> None:
    summary = title("short test summary info", "=")
    assert shown(f"{FAILURES}{title('test_pay')}{told}\n{summary}FAILED a.py::test_pay\n") == [("", told, [])]


def test_a_worker_that_crashed() -> None:
    text = f"{FAILURES}{title('tests/test_a.py')}[gw0] linux -- Python 3.11.7 /usr/bin/python3\nworker 'gw0' crashed while running 'a.py::test_pay'\n{title('short test summary info', '=')}"
    assert shown(text) == [("", "worker 'gw0' crashed while running 'a.py::test_pay'", [])]


@pytest.mark.parametrize(
    "text",
    [
        f"{title('summary')}  py311: commands succeeded\n{title('x', '=')}",
        f"{title('coverage: platform linux')}\nName  Stmts\n{title('x', '=')}",
        f"{title('a headline')}some words\n{title('x', '=')}",
    ],
)
def test_a_headline_is_no_failure(text: str) -> None:
    assert shown(text) == []


def test_a_fixture_that_is_not_there() -> None:
    text = f"{title('ERRORS', '=')}{title('ERROR at setup of test_pay')}file /srv/test_a.py, line 2\n  def test_pay(till): pass\nE       fixture 'till' not found\n>       available fixtures: cache\n>       use 'pytest --fixtures [testpath]' for help on them.\n\n/srv/test_a.py:2\n{title('x', '=')}"
    assert shown(text) == [("", "fixture 'till' not found", ["test_pay /srv/test_a.py:2"])]


def test_source_that_cannot_be_compiled() -> None:
    text = f'{title("ERRORS", "=")}{title("ERROR collecting test_a.py")}/usr/lib/python3.11/ast.py:50: in parse\n    return compile(source)\nE     File "/srv/test_a.py", line 7\nE       def pay(:\nE               ^\nE   SyntaxError: invalid syntax\n{title("x", "=")}'
    assert shown(text) == [
        (
            "SyntaxError",
            "invalid syntax",
            [" /srv/test_a.py:7 def pay(:", "parse /usr/lib/python3.11/ast.py:50 return compile(source)"],
        )
    ]


def test_an_example_in_a_docstring() -> None:
    text = f"{FAILURES}{title('[doctest] a.pay')}002 \n003     >>> pay(1)\nExpected:\n    3\nGot:\n    2\n\n/srv/a.py:3: DocTestFailure\n{title('x', '=')}"
    assert shown(text) == [("DocTestFailure", "Expected:\n    3\nGot:\n    2", [" /srv/a.py:3"])]


BOX = "╭──── Traceback (most recent call last) ────╮\n│ /srv/b.py:9 in stop                       │\n╰───────────────────────────────────────────╯\nKeyError: 'b'\n"
SYNTAX = '  File "/srv/b.py", line 2\n    def pay(:\n            ^\nSyntaxError: invalid syntax\n'
REMOTE = f'multiprocessing.pool.RemoteTraceback: \n"""\n{HEADER}{FRAME}ValueError: empty\n"""\n\nThe above exception was the direct cause of the following exception:\n\n{HEADER}{FRAME}ValueError: empty\n'


@pytest.mark.parametrize(
    ("below", "types"),
    [
        (BOX, ["ValueError", "KeyError"]),
        (SYNTAX, ["ValueError", "SyntaxError"]),
        (REMOTE, ["ValueError", "ValueError", "multiprocessing.pool.RemoteTraceback"]),
        (f"[ERROR/MainProcess] shut\n{HEADER}{FRAME}KeyError: 'b'\n", ["ValueError", "KeyError"]),
        (f"{{/srv/a.py:7}} ERROR - shut\n{HEADER}{FRAME}KeyError: 'b'\n", ["ValueError", "KeyError"]),
        ("empty\n", ["ValueError"]),
        ("Steps:  50%|███▌   | 1/2 [01:18<01:18, 78.90s/it, loss=0.08]\n", ["ValueError"]),
        ("py: exit 1 (0.03 seconds) /srv> python a.py pid=17\n  py: FAIL code 1\n", ["ValueError"]),
    ],
)
def test_what_ends_a_message(below: str, types: list[str]) -> None:
    found = shown(f"{HEADER}{FRAME}ValueError: empty\n{below}")
    assert [one[0] for one in found] == types
    assert found[0] == ("ValueError", "empty", [PAY])


@pytest.mark.parametrize("more", ["the word ERROR is in it", '  File "b.py", line 2', "the till:\nis shut"])
def test_what_ends_no_message(more: str) -> None:
    assert shown(f"{HEADER}{FRAME}ValueError: empty\n{more}\n") == [("ValueError", f"empty\n{more}", [PAY])]


def test_a_level_before_the_header() -> None:
    """uvicorn fills the level up to one width."""
    text = f"INFO:     Waiting\nERROR:    {HEADER}{FRAME}ValueError: empty\n\nERROR:    Exiting.\n"
    assert shown(text) == [("ValueError", "empty", [PAY])]
    assert all("input" not in mark.rule for mark in records(text)[0].marks)


def test_the_time_of_rich() -> None:
    text = (
        f"[11/07/26 10:00:05] ERROR    shut                       a.py:7\n{HEADER}{FRAME}ValueError: empty\n"
    )
    record = records(text)[0]
    assert record.timestamp == "2026-11-07T10:00:05Z"
    assert record.nodes[0].message == "empty"


TABLE = "Request Method: GET\nException Type:\tTillError\nException Value:\t\n\nno till\n\nException Location:\t{}\nPython Version:\t3.11.7\n"


@pytest.mark.parametrize("place", ["/srv/a.py, line 3, in pay", "/srv/a.py in pay, line 3"])
def test_the_table_of_django(place: str) -> None:
    assert shown(TABLE.format(place)) == [("TillError", "no till", ["pay /srv/a.py:3"])]


def test_the_table_above_the_frames() -> None:
    """The page goes on with the traceback: that is the error."""
    text = (
        TABLE.format("/srv/a.py, line 3, in pay")
        + f"\n{HEADER}{FRAME}\nException Type: TillError at /pay\nException Value: no till\n"
    )
    assert [one[:2] for one in shown(text)] == [("TillError", "no till")]


def test_frames_of_streamlit_without_a_type() -> None:
    text = 'It fails.\nTraceback:\nFile "/srv/a.py", line 3, in pay\ncharge()\n^^^^^^\nFile "/srv/b.py", line 9, in stop\n    halt()\n\nWhy?\n'
    assert shown(text) == [("", "", ["stop /srv/b.py:9 halt()", PAY])]
    assert [mark.rule for mark in records(text)[0].marks if "input" in mark.rule] == ["bridge:input_tail"]


def test_a_backtick_that_was_opened_above() -> None:
    text = f"`10:00 failed\n{HEADER}{FRAME}ValueError: empty`\n\nWhy?\n"
    assert shown(text)[0][1] == "empty"
    assert shown(f"{HEADER}{FRAME}ValueError: no `till`\n")[0][1] == "no `till`"
