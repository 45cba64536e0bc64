"""A task failed and nobody asked for its result."""
import asyncio
import gc


async def fail():
    raise BlockingIOError(11, "busy")


async def main():
    task = asyncio.create_task(fail(), name="poller")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()


asyncio.run(main())
