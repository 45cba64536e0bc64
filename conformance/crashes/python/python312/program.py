"""CPython 3.12: a suggestion in the message, a group from a task group."""
import asyncio


async def fail(name):
    await asyncio.sleep(0)
    raise ConnectionError(f"{name} refused")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail("alpha"))
        group.create_task(fail("beta"))


asyncio.run(main())
