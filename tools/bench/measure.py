"""Time groups of cases against one another. Knows nothing of what is timed.

Times drift with the machine's neighbours, ratios do not: every round times each case once, in random order, and a ratio is
the median of the rounds' ratios. Several processes with different hash seeds take part, so no lucky layout decides.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import time
from typing import Any, NamedTuple

from bench.cases import Call, Group

_SAMPLE_NS = 8_000_000


class Timing(NamedTuple):
    """What one process measured: nanoseconds a call for every round, and the size of what a call gives."""

    rounds: dict[str, list[float]]
    sizes: dict[str, int]


def time_group(group: Group, rounds: int, seed: int) -> Timing:
    """Time the cases of a group in this process."""
    calls: dict[str, Call] = {}
    for case in group.cases:
        call = case.make()
        if call is not None:
            calls[case.name] = call
    repeats = {name: _find_repeats(call) for name, call in calls.items()}
    chosen = random.Random(seed)
    found: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        order = list(calls)
        chosen.shuffle(order)
        for name in order:
            gc.collect()
            found[name].append(_time_call(calls[name], repeats[name]))
    return Timing(found, {name: _size_of(call()) for name, call in calls.items()})


def time_in_processes(module: str, index: int, processes: int, rounds: int) -> list[Timing]:
    """Time the group `index` of `bench.<module>` in fresh processes, one after the other."""
    timings = []
    for seed in range(processes):
        program = f"from bench.measure import _report; _report({module!r}, {index}, {rounds}, {seed})"
        environment = {**os.environ, "PYTHONHASHSEED": str(seed + 1), "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, env=environment
        )
        timings.append(Timing(*json.loads(done.stdout)))
    return timings


def ratio(timings: list[Timing], name: str, other: str) -> float:
    """Return the median over all rounds of all processes of one case's time divided by another's in the same round."""
    pairs = [
        own / base
        for timing in timings
        for own, base in zip(timing.rounds[name], timing.rounds[other], strict=True)
    ]
    return statistics.median(pairs)


def median_us(timings: list[Timing], name: str) -> float:
    """Return the median time of a call in microseconds."""
    return statistics.median(value for timing in timings for value in timing.rounds[name]) / 1000


def _find_repeats(call: Call) -> int:
    repeats = 1
    while True:
        spent = _time_call(call, repeats) * repeats
        if spent >= _SAMPLE_NS:
            return repeats
        repeats = max(repeats * 2, int(repeats * _SAMPLE_NS / max(spent, 1)) + 1)


def _time_call(call: Call, repeats: int) -> float:
    span = range(repeats)
    start = time.perf_counter_ns()
    for _ in span:
        call()
    return (time.perf_counter_ns() - start) / repeats


def _size_of(result: Any) -> int:
    return len(result) if isinstance(result, bytes) else 0


def _report(module: str, index: int, rounds: int, seed: int) -> None:
    import importlib

    group = importlib.import_module(f"bench.{module}").list_groups()[index]
    print(json.dumps(time_group(group, rounds, seed)))


__all__ = ["Timing", "median_us", "ratio", "time_group", "time_in_processes"]
