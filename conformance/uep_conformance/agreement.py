"""Three judges of one document that share no code: the reference, protobuf's own JSON reader, and jsonschema. They must say the same.

The cases in which protobuf's reader is known to differ stand in conformance/oracle-differences.yaml and are left to the other two.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final, NamedTuple

from uep_data import locate

from uep_conformance.comparison import find_difference
from uep_conformance.reference_judge import judge
from uep_conformance.reference_rules import find_rule_faults
from uep_conformance.reference_walk import Walk
from uep_conformance.refusals import RULES, STRUCTURE, Refused
from uep_conformance.registry import RECORD, limit
from uep_conformance.strict_json import read_json

PROFILES: Final = ("canonical", "accept")


class Opinion(NamedTuple):
    """What the judges say of one document under one profile: valid or not."""

    profile: str
    reference: bool
    schema: bool | None
    protobuf: bool | None

    @property
    def is_unanimous(self) -> bool:
        """Tell whether all who had a say say the same."""
        return {self.reference} >= {said for said in (self.schema, self.protobuf) if said is not None}


def ask_judges(data: bytes) -> list[Opinion]:
    """Ask all judges about a document that the strict reader takes; nothing for any other."""
    try:
        tree = read_json(data, limit("max_document_depth"))
    except Refused:
        return []
    reading = judge(tree)
    if reading.accept is not None and reading.accept.reason == "unsupported_version":
        return []  # no schema and no parser knows versions
    walk = Walk(tree, RECORD)
    has_rules = _breaks_rules(walk)
    opinions = []
    for profile in PROFILES:
        verdict = reading.canonical if profile == "canonical" else reading.accept
        schema = _schema(profile).is_valid(tree) and not has_rules[profile]
        opinions.append(
            Opinion(profile, verdict is None, schema, _ask_protobuf(tree, profile, has_rules[profile]))
        )
    return opinions


def _breaks_rules(walk: Walk) -> dict[str, bool]:
    faults = list(walk.faults)
    if not any(fault.phase <= STRUCTURE and not fault.canonical_only for fault in faults):
        faults += find_rule_faults(walk.value)
    late = [fault for fault in faults if fault.phase == RULES]
    return {"canonical": bool(late), "accept": any(not fault.canonical_only for fault in late)}


@cache
def _schema(profile: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(
        json.loads(locate("schemas", "json", "v1", f"{profile}.schema.json").read_text("utf-8"))
    )


def _ask_protobuf(tree: Any, profile: str, breaks_rules: bool) -> bool | None:
    """Ask protobuf's own reader; it has no say about what it is known to read otherwise, nor about what only a schema demands."""
    from google.protobuf import json_format

    from uep_conformance.binary_forms import message_class

    if not isinstance(tree, dict):
        return None
    message = message_class(RECORD)()
    try:
        json_format.ParseDict(tree, message, ignore_unknown_fields=profile == "accept")
        printed = json_format.MessageToDict(message)
    except (json_format.Error, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        # A refusal in accept counts only where the document has no member that it is known to refuse wrongly.
        return None if "[" in json.dumps(list(tree)) else False
    if profile == "accept":
        return None
    return None if breaks_rules else (False if find_difference(tree, printed) is not None else None)


__all__ = ["Opinion", "ask_judges"]
