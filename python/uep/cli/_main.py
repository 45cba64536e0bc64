"""The command group: one visible table of commands, each loaded when it is run. No command lives here."""

from __future__ import annotations

from importlib import import_module
from typing import Final, NamedTuple

import click


class _Entry(NamedTuple):
    """Where a command stands, and its line in the help."""

    module: str
    help: str


COMMANDS: Final[dict[str, _Entry]] = {
    "codegen": _Entry("uep.cli._codegen", "Generate code, schemas and pages from the specification."),
    "conformance": _Entry("uep.cli._conformance", "Judge an implementation of the protocol from outside."),
    "diff": _Entry("uep.cli._diff", "Compare records as trees."),
    "formats": _Entry("uep.cli._formats", "List the formats that can be translated."),
    "show": _Entry("uep.cli._show", "Show records as text."),
    "translate": _Entry("uep.cli._translate", "Turn errors of any known format into records, and back."),
    "types": _Entry("uep.cli._types", "List the error types of the registry, or explain one."),
    "validate": _Entry("uep.cli._validate", "Judge records and say how to mend them."),
}


class _LazyGroup(click.Group):
    """A group that imports a command's module only to run it or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = import_module(entry.module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in sorted(COMMANDS.items())])


def _print_versions(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from uep._gen.versions import PACKAGE_VERSION, PROTOCOL_VERSION, RELEASE

    click.echo(f"uep {PACKAGE_VERSION} (release {RELEASE}, protocol {PROTOCOL_VERSION})")
    ctx.exit()


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_versions,
    help="Show the versions and exit.",
)
def main() -> None:
    """Carry errors across languages: validate, show and translate records of the Universal Error Protocol."""


__all__ = ["COMMANDS", "main"]
