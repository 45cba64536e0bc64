"""Run the command as `python -m uep`."""

from __future__ import annotations

from uep.cli import main

if __name__ == "__main__":
    main()
