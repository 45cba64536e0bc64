"""The errors that are measured: a small shop that fails for real, written to disk so that its files and lines exist.

f12 is a chain of three errors with 3 + 5 + 4 frames, f25 one with 8 + 9 + 8. The calls go round eight modules of some two
hundred lines, as they do in a program of layers; the outermost error carries facts and suggestions.
"""

from __future__ import annotations

import atexit
import importlib
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

DEPTHS = {"f12": (2, 4, 3), "f25": (7, 8, 7)}
"""Calls below the entry point for each error of the chain; entry and every boundary add a frame."""

_MODULES = (
    ("gateway", "router"),
    ("gateway", "handlers"),
    ("services", "order_service"),
    ("services", "payment_service"),
    ("clients", "ledger_client"),
    ("storage", "connection_pool"),
    ("storage", "driver"),
    ("tools", "retry"),
)
_RAISED = (
    "errors.OrderFailed('order 81723-A could not be placed: payment step failed after 3 attempts', 'ORDER.PLACE_FAILED')",
    "errors.PaymentUnavailable('ledger rejected authorisation for account 5521: upstream not reachable', 'PAYMENT.UPSTREAM')",
    "errors.ConnectTimeout('connect to ledger-db-2.internal:5432 timed out after 5000 ms', 'DB.CONNECT_TIMEOUT')",
)
_ERRORS = '''"""The errors of the shop."""


class ShopError(Exception):
    retryable = False

    def __init__(self, message, code):
        super().__init__(message)
        self.code = code
        self.context = {
            "order_id": "81723-A",
            "account": 5521,
            "region": "eu-central-1",
            "attempt": 3,
            "elapsed_s": 5.043,
            "replica": True,
        }
        self.suggestions = [
            ("RETRY", "Retry with exponential back-off; the ledger is usually back within 30 s.", ""),
            ("DOC", "See the runbook for ledger fail-over.", "https://runbooks.example.invalid/ledger/failover"),
        ]


class OrderFailed(ShopError):
    pass


class PaymentUnavailable(ShopError):
    pass


class ConnectTimeout(ShopError):
    retryable = True
'''
_ENTRY = '''"""Where a request comes in."""
from {package}.gateway.router import Router


def entry():
    return Router().step_00({{"order_id": "81723-A", "amount": 129.95, "lines": ["sku-1", "sku-2", "sku-3"]}})
'''
_FILLER_METHODS = 60


def raise_fixture(kind: str) -> Any:
    """Return the caught error of a kind of DEPTHS; the files are written once a process and raise anew each time."""
    package = f"shop_{kind}"
    if package not in sys.modules:
        folder = tempfile.mkdtemp(prefix="uep-bench-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _write_package(Path(folder) / package, package, DEPTHS[kind])
        sys.path.insert(0, folder)
    entry = importlib.import_module(f"{package}.entry").entry
    try:
        entry()
    except Exception as error:  # noqa: BLE001  the fixture raises its own
        tb = error.__traceback__
        # This function's own frame is no part of the shop.
        error.__traceback__ = tb.tb_next if tb is not None else None
        return error
    raise AssertionError("the fixture did not raise")


def count_frames(error: Any) -> list[int]:
    """Return how many frames each error of the chain has."""
    counts = []
    while error is not None:
        tb, count = error.__traceback__, 0
        while tb is not None:
            tb, count = tb.tb_next, count + 1
        counts.append(count)
        error = error.__cause__
    return counts


def _write_package(root: Path, package: str, depths: tuple[int, ...]) -> None:
    segments = [segment for segment, depth in enumerate(depths) for _ in range(depth)]
    bodies: dict[int, list[str]] = {index: [] for index in range(len(_MODULES))}
    for step in range(len(segments)):
        bodies[step % len(_MODULES)].append(_write_class(package, step, segments, len(depths)))
    for index, (folder, name) in enumerate(_MODULES):
        place = root / folder
        place.mkdir(parents=True, exist_ok=True)
        (place / "__init__.py").touch()
        head = f'"""{folder}.{name} of the shop."""\nfrom {package} import errors, locate\n\n\n'
        (place / f"{name}.py").write_text(head + "\n\n\n".join(bodies[index]) + "\n")
    (root / "errors.py").write_text(_ERRORS)
    (root / "__init__.py").write_text(
        "import importlib\n\n\ndef locate(module, name):\n"
        f"    return getattr(importlib.import_module('{package}.' + module), name)()\n"
    )
    (root / "entry.py").write_text(_ENTRY.format(package=package))


def _class_name(step: int) -> str:
    words = _MODULES[step % len(_MODULES)][1].split("_")
    return "".join(word.title() for word in words) + (
        str(step // len(_MODULES)) if step >= len(_MODULES) else ""
    )


def _write_class(package: str, step: int, segments: list[int], errors: int) -> str:
    is_last = step + 1 == len(segments)
    lines = [
        f"class {_class_name(step)}:",
        f"    timeout_ms = {1000 + step}",
        "",
        "    def measure(self, value):",
        "        return 0 if value is None else len(str(value)) * 2",
        "",
        f"    def step_{step:02d}(self, request, attempt=0, deadline_ms=5000):",
        "        order_id = request['order_id']",
        f"        payload = {{'order': order_id, 'amount': request['amount'], 'step': {step}}}",
        "        budget = self.measure(payload) / 3.0",
    ]
    if is_last:
        lines += [
            "        if budget >= 0:",
            f"            raise {_RAISED[errors - 1]}",
            "        return budget",
        ]
    else:
        folder, name = _MODULES[(step + 1) % len(_MODULES)]
        target = f"locate('{folder}.{name}', '{_class_name(step + 1)}').step_{step + 1:02d}"
        call = f"{target}(request, attempt + 1, deadline_ms - 25)"
        if segments[step + 1] != segments[step]:
            lines += [
                "        try:",
                f"            result = {call}",
                "        except errors.ShopError as error:",
            ]
            lines += [
                f"            raise {_RAISED[segments[step]]} from error",
                "        return result, budget",
            ]
        else:
            lines += [f"        result = {call}", "        return result, budget"]
    return "\n".join(lines + _list_fillers())


def _list_fillers() -> list[str]:
    """Give methods that nobody calls: real modules are long."""
    return [
        line
        for number in range(_FILLER_METHODS)
        for line in (
            "",
            f"    def filler_{number}(self, a, b={number}):",
            f"        return [a + x * b for x in range({number})]",
        )
    ]


__all__ = ["DEPTHS", "count_frames", "raise_fixture"]
