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
import sys

from loguru import logger


def main():
    errors = []
    for _ in range(2):
        try:
            open_shop()
        except ShelfError as error:
            errors.append(error)
    raise ExceptionGroup("two shops: closed", [errors[0], ExceptionGroup("inner", [errors[1], OSError(2, "no such", "Tee")])])


logger.remove()
logger.add(sys.stderr, format="{time:YYYY-MM-DD HH:mm:ss.SSS} | {level: <8} | {message}", backtrace=False, diagnose=False)
try:
    main()
except ExceptionGroup as error:
    logger.exception("the day is over")
    tell(error)
