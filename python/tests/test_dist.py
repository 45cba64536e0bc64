"""What the built wheel promises with its plain dependencies alone: it finds its data, and the command does its main job."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import uep_data

CRASHES = Path(__file__).resolve().parents[2] / "conformance" / "crashes"


def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the installed command as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "uep", *arguments], capture_output=True, check=False, timeout=120
    )


def test_data_is_found_inside_the_package():
    """A wheel carries the schemas, the IR and the registry."""
    for parts in (
        ("schemas", "json", "v1", "canonical.schema.json"),
        ("schemas", "ir", "v1.json"),
        ("spec", "registry"),
    ):
        assert uep_data.locate(*parts).exists()


def test_translate_reads_a_shipped_crash():
    """The main job: a real crash becomes a record."""
    crash = next(iter(sorted(CRASHES.glob("python/*/output.txt"))))
    done = run("translate", str(crash))
    assert (0, b"") == (done.returncode, done.stderr)
    assert "1.0" == json.loads(done.stdout.splitlines()[0])["protocol_version"]


def test_validate_works_in_the_plain_install(tmp_path: Path):
    """Validation needs no extra."""
    crash = next(iter(sorted(CRASHES.glob("java/*/output.txt"))))
    record = tmp_path / "record.jsonl"
    record.write_bytes(run("translate", str(crash)).stdout)
    assert 0 == run("validate", str(record)).returncode
