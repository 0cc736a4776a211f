"""What asyncio.tasks and asyncio.futures have for programs with threads, and as_completed."""

import asyncio
from asyncio.events import get_event_loop, _get_running_loop
from asyncio.coroutines import iscoroutine
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.futures import Future, isfuture, _get_loop
from asyncio.tasks import ensure_future

__all__ = ("as_completed", "run_coroutine_threadsafe", "wrap_future")


class _AsCompletedIterator:
    """Gives futures in the order in which they end; its plain form gives coroutines instead."""

    __module__ = "asyncio.tasks"

    def __init__(self, aws, timeout):
        self._done = asyncio.Queue()
        self._timer = None
        loop = get_event_loop()
        pending = {ensure_future(aw, loop=loop) for aw in dict.fromkeys(aws)}
        for fut in pending:
            fut.add_done_callback(self._handle_completion)
        if pending and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)
        self._pending = pending
        self._left = len(pending)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for fut in self._pending:
            fut.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._pending.clear()

    def _handle_completion(self, fut):
        if not self._pending:
            return
        self._pending.remove(fut)
        self._done.put_nowait(fut)
        if not self._pending and self._timer is not None:
            self._timer.cancel()

    async def _wait_for_one(self, resolve=False):
        fut = await self._done.get()
        if fut is None:
            raise TimeoutError
        return fut.result() if resolve else fut


def as_completed(fs, *, timeout=None):
    """Iterate over awaitables in the order in which they end.

    `async for` gives the futures themselves; a plain `for` gives coroutines, each of which
    waits for the next one to end. TimeoutError is raised when the time is over.
    """
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def _copy_to_thread_future(source, target):
    """Gives a future of concurrent.futures the outcome of one of asyncio."""
    if source.cancelled():
        target.cancel()
    if not target.set_running_or_notify_cancel():
        return
    failure = source.exception()
    if failure is not None:
        target.set_exception(_thread_exception(failure, False))
    else:
        target.set_result(source.result())


def _thread_exception(exc, to_asyncio):
    """The exception that means the same on the other side."""
    import concurrent.futures as cf
    if to_asyncio:
        kind = type(exc)
        if kind is cf.CancelledError:
            return CancelledError(*exc.args).with_traceback(exc.__traceback__)
        if kind is cf.InvalidStateError:
            return InvalidStateError(*exc.args).with_traceback(exc.__traceback__)
    return exc


def _set_result_unless_cancelled(fut, result):
    """Sets a result that may come too late."""
    if not fut.cancelled():
        fut.set_result(result)


def _copy_future_state(source, target):
    """Gives a future of asyncio the outcome of another one."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    failure = source.exception()
    if failure is not None:
        target.set_exception(_thread_exception(failure, True))
    else:
        target.set_result(source.result())


def _chain_future(source, target):
    """Has target end as source does, and source be cancelled if target is."""
    import concurrent.futures as cf
    for name, fut in (("source", source), ("destination", target)):
        if not isfuture(fut) and not isinstance(fut, cf.Future):
            raise TypeError(f"A future is required for {name} argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    target_loop = _get_loop(target) if isfuture(target) else None

    def hand_over(target, source):
        if isfuture(target):
            _copy_future_state(source, target)
        else:
            _copy_to_thread_future(source, target)

    def cancelled(target):
        if target.cancelled():
            if source_loop is None or source_loop is target_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def ended(source):
        if target.cancelled() and target_loop is not None and target_loop.is_closed():
            return
        if target_loop is None or target_loop is source_loop:
            hand_over(target, source)
        elif not target_loop.is_closed():
            target_loop.call_soon_threadsafe(hand_over, target, source)

    target.add_done_callback(cancelled)
    source.add_done_callback(ended)


def wrap_future(future, loop=None):
    """Return an asyncio future for one of concurrent.futures."""
    if isfuture(future):
        return future
    import concurrent.futures as cf
    assert isinstance(future, cf.Future), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = get_event_loop()
    new = loop.create_future()
    _chain_future(future, new)
    return new


def run_coroutine_threadsafe(coro, loop):
    """Have the loop of another thread run a coroutine; return a concurrent.futures.Future."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    import concurrent.futures as cf
    future = cf.Future()

    def callback():
        try:
            _chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


async def shutdown_executor(loop, executor, timeout):
    """Waits in a thread until an executor has ended."""
    import threading
    future = loop.create_future()

    def end():
        try:
            executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(_set_unless_done, future)
        except Exception as exc:
            if not loop.is_closed() and not future.cancelled():
                loop.call_soon_threadsafe(future.set_exception, exc)

    thread = threading.Thread(target=end)
    thread.start()
    try:
        async with asyncio.timeout(timeout):
            await future
    except TimeoutError:
        import warnings
        warnings.warn("The executor did not finishing joining "
                      f"its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        thread.join()


def _set_unless_done(future):
    if not future.done():
        future.set_result(None)


as_completed.__module__ = run_coroutine_threadsafe.__module__ = "asyncio.tasks"
wrap_future.__module__ = _chain_future.__module__ = _copy_future_state.__module__ = "asyncio.futures"
