"""What command-line tools say of a failure, as the bridge `text` reads it."""

from __future__ import annotations

import io

import pytest
from uep.bridges import Translation, translate
from uep.validation import validate


def read(text: str) -> list[Translation]:
    """Translate a text under auto-detection and validate the records."""
    found = list(translate(io.BytesIO(text.encode()), now="2026-11-21T12:00:00Z"))
    for one in found:
        validate(one.record)
    return found


@pytest.mark.parametrize(
    ("text", "message", "code"),
    [
        (
            "fatal error: An error occurred (404) when calling the HeadObject operation: Not Found\n",
            "Not Found",
            "aws:404",
        ),
        (
            "An error occurred (SlowDown) when calling the PutObject operation (reached max retries: 4): Reduce.\n",
            "Reduce.",
            "aws:SlowDown",
        ),
        (
            (
                "curl: (60) SSL certificate problem: self-signed certificate\n"
                "More details here: https://curl.se/docs/sslcerts.html\n\ncurl failed to verify the server\n"
            ),
            "SSL certificate problem: self-signed certificate",
            "curl:60",
        ),
        (
            "Error response from daemon: conflict: unable to delete 1a2b3c4d5e6f\n",
            "conflict: unable to delete 1a2b3c4d5e6f",
            "",
        ),
        (
            "docker: Error response from daemon: no such image.\n\nRun 'docker run --help' for more information\n",
            "no such image.",
            "",
        ),
        (
            'The Pod "shop" is invalid: spec.containers: Required value\n',
            "spec.containers: Required value",
            "k8s.reason:Invalid",
        ),
        ("mysql: ERROR 1045 (28000): Access denied\n", "Access denied", "sqlstate:28000"),
        (
            'psql:seed.sql:12: ERROR:  relation "x" does not exist\nLINE 1: x;\n        ^\n',
            'relation "x" does not exist',
            "",
        ),
        (
            "ERROR:\n  Code: Unavailable\n  Message: a\n  b\n",
            "a\n  b",
            "grpc:14",
        ),
        (
            "SQL> begin\n",
            "",
            "",
        ),
        (
            "ERROR at line 1:\nORA-00001: unique constraint violated\n\nHelp: https://docs.oracle.com/error-help/db/ora-00001/\n",
            "unique constraint violated",
            "oracle:ORA-00001",
        ),
    ],
)
def test_a_tool_says_what_failed_and_its_code(text: str, message: str, code: str) -> None:
    """The message is without what stands around it; an empty one means that the text is no error."""
    found = read(text)
    if not message:
        assert [] == found
        return
    [one] = found
    assert ("text", message) == (one.format, one.record.error_message)
    assert code == ":".join(
        [one.record.codes[0].space, one.record.codes[0].value] if one.record.codes else []
    )


def test_two_boxes_are_two_errors() -> None:
    """What stands between and around them is none of them, and a box that ends early is cut."""
    box = '╷\n│ Error: Invalid name\n│ \n│   with module.shop["a"].aws_vpc.main,\n│   on a b.tf line 3:\n│    3: name = 1\n╵\n'
    first, second = read(f"Planning failed.\n\n{box}╷\n│ Error: cut\n│ \n│ here\n")
    node = first.record.nodes[0]
    assert node.stack is not None
    assert ("Invalid name", "a b.tf", 3, "name = 1") == (
        node.message,
        node.stack.frames[0].file,
        node.stack.frames[0].line,
        node.stack.frames[0].source_line,
    )
    assert 'module.shop["a"].aws_vpc.main' == first.record.context["terraform.address"]
    assert "hcl" == first.record.source_language
    assert "cut\n\nhere" == second.record.error_message
    assert ["bridge:input_tail"] == [mark.rule for mark in second.record.marks if mark.path == "/nodes/0"]


def test_the_same_inside_a_log_is_no_error() -> None:
    """UEP-BRG-217: without a box only the whole input is one."""
    line = "An error occurred (AccessDenied) when calling the ListBuckets operation: Access Denied"
    assert [] == read(f"2026-01-02 03:04:05 INFO retrying\n{line}\n")
    assert [] == read(f"{line}\n{line}\n")


def test_every_reader_is_linear() -> None:
    """Long lines and many of them are refused or read at once."""
    for text in (
        "ERROR:  " + "x: " * 20000,
        "ORA-00001: " + "\nORA-06512: at line 1" * 60,
        "│ Error: " + "│" * 20000,
    ):
        assert len(read(text + "\n")) <= 1
