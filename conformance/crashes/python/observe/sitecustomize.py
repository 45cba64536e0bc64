"""Loaded by the interpreter of a crash program: writes what the interpreter knows of every error it is about to print.

UEP_TRUTH names the file for the truth, one JSON array of nodes a line, in the order of printing. UEP_LOGGER names a real
logger that prints uncaught errors instead of the interpreter. Runs on CPython 2.7 and up, so it is written in the
language of both.
"""

import json
import os
import sys

_seen_roots = []


def _type_name(cls):
    name = getattr(cls, "__qualname__", cls.__name__)
    module = cls.__module__
    if module in ("__main__", "builtins", "exceptions"):
        return name
    return module + "." + name


def _frames(tb, error):
    frames = []
    while tb is not None:
        code = tb.tb_frame.f_code
        frames.append({"function": code.co_name, "file": code.co_filename, "line": tb.tb_lineno})
        tb = tb.tb_next
    if isinstance(error, SyntaxError) and error.lineno is not None:
        frames.append({"function": "", "file": error.filename or "<string>", "line": error.lineno})
    frames.reverse()
    return frames


def _node(error, tb):
    node = {"type_name": _type_name(type(error)), "message": error.msg if isinstance(error, SyntaxError) else str(error)}
    node["frames"] = _frames(tb, error)
    notes = list(getattr(error, "__notes__", ()))
    if notes:
        # The interpreter prints every line of a note alike, so a note of two lines reads as two.
        node["notes"] = [line for note in notes for line in note.split("\n")]
    if hasattr(error, "exceptions") and hasattr(error, "split"):
        node["is_group"] = True
    return node


def _links(error):
    cause = getattr(error, "__cause__", None)
    context = getattr(error, "__context__", None)
    if cause is not None:
        yield "RELATION_CAUSE", cause
    elif context is not None and not getattr(error, "__suppress_context__", False):
        yield "RELATION_CONTEXT", context
    if hasattr(error, "exceptions") and hasattr(error, "split"):
        for member in error.exceptions:
            yield "RELATION_MEMBER", member


def _tree(error, tb):
    nodes = []
    todo = [(error, tb, None, None)]
    while todo:
        error, tb, parent, relation = todo.pop()
        node = _node(error, tb)
        if parent is not None:
            node["parent"], node["relation"] = parent, relation
        index = len(nodes)
        nodes.append(node)
        if hasattr(error, "java_exception"):
            _of_java(error, nodes)
        links = [(e, getattr(e, "__traceback__", None), index, r) for r, e in _links(error)]
        todo.extend(reversed(links))
    return nodes


def _of_java(error, nodes):
    """Add what the virtual machine itself knows of an error whose message holds its trace."""
    nodes[-1]["message"] = nodes[-1]["message"].partition("\n")[0]
    thrown, parent, language = error.java_exception, len(nodes) - 1, "java"
    while thrown is not None:
        frames = [
            {"function": "{}.{}".format(at.getClassName(), at.getMethodName()), "file": at.getFileName(), "line": at.getLineNumber()}
            for at in thrown.getStackTrace()
        ]
        for frame, at in zip(frames, thrown.getStackTrace()):
            if at.getModuleName():
                frame["module"] = at.getModuleName()
            if at.isNativeMethod():
                frame["file"], frame["line"] = "", 0
        node = {"type_name": thrown.getClass().getName(), "message": thrown.getMessage() or "", "frames": frames}
        node["parent"], node["relation"] = parent, "RELATION_CAUSE"
        if language:
            node["source_language"], language = language, ""
        nodes.append(node)
        thrown, parent = thrown.getCause(), len(nodes) - 1


def _write(error, tb):
    if any(known is error for known in _seen_roots):
        return
    _seen_roots.append(error)
    with open(os.environ["UEP_TRUTH"], "a") as file:
        file.write(json.dumps(_tree(error, tb)) + "\n")


def _observe():
    default = sys.excepthook

    def excepthook(kind, error, tb):
        _write(error, tb)
        default(kind, error, tb)

    sys.excepthook = excepthook
    if sys.version_info < (3, 8):
        return
    import threading
    import traceback

    thread_default, finaliser_default = threading.excepthook, sys.unraisablehook

    def thread_hook(args):
        _write(args.exc_value, args.exc_traceback)
        thread_default(args)

    def finaliser_hook(args):
        _write(args.exc_value, args.exc_traceback)
        finaliser_default(args)

    threading.excepthook, sys.unraisablehook = thread_hook, finaliser_hook
    original = traceback.TracebackException.__init__

    def init(self, exc_type, exc_value, exc_traceback, **options):
        # The members and causes of an error are made with _seen; only the error that is printed has none.
        if options.get("_seen") is None:
            _write(exc_value, exc_traceback)
        original(self, exc_type, exc_value, exc_traceback, **options)

    traceback.TracebackException.__init__ = init


if "UEP_TRUTH" in os.environ:
    _observe()
if "UEP_LOGGER" in os.environ:
    import loggers

    loggers.install(os.environ["UEP_LOGGER"])
