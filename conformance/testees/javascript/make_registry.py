"""Turn the part of the specification that a core testee needs into registry.json, one entry a line.

Reads spec/registry and schemas/proto and nothing else. Without --check it writes the file, with it it only says whether it is current.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

HERE = Path(__file__).resolve().parent
REPO = HERE.parents[2]
OUTPUT = HERE / "registry.json"
_COMMENT = re.compile(r"//[^\n]*")
_TOKEN = re.compile(
    r"(?:message|enum)\s+(\w+)\s*\{|\}|(optional|repeated)?\s*(map<string,\s*)?([\w.]+)>?\s+(\w+)\s*=\s*\d+\s*(?:\[[^\]]*\])?;"
)
_KINDS = {
    "google.protobuf.Timestamp": "timestamp",
    "google.protobuf.Duration": "duration",
    "google.protobuf.Value": "value",
}
_LABELS = {"repeated": "list", "optional": "optional", None: "one"}


def load(*place: str) -> Any:
    """Read a file of spec/registry."""
    return YAML(typ="safe").load(REPO.joinpath("spec", "registry", *place))


def pick(entry: dict[str, Any], *keys: str) -> dict[str, Any]:
    """Give the members of an entry that are named and there."""
    return {key: entry[key] for key in keys if key in entry}


def read_types() -> dict[str, dict[str, str]]:
    """Read the type and the label of each field from the proto file (UEP-REC-164)."""
    text = _COMMENT.sub("", (REPO / "schemas/proto/uep/v1/error.proto").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    open_names: list[str] = []
    for token in _TOKEN.finditer(text):
        block, label, mapped, kind, name = token.groups()
        if block:
            open_names.append(block)
        elif name is None:
            open_names.pop()
        elif kind != "option":
            found[f"{open_names[-1]}.{name}"] = {
                "type": _KINDS.get(kind, kind),
                "label": "map" if mapped else _LABELS[label],
            }
    return found


def build() -> str:
    """Give the text of registry.json."""
    allocated, types = load("allocated.yaml"), read_types()
    fields = {}
    for entry in load("fields.yaml")["fields"]:
        message, name = entry["field"].split(".")
        number = allocated["fields"][message][name]
        fields[entry["field"]] = {
            "number": number,
            **types[entry["field"]],
            **pick(entry, "required", "limits", "pattern"),
        }
    files = sorted((REPO / "spec/registry/types").glob("*.yaml"))
    sections: dict[str, dict[str, Any]] = {
        "versions": {e["id"]: e["value"] for e in load("versions.yaml")["versions"]},
        "limits": {e["id"]: pick(e, "value", "reason", "refused_by") for e in load("limits.yaml")["limits"]},
        "patterns": {
            e["id"]: pick(e, "regex", "reason", "refused_by", "excluded")
            for e in load("patterns.yaml")["patterns"]
        },
        "reasons": {e["id"]: pick(e, "phase", "also") for e in load("reasons.yaml")["reasons"]},
        "enums": allocated["enums"],
        "severities": {e["name"]: e["number"] for e in load("severities.yaml")["severities"]},
        # Whole and unchanged: a look-up gives them back (UEP-TYPE-025).
        "categories": {e["id"]: e for e in load("categories.yaml")["categories"]},
        "fields": fields,
        "types": {entry["name"]: entry for path in files for entry in load("types", path.name)["types"]},
    }
    blocks = []
    for title, entries in sections.items():
        rows = [
            f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()
        ]
        blocks.append(f"{json.dumps(title)}: {{\n" + ",\n".join(rows) + "\n}")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def main() -> int:
    """Write registry.json or check it."""
    text = build()
    if sys.argv[1:] != ["--check"]:
        OUTPUT.write_text(text, encoding="utf-8")
        return 0
    if OUTPUT.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write(f"{OUTPUT}: not what the specification gives; run make_registry.py\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
