"""What every format keeps of a record, found out by running: `python tools/loss_matrix.py --check` or `--write`.

Capabilities come from conformance/capabilities.json. Each is written by every bridge and read back, once with the record
that a document may carry whole and once without; what is only read is shown by the vectors and the crash corpus. What the
files of spec/bridges say has to agree. Judges bridges; changes none.
"""

from __future__ import annotations

import argparse
import base64
import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import uep
from loss_matrix_page import COMMAND, DEGRADED, KEPT, LOST, to_json, to_page
from loss_matrix_values import has_trace, holds, resolve
from ruamel.yaml import YAML
from uep.bridges import emit, translate, written_formats
from uep.errors import DecodeError

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "python/docs/gen/losses.md"
DATA: Final = ROOT / "python/docs/gen/losses.json"
LARGE: Final = 4096
MISSING: Final = object()
# Every bridge works these out, whatever members the format has.
COMMON: Final = frozenset(
    {
        "codes",
        "context",
        "error_id",
        "error_type",
        "marks",
        "observed_timestamp",
        "origin",
        "severity",
        "severity_source",
        "source_language",
    }
)
NAMED: Final = frozenset({"/nodes/*/message", "/nodes/*/type_name"})
TYPES: Final[dict[str, Callable[[Any], bool]]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, float),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}


class Row(NamedTuple):
    """What one format does with one capability; None for a direction that it does not have."""

    read: str | None
    written: str | None
    alone: str | None


Matrix = dict[str, dict[str, Row]]


@cache
def load_capabilities() -> dict[str, Any]:
    """Return the base record and the capabilities."""
    loaded: dict[str, Any] = json.loads((ROOT / "conformance/capabilities.json").read_text("utf-8"))
    return loaded


@cache
def load_bridges() -> dict[str, dict[str, Any]]:
    """Return the files of spec/bridges by stem."""
    yaml = YAML(typ="safe")
    return {
        path.stem: yaml.load(path.read_text("utf-8"))
        for path in sorted((ROOT / "spec/bridges").glob("*.yaml"))
    }


def compare(capability: dict[str, Any], variant: dict[str, Any], found: Any, baseline: Any) -> str:
    """Return what became of one variant: `found` is the record that was read back, `baseline` that of the base record."""
    base = load_capabilities()
    sent = base["base"] | variant["set"]
    nothing = [*capability.get("nothing", ()), base["now"]]
    states = []
    for pointer in variant["at"]:
        [wanted] = resolve(sent, pointer)
        value = next(resolve(found, pointer), MISSING)
        usual = next(resolve(baseline, pointer), MISSING)
        if value is not MISSING and value != usual and holds(value, wanted):
            states.append(KEPT)
        elif capability.get("whole"):
            states.append(LOST)
        elif (
            not isinstance(wanted, dict | list)
            and value is not MISSING
            and value != usual
            and value not in nothing
        ):
            states.append(DEGRADED)
        else:
            bare = {key: one for key, one in found.items() if key != "stack_trace"}
            states.append(DEGRADED if has_trace(wanted, bare, baseline) else LOST)
    return states[0] if len(set(states)) == 1 else DEGRADED


def send(stem: str, members: dict[str, Any], *, embedded: bool) -> dict[str, Any]:
    """Return the record that comes back from a format, as JSON; an empty object when none does."""
    return _send(stem, json.dumps(members), embedded)


@cache
def _send(stem: str, members: str, embedded: bool) -> dict[str, Any]:
    record = uep.decode(members.encode()).record
    document = emit(record, stem, audience="internal")
    back = next(translate(document, source=stem, now=load_capabilities()["now"], embedded=embedded), None)
    return json.loads(uep.encode(back.record)) if back is not None else {}


def run_out(stem: str, *, embedded: bool) -> dict[str, str]:
    """Return what becomes of every capability on its way out and back."""
    base = load_capabilities()["base"]
    baseline = send(stem, base, embedded=embedded)
    found = {}
    for capability in load_capabilities()["capabilities"]:
        states = {
            compare(capability, variant, send(stem, base | variant["set"], embedded=embedded), baseline)
            for variant in capability["variants"]
        }
        found[capability["id"]] = states.pop() if len(states) == 1 else DEGRADED
    return found


def samples() -> Iterator[tuple[bytes, dict[str, Any]]]:
    """Yield the inputs of all vectors that are read by bridges, of the crash corpus, and of real trackers, with what the reader is told."""
    for path in sorted((ROOT / "conformance/vectors").glob("*/**/*.json")):
        for group in json.loads(path.read_text("utf-8")).get("groups", ()):
            for test in group["tests"] if group["op"] == "bridge_in" else ():
                args = group.get("args", {}) | test["in"]
                options = {name: args[name] for name in ("file", "status", "timezone") if name in args}
                yield read_data(args), {"source": args.get("source", "auto"), **options}
    for path in sorted((ROOT / "conformance/crashes").glob("*/*/output.txt")):
        yield path.read_bytes(), {"source": "auto"}
    for path in sorted((ROOT / "python/tests/data/trackers/node").glob("*.*json")):
        yield path.read_bytes(), {"source": "auto"}


def read_data(args: dict[str, Any]) -> bytes:
    """Return the bytes of a vector's input."""
    data = args.get("data", args)
    if isinstance(data, str):
        return data.encode()
    if "text" in data:
        return str(data["text"]).encode()
    if "base64" in data:
        return base64.b64decode(data["base64"])
    if "hex" in data:
        return bytes.fromhex(data["hex"])
    return json.dumps(data["json"]).encode() if "json" in data else b""


def _is_in_log(data: bytes, start: int) -> bool:
    """Return whether what begins at a place is the line of a log with something before the document in it."""
    return (
        start > 0 and data[start - 1 : start] == b"\n" and data[start : start + 1] not in (b"{", b"[", b"<")
    )


@cache
def run_in() -> dict[str, list[dict[str, Any]]]:
    """Return the records that were read, by bridge, also from what it has written itself; none that was carried whole."""
    found: dict[str, list[dict[str, Any]]] = {}
    for data, options in samples():
        try:
            for one in translate(data, now=load_capabilities()["now"], embedded=False, **options):
                if one.format in written_formats() and _is_in_log(data, one.span.offset):
                    continue  # what the line of a log says around a document, such as its time, is not the format's
                found.setdefault(one.format, []).append(json.loads(uep.encode(one.record)))
        except (DecodeError, ValueError):
            continue  # a vector that has to be refused shows nothing that is read
    base = load_capabilities()["base"]
    for stem in written_formats():
        for capability in load_capabilities()["capabilities"]:
            for variant in capability["variants"]:
                found.setdefault(stem, []).append(send(stem, base | variant["set"], embedded=False))
    return found


def is_shown(capability: dict[str, Any], records: list[dict[str, Any]]) -> bool:
    """Return whether one of the records has the capability."""
    shown = capability.get("shown", {"at": capability["field"]})
    nothing = [*capability.get("nothing", ()), load_capabilities()["now"]]
    if capability.get("large"):
        return any(
            len(json.dumps(value)) > LARGE for record in records for value in resolve(record, shown["at"])
        )
    for record in records:
        for value in resolve(record, shown["at"]):
            if "is" in shown and value != shown["is"]:
                continue
            if "type" in shown and not TYPES[shown["type"]](value):
                continue
            if value not in nothing:
                return True
    return False


@cache
def build() -> Matrix:
    """Return the matrix, by format and capability."""
    matrix: Matrix = {}
    written = set(written_formats())
    for stem, bridge in load_bridges().items():
        outward = run_out(stem, embedded=True) if stem in written else {}
        alone = run_out(stem, embedded=False) if stem in written else {}
        if alone == outward and any("whole" in one for one in bridge.get("members", ())):
            alone = {}  # the record is what the document carries, and without it there is nothing to read
        records = run_in().get(stem, [])
        matrix[stem] = {
            one["id"]: Row(
                (KEPT if is_shown(one, records) else LOST) if "in" in bridge["directions"] else None,
                outward.get(one["id"]),
                alone.get(one["id"]),
            )
            for one in load_capabilities()["capabilities"]
        }
    return matrix


def is_about(field: str, other: str) -> bool:
    """Return whether one field is the other or a part of it."""
    own, their = field.split("/"), other.split("/")
    return all(a == b or "*" in (a, b) for a, b in zip(own, their, strict=False))


def is_within(field: str, outer: str) -> bool:
    """Return whether a field is another one or a part of it."""
    return len(field.split("/")) >= len(outer.split("/")) and is_about(field, outer)


def disagreements(stem: str) -> Iterator[str]:
    """Yield where the file of a bridge says something else than its run shows."""
    bridge, rows = load_bridges()[stem], build()[stem]
    fields = {one["id"]: one["field"] for one in load_capabilities()["capabilities"] if not one.get("large")}
    members = [one for one in bridge.get("members", ()) if not one.get("whole")]
    if stem in written_formats():
        yield from _check_written(bridge, rows, fields, members)
    if "in" in bridge["directions"]:
        yield from _check_read(stem, rows, fields, members)


def _check_written(
    bridge: dict[str, Any], rows: dict[str, Row], fields: dict[str, str], members: list[dict[str, Any]]
) -> Iterator[str]:
    outward = [one["field"] for one in members if one.get("direction") != "in"]
    has_own = any(row.alone is not None for row in rows.values())
    for field in outward if has_own else ():
        related = [name for name, own in fields.items() if is_about(own, field)]
        if related and all(rows[name].alone == LOST for name in related):
            yield f"members: {field} is written, but the run loses {', '.join(related)}"
    for name, field in fields.items():
        if rows[name].alone == KEPT and not any(is_about(field, own) for own in outward):
            yield f"members: the run keeps {name} ({field}) in the format alone, but no member says so"
    for key, state in (("lost_out", LOST), ("degraded_out", DEGRADED)):
        listed = [one["field"] for one in bridge.get(key, ())]
        for text in _check_lost(rows, fields, listed, state):
            yield f"{key}: {text}"
    profile = next((one["whole"] for one in bridge.get("members", ()) if "whole" in one), "")
    for name, wanted in (expected_large(profile) if profile else {}).items():
        # What the format's own members keep beside the record counts as well (UEP-BRG-1181).
        is_beside = rows[name].written == KEPT and rows[name].alone == KEPT
        if rows[name].written != wanted and not is_beside:
            yield f"members: the whole record is {profile}, but the run says {name}: {rows[name].written} instead of {wanted}"


@cache
def expected_large(profile: str) -> dict[str, str]:
    """Return what becomes of the large capabilities where a whole record travels in a profile."""
    base = load_capabilities()["base"]
    found = {}
    for capability in load_capabilities()["capabilities"]:
        for variant in capability["variants"] if capability.get("large") else ():
            record = uep.truncate(
                uep.decode(json.dumps(base | variant["set"]).encode()).record, profile=profile
            )
            found[capability["id"]] = compare(capability, variant, json.loads(uep.encode(record)), base)
    return found


def _check_lost(rows: dict[str, Row], fields: dict[str, str], listed: list[str], state: str) -> Iterator[str]:
    for field in listed:
        about = [name for name, own in fields.items() if is_within(own, field)]
        wrong = [f"{name}: {rows[name].written}" for name in about if rows[name].written != state]
        if wrong:
            yield f"{field} is {state}, but the run says {', '.join(wrong)}"
        elif not about:
            yield f"{field} is the field of no capability"
    for name, field in fields.items():
        if rows[name].written == state and not any(is_within(field, own) for own in listed):
            yield f"the run says that {name} ({field}) is {state}, but the file does not list it"


def _check_read(
    stem: str, rows: dict[str, Row], fields: dict[str, str], members: list[dict[str, Any]]
) -> Iterator[str]:
    inward = [one["field"] for one in members if one.get("direction") != "out"]
    records = run_in().get(stem, [])
    has_own = any(row.alone is not None or row.written is None for row in rows.values())
    for field in sorted(set(inward)):
        if not any(True for record in records for _ in resolve(record, field)):
            yield f"members: {field} is read, but no vector shows it"
    for name, field in fields.items():
        if (
            load_bridges()[stem]["kind"] == "text"
            or not has_own
            or field.split("/")[1] in COMMON
            or field in NAMED
        ):
            continue
        if rows[name].read == KEPT and not any(is_about(field, own) for own in inward):
            yield f"members: a vector shows that {name} ({field}) is read, but no member says so"


def main() -> int:
    """Write the page and its data, or say what does not agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the page and its data")
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 unless they are current and the files agree"
    )
    parser.add_argument("--only", default="", metavar="STEM", help="say what does not agree for one format")
    asked = parser.parse_args()
    stems = [asked.only] if asked.only else list(load_bridges())
    wrong = [f"spec/bridges/{stem}.yaml: {text}" for stem in stems for text in disagreements(stem)]
    if asked.write:
        PAGE.write_text(to_page(build(), load_capabilities()["capabilities"]), "utf-8")
        DATA.write_text(to_json(build()), "utf-8")
    elif not asked.only:
        made = ((PAGE, to_page(build(), load_capabilities()["capabilities"])), (DATA, to_json(build())))
        wrong += [
            f"{path.relative_to(ROOT)}: is not what the run says; {COMMAND}"
            for path, text in made
            if not path.exists() or path.read_text("utf-8") != text
        ]
    for text in wrong:
        sys.stderr.write(f"{text}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
