"""Find secrets inside texts. Every detector reads a text once from left to right; none of them goes back.

A detector gives the spans to replace. Its algorithm is that of section 11, its words and numbers those of the registry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from uep._redact_keys import is_sensitive_key
from uep._redact_rules import DETECTORS, REPLACEMENT, Detector

Span = tuple[int, int]

_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]+")
_DOTTED: Final = re.compile(r"[A-Za-z0-9_.-]+")
_CREDENTIAL: Final = re.compile(r"[A-Za-z0-9._~+/=-]+")
_UNLIKE_PROSE: Final = re.compile(r"[0-9=]|[a-z][A-Z]")
_DIGITS: Final = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
_LETTER: Final = re.compile(r"[A-Za-z_]")
_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_BETWEEN: Final = re.compile(r"[\"']?[ \t]?[=:][ \t]?[\"']?")
# White space is that of ASCII: languages differ in what else they count as such.
_VALUE: Final = re.compile(r"[^\t-\r \"',;&)}]+")
_USERINFO: Final = re.compile(r"[^\t-\r /?#\"'<>@]*(?:@[^\t-\r /?#\"'<>@]*)*")
_BEGIN, _END, _DASHES = "-----BEGIN ", "-----END ", "-----"
_PRIVATE: Final = "PRIVATE KEY"


def find_secrets(text: str, detector: Detector) -> Iterator[Span]:
    """Yield the spans of a text that a detector replaces, in order and without overlap."""
    return _FORMS[detector.form](text, detector)


def replace_secrets(text: str) -> tuple[str, list[str]]:
    """Return the text without its secrets and the ids of the detectors that found any, in their order."""
    found: list[str] = []
    for detector in DETECTORS:
        pieces: list[str] = []
        start = 0
        for begin, end in find_secrets(text, detector):
            if text[begin:end] != REPLACEMENT:
                pieces += [text[start:begin], REPLACEMENT]
                start = end
        if pieces:
            text = "".join([*pieces, text[start:]])
            found.append(detector.id)
    return text, found


def _find_prefixed(text: str, detector: Detector) -> Iterator[Span]:
    if not any(prefix in text for prefix in detector.prefixes):
        return
    for run in _TOKEN.finditer(text):
        if detector.min <= len(run[0]) <= detector.max and run[0].startswith(detector.prefixes):
            yield run.span()


def _find_jwt(text: str, detector: Detector) -> Iterator[Span]:
    if not any(prefix in text for prefix in detector.prefixes):
        return
    for run in _DOTTED.finditer(text):
        word = run[0].strip(".")
        parts = word.split(".")
        if (
            len(parts) >= 3
            and word.startswith(detector.prefixes)
            and min(map(len, parts[:2])) >= detector.min
        ):
            begin = run.start() + run[0].index(word)
            yield begin, begin + len(word)


def _find_pem(text: str, detector: Detector) -> Iterator[Span]:
    position = text.find(_BEGIN)
    while position >= 0:
        label_end = text.find(_DASHES, position + len(_BEGIN))
        if label_end < 0:
            return
        if _PRIVATE not in text[position + len(_BEGIN) : label_end]:
            position = text.find(_BEGIN, label_end)
            continue
        close = text.find(_END, label_end)
        after = -1 if close < 0 else text.find(_DASHES, close + len(_END))
        end = len(text) if after < 0 else after + len(_DASHES)
        yield position, end
        position = text.find(_BEGIN, end)


def _find_userinfo(text: str, detector: Detector) -> Iterator[Span]:
    position = text.find("://")
    while position >= 0:
        begin = position + 3
        authority = _USERINFO.match(text, begin)
        end = authority.end() if authority else begin
        at = text.rfind("@", begin, end)
        if at > begin:
            yield begin, at
        position = text.find("://", max(end, begin))


def _find_scheme(text: str, detector: Detector) -> Iterator[Span]:
    end = 0
    for word in _NAME.finditer(text):
        if word.start() < end or word[0].lower() not in detector.prefixes:
            continue
        begin = word.end()
        while text[begin : begin + 1] in (" ", "\t"):
            begin += 1
        credential = _CREDENTIAL.match(text, begin)
        if begin == word.end() or credential is None or len(credential[0]) < detector.min:
            continue
        # Words of prose ("basic training") hold none of these.
        if _UNLIKE_PROSE.search(credential[0]):
            end = credential.end()
            yield credential.span()


def _find_cards(text: str, detector: Detector) -> Iterator[Span]:
    for run in _DIGITS.finditer(text):
        begin, end = run.span()
        if _LETTER.match(text, end) or (begin and _LETTER.match(text, begin - 1)):
            continue
        digits = run[0].replace(" ", "").replace("-", "")
        if detector.min <= len(digits) <= detector.max and digits[0] in "23456" and _has_check_digit(digits):
            yield run.span()


def _has_check_digit(digits: str) -> bool:
    """Check a number by the Luhn algorithm (ISO/IEC 7812-1, annex B)."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + position % 2)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


def _find_assignments(text: str, detector: Detector) -> Iterator[Span]:
    end = 0
    for name in _NAME.finditer(text):
        if name.start() < end or not is_sensitive_key(name[0]):
            continue
        between = _BETWEEN.match(text, name.end())
        value = _VALUE.match(text, between.end()) if between else None
        if value is not None:
            end = value.end()
            yield value.span()


_FORMS: Final[dict[str, Callable[[str, Detector], Iterator[Span]]]] = {
    "assignment": _find_assignments,
    "card": _find_cards,
    "jwt": _find_jwt,
    "pem": _find_pem,
    "prefixed": _find_prefixed,
    "scheme": _find_scheme,
    "url_userinfo": _find_userinfo,
}

__all__ = ["find_secrets", "replace_secrets"]
