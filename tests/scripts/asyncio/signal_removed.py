# What signals do after their handlers are removed, and after the loop is closed.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, done.set)
    os.kill(os.getpid(), signal.SIGINT)
    await done.wait()
    print("SIGINT came")
    print(signal.getsignal(signal.SIGINT).__name__)
    print(loop.remove_signal_handler(signal.SIGINT), loop.remove_signal_handler(signal.SIGINT))
    print(signal.getsignal(signal.SIGINT).__name__)
    loop.add_signal_handler(signal.SIGTERM, print, "terminated")
    loop.add_signal_handler(signal.SIGHUP, print, "hung up")
    print(loop.remove_signal_handler(signal.SIGHUP), signal.getsignal(signal.SIGHUP))
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.sleep(0.01)


asyncio.run(main())
print(signal.getsignal(signal.SIGTERM))
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
