"""What the tools themselves tell of the native crashes: each is run a second time in a form made for programs.

Sanitizers print every part of a frame (``stack_trace_format``) with mangled names, valgrind writes XML, gdb answers its
Python interface. Names are demangled by ``c++filt``, with parameters and without. Imports nothing of ``uep``.
"""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

__all__ = ["gdb_stacks", "sanitizer_blocks", "valgrind_errors"]

Tree = dict[str, Any]
_FORMAT = "FRAME|%n|%p|%f|%s|%l|%c|%m|%o|"
_GDB = """
import gdb
def told():
    frame, level = gdb.newest_frame(), 0
    while frame is not None:
        sal = frame.find_sal()
        shown = level > 0 or not sal.symtab or sal.pc != frame.pc()
        name = frame.name() or ""
        if frame.type() == gdb.SIGTRAMP_FRAME:
            name = "<signal handler called>"
        file = sal.symtab.filename if sal.symtab else ""
        image = "" if file else gdb.solib_name(frame.pc()) or ""
        print("FRAME|%s|%s|%d|%s|%d" % (name, file, sal.line if file else 0, image, frame.pc() if shown else 0))
        frame, level = frame.older(), level + 1
gdb.execute("run")
for thread in sorted(gdb.selected_inferior().threads(), key=lambda one: one.num):
    print("THREAD|%d|%s|%d" % (thread.num, thread.name, thread == gdb.selected_thread()))
chosen = gdb.selected_thread()
told()
"""


@cache
def _demangled(name: str, *options: str) -> str:
    if not name.startswith("_Z"):
        return name
    told = subprocess.run(["c++filt", *options, name], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def _names(mangled: str) -> Tree:
    plain, raw = _demangled(mangled, "-p"), _demangled(mangled)
    return {**({"function": plain} if plain else {}), **({"raw_function": raw} if raw != plain else {})}


def _build_id(image: str) -> str:
    told = subprocess.run(["readelf", "-n", image], capture_output=True, text=True, check=False).stdout
    found = re.search(r"Build ID: ([0-9a-f]+)", told)
    return found[1] if found else ""


def sanitizer_blocks(
    command: list[str], env: dict[str, str], where: Path, *, named: bool, images: bool
) -> list[list[Tree]]:
    """Return the frames of each stack; ``named``: the runtime prints build ids, ``images``: it prints no addresses."""
    options = {
        key: f"{value}:demangle=0:stack_trace_format='{_FORMAT}'"
        for key, value in env.items()
        if key.endswith("_OPTIONS")
    }
    done = subprocess.run(
        command, cwd=where, env={**env, **options}, capture_output=True, text=True, check=False
    )
    blocks, before = list[list[Tree]](), ""
    for line in (done.stdout + done.stderr).splitlines():
        if line.startswith("FRAME|"):
            if not before.startswith("FRAME|"):
                blocks.append([])
            blocks[-1].append(_sanitizer_frame(line.split("|")[2:], named=named, images=images))
        before = line
    return blocks


def _sanitizer_frame(parts: list[str], *, named: bool, images: bool) -> Tree:
    pc, name, file, line, column, image, offset, _ = parts
    frame = _names("" if name == "<null>" else name)
    known = file != "<null>"
    if known:
        frame |= {"file": file, "line": int(line), "column": int(column)}
    build_id = _build_id(image) if named else ""
    if images:
        frame["package"] = Path(image).name
        return {**frame, **({"address": str(int(offset, 16)), "build_id": build_id} if build_id else {})}
    if known:
        return {**frame, "address": str(int(pc, 16))}
    address = int(offset, 16) if build_id else int(pc, 16)
    return {
        **frame,
        "package": image,
        "address": str(address),
        **({"build_id": build_id} if build_id else {}),
    }


def valgrind_errors(command: list[str], where: Path) -> list[list[tuple[str, list[Tree]]]]:
    """Return for each error its parts: the heading or the remark, and the frames below it."""
    told = where / "told.xml"
    options = ["--xml=yes", f"--xml-file={told}", "--demangle=no"]
    subprocess.run([command[0], *options, *command[1:]], cwd=where, capture_output=True, check=False)
    errors = []
    for error in ElementTree.parse(told).getroot().iter():
        if error.tag not in ("error", "fatal_signal"):
            continue
        if error.findtext("kind", "").startswith("Leak_") and "--leak-check=full" not in command:
            # XML tells of leaks also where the text does not.
            continue
        parts: list[tuple[str, list[Tree]]] = []
        for part in error:
            if part.tag in ("what", "auxwhat", "signo"):
                parts.append((part.text or "", []))
            elif part.tag in ("xwhat", "xauxwhat"):
                parts.append((part.findtext("text", ""), []))
            elif part.tag == "stack":
                parts[-1][1].extend(_valgrind_frame(frame) for frame in part.iter("frame"))
        errors.append(parts)
    return errors


def _valgrind_frame(frame: ElementTree.Element) -> Tree:
    told = {"address": str(int(frame.findtext("ip", "0"), 16)), **_names(frame.findtext("fn", ""))}
    if frame.find("file") is not None:
        return {**told, "file": frame.findtext("file"), "line": int(frame.findtext("line", "0"))}
    return {**told, "package": frame.findtext("obj", "")} if frame.find("obj") is not None else told


def gdb_stacks(app: list[str], where: Path) -> tuple[list[Tree], list[tuple[int, str, bool]]]:
    """Return the frames of the thread that stopped, and number, name and state of every thread."""
    script = where / "told.py"
    script.write_text(_GDB)
    command = ["setarch", "-R", "gdb", "-batch", "-x", str(script), *app]
    done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    frames, threads = list[Tree](), list[tuple[int, str, bool]]()
    for line in done.stdout.splitlines():
        kind, *parts = line.split("|")
        if kind == "THREAD":
            threads.append((int(parts[0]), parts[1], parts[2] == "1"))
        elif kind == "FRAME":
            frames.append(_gdb_frame(parts))
    return frames, threads


def _gdb_frame(parts: list[str]) -> Tree:
    raw, file, line, image, pc = parts
    # The parameters are the last group in parentheses; the names of gdb have no qualifiers behind it but const.
    plain = raw.removesuffix(" const")
    if plain.endswith(")") and not raw.endswith("operator()"):
        depth, at = 0, len(plain)
        while at > 0:
            at -= 1
            depth += {")": 1, "(": -1}.get(plain[at], 0)
            if depth == 0:
                break
        plain = plain[:at]
    else:
        plain = raw
    frame: Tree = {"function": plain} if plain else {}
    if plain != raw:
        frame["raw_function"] = raw
    if file:
        frame |= {"file": file, "line": int(line)}
    return {**frame, **({"package": image} if image else {}), **({"address": pc} if pc != "0" else {})}
