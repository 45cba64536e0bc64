"""Hypothesis strategies that make records within every limit. Needs hypothesis; `uep.testing.records()` imports it on use."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from uep.model import (
    Code,
    Correlation,
    Detail,
    Effect,
    Foreign,
    Frame,
    Handling,
    Link,
    Mark,
    MarkKind,
    Node,
    Provenance,
    Recovery,
    Relation,
    Resource,
    Retryability,
    Severity,
    SeveritySource,
    Stack,
    Text,
    Thread,
    UniversalErrorProtocol,
    Violation,
)

_HOSTILE = (
    "\n  at forged (x.py:1)",
    "\n#1 cause of #0: Fake: no",
    "\n[High] uep.x.y z",
    "\n  | more",
    "\n  ... 3 frames left out",
    ": ",
    " (",
    ":12:3",
    ")",
    "\\u{41}",
    "\\u{",
    "\r\n",
    "\x1b[31m",
    "\u202e",
    "\u2028",
    "\u0085",
    "-",
    "?",
    "\t",
    " ",
    "ẞ😀",
)
_TYPES = ("uep.network.timeout", "uep.input.malformed", "uep.aggregate.multiple", "uep.unknown.unclassified")
_TIMES = ("2026-11-21T10:15:30Z", "2026-11-21T10:15:30.120Z", "1999-01-01T00:00:00.000000001Z")


def texts(max_bytes: int = 200, min_size: int = 0) -> st.SearchStrategy[str]:
    """Texts of at most so many bytes, often ones that imitate a rendered record."""
    plain = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
    mixed = st.lists(st.one_of(plain, st.sampled_from(_HOSTILE)), max_size=5).map("".join)
    cut = mixed.map(lambda text: text.encode()[:max_bytes].decode("utf-8", "ignore"))
    return cut.filter(lambda text: len(text) >= min_size) if min_size else cut


def json_values() -> st.SearchStrategy[Any]:
    """Values that may stand in a context."""
    key = st.text("abcXYZ_é", min_size=1, max_size=8)
    numbers = st.one_of(st.integers(-(2**53) + 1, 2**53 - 1), st.floats(-1e15, 1e15, allow_nan=False))
    scalars = st.one_of(st.none(), st.booleans(), numbers, texts())
    return st.recursive(
        scalars,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(key, inner, max_size=3)),
        max_leaves=6,
    )


def frames() -> st.SearchStrategy[Frame]:
    """Frames with the fields that traces have."""
    return st.builds(
        Frame,
        function=texts(),
        raw_function=texts(),
        module=texts(),
        file=texts(),
        line=st.integers(0, 2**32 - 1),
        column=st.integers(0, 2**32 - 1),
        in_app=st.sampled_from((None, True, False)),
        repeat=st.integers(0, 5),
        source_line=texts(),
    )


@st.composite
def stacks(draw: st.DrawFn, largest: int = 6) -> Stack:
    """Stacks, some with a gap."""
    listed = draw(st.lists(frames(), max_size=largest))
    if draw(st.booleans()) and largest > 6:
        listed = listed * draw(st.integers(1, 256 // max(len(listed), 1)))
    gap = draw(st.sampled_from((0, 0, 3)))
    return Stack(
        frames=listed,
        dropped_frames=gap,
        dropped_after=draw(st.integers(0, len(listed))) if gap else 0,
        provenance=draw(st.sampled_from(tuple(Provenance))),
    )


@st.composite
def node_lists(draw: st.DrawFn, largest: int = 6) -> list[Node]:
    """Trees of nodes as flat lists."""
    made: list[Node] = []
    for index in range(draw(st.integers(0, largest))):
        made.append(
            Node(
                parent=draw(st.integers(0, index - 1)) if index else None,
                relation=draw(st.sampled_from(tuple(Relation))) if index else None,
                type_name=draw(texts()),
                message=draw(texts(2000)),
                notes=draw(st.lists(texts(min_size=1), max_size=3)),
                stack=draw(st.none() | stacks()),
                error_type=draw(st.sampled_from(("", *_TYPES))) if index else "",
            )
        )
    return made


def _parts() -> dict[str, st.SearchStrategy[Any]]:
    """Give the structs that a record may have once."""
    key = st.text("abcé", min_size=1, max_size=5)
    number = st.integers(0, 2**32 - 1)
    recovery = st.builds(
        Recovery,
        retryability=st.sampled_from(Retryability),
        effect=st.sampled_from(Effect),
        retry_after=st.sampled_from(("", "1.500s")),
        throttled=st.booleans(),
    )
    attributes = st.dictionaries(key, texts(), max_size=3)
    known = st.sampled_from((None, True, False))
    return {
        "stack_trace": texts(),
        "recovery": recovery,
        "correlation": st.builds(Correlation, request_id=texts(), trace_flags=st.integers(0, 255)),
        "resource": st.builds(Resource, service=texts(64), pid=number, attributes=attributes),
        "severity_source": st.sampled_from(SeveritySource),
        "handling": st.builds(Handling, handled=known, fatal=st.booleans()),
        "origin": st.builds(
            Foreign, format=st.just("otlp"), payload=st.binary(max_size=50), complete=st.booleans()
        ),
    }


def _lists() -> dict[str, st.SearchStrategy[Any]]:
    """Give the structs and texts of which a record may have several."""
    mark = st.builds(
        Mark, path=st.sampled_from(("", "/nodes/0")), kind=st.sampled_from(MarkKind), rule=st.just("test")
    )
    detail = st.builds(Detail, type=st.just("a.B"), value=st.binary(max_size=20), debug=json_values())
    thread = st.builds(Thread, id=texts(32), name=texts(), stack=st.none() | stacks())
    link = st.builds(Link, url=st.just("https://example.com/a"), description=texts())
    text = st.builds(Text, locale=st.just("en"), text=texts(min_size=1))
    return {
        "recovery_suggestions": st.lists(texts(min_size=1), max_size=3),
        "codes": st.lists(st.builds(Code, space=st.just("http"), value=st.just("404")), max_size=2),
        "violations": st.lists(st.builds(Violation, path=texts(), description=texts()), max_size=2),
        "user_messages": st.lists(text, max_size=1),
        "links": st.lists(link, max_size=2),
        "threads": st.lists(thread, max_size=2),
        "marks": st.lists(mark, max_size=2, unique_by=lambda made: (made.path, made.kind)),
        "details": st.lists(detail, max_size=2),
    }


@st.composite
def records(draw: st.DrawFn, nodes: int = 6) -> UniversalErrorProtocol:
    """Make records within every limit; `nodes` is the most nodes of one."""
    tree = draw(node_lists(nodes))
    others: dict[str, Any] = {name: draw(st.none() | part) for name, part in _parts().items()}
    others.update((name, draw(items)) for name, items in _lists().items())
    return UniversalErrorProtocol(
        protocol_version="1.0",
        error_id="019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e",
        error_type=draw(st.sampled_from(_TYPES)),
        severity=draw(st.sampled_from(tuple(Severity))),
        timestamp=draw(st.sampled_from(_TIMES)),
        source_language=draw(st.sampled_from(("python", "c++", "other"))),
        error_message=(tree[0].message if tree else "") or draw(texts(min_size=1)),
        context=draw(st.dictionaries(st.text("abcdef_é", min_size=1, max_size=8), json_values(), max_size=5)),
        nodes=tree,
        **others,
    )


__all__ = ["frames", "json_values", "node_lists", "records", "stacks", "texts"]
