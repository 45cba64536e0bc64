from _told import tell


class ShelfError(ValueError):
    pass


def find(count):
    if count == 0:
        raise KeyError("Tee\nKaffee")
    return find(count - 1)


def open_shop():
    try:
        return find(2)
    except KeyError as cause:
        raise ShelfError("geschlossen: größer") from cause
import structlog

structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.dev.ConsoleRenderer(colors=True, exception_formatter=structlog.dev.plain_traceback),
    ]
)
try:
    open_shop()
except ShelfError as error:
    structlog.get_logger().exception("closed", shelf="Tee")
    tell(error)
