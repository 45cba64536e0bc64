"""Real loggers that print a crash program's uncaught errors: logging in three formats, python-json-logger, structlog.

The clock stands still, so that the same program always gives the same bytes.
"""

import logging
import sys
import threading
import time

_NOW = 1795255200.123
_FORMATS = {
    "logging_basic": logging.BASIC_FORMAT,
    "logging_spaced": "%(asctime)s %(levelname)-8s [%(threadName)s] %(name)s: %(message)s",
    "logging_dashed": "%(asctime)s - %(name)s - %(levelname)s - %(message)s",
}


def _formatter(name):
    if name == "python_json_logger":
        from pythonjsonlogger.json import JsonFormatter

        formatter = JsonFormatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    elif name == "structlog":
        return None
    else:
        formatter = logging.Formatter(_FORMATS[name])
    formatter.converter = time.gmtime
    return formatter


def _stand_still(record):
    record.created, record.msecs = _NOW, 123.0
    return True


def _structlog():
    import structlog

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            lambda _logger, _method, event: {**event, "timestamp": "2026-11-21T10:00:00.123Z"},
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    log = structlog.get_logger()
    return log.info, lambda message, info: log.error(message, exc_info=info)


def install(name):
    """Make the logger print what nobody caught."""
    if name == "structlog":
        say, tell = _structlog()
    else:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_formatter(name))
        handler.addFilter(_stand_still)
        logging.getLogger().addHandler(handler)
        logging.getLogger().setLevel(logging.INFO)
        log = logging.getLogger("shop")
        say = log.info
        tell = lambda message, info: log.error(message, exc_info=info)

    def uncaught(*info):
        say("request 17 begins")
        tell("request 17 failed", info)
        say("request 17 is over")

    sys.excepthook = uncaught
    threading.excepthook = lambda args: uncaught(args.exc_type, args.exc_value, args.exc_traceback)
