"""Locks, semaphores, conditions, events and barriers that processes share."""

import threading
import time

import _multiprocessing as _core

from . import context, process

__all__ = ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]

RECURSIVE_MUTEX, SEMAPHORE = range(2)
SEM_VALUE_MAX = _core.SEM_VALUE_MAX


class SemLock:
    def __init__(self, kind, value, maxvalue, *, ctx):
        self._semlock = _core.SemLock(kind, value, maxvalue)
        self.acquire = self._semlock.acquire
        self.release = self._semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)

    def _owner(self, unknown):
        if self._semlock._is_mine():
            name = process.current_process().name
            if threading.current_thread().name != "MainThread":
                name += "|" + threading.current_thread().name
            return name
        if self._semlock._get_value() == 1:
            return None
        if self._semlock._count() > 0:
            return "SomeOtherThread"
        return unknown


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx):
        super().__init__(SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._semlock._get_value()}, maxvalue={self._semlock.maxvalue})>"


class Lock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return f"<{type(self).__name__}(owner={self._owner('SomeOtherProcess')})>"


class RLock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        name = self._owner("SomeOtherProcess")
        count = self._semlock._count() if self._semlock._is_mine() else 0
        if name in ("SomeOtherThread", "SomeOtherProcess"):
            count = "nonzero"
        return f"<{type(self).__name__}({name}, {count})>"


class Condition:
    def __init__(self, lock=None, *, ctx):
        self._lock = lock or ctx.RLock()
        self._sleeping_count = ctx.Semaphore(0)
        self._woken_count = ctx.Semaphore(0)
        self._wait_semaphore = ctx.Semaphore(0)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiting = self._sleeping_count._semlock._get_value() - self._woken_count._semlock._get_value()
        return f"<{type(self).__name__}({self._lock}, {waiting})>"

    def wait(self, timeout=None):
        assert self._lock._semlock._is_mine(), "must acquire() condition before using wait()"
        self._sleeping_count.release()
        count = self._lock._semlock._count()
        for _ in range(count):
            self._lock.release()
        try:
            return self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for _ in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), "lock is not owned"
        # those that have given up meanwhile wait no more
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        sleepers = 0
        while sleepers < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            sleepers += 1
        for _ in range(sleepers):
            self._woken_count.acquire()
        while self._wait_semaphore.acquire(False):  # for one that has given up just now
            pass

    def notify_all(self):
        self.notify(SEM_VALUE_MAX)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        deadline = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None
            if deadline is not None:
                left = deadline - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result


class Event:
    def __init__(self, *, ctx):
        self._cond = ctx.Condition(ctx.Lock())
        self._flag = ctx.Semaphore(0)

    def is_set(self):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
                return True
            self._cond.wait(timeout)
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def __repr__(self):
        state = "set" if self.is_set() else "unset"
        return f"<{type(self).__qualname__} at {id(self):#x} {state}>"


class Barrier(threading.Barrier):
    """A barrier whose state processes share."""

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        self._parties_ = parties
        self._action_, self._timeout_ = action, timeout
        self._cond_ = ctx.Condition()
        self._numbers = _core.Memory(16)

    def __repr__(self):
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>"

    # the states: those that come fill it, then go; or it was reset or is broken
    _FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2

    def _read(self):
        return self._numbers.get("q", 0), self._numbers.get("q", 1)

    def _write(self, state, count):
        self._numbers.set("q", 0, state)
        self._numbers.set("q", 1, count)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout_
        with self._cond_:
            while self._read()[0] in (self._DRAINING, self._RESETTING):
                self._cond_.wait()
            state, index = self._read()
            if state == self._BROKEN:
                raise threading.BrokenBarrierError
            self._write(state, index + 1)
            try:
                if index + 1 == self._parties_:
                    try:
                        if self._action_:
                            self._action_()
                    except BaseException:
                        self._break()
                        raise
                    self._write(self._DRAINING, self._read()[1])
                    self._cond_.notify_all()
                else:
                    if not self._cond_.wait_for(lambda: self._read()[0] != self._FILLING, timeout):
                        self._break()
                        raise threading.BrokenBarrierError
                    if self._read()[0] < 0:
                        raise threading.BrokenBarrierError
                return index
            finally:
                state, count = self._read()
                self._write(state, count - 1)
                if count == 1 and state in (self._DRAINING, self._RESETTING):
                    self._write(self._FILLING, 0)
                    self._cond_.notify_all()

    def _break(self):
        self._write(self._BROKEN, self._read()[1])
        self._cond_.notify_all()

    def reset(self):
        with self._cond_:
            state, count = self._read()
            if count > 0:
                if state != self._RESETTING:
                    self._write(self._RESETTING, count)
            else:
                self._write(self._FILLING, 0)
            self._cond_.notify_all()

    def abort(self):
        with self._cond_:
            self._break()

    @property
    def parties(self):
        return self._parties_

    @property
    def n_waiting(self):
        state, count = self._read()
        return count if state == self._FILLING else 0

    @property
    def broken(self):
        return self._read()[0] == self._BROKEN
