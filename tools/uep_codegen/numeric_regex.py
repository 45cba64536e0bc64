"""Write regular expressions for decimal numbers up to a bound, in the subset every engine shares."""

from __future__ import annotations

__all__ = ["up_to"]


def up_to(largest: int, *, zero: bool) -> str:
    """Return an unanchored group that matches 1..largest (0..largest with `zero`) without leading zeros."""
    digits = str(largest)
    parts = ["0"] if zero else []
    if len(digits) > 1:
        parts.append("[1-9]" + _any_digits(len(digits) - 2, optional=True))
    parts.append(_at_most(digits, first=True))
    return "(" + "|".join(parts) + ")"


def _at_most(digits: str, *, first: bool) -> str:
    """Match numbers with exactly as many digits, at most `digits`."""
    head, rest = int(digits[0]), digits[1:]
    low = 1 if first else 0
    if not rest:
        return f"[{low}-{head}]" if head > low else str(head)
    parts = []
    if head > low:
        parts.append(
            (f"[{low}-{head - 1}]" if head - 1 > low else str(low)) + _any_digits(len(rest), optional=False)
        )
    if set(rest) == {"9"}:
        parts.append(f"{head}" + _any_digits(len(rest), optional=False))
    else:
        inner = _at_most(rest, first=False)
        parts.append(f"{head}{inner}" if "|" not in inner else f"{head}({inner})")
    return "|".join(parts)


def _any_digits(count: int, *, optional: bool) -> str:
    if count == 0:
        return ""
    if optional:
        return f"[0-9]{{0,{count}}}"
    return "[0-9]" if count == 1 else f"[0-9]{{{count}}}"
