#!/opt/uepvenv/bin/python
"""Turn the part of spec/registry that a core testee needs into registry.json, one entry a line.

Usage: make_registry.py [path of spec/registry]   (writes registry.json beside this script)
"""
import json
import pathlib
import sys

import yaml

HERE = pathlib.Path(__file__).resolve().parent
REGISTRY = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "spec" / "registry"


def load(name):
    return yaml.safe_load((REGISTRY / name).read_text(encoding="utf-8"))


def pick(entry, *keys):
    return {key: entry[key] for key in keys if key in entry}


allocated = load("allocated.yaml")
fields = {}
for entry in load("fields.yaml")["fields"]:
    message, name = entry["field"].split(".")
    number = allocated["fields"][message][name]
    fields[entry["field"]] = {"number": number, **pick(entry, "required", "limits", "pattern")}

types = {}
for path in sorted((REGISTRY / "types").glob("*.yaml")):
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["types"]:
        types[entry["name"]] = entry  # whole and unchanged: lookup gives it back (UEP-TYPE-025)

sections = {
    "versions": {e["id"]: e["value"] for e in load("versions.yaml")["versions"]},
    "limits": {e["id"]: pick(e, "value", "reason", "refused_by") for e in load("limits.yaml")["limits"]},
    "patterns": {e["id"]: pick(e, "regex", "reason", "refused_by", "excluded") for e in load("patterns.yaml")["patterns"]},
    "reasons": {e["id"]: pick(e, "phase", "also") for e in load("reasons.yaml")["reasons"]},
    "enums": allocated["enums"],
    "severities": {e["name"]: e["number"] for e in load("severities.yaml")["severities"]},
    "categories": {e["id"]: e["kind"] for e in load("categories.yaml")["categories"]},
    "fields": fields,
    "types": types,
}

blocks = []
for title, entries in sections.items():
    rows = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
    blocks.append(f"{json.dumps(title)}: {{\n" + ",\n".join(rows) + "\n}")
(HERE / "registry.json").write_text("{\n" + ",\n".join(blocks) + "\n}\n", encoding="utf-8")
