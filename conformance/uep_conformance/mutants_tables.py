"""Mutants of tables: one for each severity scale, code table, rule of types, truncation step and detector of secrets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from uep_conformance.mutants import PYTHON, Mutant, Undo, find_module
from uep_conformance.registry import load_ir

_IR: Final = "schemas/ir/v1.json"
_JUDGE: Final = "uep_conformance.reference_judge"
_OF_TABLE: Final[dict[str, tuple[str, ...]]] = {
    "errno": ("UEP-BRG-082",),
    "exit_codes": ("UEP-BRG-057",),
    "grpc_to_http": ("UEP-BRG-065", "UEP-BRG-072"),
    "http_to_connect": ("UEP-BRG-065", "UEP-BRG-070"),
    "http_to_grpc": ("UEP-BRG-065", "UEP-BRG-071"),
    "signals": ("UEP-BRG-081",),
    "sqlstate": ("UEP-BRG-057",),
}

# Tables for which only the generated vectors ask for a value without a row.
_DEFAULT_OF: Final = dict.fromkeys(("aws", "graphql", "temporal"), ("UEP-BRG-057",))


def make_table_mutants() -> Iterator[Mutant]:
    """Make all families of this module."""
    yield from _scales()
    yield from _tables()
    yield from _types()
    yield from _steps()
    yield from _detectors()


def set_item(holder: Any, key: Any, value: Any) -> Undo:
    """Change one item; return what changes it back."""
    before = holder[key]
    holder[key] = value
    return lambda: holder.__setitem__(key, before)


def undo_all(undo: list[Undo]) -> Undo:
    """Return one undo of several, the last change first."""

    def run() -> None:
        for one in reversed(undo):
            one()

    return run


# ---- severities, codes, types


def _scales() -> Iterator[Mutant]:
    for scale in load_ir()["severities"]["scales"]:
        name, out = scale["id"], scale["out"]
        other = next(
            (level for level in ("Critical", "High", "Medium") if out[level]["value"] != out["Low"]["value"]),
            "",
        )
        if other:
            yield Mutant(
                f"scale-{name}-out-shifted",
                ("UEP-SEV-028",),
                f"The scale {name} writes for Low what it has for {other}.",
                _IR,
                "scale row shifted",
                plant=partial(set_item, out, "Low", out[other]),
            )
        if scale["expected"]["value"] != out["Low"]["value"]:
            yield Mutant(
                f"scale-{name}-expected-ignored",
                ("UEP-SEV-029",),
                f"The scale {name} writes for an expected Low what it writes for any Low.",
                _IR,
                "scale row shifted",
                plant=partial(set_item, scale, "expected", scale["out"]["Low"]),
            )
        for index, row in enumerate(scale["in"]):
            if row["severity"] is None:
                yield Mutant(
                    f"scale-{name}-in-{index}-guessed",
                    ("UEP-SEV-032",),
                    f"Row {index} of the scale {name}, which says nothing, is read as Low.",
                    _IR,
                    "scale row shifted",
                    plant=partial(set_item, row, "severity", "Low"),
                )
                continue
            yield Mutant(
                f"scale-{name}-in-{index}-shifted",
                ("UEP-SEV-031",),
                f"Row {index} of the scale {name} is read as another severity.",
                _IR,
                "scale row shifted",
                plant=partial(set_item, row, "severity", "Low" if row["severity"] != "Low" else "High"),
            )


def _tables() -> Iterator[Mutant]:
    for name, table in load_ir()["codes"].items():
        named = _OF_TABLE.get(name, ("UEP-BRG-057",))
        if table["kind"] == "pair_table":
            yield _table_mutant(
                name,
                "entry",
                named,
                "gives for its first entry what it has for none",
                table["entries"][0],
                "to",
                table["default"],
            )
        elif table["kind"] == "out_map":
            yield _table_mutant(
                name,
                "entry",
                ("UEP-BRG-064", "UEP-BRG-078") if name == "jsonrpc_out" else ("UEP-BRG-064",),
                "writes its first row as the default",
                table["entries"][0],
                "value",
                table["default"]["value"],
            )
        else:
            entries = [row for row in table["entries"] if not row.get("refused")]
            for place in sorted({0, len(entries) // 2, len(entries) - 1}):
                row = entries[place]
                wrong = (
                    "uep.data.corrupted"
                    if row["type"] != "uep.data.corrupted"
                    else "uep.unknown.unclassified"
                )
                label = row.get("name") or row.get("value")
                yield _table_mutant(
                    name, f"entry-{place}", named, f"reads {label} as {wrong}", row, "type", wrong
                )
            yield _table_mutant(name, "default", _DEFAULT_OF.get(name, ("UEP-BRG-083",) if table["kind"] == "per_platform" else ("UEP-BRG-058",)),
                                "has another default", table, "default", "uep.auth.unauthenticated")  # fmt: skip


def _table_mutant(
    name: str, part: str, named: tuple[str, ...], bug: str, holder: Any, key: str, value: Any
) -> Mutant:
    return Mutant(
        f"code-{name}-{part}",
        named,
        f"The table {name} {bug}.",
        _IR,
        "code table row shifted",
        plant=lambda: set_item(holder, key, value),
    )


def _types() -> Iterator[Mutant]:
    types = load_ir()["types"]
    first: dict[str, str] = {}
    for name, entry in types.items():
        first.setdefault(entry["category"] if "category" in entry else ".".join(name.split(".")[:2]), name)
    for name in first.values():
        entry = types[name]
        yield Mutant(
            f"type-{name}-severity",
            ("UEP-TYPE-025",),
            f"The registry gives {name} another default severity.",
            _IR,
            "type entry changed",
            plant=partial(
                set_item, entry, "default_severity", "Low" if entry["default_severity"] != "Low" else "High"
            ),
        )
        yield Mutant(
            f"type-{name}-ancestors",
            ("UEP-TYPE-020", "UEP-TYPE-022"),
            f"The registry has no ancestors for {name}.",
            _IR,
            "type entry changed",
            plant=partial(set_item, entry, "ancestors", []),
        )


# ---- the library's own tables


_ONE_UNIT: Final = (2, 7, 15, 16)


def _steps() -> Iterator[Mutant]:
    """UEP-TRN-016 to -033 are the steps in their order."""
    from uep_conformance.mutants import load_python_testee

    load_python_testee()
    steps = find_module("uep._truncate").STEPS
    for index, step in enumerate(steps):
        requirement = f"UEP-TRN-{16 + index:03}"
        yield _step_mutant(
            index,
            "left-out",
            (requirement,),
            "is left out",
            lambda step: step._replace(count=lambda record: 0),
        )
        yield _step_mutant(
            index, "path", (requirement,), "marks another path", lambda step: step._replace(path="/wrong")
        )
        if step.size is not None:
            yield _step_mutant(
                index,
                "size",
                (requirement,),
                "writes no original size",
                lambda step: step._replace(size=None),
            )
        if index in _ONE_UNIT:
            continue
        yield _step_mutant(index, "all", (requirement,), "removes all units at once",
                           lambda step: step._replace(count=lambda record: 1 if step.count(record) else 0,
                                                      remove=lambda record, units: step.remove(record, step.count(record) if units else 0)))  # fmt: skip


def _step_mutant(
    index: int, part: str, named: tuple[str, ...], bug: str, change: Callable[[Any], Any]
) -> Mutant:
    def plant() -> Undo:
        space = vars(find_module("uep._truncate"))
        steps = list(space["STEPS"])
        steps[index] = change(steps[index])
        return set_item(space, "STEPS", tuple(steps))

    return Mutant(
        f"step-{index + 1}-{part}", named, f"Step {index + 1} of truncation {bug}.", "uep._truncate_steps",
        "truncation step wrong", plant=plant, carrier=PYTHON,
    )  # fmt: skip


_OF_FORM: Final = {
    "prefixed": "UEP-RED-033",
    "jwt": "UEP-RED-034",
    "pem": "UEP-RED-035",
    "url_userinfo": "UEP-RED-036",
    "scheme": "UEP-RED-037",
    "card": "UEP-RED-038",
    "assignment": "UEP-RED-039",
}


def _detectors() -> Iterator[Mutant]:
    for detector in find_module("uep._redact_rules").DETECTORS:
        named = (_OF_FORM[detector.form],)
        yield _detector_mutant(detector.id, "off", named, "is never run", lambda one: None)
        if detector.min:
            yield _detector_mutant(
                detector.id,
                "min",
                named,
                "wants one character more",
                lambda one: one._replace(min=one.min + 1),
            )
        if detector.max:
            yield _detector_mutant(
                detector.id,
                "max",
                named,
                "takes one character less",
                lambda one: one._replace(max=one.max - 1),
            )


def _detector_mutant(
    id_: str, part: str, named: tuple[str, ...], bug: str, change: Callable[[Any], Any]
) -> Mutant:
    def plant() -> Undo:
        space = vars(find_module("uep._redact_detect"))
        made = [change(one) if one.id == id_ else one for one in space["DETECTORS"]]
        return set_item(space, "DETECTORS", tuple(one for one in made if one is not None))

    return Mutant(f"detector-{id_.rpartition(':')[2]}-{part}", named, f"The detector {id_} {bug}.", "uep._redact_rules",
                  "detector wrong", plant=plant, carrier=PYTHON)  # fmt: skip


__all__ = ["make_table_mutants", "set_item", "undo_all"]
