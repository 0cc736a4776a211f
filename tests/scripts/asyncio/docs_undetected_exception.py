import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def bug():
    raise Exception("not consumed")


async def main():
    t = asyncio.create_task(bug(), name="bug")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t


class Quiet(logging.Filter):
    def filter(self, record):
        print(record.levelname, record.getMessage().splitlines()[0], record.exc_info[0].__name__)
        return False


logging.getLogger("asyncio").addFilter(Quiet())
asyncio.run(main())
