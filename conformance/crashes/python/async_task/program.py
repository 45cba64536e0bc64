"""An error crosses three coroutines and asyncio.run."""
import asyncio


async def fetch(key):
    await asyncio.sleep(0)
    raise LookupError(f"no row for {key!r}")


async def load(key):
    return await fetch(key)


async def main():
    await load("ada")


asyncio.run(main())
