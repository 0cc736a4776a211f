# The records that asyncio logs: their level, logger, text and the exception that they carry.
import asyncio
import logging
import re


class Records(logging.Handler):
    def emit(self, record):
        text = re.sub(r"0x[0-9a-f]+|when=[\d.]+", "N", re.sub(r"(/\S*/)(\w+\.py)", r"\2", record.getMessage()))
        exc = record.exc_info and record.exc_info[1]
        print(f"{record.levelname} {record.name} {text}", repr(exc) if record.exc_info else "")


logger = logging.getLogger("asyncio")
logger.setLevel(logging.INFO)
logger.propagate = False
logger.addHandler(Records())


async def fail(error):
    raise error


def callback(*args):
    raise ValueError("in a callback", *args)


class Callback:
    def method(self, x):
        raise KeyError(x)


async def turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    print("-- callbacks")
    loop.call_soon(callback)
    loop.call_soon(callback, 1, "two")
    loop.call_soon(Callback().method, "key")
    loop.call_later(0, callback)
    await asyncio.sleep(0.01)
    print("-- the handler itself")
    for text in ("message only", "with an exception"):
        loop.call_exception_handler({"message": text, **({"exception": KeyError("k")} if "with" in text else {})})
    loop.call_exception_handler({"message": "more", "zeta": 1, "alpha": [2], "future": "f"})
    loop.call_exception_handler({})

    def broken(loop, context):
        raise RuntimeError("the handler is broken")

    loop.set_exception_handler(broken)
    loop.call_soon(callback)
    await turns(1)
    loop.set_exception_handler(lambda loop, context: print("own handler:", context["message"].split("(")[0]))
    loop.call_soon(callback)
    await turns(1)
    loop.set_exception_handler(None)
    loop.default_exception_handler({"message": "by default", "exception": None})
    print("-- at the end")
    loop.call_soon(callback, "last")
    asyncio.create_task(asyncio.sleep(1000), name="cancelled quietly")

    async def fails_at_end():
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            raise ValueError("instead of ending")

    asyncio.create_task(fails_at_end(), name="stubborn")
    await turns(1)


asyncio.run(main())
