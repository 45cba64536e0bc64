"""Loaded before a test runner: writes what the runner knows of every failure that it is about to print.

unittest gives the error and its own frames' traceback taken off, pytest the error and the place where it was raised.
"""

import json
import os
import unittest
from pathlib import Path


def _write(nodes):
    with Path(os.environ["UEP_TOLD"]).open("a") as file:
        file.write(json.dumps(nodes) + "\n")


def observe_unittest():
    """Write every failure of unittest."""
    import sitecustomize

    original = unittest.TestResult._clean_tracebacks

    def clean(self, kind, value, tb, test):
        cleaned = original(self, kind, value, tb, test)
        _write(sitecustomize._tree(value, cleaned))
        return cleaned

    unittest.TestResult._clean_tracebacks = clean


def pytest_runtest_logreport(report):
    """Write a failure of pytest: the text without the margin of its lines, and where it was raised."""
    if report.failed:
        crash = report.longrepr.reprcrash
        kind, _, message = crash.message.partition(": ")
        _write(
            [
                {
                    "type_name": kind,
                    "message": message,
                    "frames": [{"function": "", "file": crash.path, "line": crash.lineno}],
                }
            ]
        )
