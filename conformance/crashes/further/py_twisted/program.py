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

from twisted.internet import defer
from twisted.python import log

log.startLogging(sys.stdout, setStdout=False)


def counted(_):
    try:
        open_shop()
    except ShelfError as error:
        tell(error)
        raise


later = defer.Deferred()
later.addCallback(counted)
later.addErrback(lambda failure: log.err(failure, "the day is over"))
later.callback(None)
