# Functions of asyncio have the signatures of CPython's, and tell what they make.
import asyncio
import functools
import inspect

for f in (asyncio.gather, asyncio.sleep, asyncio.wait_for, asyncio.run, asyncio.create_task, asyncio.shield, asyncio.open_connection):
    print(f.__module__, f.__qualname__, inspect.signature(f), inspect.iscoroutinefunction(f), asyncio.iscoroutinefunction(f))

queue = asyncio.Queue()
for f in (queue.get, queue.put_nowait, asyncio.Lock.acquire, functools.partial(asyncio.sleep, 0), functools.partial(print), len):
    print(inspect.iscoroutinefunction(f))
