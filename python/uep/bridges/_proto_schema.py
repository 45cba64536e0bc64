"""Message classes for foreign protobuf formats, made at run time from a table. Needs the protobuf runtime and no generated code.

A table is a mapping of message names to fields as (number, name, type), where the type is a scalar, `map`, or the name of a message
of the same table or of a well-known one; a star in front makes it repeated, a bar one of the alternatives of its message.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from uep.errors import DecodeError

__all__ = ["Field", "ProtoSchema"]

Field = tuple[int, str, str]
_SCALARS: Final = {
    "bool": 8, "bytes": 12, "double": 1, "fixed32": 7, "fixed64": 6, "int32": 5, "int64": 3, "string": 9, "uint32": 13,
}  # fmt: skip
_OPTIONAL, _REPEATED, _MESSAGE, _ENUM = 1, 3, 11, 14
_WELL_KNOWN: Final = {"Any": "google/protobuf/any.proto", "Duration": "google/protobuf/duration.proto"}
_MAP: Final = "map"


class ProtoSchema:
    """The messages of one package; a class is made when the first message is read or written."""

    def __init__(
        self,
        package: str,
        messages: Mapping[str, tuple[Field, ...]],
        enums: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.package = package
        self._messages = messages
        self._enums = enums or {}

    def to_json(self, name: str, data: bytes) -> dict[str, Any]:
        """Return a binary message in ProtoJSON, enums as names; DecodeError for bytes that are none."""
        from google.protobuf import json_format, message

        made = self.make(name)
        try:
            made.ParseFromString(data)
        except message.DecodeError as error:
            text = f"is not a {self.package}.{name}: {error}; pass the bytes as they were received"
            raise DecodeError(text, reason="malformed", path=None) from None
        found: dict[str, Any] = json_format.MessageToDict(made, descriptor_pool=self._pool())
        return found

    def to_bytes(self, name: str, document: Mapping[str, Any]) -> bytes:
        """Return the binary form of a message in ProtoJSON; ValueError where a member does not fit."""
        from google.protobuf import json_format

        made = self.make(name)
        try:
            json_format.ParseDict(
                dict(document), made, ignore_unknown_fields=True, descriptor_pool=self._pool()
            )
        except json_format.ParseError as error:
            raise ValueError(str(error)) from None
        return bytes(made.SerializeToString(deterministic=True))

    def make(self, name: str) -> Any:
        """Return an empty message."""
        from google.protobuf import message_factory

        return message_factory.GetMessageClass(self._pool().FindMessageTypeByName(f"{self.package}.{name}"))()

    @cache  # noqa: B019 - the schemas are a few constants of the bridges
    def _pool(self) -> Any:
        from google.protobuf import any_pb2, descriptor_pb2, descriptor_pool, duration_pb2

        pool = descriptor_pool.DescriptorPool()
        for known in (any_pb2, duration_pb2):
            pool.AddSerializedFile(known.DESCRIPTOR.serialized_pb)
        file = descriptor_pb2.FileDescriptorProto(
            name=f"{self.package}.proto",
            package=self.package,
            syntax="proto3",
            dependency=sorted(_WELL_KNOWN.values()),
        )
        for name, values in self._enums.items():
            enum = file.enum_type.add(name=name)
            for number, value in enumerate(values):
                enum.value.add(name=value, number=number)
        for name, fields in self._messages.items():
            message = file.message_type.add(name=name)
            for number, field, kind in fields:
                self._add(message, number, field, kind)
        pool.Add(file)
        return pool

    def _add(self, message: Any, number: int, field: str, kind: str) -> None:
        label = _REPEATED if kind.startswith("*") or kind == _MAP else _OPTIONAL
        rest = {}
        if kind.startswith("|"):
            if not message.oneof_decl:
                message.oneof_decl.add(name="alternatives")
            rest = {"oneof_index": 0}
        kind = kind.lstrip("*|")
        if kind in _SCALARS:
            message.field.add(name=field, number=number, type=_SCALARS[kind], label=label, **rest)
            return
        if kind == _MAP:
            entry = message.nested_type.add(name="".join(part.title() for part in field.split("_")) + "Entry")
            entry.options.map_entry = True
            entry.field.add(name="key", number=1, type=_SCALARS["string"], label=_OPTIONAL)
            entry.field.add(name="value", number=2, type=_SCALARS["bytes"], label=_OPTIONAL)
            target = f".{self.package}.{message.name}.{entry.name}"
        else:
            target = f".google.protobuf.{kind}" if kind in _WELL_KNOWN else f".{self.package}.{kind}"
        type_ = _ENUM if kind in self._enums else _MESSAGE
        message.field.add(name=field, number=number, type=type_, type_name=target, label=label, **rest)
