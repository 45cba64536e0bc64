"""Send every error that nobody handled, or that was logged, to a sink as a record. Never raises, never recurses, starts no thread.

    import sys
    from uep import hooks

    with hooks.install(hooks.JsonLines(sys.stderr)):
        main()

A sink is any callable that takes a record. The hooks that were there before go on working: they are called after the sink.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from types import TracebackType
from typing import IO, Any, Final, Self

from uep._capture import capture
from uep.encoding import encode
from uep.model import Handling, Resource, UniversalErrorProtocol

Sink = Callable[[UniversalErrorProtocol], None]

# UEP-REC-079: a hook writes its own name into the mechanism.
_UNCAUGHT: Final = Handling(handled=False, fatal=True, mechanism="sys.excepthook")
_THREAD: Final = Handling(handled=False, mechanism="threading.excepthook")
_UNRAISABLE: Final = Handling(handled=False, mechanism="sys.unraisablehook")
_LOOP: Final = Handling(handled=False, mechanism="asyncio")
_LOGGED: Final = Handling(handled=True, mechanism="logging")

# Set while a record is made or sent, so that an error inside a sink is not captured again by the same hooks.
_busy: ContextVar[bool] = ContextVar("uep_hooks_busy", default=False)


class JsonLines:
    """A sink that writes each record as one line of JSON to a text or binary stream and flushes it."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def __call__(self, record: UniversalErrorProtocol) -> None:
        """Write one record; whole lines, also when threads write at the same time."""
        # check=False: a record that breaks a rule is better on the line than lost.
        line = encode(record, check=False) + b"\n"
        with self._lock:
            target = getattr(self._stream, "buffer", self._stream)
            if target is not self._stream:
                self._stream.flush()
            try:
                target.write(line)
            except TypeError:
                target.write(line.decode())
            target.flush()


class RecordHandler(logging.Handler):
    """A logging handler that sends the exception of a log record, with the logger, level and text as context.

    Log records without an exception are left to other handlers.
    """

    def __init__(
        self, sink: Sink, level: int | str = logging.NOTSET, *, resource: Resource | None = None
    ) -> None:
        super().__init__(level)
        self._sink = sink
        self._resource = resource

    def emit(self, record: logging.LogRecord) -> None:
        """Send one log record; an error of the sink is dropped, as logging would have nowhere to put it."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            context = {"logger": record.name, "level": record.levelname, "log_message": _text_of(record)}
            _send(self._sink, error, _LOGGED, self._resource, context)


class Installation:
    """Hooks in force. `remove()` puts back what was there, as does leaving a `with` block."""

    def __init__(self, sink: Sink, resource: Resource | None = None) -> None:
        self._sink = sink
        self._resource = resource
        self._before: dict[tuple[Any, str], tuple[Any, Any]] = {}

    def put(self, owner: Any, name: str, hook: Any) -> None:
        """Replace a hook and remember what stood there."""
        self._before[owner, name] = (getattr(owner, name), hook)
        setattr(owner, name, hook)

    def send(
        self, error: BaseException, handling: Handling, context: Mapping[str, Any] | None = None
    ) -> None:
        """Capture an error and give its record to the sink."""
        _send(self._sink, error, handling, self._resource, context)

    def remove(self) -> None:
        """Put the earlier hooks back; one that somebody else replaced in the meantime stays."""
        for (owner, name), (before, own) in self._before.items():
            if getattr(owner, name) is own:
                setattr(owner, name, before)
        self._before.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.remove()


def install(
    sink: Sink,
    *,
    main: bool = True,
    threads: bool = True,
    unraisable: bool = True,
    resource: Resource | None = None,
) -> Installation:
    """Send uncaught errors of the main program, of threads and of finalizers to a sink; return what removes the hooks.

    Event loops have a hook of their own each: see watch_loop(). `resource` says who reports and goes into every record.
    """
    made = Installation(sink, resource)
    if main:
        made.put(sys, "excepthook", _main_hook(made, sys.excepthook))
    if threads:
        made.put(threading, "excepthook", _thread_hook(made, threading.excepthook))
    if unraisable:
        made.put(sys, "unraisablehook", _unraisable_hook(made, sys.unraisablehook))
    return made


def watch_loop(
    sink: Sink, loop: asyncio.AbstractEventLoop | None = None, *, resource: Resource | None = None
) -> Callable[[], None]:
    """Send errors that no task of an event loop handled to a sink; return a function that undoes it.

    `loop` is the running one unless another is given.
    """
    watched = loop if loop is not None else asyncio.get_running_loop()
    before = watched.get_exception_handler()

    def handle(running: asyncio.AbstractEventLoop, facts: dict[str, Any]) -> None:
        error = facts.get("exception")
        if isinstance(error, BaseException):
            _send(sink, error, _LOOP, resource, {"asyncio_message": facts.get("message", "")})
        if before is not None:
            before(running, facts)
        else:
            running.default_exception_handler(facts)

    def undo() -> None:
        if watched.get_exception_handler() is handle:
            watched.set_exception_handler(before)

    watched.set_exception_handler(handle)
    return undo


def _main_hook(made: Installation, before: Callable[..., Any]) -> Callable[..., Any]:
    def hook(kind: type[BaseException], error: BaseException | None, tb: TracebackType | None) -> None:
        # Leaving on purpose is no error.
        if error is not None and not isinstance(error, (KeyboardInterrupt, SystemExit)):
            made.send(error, _UNCAUGHT)
        before(kind, error, tb)

    return hook


def _thread_hook(made: Installation, before: Callable[..., Any]) -> Callable[..., Any]:
    def hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            made.send(
                args.exc_value, _THREAD, {"thread": args.thread.name if args.thread is not None else ""}
            )
        before(args)

    return hook


def _unraisable_hook(made: Installation, before: Callable[..., Any]) -> Callable[..., Any]:
    def hook(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            made.send(args.exc_value, _UNRAISABLE, {"raised_in": type(args.object).__qualname__})
        before(args)

    return hook


def _send(
    sink: Sink,
    error: BaseException,
    handling: Handling,
    resource: Resource | None,
    context: Mapping[str, Any] | None,
) -> None:
    if _busy.get():
        return
    token = _busy.set(True)
    try:
        sink(capture(error, context=context, handling=handling, resource=resource))
    except Exception:  # noqa: BLE001  a hook that fails would hide the error it was called for
        return
    finally:
        _busy.reset(token)


def _text_of(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # noqa: BLE001  a log call with the wrong arguments still has its exception
        return str(record.msg)


__all__ = ["Installation", "JsonLines", "RecordHandler", "Sink", "install", "watch_loop"]
