"""Write the intermediate representation as canonical JSON. Other languages implement the protocol from this one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from uep_codegen.errors import Fault, SpecError
from uep_codegen.outputs import header_line, seal

__all__ = ["IR_SCHEMA", "check_ir", "dump_ir", "dump_json"]

IR_SCHEMA = Path(__file__).parent / "schemas" / "ir.schema.json"


def dump_json(data: dict[str, Any]) -> str:
    """Return sealed JSON whose first key is the regenerate command."""
    text = json.dumps({"$comment": header_line(), **data}, indent=2, ensure_ascii=False)
    # Characters that no editor shows, and that some count as line ends, are written as escapes.
    for character in "\u0085\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return seal(text + "\n")


def dump_ir(ir: dict[str, Any]) -> str:
    """Return the IR as the text of schemas/ir/v1.json."""
    return dump_json(ir)


def check_ir(ir: dict[str, Any]) -> None:
    """Raise SpecError when the IR does not fit its own schema: a fault of the resolver, not of a source."""
    from jsonschema import Draft202012Validator

    schema = json.loads(IR_SCHEMA.read_text(encoding="utf-8"))
    faults = [
        Fault(
            "schemas/ir/v1.json#/" + "/".join(map(str, error.absolute_path)),
            error.message[:300],
            "mend resolve.py",
        )
        for error in Draft202012Validator(schema).iter_errors({"$comment": "", **ir})
    ]
    if faults:
        raise SpecError(*faults)
