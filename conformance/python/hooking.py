"""Errors that nobody catches, or that are logged: the hooks of the library see them, and what they make is the answer."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import threading
from typing import Any

from fixtures import FIXTURES
from uep import hooks


def run_hook(hook: str, fixture: str) -> Any:
    """Let a fixture's error come to a hook; give the record that the hook made."""
    found: list[Any] = []
    throw = FIXTURES[fixture]
    # The hooks that were there before print the traceback; nobody wants to read it here.
    with contextlib.redirect_stderr(io.StringIO()), hooks.install(found.append):
        if hook == "thread":
            thread = threading.Thread(target=throw)
            thread.start()
            thread.join()
        elif hook == "log":
            _log(throw, found)
        else:
            try:
                throw()
            except BaseException:  # noqa: BLE001  a fixture may throw anything
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]  what the interpreter does at its end
    return found[0]


def _log(throw: Any, found: list[Any]) -> None:
    logger = logging.Logger("testee")
    logger.addHandler(hooks.RecordHandler(found.append))
    try:
        throw()
    except BaseException:  # as above
        logger.exception("logged")


__all__ = ["run_hook"]
