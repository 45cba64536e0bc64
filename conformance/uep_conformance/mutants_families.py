"""Mutants that the IR and the sentences of the requirements give: one for each limit, pattern, mandatory field and reason.

Which requirement a bug breaks is read off its sentence: the limit, pattern, field or reason that it names in backticks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from uep_conformance import reference_judge
from uep_conformance.mutants import Mutant, Undo
from uep_conformance.mutants_tables import make_table_mutants, set_item, undo_all
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


def make_mutants() -> list[Mutant]:
    """Make all families."""
    requirements = [one for one in load_requirements().values() if one.is_must]
    return [
        *_limits(requirements),
        *_patterns(requirements),
        *_presence(requirements),
        *_reasons(requirements),
        *_profiles(requirements),
        *make_table_mutants(),
    ]


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
        undo = [set_item(ir["limits"][name], "value", ir["limits"][name]["value"] + by)]
        for message in ir["messages"].values():
            for field in message["fields"]:
                for bound in field["limits"].values():
                    if bound["id"] == name:
                        undo.append(set_item(bound, "value", bound["value"] + by))
        return undo_all(undo)

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
            plant=partial(set_item, field, "pattern", None),
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
            plant=partial(set_item, field, "required", "never"),
        )
    for field in load_ir()["messages"][RECORD]["fields"]:
        if field["required"] != "never":
            yield Mutant(
                f"missing-record-{field['name']}",
                ("UEP-REC-146",),
                f"A record without `{field['name']}` is valid.",
                _IR,
                "mandatory field not demanded",
                plant=partial(set_item, field, "required", "never"),
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

        undo = [set_item(space, "choose_verdict", choose_changed), set_item(space, "_refuse", refuse_changed)]
        return undo_all(undo)

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
        return set_item(
            space,
            "choose_verdict",
            lambda faults, tree, numbers, **_: choose(faults, tree, numbers, accept=accept),
        )

    return plant


__all__ = ["make_mutants"]
