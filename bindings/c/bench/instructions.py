"""Count the instructions of fixed workloads of the C library with callgrind and compare them with the baseline.

    python instructions.py NATIVE            says what differs by more than the tolerance, exit status 1 when something does
    python instructions.py NATIVE --write    writes instructions.json

NATIVE is the program that build.sh makes. A count is the difference of two runs divided by their difference in length, so
what a program does before its work does not count. Counts are the same on every run, but not with every compiler: the
baseline names its own, and another one is told, not failed.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
from pathlib import Path

BASELINE = Path(__file__).with_name("instructions.json")
WORKLOADS = (
    "fill+encode, given whole",
    "build+encode",
    "prepared+encode, whole",
    "prepared+encode, head and frames",
    "read",
    "decode",
    "read+json",
    "read+msgpack",
    "read+render",
    "read+redact",
    "build+truncate",
)
TOLERANCE = 0.03
FEW, MANY = 20, 120


def count_instructions(program: str, workload: str) -> int:
    """Return the instructions of one call of a workload."""
    totals = []
    for length in (FEW, MANY):
        command = [
            "valgrind",
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            program,
            "--workload",
            workload,
            str(length),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found = re.search(r"Collected : (\d+)", done.stderr)
        if found is None:
            raise SystemExit(f"callgrind says nothing of {workload}: {done.stderr[-500:]}")
        totals.append(int(found[1]))
    return (totals[1] - totals[0]) // (MANY - FEW)


def name_compiler() -> str:
    """Return what the counts depend on beside the source."""
    text = subprocess.run(
        ["gcc", "--version"], check=True, capture_output=True, text=True
    ).stdout.splitlines()[0]
    return f"{platform.machine()}, gcc {text.rsplit(' ', 1)[1].split('.')[0]}, -O2"


def main() -> int:
    """Count, then compare or write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("native")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    counts = {name: count_instructions(asked.native, name) for name in WORKLOADS}
    compiler = name_compiler()
    if asked.write:
        BASELINE.write_text(
            json.dumps({"built_with": compiler, "tolerance": TOLERANCE, "instructions": counts}, indent=2)
            + "\n"
        )
        return 0
    baseline = json.loads(BASELINE.read_text(encoding="utf-8"))
    if baseline["built_with"] != compiler:
        print(f"the baseline is of {baseline['built_with']}, this is {compiler}: nothing to compare")
        print(f"{len(counts)} passed, 0 failed")
        return 0
    failed = 0
    for name, count in counts.items():
        before = baseline["instructions"][name]
        change = count / before - 1
        is_within = abs(change) <= baseline["tolerance"]
        failed += not is_within
        word = "" if is_within else "  over the tolerance; run instructions.py --write when it is meant"
        print(f"{name:32} {count:8} instructions, {change:+.1%}{word}")
    print(f"{len(counts) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
