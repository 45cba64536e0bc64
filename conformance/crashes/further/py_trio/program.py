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
import trio


async def shop(seconds):
    await trio.sleep(seconds)
    open_shop()


async def street():
    async with trio.open_nursery() as nursery:
        nursery.start_soon(shop, 0.2)
        nursery.start_soon(shop, 0)


try:
    trio.run(street)
except BaseException as error:
    tell(error)
    raise
