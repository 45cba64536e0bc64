"""Run the groups and print a Markdown table a group. The exit code says whether every goal holds: 0 yes, 1 no."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from collections.abc import Sequence

from bench.cases import Goal, Group
from bench.measure import Timing, median_us, ratio, time_in_processes

MODULES = ("capture_cases", "decode_cases", "import_cases")
"""The modules of this package that give groups; a new one is a new name here."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for and print it."""
    asked = _read_arguments(arguments)
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}. Ratios count, times drift.\n"
    )
    is_met = True
    for module in MODULES:
        for index, group in enumerate(importlib.import_module(f"bench.{module}").list_groups()):
            if asked.only and asked.only not in group.name:
                continue
            timings = time_in_processes(module, index, asked.processes, asked.rounds)
            print(_write_table(group, timings))
            for goal in group.goals:
                is_met = _tell_goal(goal, timings) and is_met
            print(flush=True)
    return 0 if is_met else 1


def _read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--processes", type=int, default=3, help="fresh processes a group (default 3)")
    parser.add_argument("--rounds", type=int, default=21, help="rounds a process (default 21)")
    parser.add_argument("--only", default="", metavar="TEXT", help="only groups whose name holds this text")
    return parser.parse_args(arguments)


def _write_table(group: Group, timings: list[Timing]) -> str:
    timed = [case for case in group.cases if case.name in timings[0].rounds]
    base = timed[0].name
    rows = [
        f"### {group.name}",
        "",
        "| case | time, us | ratio | bytes | what it does |",
        "|---|--:|--:|--:|---|",
    ]
    for case in timed:
        size = timings[0].sizes[case.name]
        rows.append(
            f"| {case.name} | {median_us(timings, case.name):.1f} | {ratio(timings, case.name, base):.2f} "
            f"| {size or ''} | {case.note} |"
        )
    rows += [f"\n{case.name}: not installed, not measured" for case in group.cases if case not in timed]
    return "\n".join(rows) + "\n"


def _tell_goal(goal: Goal, timings: list[Timing]) -> bool:
    if any(name not in timings[0].rounds for name in (goal.case, goal.other)):
        print(f"- {goal.case} against {goal.other}: not measured")
        return False
    found = ratio(timings, goal.case, goal.other)
    said, most = (
        (f"{found:.2f}", f"{goal.most:.2f}")
        if goal.most >= 1
        else (f"1/{1 / found:.1f}", f"1/{1 / goal.most:.0f}")
    )
    word = "holds" if found <= goal.most else "MISSED"
    print(f"- {goal.case} against {goal.other}: {said}, at most {most}: {word}")
    return found <= goal.most


if __name__ == "__main__":
    sys.exit(main())
