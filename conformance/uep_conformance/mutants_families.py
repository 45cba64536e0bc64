"""Mutants that the IR and the sentences of the requirements give: one for each limit, pattern, mandatory field, reason, scale, table, step.

Which requirement a bug breaks is read off its sentence: the limit, pattern, field or reason that it names in backticks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from uep_conformance import reference_judge
from uep_conformance.mutants import PYTHON, Mutant, Undo, find_module
from uep_conformance.reference_judge import Reading
from uep_conformance.refusals import Fault
from uep_conformance.registry import RECORD, load_ir
from uep_conformance.sections import Requirement, load_requirements

_IR: Final = "schemas/ir/v1.json"
_JUDGE: Final = "uep_conformance.reference_judge"
_REASON: Final = re.compile(r"(?:with|use|MUST use) `([a-z_]+)`")
_NAMED: Final = re.compile(r"`([A-Za-z]+\.)?([a-z_]+)`")
# Their refusals are not made where these families strike.
_ELSEWHERE: Final = {("unknown_field", "UEP-BIN-007"), ("wrong_type", "UEP-JSON-011")}
_VALID_ANYHOW: Final = {"UEP-BIN-007", "UEP-VER-008"}
_OF_TABLE: Final[dict[str, tuple[str, ...]]] = {
    "errno": ("UEP-BRG-082",),
    "exit_codes": ("UEP-BRG-057",),
    "grpc_to_http": ("UEP-BRG-065", "UEP-BRG-072"),
    "http_to_connect": ("UEP-BRG-065", "UEP-BRG-070"),
    "http_to_grpc": ("UEP-BRG-065", "UEP-BRG-071"),
    "signals": ("UEP-BRG-081",),
    "sqlstate": ("UEP-BRG-057",),
}


def make_mutants() -> list[Mutant]:
    """Make all families."""
    requirements = [one for one in load_requirements().values() if one.is_must]
    return [
        *_limits(requirements),
        *_patterns(requirements),
        *_presence(requirements),
        *_reasons(requirements),
        *_profiles(requirements),
        *_scales(),
        *_tables(),
        *_types(),
        *_steps(),
        *_detectors(),
    ]


def _set(holder: Any, key: Any, value: Any) -> Undo:
    before = holder[key]
    holder[key] = value
    return lambda: holder.__setitem__(key, before)


def _all(undo: list[Undo]) -> Undo:
    def undo_all() -> None:
        for one in reversed(undo):
            one()

    return undo_all


# ---- limits


def _limits(requirements: list[Requirement]) -> Iterator[Mutant]:
    for name, entry in load_ir()["limits"].items():
        if not entry["refused_by"]:
            continue
        named = [
            one.id
            for one in requirements
            if f"`{name}`" in one.sentence
            and re.match("A (judge|receiver)", one.sentence)
            and "MUST refuse" in one.sentence
        ]
        if named:
            yield Mutant(
                f"limit-{name}-plus-one",
                tuple(named),
                f"One more than `{name}` is still taken.",
                _IR,
                "limit taken one too large",
                plant=_move_limit(name, 1),
            )
        yield Mutant(
            f"limit-{name}-minus-one",
            ("UEP-LIM-004",),
            f"What is exactly at `{name}` is refused.",
            _IR,
            "limit taken one too small",
            plant=_move_limit(name, -1),
        )
        if named and entry["unit"] == "bytes":
            yield Mutant(
                f"limit-{name}-absent",
                tuple(named),
                f"`{name}` is not checked at all.",
                _IR,
                "limit not checked",
                plant=_move_limit(name, 1 << 40),
            )


def _move_limit(name: str, by: int) -> Callable[[], Undo]:
    def plant() -> Undo:
        ir = load_ir()
        undo = [_set(ir["limits"][name], "value", ir["limits"][name]["value"] + by)]
        for message in ir["messages"].values():
            for field in message["fields"]:
                for bound in field["limits"].values():
                    if bound["id"] == name:
                        undo.append(_set(bound, "value", bound["value"] + by))
        return _all(undo)

    return plant


# ---- fields


def _patterns(requirements: list[Requirement]) -> Iterator[Mutant]:
    for one in requirements:
        found = re.search(r"does not match the pattern `([a-z_0-9]+)`", one.sentence)
        field = _field_of(one.sentence)
        if found is None or field is None or not field["pattern"]:
            continue
        yield Mutant(
            f"pattern-{one.id[4:].lower()}",
            (one.id,),
            f"`{field['name']}` takes any text, whatever the pattern `{found[1]}` says.",
            _IR,
            "pattern not checked",
            plant=partial(_set, field, "pattern", None),
        )


def _presence(requirements: list[Requirement]) -> Iterator[Mutant]:
    for one in requirements:
        found = re.search(r"without `([A-Za-z]+\.)?([a-z_]+)` with `missing`", one.sentence)
        field = _field(found[1], found[2]) if found else None
        if field is None or field["required"] == "never":
            continue
        yield Mutant(
            f"missing-{one.id[4:].lower()}",
            (one.id,),
            f"`{field['name']}` may be absent.",
            _IR,
            "mandatory field not demanded",
            plant=partial(_set, field, "required", "never"),
        )
    for field in load_ir()["messages"][RECORD]["fields"]:
        if field["required"] != "never":
            yield Mutant(
                f"missing-record-{field['name']}",
                ("UEP-REC-146",),
                f"A record without `{field['name']}` is valid.",
                _IR,
                "mandatory field not demanded",
                plant=partial(_set, field, "required", "never"),
            )


def _field_of(sentence: str) -> dict[str, Any] | None:
    found = _NAMED.search(sentence)
    return _field(found[1], found[2]) if found else None


def _field(message: str | None, name: str) -> dict[str, Any] | None:
    messages = load_ir()["messages"]
    fields = messages.get((message or RECORD + ".").rstrip("."), {"fields": []})["fields"]
    return next((field for field in fields if field["name"] == name), None)


# ---- verdicts


def _reasons(requirements: list[Requirement]) -> Iterator[Mutant]:
    for reason in load_ir()["reasons"]:
        naming = tuple(
            one.id
            for one in requirements
            if (reason, one.id) not in _ELSEWHERE
            and "judge" in one.sentence.lower()
            and one.area != "MSGP"
            and reason in _REASON.findall(one.sentence)
        )
        if not naming:
            continue
        other = "wrong_type" if reason != "wrong_type" else "bad_format"
        yield Mutant(
            f"reason-{reason}-renamed",
            naming,
            f"What is `{reason}` is refused as `{other}`.",
            _JUDGE,
            "another reason reported",
            plant=_patch_verdicts(_renaming(reason, other)),
        )
        yield Mutant(
            f"reason-{reason}-overlooked",
            naming,
            f"Nothing is ever refused as `{reason}`.",
            _JUDGE,
            "refusal overlooked",
            plant=_patch_verdicts(_overlooking(reason)),
        )
    yield Mutant(
        "place-parent",
        ("UEP-REC-133", "UEP-REC-139", "UEP-REC-144", "UEP-REC-155", "UEP-REC-156", "UEP-REC-157", "UEP-REC-159",
         "UEP-NODE-004", "UEP-NODE-009", "UEP-LIM-059", "UEP-LIM-060", "UEP-REC-101", "UEP-SEV-003"),
        "A refusal names the object around the fault.",
        _JUDGE,
        "another place reported",
        plant=_patch_verdicts(lambda fault: fault._replace(path=fault.path.rpartition("/")[0])),
    )  # fmt: skip
    yield Mutant(
        "place-none",
        ("UEP-REC-133", "UEP-REC-138", "UEP-REC-140"),
        "A refusal names the document and never a place in it.",
        _JUDGE,
        "another place reported",
        plant=_patch_verdicts(lambda fault: fault._replace(path="")),
    )


def _renaming(reason: str, other: str) -> Callable[[Fault], Fault | None]:
    return lambda fault: fault._replace(reason=other) if fault.reason == reason else fault


def _overlooking(reason: str) -> Callable[[Fault], Fault | None]:
    return lambda fault: None if fault.reason == reason else fault


def _patch_verdicts(change: Callable[[Fault], Fault | None]) -> Callable[[], Undo]:
    def plant() -> Undo:
        space = vars(reference_judge)
        choose, refuse = space["choose_verdict"], space["_refuse"]

        def choose_changed(faults: list[Fault], *args: Any, **options: Any) -> Fault | None:
            left = [fault for fault in faults if change(fault) is not None]
            found: Fault | None = choose(left, *args, **options)
            return found and change(found)

        def refuse_changed(reason: str, path: str = "") -> Reading:
            reading: Reading = refuse(reason, path)
            assert reading.accept is not None
            fault = change(reading.accept)
            return Reading(fault, fault, {} if fault is None else None)

        undo = [_set(space, "choose_verdict", choose_changed), _set(space, "_refuse", refuse_changed)]
        return _all(undo)

    return plant


def _profiles(requirements: list[Requirement]) -> Iterator[Mutant]:
    strict = tuple(
        one.id
        for one in requirements
        if one.id not in _VALID_ANYHOW
        and one.sentence.startswith("A judge of the canonical profile MUST refuse")
    )
    lenient = tuple(
        one.id
        for one in requirements
        if one.id not in _VALID_ANYHOW
        and re.match(r"A judge of the accept profile MUST (read|pass)|A receiver MUST accept", one.sentence)
    )
    yield Mutant(
        "profile-canonical-lenient",
        strict,
        "The canonical profile refuses only what accept refuses.",
        _JUDGE,
        "profiles mixed up",
        plant=_swap_profile(accept=True),
    )
    yield Mutant(
        "profile-accept-strict",
        lenient,
        "The accept profile refuses what only canonical refuses.",
        _JUDGE,
        "profiles mixed up",
        plant=_swap_profile(accept=False),
    )


def _swap_profile(*, accept: bool) -> Callable[[], Undo]:
    def plant() -> Undo:
        space = vars(reference_judge)
        choose = space["choose_verdict"]
        return _set(
            space,
            "choose_verdict",
            lambda faults, tree, numbers, **_: choose(faults, tree, numbers, accept=accept),
        )

    return plant


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
                plant=partial(_set, out, "Low", out[other]),
            )
        if scale["expected"]["value"] != out["Low"]["value"]:
            yield Mutant(
                f"scale-{name}-expected-ignored",
                ("UEP-SEV-029",),
                f"The scale {name} writes for an expected Low what it writes for any Low.",
                _IR,
                "scale row shifted",
                plant=partial(_set, scale, "expected", scale["out"]["Low"]),
            )
        for index, row in enumerate(scale["in"]):
            if row["severity"] is None:
                yield Mutant(
                    f"scale-{name}-in-{index}-guessed",
                    ("UEP-SEV-032",),
                    f"Row {index} of the scale {name}, which says nothing, is read as Low.",
                    _IR,
                    "scale row shifted",
                    plant=partial(_set, row, "severity", "Low"),
                )
                continue
            yield Mutant(
                f"scale-{name}-in-{index}-shifted",
                ("UEP-SEV-031",),
                f"Row {index} of the scale {name} is read as another severity.",
                _IR,
                "scale row shifted",
                plant=partial(_set, row, "severity", "Low" if row["severity"] != "Low" else "High"),
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
                ("UEP-BRG-064", "UEP-BRG-078"),
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
            yield _table_mutant(name, "default", ("UEP-BRG-083",) if table["kind"] == "per_platform" else ("UEP-BRG-058",),
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
        plant=lambda: _set(holder, key, value),
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
                _set, entry, "default_severity", "Low" if entry["default_severity"] != "Low" else "High"
            ),
        )
        yield Mutant(
            f"type-{name}-ancestors",
            ("UEP-TYPE-020", "UEP-TYPE-022"),
            f"The registry has no ancestors for {name}.",
            _IR,
            "type entry changed",
            plant=partial(_set, entry, "ancestors", []),
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
        return _set(space, "STEPS", tuple(steps))

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
        return _set(space, "DETECTORS", tuple(one for one in made if one is not None))

    return Mutant(f"detector-{id_.rpartition(':')[2]}-{part}", named, f"The detector {id_} {bug}.", "uep._redact_rules",
                  "detector wrong", plant=plant, carrier=PYTHON)  # fmt: skip


__all__ = ["make_mutants"]
