"""Repeat a call while its error's record says that a repeat can help and does no harm. Nothing is read from the message."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any

import uep
from uep import types
from uep.model import Effect, Retryability, UniversalErrorProtocol

BACKOFF = {p["name"]: p["default"] for p in types.get_strategy("uep.recovery.backoff")["parameters"]}


def seconds(duration: str) -> float:
    """Return a canonical duration such as 0.100s as a number."""
    return float(duration.removesuffix("s"))


def pause_before(attempt: int, record: UniversalErrorProtocol, *, idempotent: bool) -> float | None:
    """Return how long to wait before an attempt (2 is the first repeat), or None where it must not be made."""
    advice = record.recovery
    if advice is None or advice.retryability is not Retryability.CALL:
        return None
    if advice.effect is not Effect.NONE and not (advice.effect is Effect.POSSIBLE and idempotent):
        return None
    if attempt > min(BACKOFF["max_attempts"], advice.max_attempts or BACKOFF["max_attempts"]):
        return None
    grown = seconds(BACKOFF["base"]) * BACKOFF["multiplier"] ** (attempt - 2)
    spread = random.uniform(0, min(grown, seconds(BACKOFF["max_delay"])))
    return max(spread, seconds(advice.retry_after) if advice.retry_after else 0.0)


def call(work: Callable[[], Any], *, idempotent: bool, attempt: int = 1) -> Any:
    """Return what the work returns, repeated by the rules above."""
    try:
        return work()
    except Exception as error:
        record = uep.capture(error)
        pause = pause_before(attempt + 1, record, idempotent=idempotent)
        if pause is None:
            raise
    print(f"attempt {attempt + 1} in {pause:.3f} s after {record.error_type}")
    time.sleep(pause)
    return call(work, idempotent=idempotent, attempt=attempt + 1)


def place(answers: list[OSError]) -> str:
    """Fail as often as there are answers, then work."""
    if answers:
        raise answers.pop()
    return "order 17 placed"


if __name__ == "__main__":
    refusals: list[OSError] = [TimeoutError("no answer"), ConnectionRefusedError(111, "refused")]
    print(call(lambda: place(refusals), idempotent=True))
