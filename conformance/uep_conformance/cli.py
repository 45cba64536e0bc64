"""The command `uep conformance`: one visible table of subcommands, each loaded when it is run. No subcommand lives here."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, Final, NamedTuple

import click

from uep_conformance.errors import ConformanceError


class _Entry(NamedTuple):
    """Where a subcommand stands, and its line in the help."""

    module: str
    name: str
    help: str


COMMANDS: Final[dict[str, _Entry]] = {
    "diff": _Entry("cli_reports", "diff", "Say what changed between two reports."),
    "explain": _Entry("cli_list", "explain", "Explain a vector or a requirement."),
    "init": _Entry("cli_init", "init", "Write the skeleton of a testee."),
    "list": _Entry("cli_list", "list_vectors", "List vectors."),
    "matrix": _Entry("cli_reports", "matrix", "Pass records between all pairs of testees."),
    "merge": _Entry("cli_reports", "merge", "Make one report of several parts of a run."),
    "mutants": _Entry(
        "cli_mutants", "mutants", "Put seeded bugs into implementations and see that vectors find them."
    ),
    "property": _Entry(
        "cli_property",
        "property_mode",
        "Ask a testee about generated documents, beside judges that must agree.",
    ),
    "run": _Entry("cli_run", "run", "Run the vectors against a testee."),
    "selftest": _Entry(
        "cli_selftest",
        "selftest",
        "Prove the suite: trivial and hostile testees, flipped expectations, two references.",
    ),
    "site": _Entry("cli_reports", "site", "Make a static comparison of implementations from their reports."),
    "trace": _Entry("cli_trace", "trace_command", "Compare the requirements with the vectors."),
    "vectors": _Entry("cli_vectors", "vectors", "Add, format, check and index vectors."),
}


class _Group(click.Group):
    """Imports a subcommand to run it or to show its own help; failures of the suite's end with their own status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(f"uep_conformance.{entry.module}"), entry.name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in sorted(COMMANDS.items())])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ConformanceError as failure:
            click.echo(f"uep conformance: {failure}", err=True)
            sys.exit(failure.status)


@click.group("conformance", cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Judge an implementation of the protocol from outside.

    Exit status: 0 as it must be, 1 nonconformant, 2 usage, 3 incomplete, 4 a fault of the suite.
    """


__all__ = ["COMMANDS", "main"]
