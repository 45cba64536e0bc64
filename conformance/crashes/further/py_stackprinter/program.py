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
import stackprinter

try:
    open_shop()
except ShelfError as error:
    stackprinter.show(error, style="plaintext")
    tell(error)
