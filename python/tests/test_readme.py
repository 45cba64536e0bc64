"""The README's Python blocks run, and its commands are the ones that exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from uep.cli._main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_a_python_block_runs(block: str):
    """What a reader copies works."""
    done = subprocess.run(
        [sys.executable, "-c", block], capture_output=True, text=True, timeout=60, check=False
    )
    assert "" == done.stderr
    assert "" != done.stdout


def test_every_command_is_listed():
    """The table of commands is complete."""
    listed = set(re.findall(r"^\| `uep (\w+)", README, re.MULTILINE))
    assert set(COMMANDS) == listed


def test_every_folder_of_the_top_level_is_explained():
    """A reader finds every folder in the table."""
    listed = set(re.findall(r"^\| `(\w+)/`", README, re.MULTILINE))
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert {path.partition("/")[0] for path in tracked if "/" in path and not path.startswith(".")} <= listed
