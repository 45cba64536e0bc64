"""Run the pages of the browser cases in Chromium and Firefox without a window, and state their truth.

A case is a folder with ``program.js``, which an empty page loads. Chromium is driven through its debugging pipe: what it
prints comes from its log or from the list of its developer tools, which write their entries as ``Save as…`` does; the
truth comes from ``Runtime.exceptionThrown``. What Firefox prints has type, message, file and line of the same errors,
so its truth is stated from those.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import _case
from _case import Case

__all__ = ["regenerate_browsers"]

_HERE = Path(__file__).parent
_WEB = _case.BUILD_ROOTS["javascript"]
_HOST = "shop.example"
_PAGE = (
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="program.js"></script>\n'
)
_WAIT = 4.0
_TOPICS: dict[str, tuple[str, ...]] = {
    "chromium_lines": ("uncaught", "message of several lines", "message imitates a frame"),
    "chromium_rejection": ("unhandled rejection", "cause"),
    "chromium_uncaught": ("uncaught", "class", "non-ASCII", "two errors in one log"),
    "chromium_values": ("thrown value", "unhandled rejection"),
    "devtools_rejection": ("unhandled rejection", "cause", "async"),
    "devtools_uncaught": ("uncaught", "class", "non-ASCII", "async", "two errors in one log"),
    "devtools_values": ("thrown value", "unhandled rejection", "async"),
    "devtools_worker": ("other thread", "async"),
    "firefox_rejection": ("unhandled rejection", "cause"),
    "firefox_uncaught": ("uncaught", "class", "non-ASCII", "two errors in one log"),
    "firefox_values": ("thrown value", "unhandled rejection"),
}
_ONE_LINE = {"escaped": "a field of one line is a message and no trace (BRG-214)"}
_STARTED = [
    {"function": "start", "file": "program.js", "line": 10, "async_boundary": True},
    {"function": "(anonymous)", "file": "program.js", "line": 4},
]
"""Who made the worker; the event names these calls by a number of another target."""
_EXPORT = """(async () => {
  const Console = await import("./panels/console/console.js");
  const view = Console.ConsoleView.ConsoleView.instance(), out = [];
  for (let index = 0; index < view.itemCount(); index++) {
    const entry = view.itemElement(index);
    if (!entry) continue;
    entry.toMessageElement();
    out.push(await entry.toExportString());
  }
  return out;
})()"""
_PREFS = {
    "browser.dom.window.dump.enabled": "true",
    "browser.shell.checkDefaultBrowser": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "network.dns.localDomains": f'"{_HOST}"',
}
_Event = dict[str, Any]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


@contextmanager
def _serve() -> Iterator[int]:
    (_WEB / "index.html").write_text(_PAGE, encoding="utf-8")
    handler = functools.partial(_Quiet, directory=str(_WEB))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


class _Chromium:
    """A browser without a window, spoken to through its debugging pipe."""

    def __init__(self, port: int, profile: str, log: Path) -> None:
        to_read, self._out = os.pipe()
        self._in, to_write = os.pipe()
        self._count, self._rest = 0, b""
        self.events: list[_Event] = []

        def connect() -> None:
            ends = os.dup(to_read), os.dup(to_write)
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
        command += ["--log-level=0", f"--user-data-dir={profile}", "--remote-debugging-pipe"]
        command += ["--remote-debugging-port=0", "--remote-allow-origins=*"]
        command += [f"--host-resolver-rules=MAP {_HOST} 127.0.0.1:{port}", "about:blank"]
        with log.open("wb") as stderr:
            self._process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=stderr, preexec_fn=connect, close_fds=False
            )

    def _read(self) -> _Event:
        while b"\0" not in self._rest:
            self._rest += os.read(self._in, 1 << 16)
        text, _, self._rest = self._rest.partition(b"\0")
        event: _Event = json.loads(text)
        if event.get("method") == "Target.attachedToTarget":
            self._send("Runtime.enable", {}, event["params"]["sessionId"])
        self.events.append(event)
        return event

    def _send(self, method: str, params: _Event, session: str = "") -> int:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._count

    def ask(self, method: str, params: _Event, session: str = "") -> _Event:
        """Send a command and return its result."""
        number = self._send(method, params, session)
        while (event := self._read()).get("id") != number:
            pass
        return dict(event["result"])

    def open(self, url: str) -> tuple[str, str]:
        """Return target and session of a new page."""
        target = self.ask("Target.createTarget", {"url": url})["targetId"]
        return target, self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]

    def run(self, session: str, expression: str) -> Any:
        """Return the value of an expression."""
        params = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        return self.ask("Runtime.evaluate", params, session)["result"].get("value")

    def close(self) -> None:
        """End the browser."""
        self._send("Browser.close", {})
        self._process.wait(20)


def _in_chromium(log: Path) -> tuple[str, list[_Event]]:
    """Return what the developer tools list of the page, and the errors that nobody caught."""
    with _serve() as port, tempfile.TemporaryDirectory() as profile:
        browser = _Chromium(port, profile, log)
        target, page = browser.open("about:blank")
        tools_port = (Path(profile) / "DevToolsActivePort").read_text(encoding="utf-8").split()[0]
        address = f"ws=127.0.0.1:{tools_port}/devtools/page/{target}&panel=console"
        _, tools = browser.open(f"devtools://devtools/bundled/devtools_app.html?{address}")
        browser.ask("Runtime.enable", {}, page)
        time.sleep(_WAIT)
        attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": True}
        browser.ask("Target.setAutoAttach", attach, page)
        browser.ask("Page.navigate", {"url": f"http://{_HOST}/index.html"}, page)
        time.sleep(_WAIT)
        entries = browser.run(tools, _EXPORT)
        browser.close()
    thrown = [event for event in browser.events if event.get("method") == "Runtime.exceptionThrown"]
    return "".join(f"{entry}\n" for entry in entries), [_details(event) for event in thrown]


def _details(event: _Event) -> _Event:
    return dict(event["params"]["exceptionDetails"])


def _in_firefox() -> str:
    with _serve() as port, tempfile.TemporaryDirectory() as profile:
        prefs = "".join(f'user_pref("{name}", {value});\n' for name, value in _PREFS.items())
        (Path(profile) / "user.js").write_text(prefs, encoding="utf-8")
        command = ["firefox-esr", "--headless", "--no-remote", "--profile", profile]
        process = subprocess.Popen(
            [*command, f"http://{_HOST}:{port}/index.html"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        time.sleep(4 * _WAIT)
        process.terminate()
        printed = process.communicate()[1].decode().replace(f"{_HOST}:{port}", _HOST)
    # What Firefox says of itself is left out.
    lines = printed.splitlines(keepends=True)
    return "".join(
        line for line in lines if line.startswith(("JavaScript error: http:", "JavaScript error: ,"))
    )


# --- truth ------------------------------------------------------------------------------------------------------------


def _node(details: _Event) -> dict[str, Any]:
    """Return type and message of what was thrown; an error says them on the first lines of its description."""
    thrown = details["exception"]
    if thrown.get("subtype") != "error":
        value = thrown.get("value", thrown.get("description"))
        return {"type_name": "", "message": str(value)}
    # Of an error of a worker the properties are not told.
    told = {one["name"]: one["value"] for one in _properties(details)}
    first = thrown["description"].partition("\n")[0]
    message = told.get("message", first.removeprefix(thrown["className"] + ": "))
    return {"type_name": thrown["className"], "message": message}


def _logged(details: _Event) -> list[dict[str, Any]]:
    return [{**_node(details), "frames": [{"file": details["url"], "line": details["lineNumber"] + 1}]}]


def _listed(details: _Event, text: str) -> list[dict[str, Any]]:
    """Return the nodes of an entry of the developer tools; they show the last part of an address."""
    nodes = [{**_node(details), "frames": _frames(details["exception"].get("description", ""))}]
    cause = next((one for one in _properties(details) if one["name"] == "cause"), None)
    if cause is not None:
        name, _, message = cause["value"].partition("\n")[0].partition(": ")
        printed = text.partition(f"Caused by: {name}: {message}\n")[2].split("\n@", 1)[0]
        frames = _frames("\n" + printed)
        nodes.append(
            {
                "parent": 0,
                "relation": "RELATION_CAUSE",
                "type_name": name,
                "message": message,
                "frames": frames,
            }
        )
    calls = details["stackTrace"]
    if not nodes[0]["frames"]:
        nodes[0]["frames"] = _called(calls)
    while (calls := calls.get("parent")) is not None:
        later = _called(calls)
        nodes[0]["frames"] += [{**later[0], "async_boundary": True}, *later[1:]] if later else []
    return nodes


def _properties(details: _Event) -> list[_Event]:
    return list(details["exception"].get("preview", {}).get("properties", []))


def _called(calls: _Event) -> list[dict[str, Any]]:
    return [
        {
            "function": call["functionName"] or "(anonymous)",
            "file": call["url"].rpartition("/")[2],
            "line": call["lineNumber"] + 1,
        }
        for call in calls["callFrames"]
    ]


_FRAME = re.compile(
    r"^    at (?:(?P<function>[^\n(]*) \()?(?:http://[^\n/]*/)?(?P<file>[^\n:() ]*):(?P<line>[0-9]+):(?P<column>[0-9]+)\)?$",
    re.M,
)


def _frames(description: str) -> list[dict[str, Any]]:
    return [
        {
            "function": found["function"] or "",
            "file": found["file"],
            "line": int(found["line"]),
            "column": int(found["column"]),
        }
        for found in _FRAME.finditer(description)
    ]


def _log_lines(log: Path) -> bytes:
    """Return the console's records of a log, with process and time made neutral; the browser's own are left out."""
    kept, keeps = [], False
    for line in log.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(("[", "/usr/bin/chromium: ")):
            keeps = ":CONSOLE" in line and ", source: devtools://" not in line
        if keeps:
            kept.append(re.sub(r"^\[[0-9:]+/[0-9.]+:", "[1000:1000:1121/100000.000000:", line))
    return "".join(kept).encode()


def _firefox_told(printed: str) -> list[list[dict[str, Any]]]:
    """Return the errors by the form in which Firefox prints them."""
    errors = []
    for found in re.finditer(r"^JavaScript error: (.*), line ([0-9]+): (.*)$", printed, re.M):
        name, _, message = found[3].partition(": ")
        node: dict[str, Any] = {"type_name": "" if " " in name else name, "message": message, "frames": []}
        if found[1]:
            node["frames"].append({"file": found[1], "line": int(found[2])})
        errors.append([node])
    return errors


def _regenerate(name: str) -> None:
    folder = _HERE / name
    _case.place(folder, _WEB)
    api = {"type": "api", "message": "api", "nodes": "api", "frames": "api; rule for the spelling"}
    log = _WEB / "chromium.log"
    if name.startswith("firefox_"):
        printed = _in_firefox()
        version = subprocess.run(["firefox-esr", "--version"], capture_output=True, text=True).stdout.strip()
        rule = {"type": "rule", "message": "rule", "nodes": "rule", "frames": "rule"}
        alone = _ONE_LINE if printed.count("\n") == 1 else {}
        case = Case(name, _TOPICS[name], ["firefox-esr", "--headless"], authority=rule, nothing_in=alone)
        _case.write(folder, case, printed.encode(), version, "javascript", _firefox_told(printed))
        return
    listed, thrown = _in_chromium(log)
    version = subprocess.run(["chromium", "--version"], capture_output=True, text=True).stdout
    version = version.strip().partition(" built")[0]
    command = ["chromium", "--headless=new", "--enable-logging=stderr"]
    if name.startswith("devtools_"):
        case = Case(name, _TOPICS[name], command, authority=api)
        errors = [_listed(details, listed) for details in thrown]
        if name == "devtools_worker":
            errors[0][0]["frames"] += _STARTED
        _case.write(folder, case, listed.encode(), f"{version}, developer tools", "javascript", errors)
    else:
        authority = {**api, "frames": "api"}
        output = _log_lines(log)
        alone = _ONE_LINE if output.count(b"\n") == 1 else {}
        case = Case(name, _TOPICS[name], command, authority=authority, nothing_in=alone)
        _case.write(folder, case, output, version, "javascript", [_logged(one) for one in thrown])


def regenerate_browsers(only: set[str]) -> list[str]:
    """Run the pages and write what was printed and what is true of it; return the names of the cases."""
    wanted = [name for name in sorted(_TOPICS) if not only or name in only]
    for name in wanted:
        _regenerate(name)
    return wanted
