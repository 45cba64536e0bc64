"""Measure the native parts: the C core beside a floor and protobuf-c, cffi beside an extension, MessagePack, Rust.

    python tools/bench/native.py [--write] [--rounds 21] [--proto-include FOLDER]

Builds bindings/c/bench, bindings/rust/benches and a small extension module into a temporary folder and runs them one after
the other, three times in turn; within each, every case runs once a round in random order. A ratio is the median of the
rounds' ratios. --write writes python/docs/native-speed.md. protobuf-c takes part where Debian's libprotobuf-c-dev and
protobuf-c-compiler are installed. The exit code says whether every goal holds.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "python" / "docs" / "native-speed.md"
C = ROOT / "bindings" / "c"
SHAPES = ("0 frames", "6 frames", "24 frames")
TURNS = 3

Rows = dict[str, dict[str, Any]]


class Goal(NamedTuple):
    """One case's time is at most so many times another's, for each of the shapes."""

    title: str
    case: str
    other: str
    most: float


_GIVEN, _PREPARED, _BUILT = "C fill+encode, given whole", "C prepared+encode, whole", "C build+encode"
_HAND, _HAND_CHECKED = "C floor, bounds checked", "C floor, bounds and texts checked"
_STACK, _HEAP = "C protobuf-c, on the stack", "C protobuf-c, on the heap"

GOALS = (
    Goal("C: a record given whole, everything anew, against a fixed encoder by hand", _GIVEN, _HAND, 1.5),
    Goal("C: the same where the fixed encoder checks its texts, too", _GIVEN, _HAND_CHECKED, 1.5),
    Goal("C: the same against protobuf-c, messages on the heap", _GIVEN, _HEAP, 1 / 3),
    Goal("C: the same against protobuf-c with everything on the stack", _GIVEN, _STACK, 1 / 3),
    Goal("C: a prepared record and what differs, against a fixed encoder by hand", _PREPARED, _HAND, 1.5),
    Goal("C: the same against protobuf-c with everything on the stack", _PREPARED, _STACK, 1 / 3),
    Goal(
        "C: everything by setters, against a fixed encoder that checks its texts", _BUILT, _HAND_CHECKED, 1.5
    ),
    Goal("C: the same against protobuf-c, messages on the heap", _BUILT, _HEAP, 1 / 3),
    Goal("C: read against unpack of protobuf-c", "C read", "C protobuf-c, unpack", 1.0),
    Goal("cffi, API mode, against an extension module", "Python cffi, API mode", "Python extension", 6.0),
    Goal("cffi, ABI mode, against an extension module", "Python cffi, ABI mode", "Python extension", 6.0),
    Goal(
        "protobuf to struct: MessagePack against upb",
        "Python to struct, C core",
        "Python to struct, upb",
        0.5,
    ),
    Goal("Rust: encode a record against the floor", "Rust encode_unchecked", "Rust floor", 2.0),
    Goal(
        "Rust: build of borrowed parts and encode, judged, against the floor",
        "Rust borrowed build+encode",
        "Rust floor",
        2.0,
    ),
)

"""What each way may cost at most, beside what it is measured against."""

OTHERS = (
    (_GIVEN, "C floor"),
    (_PREPARED, "C floor"),
    (_BUILT, "C floor"),
    (_BUILT, _HAND),
    (_BUILT, _STACK),
    ("C prepared+encode, head and frames", _HAND_CHECKED),
    ("Rust borrowed build+encode, room kept", "Rust floor, room kept"),
    ("Rust build+encode", "Rust floor"),
)
"""Ratios without a goal."""


def run_json(*command: str, **environment: str) -> Rows:
    """Run a program that prints its rows as JSON."""
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **environment}
    )
    found: Rows = json.loads(done.stdout)
    return found


def find_include() -> str:
    """Return a folder that holds google/protobuf/struct.proto, of grpcio-tools or of the system."""
    try:
        import grpc_tools
    except ImportError:
        return "/usr/include"
    return str(Path(grpc_tools.__file__).parent / "_proto")


def build_c(folder: Path, include: str) -> str:
    """Build the C program and return its path."""
    subprocess.run(
        ["sh", str(C / "bench" / "build.sh"), str(folder), include], check=True, capture_output=True
    )
    return str(folder / "native")


def build_rust(folder: Path) -> str | None:
    """Build the Rust program and return its path; None where there is no cargo."""
    if shutil.which("cargo") is None:
        return None
    target = os.environ.get("CARGO_TARGET_DIR", str(folder / "target"))
    command = [
        "cargo",
        "build",
        "--quiet",
        "--release",
        "--manifest-path",
        str(ROOT / "bindings/rust/benches/Cargo.toml"),
    ]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "CARGO_TARGET_DIR": target})
    return str(Path(target) / "release" / "uep-bench")


def merge(turns: list[Rows], prefix: str) -> Rows:
    """Put the rounds of all turns into one row a case."""
    merged: Rows = {}
    for rows in turns:
        for name, row in rows.items():
            kept = merged.setdefault(f"{prefix} {name}", {**row, "ns": []})
            kept["ns"] += row["ns"]
    return merged


def measure(rounds: int, include: str) -> Rows:
    """Build everything, then run the programs in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = {"C": [build_c(folder / "c", include), str(rounds)]}
        programs["Python"] = [
            sys.executable,
            "-m",
            "bench.native_python",
            str(folder / "python"),
            str(rounds),
        ]
        rust = build_rust(folder)
        if rust:
            programs["Rust"] = [rust, str(rounds)]
        paths = os.pathsep.join([str(ROOT / "tools"), str(ROOT / "python"), *sys.path])
        turns: dict[str, list[Rows]] = {prefix: [] for prefix in programs}
        for _ in range(TURNS):
            for prefix, command in programs.items():
                turns[prefix].append(run_json(*command, PYTHONPATH=paths))
    return {name: row for prefix, rows in turns.items() for name, row in merge(rows, prefix).items()}


def median_ns(rows: Rows, name: str) -> float:
    """Return the median time of a case."""
    return float(statistics.median(rows[name]["ns"]))


def ratio(rows: Rows, name: str, other: str) -> float:
    """Return the median of the rounds' ratios."""
    return float(
        statistics.median(own / base for own, base in zip(rows[name]["ns"], rows[other]["ns"], strict=True))
    )


def ratios_of(rows: Rows, case: str, other: str) -> list[float | None]:
    """Return the ratio for each shape; None where one of the two was not measured."""
    pairs = [(f"{case}, {shape}", f"{other}, {shape}") for shape in SHAPES]
    return [ratio(rows, *pair) if pair[0] in rows and pair[1] in rows else None for pair in pairs]


def _cells(found: list[float | None]) -> str:
    return " | ".join("" if value is None else f"{value:.2f}" for value in found)


def tell_goals(rows: Rows) -> tuple[list[str], bool]:
    """Return the table of goals, and whether all hold that were measured."""
    lines = ["| what | at most | 0 frames | 6 frames | 24 frames | |", "|---|--:|--:|--:|--:|---|"]
    is_met = True
    for goal in GOALS:
        found = ratios_of(rows, goal.case, goal.other)
        held = [value <= goal.most for value in found if value is not None]
        word = "not measured" if not held else "holds" if all(held) else "missed"
        is_met = is_met and all(held)
        lines.append(f"| {goal.title} | {goal.most:.2f} | {_cells(found)} | {word} |")
    return lines, is_met


def tell_others(rows: Rows) -> list[str]:
    """Return the table of the other ratios."""
    lines = ["| case | against | 0 frames | 6 frames | 24 frames |", "|---|---|--:|--:|--:|"]
    lines += [f"| {case} | {other} | {_cells(ratios_of(rows, case, other))} |" for case, other in OTHERS]
    return lines


_INTRO = (
    "The record has two nodes, one entry of context and so many frames in all; every way writes the same bytes.",
    "`C floor, bounds checked` is a fixed encoder by hand for this one record as a careful programmer writes it: it measures its texts,",
    "then writes, and looks at each write whether there is room. `bounds and texts checked` also looks whether each text is UTF-8 without NUL and within its limit, as the library does.",
    "`C floor` knows every length, looks at nothing and keeps nothing; it is right only for texts below 128 bytes and a buffer that is large enough.",
    "",
    "`fill+encode, given whole` fills plain structs anew for every record and writes them by `uep_encode_given`, every text looked at.",
    "`prepared+encode, whole` begins with a prototype of everything but error_id, timestamp, messages and context and gives those anew, checked and copied.",
    "`head and frames` begins with version, type, severity and language, adds nodes anew and frames from sites.",
    "`build+encode` gives and checks every field of every record by its setter; `borrowed` does not copy texts, `trusted` does not look at them either.",
    "",
    "The floor of Rust knows every length, checks nothing and allocates the bytes that it gives, as `encode` does; with `room kept` neither does.",
    "Rust's `borrowed` cases build the record anew of texts and lists that they do not own and check all of it; the other cases own everything.",
    "",
)


def write_page(rows: Rows) -> str:
    """Return the page."""
    goals, _ = tell_goals(rows)
    machine = f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}"
    lines = [
        "# Speed of the native parts",
        "",
        "*Written by `python tools/bench/native.py --write`; do not edit.*",
        "",
        *_INTRO,
        (
            f"{machine}; load average at the end {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors. "
            f"Medians of {TURNS} turns; ratios are what counts, times drift with the machine."
        ),
        "",
        "## Goals",
        "",
        *goals,
        "",
        "## Other ratios",
        "",
        *tell_others(rows),
        "",
        "## Cases",
        "",
        "| case | ns | allocations | bytes at most |",
        "|---|--:|--:|--:|",
    ]
    for name, row in rows.items():
        lines.append(
            f"| {name} | {median_ns(rows, name):,.0f} | {row.get('calls', '')} | {row.get('peak', '')} |"
        )
    lines += [
        "",
        "Allocations and bytes are those of one call when the builder has been used before; `new and free` is the first call.",
        "",
    ]
    return "\n".join(lines)


def main() -> int:
    """Measure, print, and write the page when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--proto-include", default=find_include())
    asked = parser.parse_args()
    rows = measure(asked.rounds, asked.proto_include)
    page = write_page(rows)
    if asked.write:
        PAGE.write_text(page, encoding="utf-8")
    print(page)
    return 0 if tell_goals(rows)[1] else 1


if __name__ == "__main__":
    sys.exit(main())
