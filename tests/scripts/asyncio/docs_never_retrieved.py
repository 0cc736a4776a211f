# An exception that nobody retrieves is reported with the place where its task was made, in debug mode.
import asyncio
import gc
import logging
import re
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


class Paths(logging.Filter):
    def filter(self, record):
        record.msg = re.sub(r"/\S*/(?=\w+\.py)", "", record.msg)
        record.exc_info = record.exc_text = None
        return True


logging.getLogger("asyncio").addFilter(Paths())


async def bug():
    raise Exception("not consumed")


async def main():
    asyncio.create_task(bug(), name="buggy")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()


asyncio.run(main())


def lines(loop, context):
    print(sorted(context), repr(context["exception"]))
    made = [f.name for f in context.get("source_traceback", ()) if f.filename == __file__]
    print(made)


async def with_handler():
    asyncio.get_running_loop().set_exception_handler(lines)
    asyncio.create_task(bug())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()


asyncio.run(with_handler())
asyncio.run(with_handler(), debug=True)
