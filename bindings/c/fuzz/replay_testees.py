"""Let testees read every input of the corpus, and compare what they make of it with what is written down for it.

    python replay_testees.py TESTEE.toml...           prints `N passed, N failed` for each testee
    python replay_testees.py --write TESTEE.toml...   writes expected.json; the testees have to agree

Every input is read in every format that the testee knows, as a record and as a batch. expected.json has, by input, format
and message, the verdict of the canonical profile (`valid` or a reason) and what the accept profile gives: the reason of the
refusal, or a digest of the record. A format is left out for an input that is `malformed` in it, whatever it is read as.
What the specification leaves open is compared by the choices that a testee declares. A testee that dies fails.
python/tests/native/test_native_corpus.py compares the library itself with the same file, under each backend.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from uep_conformance.processes import ProcessSession
from uep_conformance.runner import Answer, Request, Run, run_requests
from uep_conformance.testees import Testee, load_testee

HERE = Path(__file__).resolve().parent
EXPECTED = HERE / "expected.json"
FORMATS = ("json", "msgpack", "protobuf")
MESSAGES = ("record", "batch")
MALFORMED = {message: ["malformed", "malformed"] for message in MESSAGES}
CHOICE = "binary_map_entry"  # of conformance/vectors/choices.json
DIGITS = 32
COMMENT = "What every implementation makes of each input of corpus/; written by replay_testees.py, which says what it means."
Verdicts = dict[str, dict[str, list[Any]]]  # by format and message: canonical, accept


def list_inputs() -> dict[str, bytes]:
    """Return every input by its name."""
    paths = sorted((HERE / "corpus").glob("*/*"))
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in paths}


def make_requests(data: bytes, formats: tuple[str, ...]) -> Iterator[Request]:
    """Yield both profiles' questions about one input, format by format."""
    for form in formats:
        for message in MESSAGES:
            args = {"format": form, "of": message, "data": {"hex": data.hex()}}
            yield Request("validate", {**args, "profile": "canonical"})
            yield Request("decode", args)


def level_numbers(value: Any) -> Any:
    """Return a JSON value in which a number has one type, however its writer spelled it."""
    if isinstance(value, dict):
        return {key: level_numbers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [level_numbers(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def digest(answer: dict[str, Any]) -> str:
    """Return the digest of a record or a batch: SHA-256 of its JSON with sorted members, the first DIGITS digits."""
    if "batch" in answer:
        refused = [[item["index"], item["reason"]] for item in answer["refused"]]
        answer = {"batch": answer["batch"], "refused": refused}
    text = json.dumps(level_numbers(answer), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def word_answer(answer: Answer) -> str:
    """Return a verdict in a word."""
    if answer.kind == "rejected":
        return str(answer.value["reason"])
    if answer.kind == "ok":
        return digest(answer.value) if answer.value else "valid"
    return f"{answer.kind}: {answer.cause} {answer.detail or answer.value}"


def ask(testee: Testee, inputs: dict[str, bytes]) -> tuple[dict[str, Verdicts], dict[str, str]]:
    """Return what a testee makes of the inputs, in the formats that it knows, and the choices that it declares."""
    greeting = run_testee(testee, []).greeting or {}
    known = tuple(form for form in FORMATS if f"format:{form}" in greeting["capabilities"])
    requests = [request for data in inputs.values() for request in make_requests(data, known)]
    words = iter([word_answer(answer) for answer in run_testee(testee, requests).answers])
    found = {
        name: {form: {message: [next(words), next(words)] for message in MESSAGES} for form in known}
        for name in inputs
    }
    return found, greeting.get("choices", {})


def run_testee(testee: Testee, requests: list[Request]) -> Run:
    """Put questions to a testee."""
    return run_requests(
        lambda: ProcessSession(testee),
        requests,
        case_seconds=testee.case_ms / 1000,
        start_seconds=testee.start_ms / 1000,
    )


def is_permitted(form: str, place: int, want: Any, got: str, choices: dict[str, str]) -> bool:
    """Return whether a verdict is the expected one, or one that the specification leaves open in the binary form."""
    if isinstance(want, dict):
        return bool(want.get(choices.get(CHOICE, "")) == got)
    if want == got:
        return True
    if form == "protobuf" and (want, got) == ("malformed", "too_deep"):
        return choices.get("binary_nesting") == "too_deep"
    # Which of several faults of the structure phase comes first is not told by a runtime that drops unknown fields.
    refused = "valid" not in (want, got) and "unknown_field" in (want, got)
    return form == "protobuf" and place == 0 and refused


def compare(
    name: str, found: dict[str, Verdicts], choices: dict[str, str], expected: dict[str, Any]
) -> list[str]:
    """Return how a testee's verdicts differ from the expected ones."""
    wrong = []
    for key, forms in found.items():
        for form, messages in forms.items():
            for message, got in messages.items():
                want = expected[key].get(form, MALFORMED)[message]
                if not all(is_permitted(form, i, want[i], got[i], choices) for i in range(2)):
                    wrong.append(f"{name}: {key} as {form}, {message}: want {want}, got {got}")
    return wrong


def join(first: dict[str, Verdicts], other: dict[str, Verdicts], choices: list[dict[str, str]]) -> None:
    """Note in the verdicts of the first testee what another one, with other choices, may answer."""
    if choices[0].get(CHOICE) == choices[1].get(CHOICE) or CHOICE not in choices[1]:
        return
    for key, forms in other.items():
        for message, got in forms.get("protobuf", {}).items():
            want = first[key]["protobuf"][message]
            if want[1] != got[1] and {len(want[1]), len(got[1])} == {DIGITS}:
                want[1] = {choices[0][CHOICE]: want[1], choices[1][CHOICE]: got[1]}


def write_expected(verdicts: dict[str, Verdicts]) -> None:
    """Write what is expected, without what is malformed in every reading."""
    lines = []
    for name, forms in verdicts.items():
        told = {form: messages for form, messages in forms.items() if messages != MALFORMED}
        lines.append(f"    {json.dumps(name)}: {json.dumps(told)}")
    text = ",\n".join(lines)
    EXPECTED.write_text(
        f'{{\n  "$comment": {json.dumps(COMMENT)},\n  "inputs": {{\n{text}\n  }}\n}}\n', "utf-8"
    )


def main() -> int:
    """Ask the testees and compare, or write what they agree about."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("testees", nargs="+", type=Path, metavar="TESTEE.toml")
    parser.add_argument("--write", action="store_true", help="write expected.json by what they agree about")
    asked = parser.parse_args()
    testees = [load_testee(path) for path in asked.testees]
    inputs = list_inputs()
    answers = {testee.name: ask(testee, inputs) for testee in testees}
    expected = json.loads(EXPECTED.read_bytes())["inputs"] if not asked.write else None
    if expected is None:
        expected, choices = deepcopy(answers[testees[0].name])
        for found, chosen in answers.values():
            join(expected, found, [choices, chosen])
        write_expected(expected)
    failed = 0
    if missing := sorted(set(inputs) ^ set(expected)):
        print(f"{', '.join(missing)}: in only one of the corpus and expected.json; run with --write")
        failed += len(missing)
    for name, (found, chosen) in answers.items():
        known = {key: forms for key, forms in found.items() if key in expected}
        wrong = compare(name, known, chosen, expected)
        print(*wrong, sep="\n", end="\n" if wrong else "")
        print(f"{name}: {len(known) - len(wrong)} passed, {len(wrong)} failed")
        failed += len(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
