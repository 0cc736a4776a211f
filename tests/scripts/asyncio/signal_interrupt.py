# Ctrl-C cancels the main task first; the second one interrupts at once.
import asyncio
import os
import signal


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)


async def polite():
    try:
        asyncio.get_running_loop().call_soon(interrupt)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        print("cleaned up")
        raise


async def deaf():
    for i in range(2):
        try:
            asyncio.get_running_loop().call_later(0.01, interrupt)
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored")


async def swallows():
    try:
        asyncio.get_running_loop().call_later(0.01, interrupt)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "went on"


async def waits_in_thread():
    interrupt()
    await asyncio.sleep(10)


for main in polite, deaf, swallows, waits_in_thread:
    try:
        print(asyncio.run(main()))
    except KeyboardInterrupt as e:
        print("KeyboardInterrupt", type(e.__context__).__name__, type(e.__cause__).__name__)
print(signal.getsignal(signal.SIGINT).__name__)
