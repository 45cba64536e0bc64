"""Records handed from each testee to each other one and back, in each form: what comes home must be what went out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from uep_conformance.campaign import session_starter
from uep_conformance.comparison import find_difference
from uep_conformance.reference_judge import judge_tree
from uep_conformance.report_html import escape, write_page
from uep_conformance.runner import Answer, Request, run_requests
from uep_conformance.testees import Testee
from uep_conformance.vectors import Vector

FORMATS: Final = ("json", "protobuf")


class Cell(NamedTuple):
    """One ordered pair and form: how many records came home whole, and what happened to the first that did not."""

    writer: str
    reader: str
    format: str
    passed: int
    total: int
    first: str


def collect_records(vectors: Sequence[Vector]) -> list[dict[str, Any]]:
    """Give the canonical records that vectors of encode and decode speak of, each once."""
    found: dict[str, dict[str, Any]] = {}
    for vector in vectors:
        wanted = vector.want.get("ok", {})
        record = wanted.get("record") or (
            vector.arguments.get("record") if wanted.get("same") and vector.op == "encode" else None
        )
        if (
            isinstance(record, dict)
            and "error_id" in record
            and vector.op in ("encode", "decode", "transcode")
        ):
            found.setdefault(repr(record), record)
    return [record for record in found.values() if judge_tree(record) is None]


def run_matrix(
    testees: Sequence[Testee], records: Sequence[dict[str, Any]], formats: Sequence[str] = FORMATS
) -> list[Cell]:
    """Run all ordered pairs."""
    cells = []
    for form in formats:
        sent = {
            testee.name: _ask(testee, "encode", [{"format": form, "record": record} for record in records])
            for testee in testees
        }
        for writer in testees:
            for reader in testees:
                cells.append(_run_pair(writer, reader, form, sent[writer.name], records))
    return cells


def _run_pair(
    writer: Testee, reader: Testee, form: str, sent: list[Answer], records: Sequence[dict[str, Any]]
) -> Cell:
    problems = _Problems(len(records))
    problems.note(sent, f"{writer.name} encode")
    read = _follow(reader, "decode", sent, lambda answer: {"format": form, "data": answer.value["data"]})
    problems.note(read, f"{reader.name} decode")
    back = _follow(
        reader, "encode", read, lambda answer: {"format": form, "record": answer.value.get("record", {})}
    )
    problems.note(back, f"{reader.name} encode")
    home = _follow(writer, "decode", back, lambda answer: {"format": form, "data": answer.value["data"]})
    problems.note(home, f"{writer.name} decode")
    for index, answer in enumerate(home):
        if answer.kind == "ok":
            difference = find_difference(records[index], answer.value.get("record"))
            if difference is not None:
                problems.add(index, f"{difference}")
    first = next((text for text in problems.texts if text), "")
    return Cell(
        writer.name, reader.name, form, sum(1 for text in problems.texts if not text), len(records), first
    )


class _Problems:
    """The first thing that went wrong with each record."""

    def __init__(self, count: int) -> None:
        self.texts = [""] * count

    def add(self, index: int, text: str) -> None:
        self.texts[index] = self.texts[index] or f"record {index}: {text}"

    def note(self, answers: list[Answer], step: str) -> None:
        for index, answer in enumerate(answers):
            if answer.kind != "ok":
                self.add(index, f"{step}: {answer.kind} {answer.value or answer.detail}")


def _follow(testee: Testee, op: str, before: list[Answer], make: Any) -> list[Answer]:
    """Ask about what came out of the step before; what went wrong there stays wrong."""
    going = [index for index, answer in enumerate(before) if answer.kind == "ok"]
    answers = _ask(testee, op, [make(before[index]) for index in going])
    made: list[Answer] = [Answer("not_run", {})] * len(before)
    for index, answer in zip(going, answers, strict=True):
        made[index] = answer
    return made


def _ask(testee: Testee, op: str, arguments: list[dict[str, Any]]) -> list[Answer]:
    if not arguments:
        return []
    run = run_requests(
        session_starter(testee),
        [Request(op, given) for given in arguments],
        case_seconds=testee.case_ms / 1000,
        start_seconds=testee.start_ms / 1000,
    )
    return run.answers


def write_matrix_text(cells: Sequence[Cell]) -> str:
    """Write the pairs for a terminal."""
    lines = [
        f"{cell.format:<9} {cell.writer:>12} → {cell.reader:<12} {cell.passed}/{cell.total}{f'  {cell.first[:160]}' if cell.first else ''}"
        for cell in cells
    ]
    return "\n".join(lines)


def write_matrix_html(cells: Sequence[Cell]) -> str:
    """Write the pairs as a page, a table for each form."""
    body = ["<h1>Records from each implementation to each other and back</h1>"]
    for form in dict.fromkeys(cell.format for cell in cells):
        chosen = {(cell.writer, cell.reader): cell for cell in cells if cell.format == form}
        names = list(dict.fromkeys(writer for writer, _ in chosen))
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body.append(
            f'<h2>{escape(form)}</h2><div class="scroll"><table><tr><th>from \\ through</th>{head}</tr>'
        )
        for writer in names:
            row = "".join(_write_cell(chosen[writer, reader]) for reader in names)
            body.append(f"<tr><th>{escape(writer)}</th>{row}</tr>")
        body.append("</table></div>")
    return write_page("Conformance matrix", body)


def _write_cell(cell: Cell) -> str:
    state = "good" if cell.passed == cell.total else "bad"
    return f'<td class="{state}" title="{escape(cell.first)}">{cell.passed}/{cell.total}</td>'


__all__ = ["FORMATS", "Cell", "collect_records", "run_matrix", "write_matrix_html", "write_matrix_text"]
