"""The guides, the README and the examples do what they say: every block is run, and what it prints stands below it."""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "python" / "docs"
EXAMPLES = ROOT / "python" / "examples"
GUIDES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
PROGRAMS = sorted(EXAMPLES.glob("*.py"))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
LANGUAGES = {"", "console", "go", "json", "python", "sh", "text", "toml", "yaml"}
SAME = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

# Runs the blocks of one guide in order, in one namespace and folder, and tells what each printed.
RUNNER = """
import contextlib, io, json, os, subprocess, sys
blocks = json.load(sys.stdin)
answer, outputs = os.fdopen(os.dup(1), "w"), []
namespace = {"__name__": "__main__"}
for block in blocks:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    if block["language"] == "python":
        code = compile("\\n" * (block["line"] - 1) + block["text"], block["file"], "exec")
        with contextlib.redirect_stdout(out):
            exec(code, namespace)
        outputs.append(out.buffer.getvalue().decode())
    else:
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", block["text"]], stdout=subprocess.PIPE)
        if done.returncode:
            sys.exit(f"{block['file']}:{block['line']}: exit status {done.returncode}")
        outputs.append(done.stdout.decode())
json.dump(outputs, answer)
answer.close()
"""


class Block(NamedTuple):
    """A fenced block: its language, its first line in the file, its text, and the text block right below it."""

    language: str
    line: int
    text: str
    output: str | None


def blocks_of(path: Path) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    text = path.read_text(encoding="utf-8")
    found = list(FENCE.finditer(text))
    blocks = []
    for index, match in enumerate(found):
        below = found[index + 1] if index + 1 < len(found) else None
        is_output = below is not None and below[1] == "text" and not text[match.end() : below.start()].strip()
        output = below[2] if below is not None and is_output else None
        blocks.append(Block(match[1], text.count("\n", 0, match.start(2)) + 1, match[2], output))
    return blocks


def is_run(block: Block, guide: Path) -> bool:
    """Tell whether a block is run: Python and shell of the guides; of the README, shell that begins with the command.

    `console` is for what installs something; the README's other shell blocks set up the whole project.
    """
    is_ours = guide.parent == DOCS or block.text.startswith("uep ")
    return block.language == "python" or (block.language == "sh" and is_ours)


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which `uep` and `python` are those of the interpreter that runs the tests."""
    for name, words in (("uep", [sys.executable, "-m", "uep"]), ("python", [sys.executable])):
        script = folder / name
        script.write_text("#!/bin/sh\nexec " + " ".join(f'"{word}"' for word in words) + ' "$@"\n')
        script.chmod(0o755)
    path = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_guide_runs_and_prints_what_it_says(guide: Path, tmp_path: Path):
    """Every block of a page runs after the ones before it; a text block below it is its output, with `...` for what varies."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "work").mkdir()
    run = [block for block in blocks_of(guide) if is_run(block, guide)]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RUNNER],
        input=json.dumps([{**block._asdict(), "file": guide.name} for block in run]),
        cwd=tmp_path / "work",
        env=environment(tmp_path / "bin"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    checker = doctest.OutputChecker()
    for block, got in zip(run, json.loads(done.stdout), strict=True):
        if block.output is not None:
            shown = f"{guide.name}:{block.line}\nwant:\n{block.output}\ngot:\n{got}"
            assert checker.check_output(block.output, got, SAME), shown


@pytest.mark.parametrize("guide", GUIDES[1:], ids=lambda path: path.name)
def test_a_guide_uses_known_languages_and_is_short(guide: Path):
    """No block escapes the tests by a misspelled language, and a guide is read in one sitting."""
    assert {block.language for block in blocks_of(guide)} <= LANGUAGES
    assert len(guide.read_text(encoding="utf-8").splitlines()) <= 180


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_an_example_runs(program: Path, tmp_path: Path):
    """An example ends well, prints something, and is small."""
    done = subprocess.run(
        [sys.executable, "-W", "error", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    assert "" != done.stdout
    assert len(program.read_text(encoding="utf-8").splitlines()) < 60


def test_every_guide_and_example_is_in_the_index():
    """The index names every page and every program, and no other."""
    links = LINK.findall((DOCS / "README.md").read_text(encoding="utf-8"))
    listed = {link for link in links if "spec/" not in link and not link.startswith("gen/")}
    pages = {path.name for path in DOCS.glob("*.md")} - {"README.md"}
    programs = {f"../examples/{path.name}" for path in EXAMPLES.iterdir() if path.is_file()}
    assert pages | programs | {"../examples"} == listed


def markdown_files() -> list[Path]:
    """Return the Markdown files of the repository, those not yet committed included."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [path for name in sorted(listed) if (path := ROOT / name).is_file()]


def anchors_of(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as forges spell them, and those that are written into it."""
    text = path.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ +(.*)$", FENCE.sub("", text), re.MULTILINE)
    plain = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower() for heading in headings]
    made = {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}
    return made | set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text))


@pytest.mark.parametrize("page", markdown_files(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_relative_link_leads_somewhere(page: Path):
    """Every relative link of every Markdown file names a file, and an anchor that is there."""
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text(encoding="utf-8")))
    dead = []
    for link in LINK.findall(text):
        if re.match(r"[a-z][a-z0-9+.-]*:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / unquote(name)).resolve() if name else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors_of(target)):
            dead.append(link)
    assert [] == dead


def test_the_go_of_the_guides_compiles(tmp_path: Path):
    """Every Go program of the guides builds with the generated tables and prints what stands below it."""
    programs = [block for guide in GUIDES for block in blocks_of(guide) if block.language == "go"]
    assert programs
    shutil.copytree(ROOT / "bindings" / "go" / "gen" / "uep", tmp_path / "uep")
    (tmp_path / "go.mod").write_text("module example.com/shop\n\ngo 1.24\n")
    for block in programs:
        (tmp_path / "main.go").write_text(block.text)
        command = ["go", "run", "."]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)
        assert 0 == done.returncode, done.stderr
        assert (block.output or "").strip() == done.stdout.strip()
