"""A future has an error that was never raised, and nobody asked for its result: there is no traceback."""
import asyncio
import gc


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ConnectionError("the depot closed the line\nafter three seconds"))
    del future
    gc.collect()


asyncio.run(main())
