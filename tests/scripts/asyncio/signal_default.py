# SIGTERM ends a program whose loop has no handler for it.
import asyncio
import os
import signal


async def main():
    print("before", flush=True)
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGTERM)
    try:
        await asyncio.sleep(10)
    finally:
        print("never")


asyncio.run(main())
