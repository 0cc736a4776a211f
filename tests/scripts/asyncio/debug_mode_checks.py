import asyncio
import logging
import re
import sys
import threading
import time

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


class Mask(logging.Filter):
    def filter(self, record):
        record.msg = re.sub(r"[0-9.]+ seconds", "N seconds", record.getMessage().splitlines()[0])
        record.msg = re.sub(r"/\S*/|0x[0-9a-f]+| created at \S*", "", record.msg)
        record.args, record.exc_info = (), None
        return True


logging.getLogger("asyncio").addFilter(Mask())


async def blocks():
    time.sleep(0.12)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(blocks(), name="blocker")
    loop.call_soon(time.sleep, 0.11)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 10
    await asyncio.create_task(blocks())
    for bad in (main, main()):
        for call in (loop.call_soon, loop.call_soon_threadsafe, lambda c: loop.call_later(0, c)):
            try:
                call(bad)
            except TypeError as e:
                print(e)
    bad.close()
    try:
        loop.call_soon(3)
    except TypeError as e:
        print(e)
    errors = []

    def thread():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.create_future().set_result(1)):
            try:
                call()
                errors.append("fine")
            except RuntimeError as e:
                errors.append(str(e))
    t = threading.Thread(target=thread)
    t.start()
    t.join()
    print(*errors, sep="\n")
    c = blocks()
    print(c.cr_origin is not None)
    c.close()


asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
