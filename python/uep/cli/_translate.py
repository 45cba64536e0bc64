"""`uep translate`: find errors in inputs of any known format and write them in another. The library does both; this only connects them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

import click

from uep.cli._explain_loss import LossReport
from uep.cli._follow import follow_until_interrupted
from uep.cli._terminal import UNREADABLE, fail
from uep.cli._translation_output import Summary, find_writer, is_binary, show_progress

if TYPE_CHECKING:
    from uep.bridges import Audience, FollowedFile, Translation

NOTHING_FOUND: Final = 1
_TIMES: Final = "an RFC 3339 time such as 2026-01-02T03:04:05Z"


@click.command("translate")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--from",
    "source",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="The format to read; see: uep formats.",
)
@click.option(
    "--to",
    "target",
    default="",
    metavar="NAME",
    help="json, protobuf, msgpack, text or a format; text on a terminal, else json.",
)
@click.option(
    "--audience",
    type=click.Choice(["internal", "external"]),
    help="Who may read the output; external is the default of formats that leave the company.",
)
@click.option(
    "--timezone",
    default="UTC",
    show_default=True,
    metavar="ZONE",
    help="Zone of time stamps that name none, such as Europe/Rome or +02:00.",
)
@click.option(
    "--now", default="", metavar="TIME", help="The time of the run, so that a run can be repeated exactly."
)
@click.option("--keep-origin", is_flag=True, help="Store the matched bytes in each record.")
@click.option(
    "--explain-loss", is_flag=True, help="Tell on stderr what of each error could not be carried, and why."
)
@click.option(
    "--follow",
    is_flag=True,
    help="Wait for more of the one file, through truncation and rotation, until SIGINT.",
)
@click.option("--summary", is_flag=True, help="Count the errors by type instead of writing them.")
@click.option(
    "--registry", type=click.Path(path_type=Path), help="A JSON file with types and native names of your own."
)
def command(
    files: tuple[Path, ...],
    source: str,
    target: str,
    audience: Audience | None,
    timezone: str,
    now: str,
    keep_origin: bool,
    explain_loss: bool,
    follow: bool,
    summary: bool,
    registry: Path | None,
) -> None:
    """Find the errors in FILES (logs, crash output, payloads; gzip is unpacked) and write one record per error.

    Without FILES, or for -, standard input is read, as it comes. With --follow an error is written once its end is clear
    or its file was silent for a second. Exit status: 0 when an error was found, 1 when none was, 2 when an
    input cannot be read.
    """
    from uep import bridges, types

    if registry is not None:
        try:
            scope = types.use_registry(types.load_registry(registry))
        except (OSError, ValueError) as wrong:
            fail(str(wrong))
    else:
        scope = nullcontext()  # type: ignore[assignment]
    target = target or ("text" if sys.stdout.isatty() else "json")
    if is_binary(target) and sys.stdout.isatty() and not summary:
        fail(f"--to {target}: binary output does not go to a terminal; redirect it to a file or pipe")
    if follow and (len(files) != 1 or str(files[0]) == "-"):
        fail("--follow: waits for one file; name it, and pipe standard input without --follow")
    _check_time(now)
    _check_zone(timezone)
    count = Summary()
    with scope:
        try:
            write = count.add if summary else find_writer(target, audience, sys.stdout)
        except ValueError as wrong:
            fail(str(wrong))
        report = LossReport("" if summary else target, audience) if explain_loss else None
        read = partial(bridges.translate, source=source, timezone=timezone, now=now, keep_origin=keep_origin)
        tell = _both(write, report)
        unreadable = [
            not _translate_file(path, read, tell, count, follow=follow) for path in files or (Path("-"),)
        ]
    if report is not None and count.total:
        report.finish()
    if summary and count.total:
        click.echo(count.table())
    if any(unreadable):
        sys.exit(UNREADABLE)
    if not count.total:
        click.echo("uep: no error was found in the input", err=True)
        sys.exit(NOTHING_FOUND)


def _both(write: Callable[[Translation], None], report: LossReport | None) -> Callable[[Translation], None]:
    """Return a writer that also tells what was lost, where somebody asked."""
    if report is None:
        return write

    def write_and_tell(translation: Translation) -> None:
        write(translation)
        report.add(translation)

    return write_and_tell


def _translate_file(
    path: Path,
    read: Callable[..., Iterator[Translation]],
    write: Callable[[Translation], None],
    count: Summary,
    *,
    follow: bool,
) -> bool:
    """Translate one input; return whether it could be read."""
    from uep.errors import DecodeError

    name = "<stdin>" if str(path) == "-" else str(path)
    try:
        with _open(path, name, follow=follow) as streams:
            progress = None if follow else show_progress(name, path)
            for stream in streams:
                for translation in read(stream, file="" if name == "<stdin>" else name, progress=progress):
                    count.total += 1
                    write(translation)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nobody is left to be told
        sys.exit(0)
    except OSError as wrong:
        click.echo(
            f"uep: {name}: {(wrong.strerror or 'cannot be read').lower()}; name a file that exists and may be read",
            err=True,
        )
        return False
    except (DecodeError, ValueError) as wrong:
        click.echo(f"uep: {name}: {wrong}", err=True)
        return False
    except ImportError as wrong:
        fail(str(wrong))
    return True


@contextmanager
def _open(path: Path, name: str, *, follow: bool) -> Iterator[Iterable[BinaryIO | FollowedFile]]:
    """Give the streams of one input: one, or when it is followed one for each file that has its name."""
    if follow:
        with follow_until_interrupted(path) as streams:
            yield streams
    elif name == "<stdin>":
        yield [sys.stdin.buffer]
    else:
        with path.open("rb") as stream:
            yield [stream]


def _check_time(now: str) -> None:
    from uep._times import format_timestamp, parse_timestamp

    try:
        if now and format_timestamp(*parse_timestamp(now)) != now:
            raise ValueError("is not in canonical spelling")
    except ValueError:
        fail(f"--now {now}: is not {_TIMES} in UTC")


def _check_zone(timezone: str) -> None:
    from uep.bridges.text._stamp import zone_named

    try:
        zone_named(timezone)
    except (ValueError, KeyError, OSError):
        fail(
            f"--timezone {timezone}: is no zone; give a name such as Europe/Rome or an offset such as +02:00"
        )


__all__ = ["command"]
