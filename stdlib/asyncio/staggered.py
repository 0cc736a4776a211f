"""Starting coroutines one after another until the first succeeds."""

import contextlib

from asyncio import events, exceptions, locks, tasks

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Run coroutines, the next one after delay seconds or when the last one has failed.

    The first that succeeds ends the others. Returns (result, index, exceptions); result and
    index are None if all have failed. A delay of None waits for each to fail.
    """
    loop = loop or events.get_running_loop()
    functions = iter(enumerate(coro_fns))
    result = winner = None
    failures = []
    running = set()
    changed = locks.Event()

    def ended(task):
        running.discard(task)
        changed.set()

    async def attempt(index, function):
        nonlocal result, winner
        try:
            value = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            failures[index] = exc
            return
        if winner is None:
            winner, result = index, value
            current = tasks.current_task(loop)
            for other in running:
                if other is not current:
                    other.cancel()

    def start():
        index, function = next(functions, (None, None))
        if function is None:
            return False
        failures.append(None)
        task = loop.create_task(attempt(index, function))
        running.add(task)
        task.add_done_callback(ended)
        return True

    more = start()
    try:
        while running or more:
            changed.clear()
            before = len(running)
            if running:
                with contextlib.suppress(exceptions.TimeoutError):
                    await tasks.wait_for(changed.wait(), delay if more else None)
            if winner is None and more and (not running or len(running) <= before):
                more = start()
            elif winner is not None:
                more = False
    finally:
        for task in running:
            task.cancel()
    return result, winner, failures
