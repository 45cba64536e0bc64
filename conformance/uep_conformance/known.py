"""Known failures: a file of the implementer's that says which vectors fail and why. An entry that is no longer true fails the run."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from uep_conformance.errors import UsageError
from uep_conformance.outcomes import Verdict

_KEYS: Final = {"id": str, "reason": str, "cause": str, "issue": str, "until": date}
_FAILURES: Final = frozenset({"fail", "error", "unsupported"})


class Known(NamedTuple):
    """One entry: the vector, why it fails, the verdict's cause, where that is followed up, and until when."""

    id: str
    reason: str
    cause: str
    issue: str
    until: date


class Applied(NamedTuple):
    """Verdicts with the known failures told apart, and what is wrong with the list."""

    verdicts: dict[str, Verdict]
    problems: list[str]


def load_known(path: Path) -> list[Known]:
    """Read the file; UsageError names what is wrong in it."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except OSError as wrong:
        raise UsageError(
            f"{path}: {(wrong.strerror or 'cannot be read').lower()}; name a file of known failures"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise UsageError(f"{path}: {wrong}; write the file as TOML") from None
    entries = found.get("known", [])
    if set(found) - {"known"} or not isinstance(entries, list):
        raise UsageError(f"{path}: holds something but [[known]] entries")
    return [_read(entry, f"{path}: known[{index}]") for index, entry in enumerate(entries)]


def _read(entry: Any, where: str) -> Known:
    if not isinstance(entry, dict) or set(entry) != set(_KEYS):
        raise UsageError(f"{where}: has not exactly the keys {', '.join(_KEYS)}")
    for key, kind in _KEYS.items():
        if type(entry[key]) is not kind or not entry[key]:
            raise UsageError(
                f"{where}.{key}: {entry[key]!r} is no {'day such as 2027-01-31' if kind is date else 'text'}"
            )
    return Known(**entry)


def apply_known(
    verdicts: Mapping[str, Verdict], known: Iterable[Known], *, all_ids: Iterable[str], today: date
) -> Applied:
    """Tell known failures from others.

    An entry is true when its vector still fails for the named cause. Entries that pass, fail otherwise, ran out,
    stand twice or name no vector are problems.
    """
    made, problems = dict(verdicts), []
    existing, seen = set(all_ids), set()
    for entry in known:
        if entry.id in seen:
            problems.append(f"{entry.id}: stands twice in the list of known failures")
            continue
        seen.add(entry.id)
        if entry.id not in existing:
            problems.append(f"{entry.id}: is no vector of this suite")
            continue
        if entry.until < today:
            problems.append(f"{entry.id}: ran out on {entry.until.isoformat()}; mend it or argue again")
            continue
        verdict = verdicts.get(entry.id)
        if verdict is None or verdict.outcome in ("not_run", "flaky"):
            continue
        if verdict.outcome == "pass":
            made[entry.id] = verdict._replace(
                outcome="stale_known_fail",
                detail="listed as a known failure, but it passes; take it off the list",
            )
            problems.append(f"{entry.id}: passes; take it off the list")
        elif verdict.outcome in _FAILURES and verdict.cause == entry.cause:
            made[entry.id] = verdict._replace(outcome="known_fail")
        else:
            problems.append(f"{entry.id}: fails for another cause, {verdict.cause}, not {entry.cause}")
    return Applied(made, problems)


def fix_known(
    known: Iterable[Known], verdicts: Mapping[str, Verdict], *, is_complete: bool, until: date
) -> list[Known]:
    """Make the list that is true of a run: entries that hold are kept, others go, new failures come with a reason to be written.

    UsageError for a run that did not ask every vector: it cannot know.
    """
    if not is_complete:
        raise UsageError("--fix: the run was partial; run the whole claimed set without --filter")
    kept = {entry.id: entry for entry in known}
    made = []
    for id_, verdict in sorted(verdicts.items()):
        if verdict.outcome in _FAILURES or verdict.outcome == "known_fail":
            old = kept.get(id_)
            reason = old.reason if old is not None else verdict.detail or verdict.cause
            issue = old.issue if old is not None else "none yet"
            made.append(
                Known(
                    id_,
                    reason,
                    verdict.cause,
                    issue,
                    old.until if old is not None and old.until > until else until,
                )
            )
    return made


def write_known(known: Iterable[Known]) -> str:
    """Write the list as TOML."""
    blocks = [
        f"[[known]]\nid = {_quote(entry.id)}\nreason = {_quote(entry.reason)}\ncause = {_quote(entry.cause)}\n"
        f"issue = {_quote(entry.issue)}\nuntil = {entry.until.isoformat()}\n"
        for entry in known
    ]
    return "\n".join(blocks)


def _quote(text: str) -> str:
    escaped = re.sub(r'[\\"]', lambda found: "\\" + found[0], text)
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped) + '"'


__all__ = ["Applied", "Known", "apply_known", "fix_known", "load_known", "write_known"]
