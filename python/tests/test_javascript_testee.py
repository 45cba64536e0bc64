"""The second implementation: its data is what the specification gives, its own test passes, and it reaches the level it claims."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from uep_data import locate

TESTEE = locate("conformance", "testees", "javascript")
ORIGINAL_QUESTIONS = 41


def run(*command: str, cwd: Path = TESTEE) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)


def test_registry_is_what_the_specification_gives() -> None:
    done = run(sys.executable, "make_registry.py", "--check")
    assert done.returncode == 0, done.stderr


def test_it_reads_no_other_file_than_its_registry() -> None:
    """Also no package: every import is a file beside it or a module of Node."""
    for module in TESTEE.glob("*.mjs"):
        if module.name == "selftest.mjs":
            continue
        text = module.read_text(encoding="utf-8")
        for source in re.findall(r"^import .* from '([^']+)';$", text, re.MULTILINE):
            assert source.startswith("node:") or (TESTEE / source).is_file(), (module.name, source)
        assert re.findall(r"readFileSync\(new URL\('([^']+)'", text) in ([], ["./registry.json"]), module.name


def test_its_own_test_passes() -> None:
    done = run("node", "selftest.mjs")
    assert done.returncode == 0, done.stderr


def test_it_reaches_core(tmp_path: Path) -> None:
    testee = str(TESTEE.parent / "javascript.toml")
    done = run(
        sys.executable, "-m", "uep", "conformance", "run", "--testee", testee, "--report", str(tmp_path)
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["result"]["is_compliant"] is True


def test_every_question_has_its_edit() -> None:
    """The answers name requirements that exist, or a file."""
    sections = "".join(
        path.read_text(encoding="utf-8") for path in sorted(locate("spec", "sections").glob("*.md"))
    )
    rows = re.findall(
        r"^\| (\d+) \| .* \| (.+) \| .* \|$",
        (TESTEE / "QUESTIONS.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert [int(number) for number, _ in rows] == list(range(1, ORIGINAL_QUESTIONS + 1))
    for number, answer in rows:
        ids = re.findall(r"UEP-[A-Z]+-[0-9]{3,4}", answer)
        assert ids or "section" in answer or "`" in answer, number
        assert all(f"**{one}:**" in sections for one in ids), (number, ids)
