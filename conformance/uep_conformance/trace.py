"""Requirements against vectors, both ways: what the text demands and nothing shows, what is shown and nobody demands, what changed unseen.

The text, the vectors and the lists under conformance/requirements are data; `rules.json` there says which findings fail.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
from uep_data import locate

from uep_conformance.errors import SuiteFault
from uep_conformance.sections import (
    ID,
    Requirement,
    find_keywords,
    list_sections,
    load_requirements,
    read_paragraphs,
    read_requirement,
)
from uep_conformance.vectors import Vector

SIDES: Final = ("accept", "reject")
FINDINGS: Final[dict[str, str]] = {
    "bad_list": "an entry of a list under conformance/requirements that is wrong or no longer needed",
    "duplicate_id": "an id that stands at two requirements",
    "keyword_mismatch": "a vector whose keyword is not that of its requirement",
    "no_keyword": "a requirement without a keyword of RFC 2119",
    "second_keyword": "a requirement with more than one sentence that demands",
    "sentence_without_id": "a sentence that demands outside of a requirement",
    "too_many_exemptions": "more exemptions than rules.json permits",
    "uncovered": "a MUST without an accepting and a rejecting vector",
    "unknown_id": "an id that no section defines",
    "unreviewed": "a sentence that is new or changed since it was last reviewed",
}
_SUBJECT: Final = re.compile(r"^(?:A|An|Each|Every|No|The)\s+([a-z][a-zA-Z-]*(?: [a-z][a-zA-Z-]*)?)")


class Finding(NamedTuple):
    """One thing that is not in order, and the rule it falls under."""

    rule: str
    where: str
    text: str


class Coverage(NamedTuple):
    """What shows a requirement: its vectors by side, or the check or exemption that stands for them."""

    requirement: Requirement
    accept: list[str]
    reject: list[str]
    checked_by: str
    exempt: str

    @property
    def lacking(self) -> list[str]:
        """The sides that nothing shows."""
        if self.checked_by or not self.requirement.is_must:
            return []
        waived = {"both": SIDES, "": ()}.get(self.exempt.partition(":")[0], (self.exempt.partition(":")[0],))
        return [side for side in SIDES if not getattr(self, side) and side not in waived]


class Trace(NamedTuple):
    """The whole picture."""

    coverage: dict[str, Coverage]
    findings: list[Finding]
    failing: list[Finding]
    figures: dict[str, int]


class Lists(NamedTuple):
    """The lists under conformance/requirements."""

    rules: dict[str, Any]
    reviewed: dict[str, str]
    exemptions: dict[str, Any]
    checks: dict[str, Any]


def load_lists(folder: Path | None = None) -> Lists:
    """Read the lists; SuiteFault names a file that is not in order."""
    top = folder or locate("conformance", "requirements")
    found = {}
    for name in ("rules", "reviewed", "exemptions", "checks"):
        try:
            found[name] = msgspec.json.decode((top / f"{name}.json").read_bytes())
        except (OSError, msgspec.DecodeError) as wrong:
            raise SuiteFault(f"conformance/requirements/{name}.json: {wrong}") from None
    return Lists(found["rules"], found["reviewed"]["sentences"], found["exemptions"], found["checks"])


def trace(vectors: Iterable[Vector], lists: Lists, sections: Path | None = None) -> Trace:
    """Compare text, vectors and lists."""
    listed = list(vectors)
    requirements = load_requirements(sections)
    coverage = _cover(requirements, listed, lists)
    findings = [
        *_check_text(sections, set(lists.rules["definitions"])),
        *_check_vectors(listed, requirements),
        *_check_reviews(requirements, lists),
        *_check_lists(requirements, coverage, lists),
        *_check_coverage(coverage),
    ]
    failing = [finding for finding in findings if lists.rules["rules"].get(finding.rule) == "fail"]
    return Trace(coverage, findings, failing, _count(coverage, findings))


def _check_text(sections: Path | None, definitions: set[str]) -> Iterator[Finding]:
    known = set(load_requirements(sections))
    seen: dict[str, str] = {}
    for path in list_sections(sections):
        for paragraph in read_paragraphs(path.read_text("utf-8")):
            where = f"{path.name}:{paragraph.line}"
            requirement = read_requirement(paragraph, path.name)
            lines = paragraph.lines
            if requirement is not None:
                if requirement.id in seen:
                    yield Finding(
                        "duplicate_id", where, f"{requirement.id} stands at {seen[requirement.id]} too"
                    )
                seen.setdefault(requirement.id, where)
                if not requirement.keyword:
                    yield Finding("no_keyword", where, f"{requirement.id}: {requirement.sentence}")
                if len(find_keywords(requirement.sentence)) > 1 or any(
                    find_keywords(line) for line in lines[1:]
                ):
                    yield Finding(
                        "second_keyword", where, f"{requirement.id}: give the second demand an id of its own"
                    )
            else:
                for line in lines:
                    if find_keywords(line) and line.strip() not in definitions:
                        yield Finding("sentence_without_id", where, line.strip()[:120])
            for line in lines:
                yield from (Finding("unknown_id", where, id_) for id_ in ID.findall(line) if id_ not in known)


def _check_vectors(vectors: list[Vector], requirements: dict[str, Requirement]) -> Iterator[Finding]:
    for vector in vectors:
        for id_ in vector.requirements:
            requirement = requirements.get(id_)
            if requirement is None:
                yield Finding("unknown_id", f"vectors/{vector.file}", f"{vector.id} cites {id_}")
        strengths = {
            _strength(requirements[id_].keyword) for id_ in vector.requirements if id_ in requirements
        }
        if strengths and _strength(vector.keyword) not in strengths:
            yield Finding(
                "keyword_mismatch",
                f"vectors/{vector.file}",
                f"{vector.id} says {vector.keyword}, {vector.requirements[0]} does not",
            )


def _strength(keyword: str) -> str:
    return keyword.removesuffix(" NOT")


def _check_reviews(requirements: dict[str, Requirement], lists: Lists) -> Iterator[Finding]:
    for id_, requirement in requirements.items():
        digest = lists.reviewed.get(id_)
        if digest != requirement.digest:
            word = "new" if digest is None else "changed"
            yield Finding(
                "unreviewed",
                f"{requirement.file}:{requirement.line}",
                f"{id_} is {word}; look at its vectors, then uep conformance trace --review {id_}",
            )
    for id_ in lists.reviewed:
        if id_ not in requirements:
            yield Finding("bad_list", "reviewed.json", f"{id_} is no requirement any more")


def _check_lists(
    requirements: dict[str, Requirement], coverage: dict[str, Coverage], lists: Lists
) -> Iterator[Finding]:
    for name, entries in (
        ("exemptions.json", lists.exemptions["requirements"]),
        ("checks.json", lists.checks["requirements"]),
    ):
        for id_ in entries:
            if id_ not in requirements:
                yield Finding("bad_list", name, f"{id_} is no requirement")
    for id_, entry in lists.exemptions["requirements"].items():
        if not entry.get("reason") or entry.get("side") not in (*SIDES, "both"):
            yield Finding(
                "bad_list", "exemptions.json", f"{id_}: needs a side (accept, reject or both) and a reason"
            )
        elif id_ in coverage and all(
            getattr(coverage[id_], side) for side in (SIDES if entry["side"] == "both" else (entry["side"],))
        ):
            yield Finding("bad_list", "exemptions.json", f"{id_}: has vectors now; take the exemption away")
    for id_, entry in [*lists.checks["requirements"].items(), *lists.checks["subjects"].items()]:
        yield from (
            Finding("bad_list", "checks.json", f"{id_}: {wrong}")
            for wrong in _check_reference(entry["check"])
        )
    exempt = sum(1 for one in coverage.values() if one.exempt and one.requirement.is_must)
    must = sum(1 for one in coverage.values() if one.requirement.is_must)
    most = lists.rules["max_exempt_percent"]
    if exempt * 100 > must * most:
        yield Finding(
            "too_many_exemptions",
            "exemptions.json",
            f"{exempt} of {must} requirements where {most} % is the most",
        )


def _check_reference(check: str) -> Iterator[str]:
    """Look for a check: a file of the repository, and a name in it after `::`. Only a checkout has tests."""
    from uep_data import checkout_root

    top = checkout_root()
    if top is None:
        return
    name, _, symbol = check.partition("::")
    path = top / name
    if not path.is_file():
        yield f"{name} does not exist"
    elif symbol and symbol not in path.read_text("utf-8"):
        yield f"{name} has no {symbol}"


def _cover(requirements: dict[str, Requirement], vectors: list[Vector], lists: Lists) -> dict[str, Coverage]:
    shown: dict[str, dict[str, list[str]]] = defaultdict(lambda: {side: [] for side in SIDES})
    for vector in vectors:
        for id_ in vector.requirements:
            shown[id_][vector.side].append(vector.id)
    made = {}
    for id_, requirement in requirements.items():
        check, exempt = _find_check(requirement, lists), _find_exemption(requirement, lists)
        made[id_] = Coverage(
            requirement, shown[id_]["accept"], shown[id_]["reject"], check, "" if check else exempt
        )
    return made


def _find_check(requirement: Requirement, lists: Lists) -> str:
    entry = lists.checks["requirements"].get(requirement.id) or _by_subject(
        requirement, lists.checks["subjects"]
    )
    return entry["check"] if entry else ""


def _find_exemption(requirement: Requirement, lists: Lists) -> str:
    entry = lists.exemptions["requirements"].get(requirement.id) or _by_subject(
        requirement, lists.exemptions["subjects"]
    )
    return f"{entry.get('side', 'both')}: {entry.get('reason', '')}" if entry else ""


def _by_subject(requirement: Requirement, entries: dict[str, Any]) -> Any:
    """Find the entry of a subject: whom the sentence binds, in one or two words, or with the area in front (`RCV program`)."""
    subject = subject_of(requirement)
    words = [subject, subject.partition(" ")[0]]
    return next(
        (entries[key] for word in words for key in (f"{requirement.area} {word}", word) if key in entries),
        None,
    )


def subject_of(requirement: Requirement) -> str:
    """Say whom a requirement binds, in the first one or two words after the article."""
    found = _SUBJECT.match(requirement.sentence)
    return found[1] if found else ""


def _check_coverage(coverage: dict[str, Coverage]) -> Iterator[Finding]:
    for one in coverage.values():
        if one.lacking:
            where = f"{one.requirement.file}:{one.requirement.line}"
            yield Finding(
                "uncovered",
                where,
                f"{one.requirement.id} has no {' and no '.join(f'{side}ing' for side in one.lacking)} vector",
            )


def _count(coverage: dict[str, Coverage], findings: list[Finding]) -> dict[str, int]:
    must = [one for one in coverage.values() if one.requirement.is_must]
    return {
        "requirements": len(coverage),
        "must": len(must),
        "must_shown_by_vectors": sum(1 for one in must if one.accept and one.reject),
        "must_shown_in_part": sum(1 for one in must if bool(one.accept) != bool(one.reject)),
        "must_checked_elsewhere": sum(1 for one in must if one.checked_by),
        "must_exempt": sum(1 for one in must if one.exempt),
        "must_uncovered": sum(1 for one in must if one.lacking),
        "findings": len(findings),
    }


__all__ = ["FINDINGS", "Coverage", "Finding", "Lists", "Trace", "load_lists", "subject_of", "trace"]
