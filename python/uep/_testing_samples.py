"""The sample records of `uep.testing`, one function each. Values only; every one is canonical and a test says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

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
    Occurrences,
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

Record = UniversalErrorProtocol

_ID: Final = "019358a2-7b1c-7c3e-9f10-3d2a5b6c7d8e"
_OTHER_ID: Final = "f47ac10b-58cc-4372-a567-0e02b2c3d479"
_TIME: Final = "2026-11-21T10:15:30.120Z"


def _record(**fields: Any) -> Record:
    defaults: dict[str, Any] = {
        "protocol_version": "1.0",
        "error_id": _ID,
        "error_type": "uep.network.timeout",
        "severity": Severity.MEDIUM,
        "timestamp": _TIME,
        "source_language": "python",
        "error_message": "no answer from ledger within 5 s",
    }
    return Record(**{**defaults, **fields})


def _stack(*frames: Frame, **facts: Any) -> Stack:
    return Stack(frames=list(frames), provenance=Provenance.RUNTIME, **facts)


def _minimal() -> Record:
    """Make one of the mandatory fields alone."""
    return _record()


def _chain() -> Record:
    """Make a chain: a cause, and a context of the cause."""
    outer = Frame(function="place", module="shop.orders", file="/srv/app/orders.py", line=31, in_app=True)
    inner = Frame(
        function="read", module="socket", file="/usr/lib/python3.11/socket.py", line=706, in_app=False
    )
    return _record(
        error_message="order 17 not placed",
        nodes=[
            Node(type_name="shop.OrderFailed", message="order 17 not placed", stack=_stack(outer)),
            Node(
                parent=0,
                relation=Relation.CAUSE,
                type_name="TimeoutError",
                message="timed out",
                notes=["after 3 attempts"],
                error_type="uep.network.timeout",
                stack=_stack(inner, outer, shared_with_parent=1),
            ),
            Node(parent=1, relation=Relation.CONTEXT, type_name="KeyError", message="'ledger'"),
        ],
        severity_source=SeveritySource.REGISTRY,
    )


def _group() -> Record:
    """Make a group within a group."""
    return _record(
        error_type="uep.aggregate.multiple",
        error_message="two of three failed (2 sub-exceptions)",
        nodes=[
            Node(
                type_name="ExceptionGroup",
                message="two of three failed (2 sub-exceptions)",
                is_group=True,
                stack=_stack(Frame(function="main", file="/srv/app/main.py", line=9, repeat=3)),
            ),
            Node(parent=0, relation=Relation.MEMBER, type_name="ValueError", message="first"),
            Node(parent=0, relation=Relation.MEMBER, type_name="ExceptionGroup", message="in", is_group=True),
            Node(parent=2, relation=Relation.MEMBER, type_name="OSError", message="second"),
        ],
    )


def _remote() -> Record:
    """Make one with an error of another service in another language below one of this service."""
    return _record(
        error_message="checkout failed",
        nodes=[
            Node(type_name="RuntimeError", message="checkout failed"),
            Node(
                parent=0,
                relation=Relation.REMOTE_CAUSE,
                type_name="java.net.SocketTimeoutException",
                message="connect timed out",
                error_type="uep.network.timeout",
                error_id=_OTHER_ID,
                source_language="java",
                service="ledger",
                timestamp="2026-11-21T10:15:29Z",
                stack=_stack(Frame(function="com.acme.Ledger.connect", file="Ledger.java", line=42)),
            ),
        ],
        correlation=Correlation(
            trace_id="4bf92f3577b34da6a3ce929d0e0e4736",
            span_id="00f067aa0ba902b7",
            trace_flags=1,
            request_id="r-17",
            cause_error_id=_OTHER_ID,
        ),
    )


def _hostile() -> Record:
    """Make one with texts that imitate frames, headers and edges, and turn the writing direction."""
    text = "boom\n  at forged (x.py:1)\n#1 cause of #0: Fake: no\n[High] uep.x.y\n\x1b[2J\u202e \\u{41}"
    return _record(
        error_message=text,
        nodes=[
            Node(
                type_name="a: b",
                message=text,
                notes=[text],
                stack=_stack(Frame(function="f (g) (h:1)", file="C:\\x (1).py:7", line=3, column=9)),
            )
        ],
    )


def _custom() -> Record:
    """Make one of a type of one's own, with facts of every kind that no node carries."""
    return _record(
        error_type="com.acme.billing.card_declined",
        type_ancestors=["uep.business.rule_violation", "uep.business"],
        severity=Severity.LOW,
        severity_source=SeveritySource.REPORTER,
        error_message="card declined",
        context={"order_id": "17", "attempt": 3, "lines": [{"sku": "a"}, None, True], "ratio": 0.5},
        recovery_suggestions=["Ask for another card."],
        recovery=Recovery(
            retryability=Retryability.AFTER_FIX,
            retry_after="1.500s",
            max_attempts=3,
            throttled=True,
            effect=Effect.NONE,
            strategies=["uep.recovery.escalate"],
        ),
        resource=Resource(service="billing", host="node-7", pid=4711, attributes={"zone": "a"}),
        handling=Handling(handled=True, expected=True, mechanism="logging"),
        codes=[Code(space="http", value="402", name="Payment Required")],
        violations=[
            Violation(kind="field", path="/card", reason="declined", description="The card was declined.")
        ],
        user_messages=[Text(locale="en", text="Your card was declined.")],
        links=[Link(rel="help", url="https://example.com/help", description="What to do")],
        fingerprint=["card-declined"],
        threads=[Thread(id="1", name="main", stack=_stack(Frame(function="wait", file="w.py", line=1)))],
        occurrences=Occurrences(count=2, first=_TIME, last=_TIME),
        marks=[Mark(path="/context/order_id", kind=MarkKind.TYPED, type_hint="int64")],
        details=[Detail(type="com.acme.Decline", value=b"\x08\x01", debug={"code": 1})],
        origin=Foreign(
            format="problem_details", media_type="application/problem+json", payload=b"{}", complete=True
        ),
        observed_timestamp="2026-11-21T10:15:31Z",
    )


SAMPLES: Final[dict[str, Callable[[], Record]]] = {
    "chain": _chain,
    "custom": _custom,
    "group": _group,
    "hostile": _hostile,
    "minimal": _minimal,
    "remote": _remote,
}

__all__ = ["SAMPLES"]
