"""What capture does not repeat of the values that messages quote, and what it reads from trees of messages."""

from __future__ import annotations

import argparse
import sys
from typing import Any

import click
import msgspec
import psycopg
import pymongo.errors
import pytest
import requests
import yaml
from uep import capture, encode
from uep.bridges.objects._hidden_values import hide_values
from uep.model import Relation

from .errors import caught, checked, codes, pretend, rules

# Values


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "DETAIL:  Key (a, b)=(1, s3(c)) already exists.",
            "DETAIL:  Key (a, b)=([redacted]) already exists.",
        ),
        ("Failing row contains (s3cret, -1).", "Failing row contains ([redacted])."),
        ('input syntax for type integer: "s3cret"', "input syntax for type integer: [redacted]"),
        ("query argument $2: 's3 (cret' (a str)", "query argument $2: [redacted] (a str)"),
        ("no column\nLINE 1: where a = 's3cret'\n   ^", "no column\nLINE 1: [redacted]\n   ^"),
        ("Duplicate entry 's3'cret' for key 'x'", "Duplicate entry '[redacted]' for key 'x'"),
        ("syntax to use near 's3cret'' at line 1", "syntax to use near '[redacted]' at line 1"),
        ('E11000 index: sku dup key: { sku: "s3cret" }', "E11000 index: sku dup key: [redacted]"),
        ("relation (a) of type b has no key", "relation (a) of type b has no key"),
    ],
)
def test_servers_quote_values_and_records_do_not(said, told):
    assert hide_values(said) == told
    assert checked(psycopg.DatabaseError(said)).error_message == told
    assert capture(psycopg.DatabaseError(said), redact=False).error_message == said


def test_a_long_message_without_values_stays_as_it_is():
    record = checked(psycopg.DatabaseError("x" * 50_000))
    assert rules(record) == {"limit:max_error_message_bytes"} and record.marks[0].original_size == 50_000


def test_click_and_conversions_quote_what_was_given():
    @click.command()
    @click.option("--count", type=int)
    def run(count: int) -> None: ...

    error = caught(lambda: run(["--count", "s3cret"], standalone_mode=False))
    record = checked(error)
    assert codes(record) == [("exit_code", "2")] and record.context["cli.parameter"] == "count"
    assert "s3cret" not in encode(record).decode() and "redact:input" in rules(record)
    column = pretend("pyarrow.lib.ArrowInvalid", ValueError)
    column.args = ("Could not convert 's3cret' with type str: tried to convert to int64",)
    assert checked(column).error_message.startswith("Could not convert [redacted] with type str")
    missing = click.BadParameter("Path '/no/s3cret' does not exist.", param=run.params[0])
    assert checked(missing).error_message == "Path '[redacted]' does not exist."
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--count", type=int)
    record = checked(caught(parser.parse_args, ["--count", "s3cret"]))
    assert record.error_message == "argument --count: invalid int value: '[redacted]'"
    assert record.context["cli.parameter"] == "--count" and "s3cret" not in encode(record).decode()


def test_a_parsers_message_shows_no_line_of_the_document():
    error = caught(lambda: yaml.safe_load("a: b\n  c: [s3cret"))
    record = checked(error)
    assert record.error_message.endswith("line 2, column 4:") and "s3cret" not in encode(record).decode()
    assert (record.context["document.line"], record.context["document.column"]) == (2, 4)
    assert "s3cret" in capture(error, redact=False).error_message


def test_commands_of_other_libraries_end_like_our_own():
    held = {"exit_code": 4, "full_cmd": "load --password=hunter2", "stderr": b"KeyError: no ledger\n"}
    error = pretend("sh.ErrorReturnCode", **held)
    error.args = ("RAN: load --password=hunter2",)
    record = checked(error)
    assert codes(record) == [("exit_code", "4")] and "hunter2" not in encode(record).decode()
    assert (record.nodes[1].relation, record.nodes[1].type_name) == (Relation.REMOTE_CAUSE, "KeyError")
    error.exit_code = -9  # type: ignore[attr-defined]
    assert codes(checked(error)) == [("posix.signal", "9")]


def test_mongo_prints_the_documents_and_records_do_not():
    details = {"writeErrors": [{"code": 121, "op": {"sku": "s3cret"}}], "errorLabels": ["Odd"]}
    error = pymongo.errors.BulkWriteError(details)
    assert "s3cret" in str(error)
    record = checked(error)
    assert codes(record) == [("mongodb", "65"), ("mongodb", "121")]
    assert record.error_type == "uep.input.validation_failed"
    assert "s3cret" not in encode(record).decode()


# Trees of messages


def test_trees_of_messages_are_violations():
    said = {"sku": ["odd"], "items": {1: {"n/a": ["missing"]}}, "_schema": ["whole"]}
    record = checked(pretend("marshmallow.exceptions.ValidationError", messages=said))
    assert [(one.path, one.description) for one in record.violations] == [
        ("/sku", "odd"),
        ("/items/1/n~1a", "missing"),
        ("", "whole"),
    ]
    assert record.error_type == "uep.input.validation_failed"


def test_the_path_of_msgspec():
    error = caught(lambda: msgspec.json.decode(b'{"a": [1, "x"]}', type=dict[str, list[int]]))
    assert [one.path for one in checked(error).violations] in (["/a/1"], [""])

    class Order(msgspec.Struct):
        items: list[int]

    error = caught(lambda: msgspec.json.decode(b'{"items": [1, "x"]}', type=Order))
    assert [(one.path, one.description) for one in checked(error).violations] == [
        ("/items/1", "Expected `int`, got `str`")
    ]


def test_a_tree_without_end_is_cut():
    endless: dict[str, Any] = {}
    endless["a"] = endless
    record = checked(pretend("marshmallow.exceptions.ValidationError", messages=endless))
    assert record.violations == []
    wide: dict[str, Any] = {}
    wide |= {str(number): wide for number in range(50)}
    circle: list[Any] = []
    circle += [circle, circle]
    checked(pretend("marshmallow.exceptions.ValidationError", messages=wide))
    error = pretend("pika.exceptions.AMQPError")
    error.args = (circle, circle)
    checked(error)
    checked(psycopg.DatabaseError("row contains (" * 100_000))
    checked(requests.exceptions.InvalidURL("a?b=c&" * 200_000))
    many = {str(number): ["odd"] for number in range(100)}
    record = checked(pretend("marshmallow.exceptions.ValidationError", messages=many))
    assert len(record.violations) == 64 and record.context["violation_count"] == 100


def test_this_file_needs_no_library_that_it_pretends():
    assert not {"marshmallow", "pymysql", "redis", "stripe"} & set(sys.modules)
