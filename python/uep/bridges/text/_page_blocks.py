"""The parts of a page that quote something: fences, lines behind a mark of quotation, code that is set off by blanks. Reads no errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

__all__ = ["CUE", "FENCE", "QUOTE", "blocks_of", "paragraphs_of", "quotes_of"]

FENCE: Final = re.compile(r" {0,12}(?P<mark>`{3,}|~{3,}) ?(?P<tag>[\w+.#-]{0,20}) *")
_DATA: Final = frozenset(
    ["css", "csv", "diff", "html", "json", "md", "patch", "svg", "toml", "xml", "yaml", "yml"]
)
CUE: Final = re.compile(
    r".{0,400}\b(?:error|exception|message|following|log|output|fail\w*|got|get|says?|this|result|stderr|with)\b[^.]{0,80}:|\.{2,80}"
    r"|.{0,400}\b(?:an|this|the following) (?:error|exception)\b[^:]{0,120}|.{0,400}\bthe (?:error|exception) below\b[^:]{0,20}|[\w./\\-]{1,200}\.(?:[cm]?[jt]sx?|py|rb|php):",
    re.IGNORECASE,
)
QUOTE: Final = "> "
_MARK: Final = "```"
_ITEM: Final = re.compile(r"\s{0,8}(?:[-*+]|[0-9]{1,3}[.)]) ")
_NO_WORDS: Final = ("{", "|", "<", "[")


def blocks_of(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands in fences, and code that is set off by four blanks, each with the index of its first line."""
    mark, first, opened = "", 0, ""
    for index, text in enumerate(texts):
        fence = FENCE.fullmatch(text)
        if mark and fence is not None and fence["mark"].startswith(mark) and not fence["tag"]:
            if first >= 0:
                yield first, _outdented([opened, *texts[first + 1 : index]] if opened else texts[first:index])
            mark = ""
        elif not mark and fence is not None:
            mark, opened = fence["mark"], ""
            first = -1 if fence["tag"].lower() in _DATA else index + 1
        elif not mark and text.startswith(_MARK) and "`" not in text[len(_MARK) :]:
            # What is quoted may begin on the line of the fence.
            mark, first, opened = _MARK, index, text[len(_MARK) :].strip()
    if not any(map(FENCE.fullmatch, texts)):
        yield from _set_off(texts)


def quotes_of(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines that somebody quotes one below the other, each block with the index of its first line."""
    lines = list[str]()
    for index, text in enumerate([*texts, ""]):
        if text.startswith(QUOTE):
            lines.append(text.removeprefix(QUOTE))
        elif lines:
            yield index - len(lines), lines
            lines = []


def paragraphs_of(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs outside of fences, each with the index of its first line."""
    mark, lines = "", list[str]()
    for index, text in enumerate([*texts, ""]):
        fence = FENCE.fullmatch(text)
        if fence is not None:
            mark = fence["mark"] if not mark else "" if fence["mark"].startswith(mark) else mark
        is_said = fence is None and not mark and text.strip() != "" and not text.startswith(_NO_WORDS)
        if lines and (not is_said or _ITEM.match(text)):
            yield index - len(lines), "\n".join(lines)
            lines = []
        if is_said:
            lines.append(text)


def _set_off(texts: list[str]) -> Iterator[tuple[int, list[str]]]:
    index = 0
    while index < len(texts):
        end = index
        while end < len(texts) and texts[end].startswith("    "):
            end += 1
        if end > index > 1 and not texts[index - 1].strip() and CUE.fullmatch(texts[index - 2].rstrip()):
            yield index, _outdented(texts[index:end])
        index = max(end, index + 1)


def _outdented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]
