import asyncio
import functools


class Flaky(Exception):
    pass


def retry(times, delay=0.001, errors=(Flaky,)):
    def decorate(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kw):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kw)
                except errors as e:
                    if attempt == times:
                        e.add_note(f"after {times} attempts")
                        raise
                    await asyncio.sleep(delay * 2 ** attempt)
        return wrapper
    return decorate


calls = {}


@retry(3)
async def fetch(name, failures):
    """Fetch something."""
    calls[name] = calls.get(name, 0) + 1
    if calls[name] <= failures:
        raise Flaky(name)
    return name.upper()


async def main():
    r = await asyncio.gather(fetch("a", 0), fetch("b", 2), fetch("c", 5), return_exceptions=True)
    print(r, r[2].__notes__, calls)
    print(fetch.__name__, fetch.__doc__, asyncio.iscoroutinefunction(fetch))


asyncio.run(main())
