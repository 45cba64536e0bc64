"""`uep translate --explain-loss`: tells people on stderr what could not be carried, record by record. Finds nothing out itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from uep.cli._translation_output import BINARY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from uep.bridges import Audience, Loss, Translation

_OWN = BINARY | {"json", "uep"}


class LossReport:
    """What was lost on the way into the records, and out of them where they are written in a format that is read back."""

    def __init__(self, target: str, audience: Audience | None) -> None:
        self._target = "uep" if target in _OWN else target
        self._audience = audience
        self._inward = self._outward = 0
        self._formats = dict[str, None]()

    def add(self, translation: Translation) -> None:
        """Tell what one error has lost."""
        from uep import bridges

        record, losses = translation.record, translation.losses
        place = f"{record.context.get('uep.source.file', '<stdin>')}:{translation.span.line}"
        self._inward += len(losses)
        self._formats[translation.format] = None
        if losses:
            click.echo(
                f"uep: {place}: not in record {record.error_id}, of the {translation.format} input:", err=True
            )
            _list(losses)
        if not self._target or self._target == "text":
            return
        outward = bridges.list_losses(record, self._target, audience=self._audience)
        self._outward += len(outward)
        if outward:
            click.echo(
                f"uep: {place}: not in the {self._target} output, of record {record.error_id}:", err=True
            )
            _list(outward)

    def finish(self) -> None:
        """Tell how much it was in all, and what the readers of text pass over in every error."""
        from uep import bridges

        unread = {name: bridges.list_unread(name) for name in sorted(self._formats)}
        for name, parts in unread.items():
            if parts:
                click.echo(f"uep: never read of {name} text:", err=True)
                _list(parts)
        if not self._inward and not self._outward:
            click.echo(f"uep: nothing {'else ' * any(unread.values())}was lost", err=True)
        else:
            click.echo(
                f"uep: lost: {_count(self._inward, 'part')} of the input, {_count(self._outward, 'field')} of the records",
                err=True,
            )


def _list(losses: Iterable[Loss]) -> None:
    from uep._render_escape import escape_line

    rows = [(escape_line(loss.path) or "(whole)", escape_line(loss.reason)) for loss in losses]
    width = min(max(len(path) for path, _ in rows), 48)
    for path, reason in rows:
        click.echo(f"  {path:{width}}  {reason}", err=True)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


__all__ = ["LossReport"]
