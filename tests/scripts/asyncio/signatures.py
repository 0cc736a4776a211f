# What inspect tells of asyncio's functions and methods, which are in Python in CPython.
import asyncio
import inspect

print(*asyncio.__all__)
unlike = {"Timeout", "timeout", "timeout_at"}  # annotated
for name in asyncio.__all__:
    value = getattr(asyncio, name)
    if name in unlike or inspect.isclass(value) and issubclass(value, BaseException) or inspect.isclass(value) and issubclass(value, asyncio.AbstractEventLoop):
        continue
    if callable(value):
        print(name, inspect.signature(value), inspect.iscoroutinefunction(value))

for name in sorted(vars(asyncio.AbstractEventLoop)):
    method = getattr(asyncio.AbstractEventLoop, name)
    if name[0] != "_" and name != "create_server":
        print(name, inspect.signature(method), inspect.iscoroutinefunction(method))

loop = asyncio.EventLoop()
for method in (loop.call_later, loop.create_task, loop.start_tls, loop.add_signal_handler):
    print(inspect.signature(method))
loop.close()

try:
    asyncio.AbstractEventLoop().call_later()
except TypeError as e:
    print(e)
try:
    asyncio.AbstractEventLoop().call_soon(print, context=None)
except NotImplementedError as e:
    print(repr(e))
