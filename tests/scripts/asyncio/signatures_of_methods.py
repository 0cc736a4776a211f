# The signatures of methods of asyncio's classes, of the class and of an object.
import asyncio
import inspect

for f in (
    asyncio.Queue.put,
    asyncio.Queue().put,
    asyncio.Queue.shutdown,
    asyncio.Lock.acquire,
    asyncio.Lock().acquire,
    asyncio.Event.set,
    asyncio.Condition.wait_for,
    asyncio.Barrier.wait,
    asyncio.StreamReader.readuntil,
    asyncio.StreamWriter.drain,
    asyncio.Runner.run,
    asyncio.TaskGroup.create_task,
    asyncio.BaseEventLoop.run_in_executor,
    asyncio.Task.cancel,
    asyncio.Future.set_result,
):
    signature = inspect.signature(f)
    print(f.__name__, signature, [p.kind.name for p in signature.parameters.values()])

bound = inspect.signature(asyncio.Queue.put).bind(item=2, self=1)
print(bound.arguments, asyncio.iscoroutinefunction(asyncio.Queue.put), inspect.isroutine(asyncio.Queue.put))
for args in (), (1, 2, 3):
    try:
        inspect.signature(asyncio.Queue().put).bind(*args)
    except TypeError as e:
        print(e)
