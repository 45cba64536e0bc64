"""What runtimes of scripting languages and tools print by default, and what stands around it where it is copied."""

from __future__ import annotations

import pytest

from .reading import records


@pytest.mark.parametrize("above", ["```", "$ ./shop.pl", "cpan[1]> open", "log: |-"])
def test_what_stands_above_a_message_of_perl_may_be_no_part_of_it(above: str) -> None:
    """A fence, a prompt and a key of YAML are none."""
    (record,) = records(f"{above}\nno shelf at Shop.pm line 4.\n\tShop::open(7) called at shop.pl line 9\n")
    assert "no shelf" == record.nodes[0].message


def test_a_logger_may_cut_the_arguments_of_a_frame() -> None:
    """The frame is one for its package and its place."""
    (record,) = records(
        '** (FunctionClauseError) no shelf\n    (shop 1.0.0) src/shop.erl:7: :shop.open(7, {:file, "/\n'
        "    (stdlib 6.2) gen_server.erl:9: :gen_server.terminate/10\n"
    )
    assert record.nodes[0].stack is not None
    assert [":shop.open", ":gen_server.terminate/10"] == [
        frame.function for frame in record.nodes[0].stack.frames
    ]


def test_an_anomaly_has_places_below_it() -> None:
    """Where to report it stands between."""
    (record,) = records(
        'Error: Anomaly "Uncaught exception Not_found."\nPlease report at http://shop.example/bugs/.\n'
        'Raised at Shop.find in file "lib/shop.ml", line 39, characters 14-29\n'
    )
    assert record.nodes[0].stack is not None
    assert ("Not_found", ["Shop.find"]) == (
        record.nodes[0].type_name,
        [frame.function for frame in record.nodes[0].stack.frames],
    )


def test_sinatra_ends_a_message_with_a_colon() -> None:
    """The colon is no part of it."""
    (record,) = records("NoMethodError - no shelf:\n  lib/shop.rb:67:in `open'\n  main.rb:9:in `run'\n")
    assert "no shelf" == record.nodes[0].message


def test_minitest_shows_the_source_of_an_error() -> None:
    """A blank line, the source and a mark stand between the message and the places."""
    (record,) = records(
        "Error:\nTestShop#test_open:\nNoMethodError: no shelf\n\n    nil.open\n       ^^^^^\n    t_test.rb:4:in `test_open'\n"
    )
    (node,) = record.nodes
    assert node.stack is not None
    assert ("no shelf", "nil.open", 8) == (
        node.message,
        node.stack.frames[0].source_line,
        node.stack.frames[0].column,
    )


def test_the_first_line_of_an_end_of_erlang_has_the_places() -> None:
    """It begins and ends as an object of JSON does."""
    (record,) = records(
        '{"init terminating in do_boot",{function_clause,[{shop,open,[3,[]],[{file,"shop.erl"},{line,198}]}]}}\n'
        "init terminating in do_boot ({function_clause,[{shop,open,[3,[_]],[{_},{_}]}]})\n"
    )
    (node,) = record.nodes
    assert node.stack is not None
    assert ("shop.erl", 198) == (node.stack.frames[0].file, node.stack.frames[0].line)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("jq: error (at <stdin>:1): no shelf\n", "no shelf"),
        ("psql: error: no shelf\n\tIs it open?\n", "no shelf\n\tIs it open?"),
        (
            'CMake Error: The source directory "/shop" does not exist.\n',
            'The source directory "/shop" does not exist.',
        ),
    ],
)
def test_what_tools_say_of_a_failure(text: str, message: str) -> None:
    """The name of the tool is no part of it."""
    (record,) = records(text)
    assert message == record.nodes[0].message


def test_cmake_names_the_calls_that_led_to_an_error() -> None:
    """A message may have several paragraphs."""
    (record,) = records(
        "CMake Error at cmake/Shop.cmake:23 (message):\n  no shelf\n\n  open one\nCall Stack (most recent call first):\n"
        "  CMakeLists.txt:9 (find_package)\n\n\n-- Configuring incomplete, errors occurred!\n"
    )
    (node,) = record.nodes
    assert node.stack is not None
    assert ("cmake", "no shelf\n\nopen one") == (record.source_language, node.message)
    assert [("message", 23), ("find_package", 9)] == [
        (frame.function, frame.line) for frame in node.stack.frames
    ]


def test_an_error_of_a_thread_may_be_printed_twice() -> None:
    """It is raised again where the thread is waited for, and is no cause of its own."""
    error = "shop.rb:4:in `block in <main>': no shelf (IOError)\n"
    (record,) = records(
        f"#<Thread:0x00007f shop.rb:3 run> terminated with exception (report_on_exception is true):\n{error}{error}"
    )
    assert ["IOError"] == [node.type_name for node in record.nodes]


def test_a_shell_tells_of_the_command_it_was_given() -> None:
    """The option stands where a file would."""
    (record,) = records("bash: -c: line 1: syntax error near `then'\nbash: -c: line 1: `if then'\n")
    assert "syntax error near `then'\n`if then'" == record.nodes[0].message
