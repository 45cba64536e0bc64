"""Every mutant against the vectors that cite what it breaks, within this process: who is killed by what, and who survives.

A mutant is killed for a requirement when a vector that cites it, and that the implementation passes without the bug, fails
with it. An answer that is a fault of the testee kills nobody. The judge itself never runs with a bug.
"""

from __future__ import annotations

import contextlib
import io
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from uep_conformance import reference
from uep_conformance.errors import SuiteFault, UsageError
from uep_conformance.frames import FrameBuffer, pack_frame
from uep_conformance.judging import judge
from uep_conformance.mutants import PYTHON, REFERENCE, Mutant, load_catalog, load_python_testee, planted
from uep_conformance.mutants_families import make_mutants
from uep_conformance.runner import Answer, AnswerKind
from uep_conformance.vectors import Vector, load_vectors

_BATCH: Final = 12
_MOST: Final = 400_000  # characters of a case; a larger one is asked only when no other kills


class Result(NamedTuple):
    """What became of one mutant: for each requirement the vector that killed it, and the requirements that none killed it for."""

    mutant: Mutant
    killed_by: dict[str, str]
    survives: tuple[str, ...]
    unshown: tuple[str, ...] = ()  # no vector cites these


class Bench:
    """The vectors by requirement, with the verdict of each implementation as it is."""

    def __init__(self, vectors: Iterable[Vector]) -> None:
        self._cited: dict[str, list[Vector]] = defaultdict(list)
        for vector in vectors:
            for requirement in vector.requirements:
                self._cited[requirement].append(vector)
        self._sound: dict[tuple[str, str], bool] = {}
        self._asked: dict[str, dict[str, Any]] = {}
        self._wide: dict[str, bool] = {}
        self._choices = {
            REFERENCE: reference.greet()["choices"],
            PYTHON: load_python_testee().greet()["choices"],
        }

    def cited(self, requirement: str, testee: str) -> list[Vector]:
        """Give the vectors that cite a requirement and that an implementation can be asked; written ones first, wide ones last."""
        found = self._cited.get(requirement, [])
        if testee == REFERENCE:
            found = [one for one in found if one.op in reference.OPERATIONS and one.profile != "msgpack"]
        return sorted(found, key=lambda one: (self._is_wide(one), one.is_generated, one.id))

    def try_mutant(self, mutant: Mutant) -> Result:
        """Ask until each requirement has its killer, or all its vectors have been asked."""
        killed: dict[str, str] = {}
        with planted(mutant):
            pass  # a bug that cannot be put in is the suite's fault, whatever the vectors are
        for requirement in mutant.requirements:
            killer = self._find_killer(mutant, requirement)
            if killer:
                killed[requirement] = killer
        left = [one for one in mutant.requirements if one not in killed]
        unshown = tuple(one for one in left if one not in self._cited)
        return Result(mutant, killed, tuple(one for one in left if one not in unshown), unshown)

    def _find_killer(self, mutant: Mutant, requirement: str) -> str:
        vectors = self.cited(requirement, mutant.testee)
        for start in range(0, len(vectors), _BATCH):
            batch = vectors[start : start + _BATCH]
            requests = [(vector, self._request(vector)) for vector in batch]
            with planted(mutant):
                answers = [self._ask(mutant.testee, vector.op, args) for vector, args in requests]
            for vector, answer in zip(batch, answers, strict=True):
                if self._outcome(vector, answer, mutant.testee) == "fail" and self._is_sound(
                    vector, mutant.testee
                ):
                    return vector.id
        return ""

    def _request(self, vector: Vector) -> dict[str, Any]:
        if vector.id not in self._asked:
            self._asked[vector.id] = vector.arguments
        return self._asked[vector.id]

    def _is_wide(self, vector: Vector) -> bool:
        if vector.id not in self._wide:
            self._wide[vector.id] = len(repr(self._request(vector))) > _MOST
        return self._wide[vector.id]

    def _is_sound(self, vector: Vector, testee: str) -> bool:
        key = (vector.id, testee)
        if key not in self._sound:
            answer = self._ask(testee, vector.op, self._request(vector))
            self._sound[key] = self._outcome(vector, answer, testee) == "pass"
        return self._sound[key]

    def _outcome(self, vector: Vector, answer: Answer, testee: str) -> str:
        return judge(vector, answer, choices=self._choices[testee], language="python").outcome

    @staticmethod
    def _ask(testee: str, op: str, args: dict[str, Any]) -> Answer:
        answer = reference.answer if testee == REFERENCE else load_python_testee().answer
        with contextlib.redirect_stderr(io.StringIO()):
            try:
                found: Any = answer({"type": "case", "seq": 1, "op": op, "args": args})
                found = msgspec.json.decode(msgspec.json.encode(found))
            except Exception as wrong:  # noqa: BLE001  a bug may break anything
                return Answer("fault", {"detail": repr(wrong)[:200]})
        kinds: tuple[AnswerKind, ...] = ("ok", "rejected", "unsupported", "fault")
        kind = next(name for name in kinds if name in found)
        return Answer(kind, found[kind])


def list_mutants() -> list[Mutant]:
    """List all mutants: the catalog's, then the families'. An id stands once."""
    found = [*load_catalog(), *make_mutants()]
    seen: set[str] = set()
    for mutant in found:
        if mutant.id in seen:
            raise SuiteFault(f"mutant {mutant.id} stands twice")
        if not mutant.requirements:
            raise SuiteFault(f"mutant {mutant.id} breaks no requirement")
        seen.add(mutant.id)
    return found


def run_mutants(
    mutants: Sequence[Mutant] | None = None, vectors: Sequence[Vector] | None = None
) -> list[Result]:
    """Try all mutants."""
    bench = Bench(load_vectors() if vectors is None else vectors)
    return [bench.try_mutant(mutant) for mutant in (list_mutants() if mutants is None else mutants)]


def serve_mutant(id_: str) -> None:
    """Be a testee with one bug: answer frames on standard input until bye."""
    mutant = next((one for one in list_mutants() if one.id == id_), None)
    if mutant is None:
        raise UsageError(f"--serve {id_}: no such mutant; see conformance/mutants/catalog.yaml")
    answer = reference.answer if mutant.testee == REFERENCE else load_python_testee().answer
    buffer = FrameBuffer()
    with planted(mutant):
        while chunk := os.read(0, 1 << 18):
            for payload in buffer.feed(chunk):
                result = answer(msgspec.json.decode(payload))
                if result is None:
                    return
                os.write(1, pack_frame(msgspec.json.encode(result)))


__all__ = ["Bench", "Result", "list_mutants", "run_mutants", "serve_mutant"]
