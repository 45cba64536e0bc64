"""What a log record of OTLP says outside of the exception's own attributes: in its body, and in the status of a call.

Log files are collected line by line, so a body is often a trace of text or a line of JSON as the program wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import msgspec

from uep.bridges._bare_trace import read_stack_text
from uep.bridges._json import NOT_JSON

if TYPE_CHECKING:
    from uep.bridges._payload import Draft

__all__ = ["read_body", "read_statuses"]

_STATUSES: Final = {
    "http.response.status_code": "http",
    "http.status_code": "http",
    "rpc.grpc.status_code": "grpc",
    "rpc.response.status_code": "grpc",
}
_FIRST_FAILURE: Final = {"grpc": 1, "http": 400}
_TOLD: Final = ("message", "msg", "log")
_STACKS: Final = (
    "stack_trace",
    "stacktrace",
    "stack",
    "exception",
    "exc_info",
    "traceback",
    "log",
    "message",
)


def read_body(body: Any, draft: Draft) -> bool:
    """Read a trace in the body, or else its message, and return whether the body as a whole is the trace (UEP-BRG-1341)."""
    line = body if isinstance(body, dict) else _parse(body)
    texts = [line[key] for key in _STACKS if isinstance(line.get(key), str)] if line else [body]
    for text in texts:
        found = read_stack_text(text, draft.language) if isinstance(text, str) and "\n" in text else None
        if found is not None and found.nodes:
            draft.nodes, draft.language = found.nodes, found.language
            draft.message = draft.message if not line else found.nodes[0].message
            return not line
    if line:
        draft.message = next((line[key] for key in _TOLD if isinstance(line.get(key), str)), draft.message)
    return False


def _parse(body: Any) -> dict[str, Any]:
    """Return the object of a body that is the text of one; an empty one where it is none."""
    try:
        value = msgspec.json.decode(body) if isinstance(body, str) and body[:1] == "{" else None
    except NOT_JSON:
        return {}
    return value if isinstance(value, dict) else {}


def read_statuses(attributes: dict[str, Any], draft: Draft) -> None:
    """Read the statuses with which a call that the span or the record is about has failed."""
    for name, space in _STATUSES.items():
        value = attributes.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value >= _FIRST_FAILURE[space]:
            draft.code(space, value)
