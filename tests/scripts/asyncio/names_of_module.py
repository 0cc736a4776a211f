# The public names, their modules, and the submodules.
import asyncio
print(all(hasattr(asyncio, n) for n in ("run sleep gather wait wait_for shield timeout TaskGroup Queue Lock Event Condition Semaphore Barrier to_thread as_completed Runner Protocol Transport current_task all_tasks run_coroutine_threadsafe").split()))
for n in "CancelledError TimeoutError InvalidStateError Task Future Timeout Runner Handle AbstractEventLoop QueueFull BrokenBarrierError".split():
    c = getattr(asyncio, n); print(n, c.__module__, c.__qualname__, [b.__name__ for b in c.__mro__[1:-1]])
print(asyncio.tasks.Task is asyncio.Task, asyncio.events.get_running_loop is asyncio.get_running_loop, asyncio.exceptions.CancelledError is asyncio.CancelledError, asyncio.TimeoutError is TimeoutError)
import asyncio.locks, asyncio.queues as q; from asyncio.futures import Future; from asyncio import *
print(q.Queue is Queue, Future is asyncio.Future, asyncio.locks.Condition is Condition)
try: asyncio.nope
except AttributeError as e: print(e)
print(asyncio.iscoroutinefunction(asyncio.sleep), asyncio.iscoroutine(c := asyncio.sleep(0)), type(c).__name__, c.__name__); c.close()
