"""The requirements as they stand in spec/sections: id, sentence, keyword, place. Reads Markdown; decides nothing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from uep_data import locate

ID: Final = re.compile(r"UEP-[A-Z]{3,5}-[0-9]{3,4}")
KEYWORD: Final = re.compile(
    r"\b(MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b"
)
_BLOCK: Final = re.compile(r"\*\*(UEP-[A-Z]{3,5}-[0-9]{3,4}):\*\* ")
_FENCE: Final = re.compile(r"^(```|~~~)")
_CODE: Final = re.compile(r"`[^`]*`")


class Requirement(NamedTuple):
    """One requirement: its sentence is the one with the keyword, the first of its paragraph."""

    id: str
    keyword: str
    sentence: str
    file: str
    line: int
    heading: str

    @property
    def digest(self) -> str:
        """Tell one wording from another."""
        return hashlib.sha256(self.sentence.encode()).hexdigest()[:16]

    @property
    def area(self) -> str:
        """The middle of the id."""
        return self.id.split("-")[1]

    @property
    def is_must(self) -> bool:
        """Tell whether the level depends on it."""
        return self.keyword in ("MUST", "MUST NOT", "SHALL", "SHALL NOT", "REQUIRED")


class Paragraph(NamedTuple):
    """Consecutive lines of prose."""

    lines: list[str]
    line: int
    heading: str


def load_requirements(folder: Path | None = None) -> dict[str, Requirement]:
    """Read all requirements by id, in the order of the sections; of an id that stands twice, the first."""
    found: dict[str, Requirement] = {}
    for path in list_sections(folder):
        for paragraph in read_paragraphs(path.read_text("utf-8")):
            requirement = read_requirement(paragraph, path.name)
            if requirement is not None:
                found.setdefault(requirement.id, requirement)
    return found


def list_sections(folder: Path | None = None) -> list[Path]:
    """List the section files."""
    return sorted((folder or locate("spec", "sections")).glob("[0-9][0-9]*.md"))


def read_paragraphs(text: str) -> Iterator[Paragraph]:
    """Give the paragraphs of a page, without its code and headings."""
    lines: list[str] = []
    start, heading, in_fence = 0, "", False
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if _FENCE.match(line):
            in_fence = not in_fence
        is_text = bool(line.strip()) and not in_fence and not _FENCE.match(line) and not line.startswith("#")
        if is_text:
            start = start or number
            lines.append(line)
            continue
        if lines:
            yield Paragraph(lines, start, heading)
            lines, start = [], 0
        if line.startswith("#") and not in_fence:
            heading = line.lstrip("# ").strip()


def read_requirement(paragraph: Paragraph, file: str) -> Requirement | None:
    """Read a paragraph that begins with an id; None for any other."""
    found = _BLOCK.match(paragraph.lines[0])
    if found is None:
        return None
    sentence = paragraph.lines[0][found.end() :].strip()
    keyword = KEYWORD.search(_CODE.sub("", sentence))
    return Requirement(
        found[1], keyword[1] if keyword else "", sentence, file, paragraph.line, paragraph.heading
    )


def find_keywords(line: str) -> list[str]:
    """List the RFC 2119 words of a line, those in code left out."""
    return KEYWORD.findall(_CODE.sub("", line))


__all__ = [
    "ID",
    "KEYWORD",
    "Paragraph",
    "Requirement",
    "find_keywords",
    "list_sections",
    "load_requirements",
    "read_paragraphs",
    "read_requirement",
]
