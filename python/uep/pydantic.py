"""Pydantic models of the record, for web frameworks. Needs the extra `pydantic`; never on the hot path.

The models' JSON Schema is the canonical schema itself, so a framework's OpenAPI page says exactly what UEP says. A model
holds one document of the canonical profile; the rules between its fields are checked when it becomes a record.
"""

from __future__ import annotations

try:
    from uep._gen.pydantic_models import (
        Code,
        Correlation,
        Detail,
        ErrorBatch,
        Foreign,
        Frame,
        Handling,
        Link,
        Mark,
        Node,
        Occurrences,
        Recovery,
        Resource,
        Stack,
        Text,
        Thread,
        UniversalErrorProtocol,
        Violation,
    )
except ImportError as missing:
    raise ImportError("uep.pydantic needs pydantic; install universal-error-protocol[pydantic]") from missing

from uep.encoding import decode, encode
from uep.model import UniversalErrorProtocol as Record

__all__ = [
    "Code",
    "Correlation",
    "Detail",
    "ErrorBatch",
    "Foreign",
    "Frame",
    "Handling",
    "Link",
    "Mark",
    "Node",
    "Occurrences",
    "Recovery",
    "Resource",
    "Stack",
    "Text",
    "Thread",
    "UniversalErrorProtocol",
    "Violation",
    "from_record",
    "to_record",
]


def from_record(record: Record) -> UniversalErrorProtocol:
    """Return the model of a record; InvalidRecord where the record breaks a rule."""
    return UniversalErrorProtocol.model_validate_json(encode(record))


def to_record(model: UniversalErrorProtocol) -> Record:
    """Return the record a model holds; DecodeError where it breaks a rule that no schema can hold."""
    return decode(model.model_dump_json(exclude_defaults=True)).record
