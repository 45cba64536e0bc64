"""Levels and profiles: their names, their order, and what a claim of one includes."""

from __future__ import annotations

import re
from typing import Final

from uep_conformance.errors import UsageError

LEVELS: Final = ("core", "standard", "full")
PROFILE: Final = re.compile(r"bridge:[a-z][a-z0-9_]*|msgpack|cabi|http|redact-values")


def levels_up_to(level: str) -> tuple[str, ...]:
    """Give a level and those below it, lowest first."""
    return LEVELS[: LEVELS.index(check_level(level)) + 1]


def check_level(level: str) -> str:
    """Return the level, or refuse the word."""
    if level not in LEVELS:
        raise UsageError(f"level {level!r} is not known; use one of {', '.join(LEVELS)}")
    return level


def check_profile(profile: str) -> str:
    """Return the profile, or refuse the word."""
    if PROFILE.fullmatch(profile) is None:
        raise UsageError(
            f"profile {profile!r} is not known; use bridge:NAME, msgpack, cabi, http or redact-values"
        )
    return profile


__all__ = ["LEVELS", "PROFILE", "check_level", "check_profile", "levels_up_to"]
