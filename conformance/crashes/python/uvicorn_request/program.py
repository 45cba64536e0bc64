"""An application behind uvicorn fails; the server logs the error and answers 500."""
import asyncio
import urllib.error
import urllib.request

import uvicorn


async def application(scope, receive, send):
    if scope["type"] == "http":
        raise PermissionError(f"no way to {scope['path']}")


def ask():
    try:
        urllib.request.urlopen("http://127.0.0.1:18912/north")
    except urllib.error.HTTPError:
        pass


async def main():
    server = uvicorn.Server(uvicorn.Config(application, port=18912, access_log=False, lifespan="off", log_level="error"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.05)
    await asyncio.to_thread(ask)
    server.should_exit = True
    await serving


asyncio.run(main())
