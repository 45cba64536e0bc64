"""Make the outputs and truths of services: web servers and a worker that log an error of the application and live on.

The packages are fetched into a folder of their own, in the versions that stand here; the observer sees every error
that is printed. Times, process ids and ports are made equal.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import _case
from _case import Case

__all__ = ["SERVICES", "regenerate_services"]

_OBSERVE = Path(__file__).parent / "observe"
_APP, _SITE = Path("/srv/app"), Path("/srv/site")
_PACKAGES = ("celery==5.7.0", "django==5.2.8", "flask==3.1.3", "py4j==0.10.9.9", "uvicorn==0.54.0")

SERVICES = (
    Case("celery_task", ("logged", "worker")),
    Case(
        "django_page",
        ("cause", "page of a web framework"),
        authority={"type": "rule: the page names the type of the last error only, without its module"},
    ),
    Case("flask_request", ("cause", "logged", "web server")),
    Case("py4j_error", ("cause", "error of another runtime")),
    Case("uvicorn_request", ("async", "logged", "web server")),
)


def _neutral(output: bytes) -> bytes:
    output = re.sub(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(,\d\d\d)?", rb"2026-11-21 10:00:00\1", output)
    output = re.sub(rb"10:00:00,\d\d\d", b"10:00:00,123", output)
    output = re.sub(rb"(Python Path: ).*", rb"\1['/srv/app', '/srv/site']", output)
    output = re.sub(rb"(Python Executable: ).*", rb"\1/usr/bin/python3", output)
    output = re.sub(rb"(Server time: ).*", rb"\1Sat, 21 Nov 2026 10:00:00 +0000", output)
    output = re.sub(rb"in \d+\.\d+s", b"in 0.01s", output)
    return re.sub(rb"\[\d{3,7}\]|\(\d{3,7}\)|pid: \d{3,7}", b"[4711]", output)


def _name_as_page(errors: list[list[dict[str, object]]]) -> None:
    """Leave of the types what the page of Django says."""
    for nodes in errors:
        for index, node in enumerate(nodes):
            node["type_name"] = "" if index else str(node["type_name"]).rpartition(".")[2]


def regenerate_services(root: Path, only: set[str], runtime: str) -> list[str]:
    """Run the services again and write what they log; return the names of the cases written."""
    wanted = [case for case in SERVICES if not only or case.name in only]
    if wanted and not all((_SITE / name.partition("=")[0]).exists() for name in _PACKAGES):
        command = [
            "uv",
            "pip",
            "install",
            "-q",
            "--python",
            sys.executable,
            "--target",
            str(_SITE),
            *_PACKAGES,
        ]
        subprocess.run(command, check=True)
    for case in wanted:
        folder = root / "python" / case.name
        _case.place(folder, _APP)
        with tempfile.TemporaryDirectory() as temporary:
            truth = Path(temporary) / "truth"
            env = {
                "PYTHONDONTWRITEBYTECODE": "1",
                "NO_COLOR": "1",
                "PYTHONPATH": f"{_SITE}:{_OBSERVE}",
                "UEP_TRUTH": str(truth),
            }
            output = _neutral(_case.run([sys.executable, "/srv/app/program.py"], env, _APP))
            errors = [json.loads(line) for line in truth.read_text(encoding="utf-8").splitlines()]
        if case.name == "django_page":
            _name_as_page(errors)
        told = Case(case.name, case.topics, ["python", "/srv/app/program.py"], authority=case.authority)
        _case.write(folder, told, output, runtime, "python", errors)
    return [case.name for case in wanted]
