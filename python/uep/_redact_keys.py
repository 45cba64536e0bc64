"""Say which keys are sensitive. Looks at names only, never at values, and holds no state but a bounded cache."""

from __future__ import annotations

from uep._redact_rules import CONTAINED, ENDING, EXACT

_CACHE_SIZE = 4096
_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_verdicts: dict[str, bool] = {}


def is_sensitive_key(key: str) -> bool:
    """Say whether a key is one of the deny-list, whatever its case and separators: `X-Api-Key`, `apiKey`, `API_KEY`."""
    verdict = _verdicts.get(key)
    if verdict is None:
        if len(_verdicts) >= _CACHE_SIZE:
            _verdicts.clear()
        verdict = _verdicts[key] = _judge_name(normalise_key(key))
    return verdict


def normalise_key(key: str) -> str:
    """Return the key as it is compared: ASCII letters in lower case and ASCII digits, everything else left out."""
    # UEP-RED-005: only A-Z are lowered, so no language's own case rules can differ; "İ".lower() would add a letter.
    if key.isascii():
        lowered = key.lower()
        return lowered if lowered.isalnum() else "".join(filter(_KEPT.__contains__, lowered))
    return "".join(char for char in (c.lower() for c in key if c.isascii()) if char in _KEPT)


def _judge_name(name: str) -> bool:
    # UEP-RED-006, UEP-RED-007, UEP-RED-008: exact, ends, contains.
    return name in EXACT or name.endswith(ENDING) or any(term in name for term in CONTAINED)


__all__ = ["is_sensitive_key", "normalise_key"]
