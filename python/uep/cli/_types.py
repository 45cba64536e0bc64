"""`uep types`: list the registry's error types, explain one, or tell what a foreign code stands for. The data is `uep.types`'."""

from __future__ import annotations

import json

import click

from uep.cli._terminal import fail, paint
from uep.types import ErrorType, get_type, list_categories, list_types
from uep.types import code as find_code

_PER_PLATFORM = ("posix.errno", "posix.signal")


@click.command("types")
@click.argument("name", required=False, metavar="[TYPE]")
@click.option(
    "--category", metavar="C", help="List the types of one category, such as network or uep.network."
)
@click.option(
    "--code",
    metavar="SPACE:CODE",
    help="Tell what a code of another system stands for, such as posix.errno:ENOENT or sqlstate:23505.",
)
@click.option(
    "--platform", metavar="P", help="Where a number of --code comes from, such as linux or windows-amd64."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: an object for one type, an object a line for a list."
)
def command(
    name: str | None, category: str | None, code: str | None, platform: str | None, as_json: bool
) -> None:
    """List the error types of the registry, explain TYPE, or look up a code of another system.

    Exit status: 0 when found, 2 when there is no such type, category, code space or code.
    """
    if sum(given is not None for given in (name, category, code)) > 1:
        fail("give a type, --category or --code, not both or all of them")
    if platform is not None and code is None:
        fail("--platform says where the number of --code comes from; give --code as well")
    if code is not None:
        click.echo(_look_up(code, platform or "", as_json))
        return
    if name is None:
        _print_list(_choose(category), as_json)
        return
    try:
        entry = get_type(name)
    except LookupError as unknown:
        fail(str(unknown))
    click.echo(json.dumps(_to_json(entry), ensure_ascii=False, indent=2) if as_json else _explain(entry))


def _look_up(text: str, platform: str, as_json: bool) -> str:
    from uep._code_tables import default_type, list_spaces

    space, _, value = text.partition(":")
    if space not in list_spaces():
        fail(f"{space}: no such code space; use one of {', '.join(list_spaces())}")
    entry = find_code(space, value, platform=platform)
    if entry is None:
        hint = ""
        if space in _PER_PLATFORM and value.isdigit() and not platform:
            hint = "; numbers of this space differ between platforms, name one with --platform"
        fail(f"{text}: not listed, so it reads as {default_type(space)}{hint}")
    if as_json:
        return json.dumps(entry._asdict(), ensure_ascii=False, indent=2)
    known = get_type(entry.error_type) if entry.error_type else None
    told = f"{paint(known.name, 'cyan')}  {known.title}" if known else "reports no error"
    named = "" if entry.name == entry.value else f" {entry.name}"
    return f"{entry.space} {entry.value}{named}  {told}"


def _choose(category: str | None) -> tuple[ErrorType, ...]:
    if category is None:
        return list_types()
    wanted = category if category.startswith("uep.") else f"uep.{category}"
    known = [entry.id for entry in list_categories()]
    if wanted not in known:
        fail(f"{category}: no such category; use one of {', '.join(known)}")
    return list_types(wanted)


def _print_list(entries: tuple[ErrorType, ...], as_json: bool) -> None:
    width = max((len(entry.name) for entry in entries), default=0)
    for entry in entries:
        if as_json:
            click.echo(json.dumps(_to_json(entry), ensure_ascii=False))
        else:
            click.echo(f"{entry.name:{width}}  {entry.default_severity:8}  {entry.title}")


def _explain(entry: ErrorType) -> str:
    facts = {
        "severity": entry.default_severity,
        "retry": entry.retryability + (", throttled" if entry.throttled else ""),
        "effect": entry.default_effect,
        "fault": entry.fault,
        "ancestors": " > ".join(entry.ancestors),
        "grpc": entry.grpc_code,
        "http": str(entry.http_status),
        "otel": str(entry.otel_severity_number),
        "metrics": ", ".join(entry.monitoring_metrics),
        "since": entry.since,
    }
    lines = [f"{paint(entry.name, 'cyan')}  {entry.title}", "", entry.description, entry.disambiguation, ""]
    lines += [f"  {key:10} {value}" for key, value in facts.items() if value]
    lines += ["", "what to do:", *(f"  - {text}" for text in entry.recovery_suggestions)]
    return "\n".join(lines)


def _to_json(entry: ErrorType) -> dict[str, object]:
    return entry._asdict() | {"context_keys": [key._asdict() for key in entry.context_keys]}


__all__ = ["command"]
