"""What the operation native gives to capture, made of the case's JSON: structs of the model and values of Python's own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from builders import build_record

_PLAIN: Final = ("context", "severity", "error_type", "hidden_context", "recovery_suggestions")
_PARTS: Final = ("codes", "correlation", "handling", "resource")
_MAKERS: Final[dict[str, Callable[[str], Any]]] = {
    "bytes": bytes.fromhex,
    "decimal": Decimal,
    "float": float,
    "instant": datetime.datetime.fromisoformat,
}


def capture_options(args: dict[str, Any]) -> dict[str, Any]:
    """Give the keyword arguments of capture."""
    options = {name: args[name] for name in _PLAIN if name in args}
    given = {name: args[name] for name in _PARTS if name in args}
    parts = build_record(given)
    options |= {name: getattr(parts, name) for name in given}
    if "values" in args:
        made = {key: _make_value(value) for key, value in args["values"].items()}
        options["context"] = {**args.get("context", {}), **made}
    return options


def _make_value(value: dict[str, str]) -> Any:
    ((kind, text),) = value.items()
    return _MAKERS[kind](text)


__all__ = ["capture_options"]
