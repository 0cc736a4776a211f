# The program of the documentation that ends on SIGINT and SIGTERM.
import asyncio
import functools
import os
import signal


def ask_exit(signame, loop):
    print("got signal %s: exit" % signame)
    loop.stop()


async def main():
    loop = asyncio.get_running_loop()

    for signame in {'SIGINT', 'SIGTERM'}:
        loop.add_signal_handler(
            getattr(signal, signame),
            functools.partial(ask_exit, signame, loop))

    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGTERM)
    await asyncio.sleep(3600)


print("Event loop running for 1 hour, press Ctrl+C to interrupt.")
try:
    asyncio.run(main())
except RuntimeError as e:
    print(e)
