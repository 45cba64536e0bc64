"""Read the proto through protoc: descriptors, comments, field kinds. Knows nothing of the registry."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2
from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from uep_codegen.errors import Fault, SpecError

__all__ = ["compile_proto", "read_enums", "read_messages", "strip_source"]

PACKAGE = "uep.v1"
PROTO_FILE = "uep/v1/error.proto"

_SCALARS = {
    FieldDescriptorProto.TYPE_STRING: "string",
    FieldDescriptorProto.TYPE_UINT32: "uint32",
    FieldDescriptorProto.TYPE_FIXED64: "fixed64",
    FieldDescriptorProto.TYPE_BOOL: "bool",
    FieldDescriptorProto.TYPE_BYTES: "bytes",
    FieldDescriptorProto.TYPE_ENUM: "enum",
    FieldDescriptorProto.TYPE_MESSAGE: "message",
}
_WELL_KNOWN = {
    ".google.protobuf.Timestamp": "timestamp",
    ".google.protobuf.Duration": "duration",
    ".google.protobuf.Value": "value",
}
# Numbers of the descriptor.proto fields that make up a source location's path.
_MESSAGE_TYPE, _ENUM_TYPE, _FIELD, _NESTED_ENUM, _ENUM_VALUE = 4, 5, 2, 4, 2


def compile_proto(proto_dir: Path) -> descriptor_pb2.FileDescriptorSet:
    """Return the descriptor set of the project's proto with imports and comments; raise SpecError with protoc's words."""
    import grpc_tools

    include = Path(grpc_tools.__file__).parent / "_proto"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "set.binpb"
        command = [
            sys.executable,
            "-m",
            "grpc_tools.protoc",
            f"-I{proto_dir}",
            f"-I{include}",
            "--include_imports",
        ]
        command += ["--include_source_info", f"--descriptor_set_out={out}", PROTO_FILE]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            what = " / ".join(done.stderr.strip().splitlines()) or f"protoc ended with {done.returncode}"
            raise SpecError(
                Fault(f"schemas/proto/{PROTO_FILE}", what, "mend the proto file where protoc points")
            )
        return descriptor_pb2.FileDescriptorSet.FromString(out.read_bytes())


def strip_source(descriptors: descriptor_pb2.FileDescriptorSet) -> bytes:
    """Return the descriptor set as bytes without comments, the form the library loads into its private pool."""
    bare = descriptor_pb2.FileDescriptorSet()
    bare.CopyFrom(descriptors)
    for file in bare.file:
        file.ClearField("source_code_info")
    return bare.SerializeToString(deterministic=True)


def read_messages(descriptors: descriptor_pb2.FileDescriptorSet) -> dict[str, dict[str, Any]]:
    """Return every message of the package in the proto's order, each with doc and fields."""
    file = _own_file(descriptors)
    docs = _read_docs(file)
    messages = {}
    for index, message in enumerate(file.message_type):
        path = (_MESSAGE_TYPE, index)
        maps = {nested.name: nested for nested in message.nested_type if nested.options.map_entry}
        fields = [
            _read_field(field, maps, docs.get((*path, _FIELD, number), ""))
            for number, field in enumerate(message.field)
        ]
        messages[message.name] = {
            "full_name": f"{PACKAGE}.{message.name}",
            "doc": docs.get(path, ""),
            "fields": fields,
        }
    return messages


def read_enums(descriptors: descriptor_pb2.FileDescriptorSet) -> dict[str, dict[str, Any]]:
    """Return every enum of the package, nested or not, by its short name."""
    file = _own_file(descriptors)
    docs = _read_docs(file)
    enums = {}
    for index, message in enumerate(file.message_type):
        for inner, enum in enumerate(message.enum_type):
            path = (_MESSAGE_TYPE, index, _NESTED_ENUM, inner)
            enums[enum.name] = _read_enum(enum, f"{PACKAGE}.{message.name}.{enum.name}", path, docs)
    for index, enum in enumerate(file.enum_type):
        enums[enum.name] = _read_enum(enum, f"{PACKAGE}.{enum.name}", (_ENUM_TYPE, index), docs)
    return enums


def _own_file(descriptors: descriptor_pb2.FileDescriptorSet) -> descriptor_pb2.FileDescriptorProto:
    return next(file for file in descriptors.file if file.package == PACKAGE)


def _read_docs(file: descriptor_pb2.FileDescriptorProto) -> dict[tuple[int, ...], str]:
    """Return the comment of each element by its path: the lines above it, or the one behind it."""
    docs = {}
    for location in file.source_code_info.location:
        text = location.leading_comments or location.trailing_comments
        if text.strip():
            docs[tuple(location.path)] = " ".join(text.split())
    return docs


def _read_field(field: FieldDescriptorProto, maps: dict[str, Any], doc: str) -> dict[str, Any]:
    entry = maps.get(field.type_name.rsplit(".", 1)[-1]) if field.type_name else None
    held = entry.field[1] if entry is not None else field
    kind = _SCALARS.get(held.type)
    if kind is None:
        where = f"schemas/proto/{PROTO_FILE}"
        what = f"field {field.name} has a type the project does not use"
        raise SpecError(Fault(where, what, f"use one of {', '.join(sorted(set(_SCALARS.values())))}"))
    if kind == "message":
        kind = _WELL_KNOWN.get(held.type_name, "message")
    return {
        "name": field.name,
        "json_name": field.json_name,
        "number": field.number,
        "type": kind,
        "type_name": held.type_name.rsplit(".", 1)[-1] if kind in {"message", "enum"} else None,
        "repeated": field.label == FieldDescriptorProto.LABEL_REPEATED and entry is None,
        "map": entry is not None,
        "optional": field.proto3_optional,
        "doc": doc,
    }


def _read_enum(
    enum: descriptor_pb2.EnumDescriptorProto,
    full_name: str,
    path: tuple[int, ...],
    docs: dict[tuple[int, ...], str],
) -> dict[str, Any]:
    prefix = re.sub(r"(?<!^)(?=[A-Z])", "_", enum.name).upper() + "_"
    values = [
        {
            "name": value.name,
            "member": value.name.removeprefix(prefix).upper(),
            "number": value.number,
            "doc": docs.get((*path, _ENUM_VALUE, index), ""),
        }
        for index, value in enumerate(enum.value)
    ]
    return {"full_name": full_name, "doc": docs.get(path, ""), "values": values}
