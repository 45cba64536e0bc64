"""Takes the documents of structured formats out of the lines of one input, and emits their errors. Knows no format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from uep.bridges.text._caps import LINE_BYTES
from uep.bridges.text._claimed import NEUTRAL, Claimed, body_of, holds_word, worded_lines
from uep.bridges.text._found import Entry
from uep.bridges.text._json_values import read_json
from uep.bridges.text._source import Block
from uep.bridges.text._wide import width_of

if TYPE_CHECKING:
    from uep.bridges.text._claimed import Claims
    from uep.bridges.text._documents import Documents
    from uep.bridges.text._triggers import Triggers

__all__ = ["Claiming"]

_HEADER: Final = "Traceback (most recent call last):\n"


class Claiming:
    """Asks those who know the formats about the documents of one input."""

    def __init__(
        self,
        claims: Claims,
        reader: tuple[Triggers, Documents],
        emit: Callable[[Claimed], None],
        *,
        is_wide: bool,
    ) -> None:
        self._claims = claims
        self._triggers, self._documents = reader
        self._emit = emit
        self._is_wide = is_wide
        self._has_begun = self._quotes = False

    def begin(self, block: Block) -> None:
        """Look at the first line of the input, or its first document, which may tell of what kind it is."""
        if not self._has_begun:
            self._has_begun = any(line.strip() for line in block.lines)
            self._quotes = block.first_line().lstrip()[:1] not in (b"{", b"[")
            self._claims.begin(b"\n".join(block.lines) if block.is_document else block.first_line())

    def take(self, block: Block) -> Block:
        """Emit the errors of the documents among the lines, and leave a record without meaning where each stood."""
        self.begin(block)
        if block.is_document:
            entry = Entry(block.number, block.offset, b"\n".join(block.lines), "", len(block.lines))
            text = entry.raw.decode("utf-8", "replace")
            # UEP-LIM-093: a single line is one of the log, whose end behind the cap is passed over.
            has_lines = len(block.lines) > 1
            rest = self._documents.take_log(text, entry)
            text = rest or text
            is_quoted = has_lines and self._quotes
            is_read = (not is_quoted and self._claim(text, entry)) or (has_lines and self._read(text, entry))
            if is_read or rest is not None:
                return Block([NEUTRAL], block.offset, block.number)
            return replace(block, text=[line[:LINE_BYTES] for line in block.lines], is_document=False)
        lines: list[bytes] | None = None
        worded = worded_lines(block, all_lines=self._claims.all_lines)
        offsets = block.starts() if worded else []
        within = self._documents.lines_within(block.lines) if worded else ()
        for index in worded:
            if index in within:
                continue
            body = body_of(block.lines[index])
            if body is None:
                continue
            entry = Entry(block.number + index, offsets[index], block.lines[index], body.stamp)
            rest = self._documents.take_log(body.text, entry)
            if self._claim(rest or body.text, entry) or rest is not None:
                lines = lines or list(block.lines)
                lines[index] = body.neutral
        return block if lines is None else replace(block, text=lines, offsets=offsets)

    def _read(self, text: str, entry: Entry) -> bool:
        """Read a document of several lines in which a trace stands: as the answer that it is, else for the trace (UEP-BRG-2972)."""
        if self._triggers.in_text(text) is None:
            return False
        value = read_json(text)
        told = self._claims.claim_answer(value, entry) if value is not None else []
        if any(self._is_trace(one.record.error_message) for one in told):
            # UEP-BRG-3071: what a report of tests quotes is no answer.
            told = []
        if told:
            self._emit(Claimed(entry, told))
        return bool(told) or self._documents.read_document(text, entry)

    def _is_trace(self, message: str) -> bool:
        return "\n" in message and message.startswith(_HEADER) and self._triggers.in_text(message) is not None

    def claim_whole(self, text: str, entry: Entry) -> bool:
        """Take the document that the parts of a line, or a message of a journal, are together."""
        return text[:1] == "{" and holds_word(text) and self._claim(text, entry)

    def _claim(self, text: str, entry: Entry) -> bool:
        raw = entry.raw
        width = width_of(raw.decode("utf-8", "replace")) if self._is_wide else len(raw)

        def read_text() -> bool:
            grammars = self._triggers.in_text(text)
            return grammars is not None and self._documents.read(text, entry, grammars)

        body = text.encode("utf-8", "replace")
        translations = self._claims.claim(body, entry, entry.offset + width, read_text)
        if translations:
            self._emit(Claimed(entry, translations))
        return translations is not None
