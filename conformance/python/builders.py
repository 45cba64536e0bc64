"""JSON values made into records without a judgement: what the operations are given may break any rule, and they are to say so."""

from __future__ import annotations

import base64
import binascii
import types as python_types
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
from uep.errors import InvalidRecord
from uep.model import ErrorBatch, UniversalErrorProtocol


def build_record(tree: Any) -> UniversalErrorProtocol:
    """Make a record; InvalidRecord for a member that the model has no place for."""
    record: UniversalErrorProtocol = _build(UniversalErrorProtocol, tree, "")
    return record


def build_batch(tree: Any) -> ErrorBatch:
    """Make a batch."""
    batch: ErrorBatch = _build(ErrorBatch, tree, "")
    return batch


def _build(kind: Any, value: Any, path: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        if not isinstance(value, dict):
            return value
        hints = _hints(kind)
        for name in value:
            if name not in hints:
                raise InvalidRecord(
                    f"{path}/{name}: no field of {kind.__name__}",
                    reason="unknown_field",
                    path=f"{path}/{name}",
                )
        return kind(**{name: _build(hints[name], item, f"{path}/{name}") for name, item in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value) if value in {member.value for member in kind} else value
    if kind is bytes and isinstance(value, str):
        try:
            return base64.b64decode(value, validate=True)
        except binascii.Error:
            return value
    if get_origin(kind) is list and isinstance(value, list):
        return [_build(get_args(kind)[0], item, f"{path}/{index}") for index, item in enumerate(value)]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return {name: _main_type(hint) for name, hint in get_type_hints(kind).items()}


def _main_type(hint: Any) -> Any:
    """Give the struct, enum or list of `X | int | None`, without the annotations around it."""
    if get_origin(hint) in (python_types.UnionType, Union):
        for part in get_args(hint):
            if part not in (int, type(None)):
                return _main_type(part)
    return hint


__all__ = ["build_batch", "build_record"]
