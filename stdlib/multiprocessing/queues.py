"""Queues that processes share."""

import time
from queue import Empty, Full
from types import GenericAlias

import _multiprocessing as _core

from . import connection, context

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]


class Queue:
    """A queue. Things are pickled when they are put in, and there at once for the other side."""
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            maxsize = _core.SEM_VALUE_MAX
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._room = ctx.BoundedSemaphore(maxsize)
        self._closed = False

    def __getstate__(self):
        context.assert_spawning(self)

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._room.acquire(block, timeout):
            raise Full
        try:
            data = _core.dumps(obj)
        except Exception as e:
            self._room.release()
            self._on_queue_feeder_error(e, obj)
            return
        self._put(data)

    def _put(self, data):
        self._writer._put(data)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """Report what cannot be pickled: it does not reach the queue."""
        import traceback

        traceback.print_exc()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                data = self._reader._get()
        else:
            deadline = time.monotonic() + timeout if block else 0
            if not self._rlock.acquire(block, timeout):
                raise Empty
            try:
                left = deadline - time.monotonic() if block else 0
                if not self._reader.poll(max(left, 0)):
                    raise Empty
                data = self._reader._get()
            finally:
                self._rlock.release()
        self._room.release()
        return _core.loads(data)

    def qsize(self):
        return self._maxsize - self._room._semlock._get_value()

    def empty(self):
        return not self._reader.poll()

    def full(self):
        return self._room._semlock._is_zero()

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        self._reader.close()

    def join_thread(self):
        assert self._closed, f"Queue {self!r} not closed"

    def cancel_join_thread(self):
        """Do nothing: what was put in is there at once."""


class JoinableQueue(Queue):
    """A queue that knows whether all that was put in has been worked on."""

    def __init__(self, maxsize=0, *, ctx):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = ctx.Semaphore(0)
        self._cond = ctx.Condition()

    def _put(self, data):
        with self._cond:
            super()._put(data)
            self._unfinished_tasks.release()

    def task_done(self):
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks._semlock._is_zero():
                self._cond.notify_all()

    def join(self):
        with self._cond:
            if not self._unfinished_tasks._semlock._is_zero():
                self._cond.wait()


class SimpleQueue:
    """A pipe with locks."""
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, ctx):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._poll = self._reader.poll
        self._rlock = ctx.Lock()
        self._wlock = ctx.Lock()

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._poll()

    def __getstate__(self):
        context.assert_spawning(self)

    def get(self):
        with self._rlock:
            data = self._reader._get()
        return _core.loads(data)

    def put(self, obj):
        data = _core.dumps(obj)
        with self._wlock:
            self._writer._put(data)
