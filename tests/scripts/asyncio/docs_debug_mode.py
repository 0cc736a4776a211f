# Debug mode: slow callbacks, calls from wrong threads, and where a forgotten coroutine was made.
import asyncio
import logging
import re
import threading
import time
import warnings


class Lines(logging.Handler):
    def emit(self, record):
        print(record.levelname, re.sub(r"\d+\.\d+ seconds", "N seconds", re.sub(r"/\S*/", "", record.getMessage())))


logger = logging.getLogger("asyncio")
logger.addHandler(Lines())
logger.propagate = False
logger.setLevel(logging.WARNING)


def blocking():
    time.sleep(0.15)


async def test():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.call_soon(blocking)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    def wrong_thread():
        try:
            loop.call_soon(print)
        except RuntimeError as e:
            print(e)
        loop.call_soon_threadsafe(done.set)

    done = asyncio.Event()
    threading.Thread(target=wrong_thread).start()
    await done.wait()

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        test()
        lines = str(caught[0].message).splitlines()
        for place, code in zip(lines[2::2], lines[3::2]):
            if __file__.rpartition("/")[2] in place:
                print(re.sub(r'"\S*/', '"', place), code.strip())
        print(lines[:2])
    loop.slow_callback_duration = 10
    loop.call_soon(blocking)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
