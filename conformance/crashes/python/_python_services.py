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
_PACKAGES = ("celery==5.7.0", "flask==3.1.3", "uvicorn==0.54.0")

SERVICES = (
    Case("celery_task", ("logged", "worker")),
    Case("flask_request", ("cause", "logged", "web server")),
    Case("uvicorn_request", ("async", "logged", "web server")),
)


def _neutral(output: bytes) -> bytes:
    output = re.sub(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(,\d\d\d)?", rb"2026-11-21 10:00:00\1", output)
    output = re.sub(rb"10:00:00,\d\d\d", b"10:00:00,123", output)
    output = re.sub(rb"in \d+\.\d+s", b"in 0.01s", output)
    return re.sub(rb"\[\d{3,7}\]|\(\d{3,7}\)|pid: \d{3,7}", b"[4711]", output)


def regenerate_services(root: Path, only: set[str], runtime: str) -> list[str]:
    """Run the services again and write what they log; return the names of the cases written."""
    wanted = [case for case in SERVICES if not only or case.name in only]
    if wanted and not (_SITE / "celery").exists():
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
        told = Case(case.name, case.topics, ["python", "/srv/app/program.py"])
        _case.write(folder, told, output, runtime, "python", errors)
    return [case.name for case in wanted]
