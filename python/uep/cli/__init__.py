"""The command `uep`: parse arguments, call one library function, render, exit. No protocol knowledge of its own."""

from __future__ import annotations


def main() -> None:
    """Run the command."""
    from uep.cli._main import main as run

    run(prog_name="uep")


__all__ = ["main"]
