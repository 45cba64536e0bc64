"""The text of a record can be read back and cannot be forged."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uep import DecodeError, render
from uep._parse_render import parse_rendered
from uep._render import read_nodes
from uep._render_escape import escape_line, unescape_text
from uep._testing_strategies import frames, texts
from uep.model import Frame, Node, Provenance, Relation, Severity, Stack, UniversalErrorProtocol
from uep.testing import records, sample, sample_names

_LINE = re.compile(r"\[[A-Za-z0-9-]+\] |#[0-9]+ |  \| |  \+ |  at |  \.\.\. |  = ")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]"
)


def kept(record: UniversalErrorProtocol) -> Any:
    """What the law promises."""
    nodes = [
        (
            node.parent,
            node.relation,
            node.type_name,
            node.message,
            node.notes,
            [(f.function, f.file, f.line, f.column) for f in (node.stack.frames if node.stack else [])],
        )
        for node in read_nodes(record)
    ]
    return (
        record.error_id,
        record.error_type,
        record.severity,
        record.timestamp,
        record.source_language,
        nodes,
    )


@pytest.mark.parametrize("name", sample_names())
def test_samples_read_back(name):
    assert kept(sample(name)) == kept(parse_rendered(render(sample(name))))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(records())
def test_every_record_reads_back(record):
    """Design law: parse(render(r)) has the same nodes, id, type and severity."""
    text = render(record)
    assert kept(record) == kept(parse_rendered(text))
    assert kept(record) == kept(parse_rendered(render(record, colour=True)))


@settings(max_examples=50, deadline=None)
@given(records())
def test_no_text_leaves_its_line(record):
    """Every line begins as render() begins lines, and no control or direction character is left."""
    text = render(record)
    assert not _FORBIDDEN.search(text)
    lines = text.splitlines()
    assert text == "\n".join(lines) + "\n"
    assert [line for line in lines if not _LINE.match(line)] == []
    assert 1 == sum(line.startswith("[") for line in lines)
    assert len(read_nodes(record)) == sum(line.startswith("#") for line in lines)


@settings(max_examples=100, deadline=None)
@given(frames())
def test_a_frame_alone_reads_back(frame):
    record = sample("minimal")
    node = Node(type_name="T", stack=Stack(frames=[frame], provenance=Provenance.RUNTIME))
    record = type(record)(**{**{f: getattr(record, f) for f in record.__struct_fields__}, "nodes": [node]})
    assert kept(record) == kept(parse_rendered(render(record)))


@given(texts())
def test_escaping_is_exact(text):
    assert text == "\n".join(map(unescape_text, (escape_line(line) for line in text.split("\n"))))


def test_shared_frames_are_shown_once_and_read_back():
    """Frames that a node shares with its parent are not printed again."""
    outer = [Frame(function="b", file="b", line=2), Frame(function="c", file="c", line=3)]
    runtime = Provenance.RUNTIME
    nodes = [
        Node(type_name="A", stack=Stack(frames=[Frame(function="a"), *outer], provenance=runtime)),
        Node(
            parent=0,
            relation=Relation.CAUSE,
            type_name="B",
            stack=Stack(frames=[Frame(function="x"), *outer], shared_with_parent=2, provenance=runtime),
        ),
    ]
    record = UniversalErrorProtocol(severity=Severity.LOW, error_message="m", nodes=nodes)
    text = render(record)
    assert 1 == text.count("at b (b:2)")
    assert "  ... 2 frames as in #0\n" in text
    assert kept(record) == kept(parse_rendered(text))


def test_a_false_claim_of_shared_frames_is_not_believed():
    runtime = Provenance.RUNTIME
    nodes = [
        Node(type_name="A", stack=Stack(frames=[Frame(function="a")] * 3, provenance=runtime)),
        Node(
            parent=0,
            relation=Relation.CAUSE,
            stack=Stack(frames=[Frame(function="x")] * 2, shared_with_parent=2, provenance=runtime),
        ),
    ]
    record = UniversalErrorProtocol(severity=Severity.LOW, error_message="m", nodes=nodes)
    assert 2 == render(record).count("at x (?)")
    assert kept(record) == kept(parse_rendered(render(record)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello\n",
        "[High] a b c\n",
        "[High] a b c d\n",
        "[Higher] a b c d\n#0 T\n",
        "[High] a b c d\n#1 T\n",
        "[High] a b c d\n#0 T\n#1 T\n",
        "[High] a b c d\n  at f (x)\n",
        "[High] a b c d\n#0 T\n  at f\n",
        "[High] a b c d\n#0 T\n  | more\n",
        "[High] a b c d\n#0 T\nmore\n",
        "[High] a b c d\n#0 T\n  ... 7 frames as in #0\n",
        "[High] a b c d\n#0 T\n  ... repeated 2 more times\n",
        "[High] a b c d\n#0 T\n  ... what\n",
        "[High] a b c d\n#0 T: \\u{110000}\n",
    ],
)
def test_other_text_is_refused(text):
    with pytest.raises(DecodeError):
        parse_rendered(text)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    try:
        parse_rendered("[High] a b c d\n#0 T\n" + text)
    except DecodeError:
        pass


def test_the_text_is_bounded():
    """A record far over its limits is cut, not written whole."""
    record = UniversalErrorProtocol(error_message="x", nodes=[Node(message="\u202e" * 500_000)])
    assert len(render(record).encode()) <= 1 << 20
