# What asyncio's public functions are to inspect, pickle and decorators: functions, coroutine functions, builtins.
import asyncio
import functools
import inspect
import pickle

for name in sorted(asyncio.__all__):
    f = getattr(asyncio, name)
    if inspect.isclass(f) or not callable(f):
        continue
    print(name, type(f).__name__, inspect.iscoroutinefunction(f), asyncio.iscoroutinefunction(f), f.__qualname__)
    if inspect.isfunction(f) and "<locals>" not in f.__qualname__:
        assert pickle.loads(pickle.dumps(f)) is f

print(inspect.signature(asyncio.gather), asyncio.gather.__kwdefaults__, asyncio.sleep.__defaults__)
print(asyncio.wait_for.__code__.co_varnames[:2], asyncio.run.__code__.co_argcount, asyncio.run.__code__.co_kwonlyargcount)
print(repr(asyncio.gather).partition(" at ")[0], asyncio.create_task.__module__, asyncio.as_completed.__module__)
asyncio.shield.note = "kept"
print(asyncio.shield.note, vars(asyncio.shield))


@functools.wraps(asyncio.sleep)
async def nap(*args, **kw):
    return await asyncio.sleep(*args, **kw)


async def one(n):
    return n


class Own:
    create = asyncio.create_task  # a function becomes a method


async def main():
    print(nap.__name__, inspect.signature(nap), await nap(0, result="slept"))
    print(await asyncio.gather(one(1), *[one(2)], **{"return_exceptions": True}))
    task = asyncio.create_task(one(3), name="named")
    print(task.get_name(), await asyncio.wait_for(fut=task, timeout=1))
    print(await functools.partial(asyncio.sleep, 0, result=4)(), await (lambda f, *a: f(*a))(asyncio.sleep, 0, 5))
    for bad in (lambda: asyncio.sleep(), lambda: asyncio.gather(1, nothing=2), lambda: asyncio.shield(), lambda: Own().create()):
        try:
            bad()
        except TypeError as e:
            print(str(e).partition(" at ")[0])


asyncio.run(main())
