"""Make the outputs and truths of the Java programs: each is run bare, observed by an agent, and under real loggers.

Type, message, causes, suppressed errors and frames come from the virtual machine's own objects (observe/Observer.java).
The count of frames shared with the enclosing trace is computed as Throwable.printEnclosedStackTrace does.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import _case
from _case import Case
from _jvm_languages import regenerate_languages

_HERE = Path(__file__).parent
_SHOP = Path("/srv/shop")
_OBSERVE = Path("/srv/observe")
_MAIN = "com.acme.shop.Crash"
_LAST = "lines with the form of a frame directly before the first frame are frames"
_LOGGERS = (
    "logback",
    "logback_logstash",
    "logback_packaging",
    "logback_root_first",
    "log4j2",
    "log4j2_json",
    "log4j2_plain",
    "log4j2_root_first",
)

CASES = (
    Case("anonymous", ("nested class",)),
    Case("assertion", ("assertion",)),
    Case("async_future", ("async", "cause")),
    Case("chain_three_deep", ("chain three deep", "cause")),
    Case("circular", ("cycle",)),
    Case("class_loader", ("class loader",)),
    Case("constructor", ("constructor",)),
    Case("custom_text", ("message in the local language",)),
    Case("deep_recursion", ("1,000-deep recursion",)),
    Case("empty_message", ("empty message",)),
    Case("executor", ("async", "other thread", "cause")),
    Case("forged_cause", ("message imitates a cause",)),
    Case("forged_frame", ("message imitates a frame",)),
    Case(
        "forged_frame_last",
        ("message imitates a frame",),
        authority={"message": "rule", "frames": "rule"},
        ambiguous={"same_bytes_as": "frame_set_by_hand", "reading": _LAST},
    ),
    Case("forged_header", ("message imitates a header",)),
    Case(
        "frame_set_by_hand", ("frames",), ambiguous={"same_bytes_as": "forged_frame_last", "reading": _LAST}
    ),
    Case("generic", ("generic",)),
    Case("lambda", ("lambda",)),
    Case("long_message", ("message over 8 KiB",)),
    Case("multi_line", ("message of several lines",)),
    Case("mutual_recursion", ("mutual recursion",)),
    Case("named_module", ("module",)),
    Case("native_frame", ("native frame", "cause")),
    Case("nested_class", ("nested class",)),
    Case("no_debug_info", ("no debug info",)),
    Case("non_ascii", ("non-ASCII",)),
    Case("null_pointer", ("message",)),
    Case("other_thread", ("other thread",)),
    Case("printed", ("two errors in one log", "caught")),
    Case("proxy", ("proxy", "cause")),
    Case("rethrow", ("re-raise", "cause")),
    Case("stackless", ("stackless",)),
    Case("stackless_chain", ("stackless", "cause")),
    Case("static_init", ("static initialiser", "cause")),
    Case("suppressed", ("suppressed",)),
    Case("suppressed_nested", ("suppressed", "cause")),
    Case("two_errors", ("two errors in one log", "other thread")),
)
_NO_LOGGER = {
    "custom_text": "loggers print getMessage, printStackTrace prints getLocalizedMessage",
    "printed": "the program prints its errors itself",
    "proxy": "the number in the name of a proxy class depends on how many there are",
}
_LOSSY = {
    ("circular", "log4j2"): "the error is printed twice",
    ("circular", "log4j2_root_first"): "the error is printed twice",
    ("deep_recursion", "log4j2_json"): "the trace is cut at 16 KiB",
    ("mutual_recursion", "log4j2_json"): "the trace is cut at 16 KiB",
    ("suppressed", "log4j2_root_first"): "suppressed errors are not printed",
    ("suppressed_nested", "log4j2_root_first"): "suppressed errors are not printed",
}
"""Loggers that do not print the whole truth of a case, and what is missing."""

_NOTHING_IN = {
    "stackless": {
        "escaped": "one line without a newline: a log line that quotes the first line of a trace looks the same"
    },
}
_COMPILE = {"no_debug_info": ("-g:none",), "named_module": ("--module-version", "1.2.3")}


def _build() -> Path:
    """Compile the agents, fetch the loggers, and return the folder they are in."""
    _case.place(_HERE / "observe", _OBSERVE)
    libraries = _OBSERVE / "lib"
    _run(
        [
            "mvn",
            "-q",
            "-B",
            "-f",
            "pom.xml",
            "dependency:copy-dependencies",
            f"-DoutputDirectory={libraries}",
        ],
        _OBSERVE,
    )
    _run(["javac", "-cp", f"{libraries}/*", "-d", "classes", "Observer.java", "Loggers.java"], _OBSERVE)
    for name in ("Observer", "Loggers"):
        (_OBSERVE / "manifest").write_text(f"Premain-Class: observe.{name}\n")
        _run(["jar", "cfm", f"{name}.jar", "manifest", "-C", "classes", "observe"], _OBSERVE)
    return _OBSERVE


def _run(command: Sequence[str], where: Path) -> None:
    done = subprocess.run(command, cwd=where, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stdout}{done.stderr}")


def _command(case: str, *options: str, classpath: str = "classes") -> list[str]:
    if case == "named_module":
        start = ["--module-path", "classes", "--module", f"com.acme.shop/{_MAIN}"]
        if classpath != "classes":
            start = ["-cp", classpath, *start]
    else:
        start = ["-cp", classpath, _MAIN]
    return ["java", "-ea", "-Dfile.encoding=UTF-8", *options, *start]


def _errors(case: Case, lines: list[str]) -> list[list[dict[str, Any]]]:
    """Return the nodes the machine told of; the counts of shared frames become those of folded frames."""
    errors: list[list[dict[str, Any]]] = [json.loads(_neutral(line.encode())) for line in lines]
    for nodes in errors:
        for node in nodes:
            shared = _folded_share(node["frames"], node.pop("shared"))
            if shared:
                node["shared_with_parent"] = shared
            for frame in node["frames"]:
                if not frame["module"]:
                    del frame["module"]
    if case.name == "forged_frame_last":
        forged = {"function": "forged.Order.check", "file": "Order.java", "line": 1}
        errors[0][0]["message"] = "bad order"
        errors[0][0]["frames"].insert(0, forged)
    return errors


def _folded_share(frames: list[dict[str, Any]], shared: int) -> int:
    whole = 0
    for frame in reversed(_case.fold(frames)):
        count = 1 + frame.get("repeat", 0)
        if shared < count:
            break
        shared -= count
        whole += 1
    return whole


def _neutral(output: bytes) -> bytes:
    """Take addresses of hidden classes out of an output: they change from run to run."""
    return re.sub(rb"0x[0-9a-f]{16}", b"0x00007f0000000000", output)


def regenerate(root: Path, only: set[str]) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    observe = _build()
    version = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()[1]
    done = regenerate_languages(only, observe, _errors, _neutral)
    for case in CASES:
        if only and case.name not in only:
            continue
        folder = root / "java" / case.name
        _case.place(folder, _SHOP)
        sources = sorted(path.name for path in _SHOP.glob("*.java"))
        _run(["javac", "-encoding", "UTF-8", *_COMPILE.get(case.name, ()), "-d", "classes", *sources], _SHOP)
        env = {"LC_ALL": "C.UTF-8"}
        output = _neutral(_case.run(_command(case.name), env, _SHOP))
        truth = observe / "truth"
        truth.unlink(missing_ok=True)
        agent = f"-javaagent:{observe}/Observer.jar={truth}"
        observed = _neutral(_case.run(_command(case.name, agent), env, _SHOP))
        if observed != output:
            raise SystemExit(
                f"{case.name}: the program printed something else while it was observed\n{observed.decode()}"
            )
        lines = truth.read_text(encoding="utf-8").splitlines()
        plain = Case(case.name, case.topics, _command(case.name), case.env, case.authority, case.ambiguous)
        _case.write(folder, plain, output, version.strip(), "java", _errors(case, lines))
        if case.name in _NOTHING_IN:
            path = folder / "truth.json"
            known = {
                **json.loads(path.read_text(encoding="utf-8")),
                "nothing_in": _NOTHING_IN[case.name],
            }
            path.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        if case.name not in _NO_LOGGER:
            _log(case.name, folder, observe, env)
        done.append(case.name)
    return done


def _log(case: str, folder: Path, observe: Path, env: dict[str, str]) -> None:
    (folder / "wrapped").mkdir(exist_ok=True)
    for logger in _LOGGERS:
        if (case, logger) in _LOSSY:
            continue
        config = observe / "config" / f"{logger}.xml"
        options = [
            f"-javaagent:{observe}/Loggers.jar={logger}",
            f"-Dlogback.configurationFile={config}",
            f"-Dlog4j2.configurationFile={config}",
            "-Dslf4j.internal.verbosity=WARN",
        ]
        classpath = os.pathsep.join(["classes", f"{observe}/classes", f"{observe}/lib/*"])
        output = _case.run(_command(case, *options, classpath=classpath), env, _SHOP)
        (folder / "wrapped" / f"{logger}.log").write_bytes(_neutral(output))
