"""`uep types`: list the registry's error types or explain one. The data is `uep.types`'."""

from __future__ import annotations

import json

import click

from uep.cli._terminal import fail, paint
from uep.types import ErrorType, get_type, list_categories, list_types


@click.command("types")
@click.argument("name", required=False, metavar="[TYPE]")
@click.option(
    "--category", metavar="C", help="List the types of one category, such as network or uep.network."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: an object for one type, an object a line for a list."
)
def command(name: str | None, category: str | None, as_json: bool) -> None:
    """List the error types of the registry, or explain TYPE.

    Exit status: 0 when found, 2 when there is no such type or category.
    """
    if name is not None and category is not None:
        fail("give a type or --category, not both")
    if name is None:
        _print_list(_choose(category), as_json)
        return
    try:
        entry = get_type(name)
    except LookupError as unknown:
        fail(str(unknown))
    click.echo(json.dumps(_to_json(entry), ensure_ascii=False, indent=2) if as_json else _explain(entry))


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
