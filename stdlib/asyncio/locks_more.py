"""Condition and Barrier of asyncio.locks."""

import collections
import enum

from asyncio.events import _get_running_loop
from asyncio.exceptions import BrokenBarrierError, CancelledError
from asyncio.locks import Lock

__all__ = ("Condition", "Barrier")


class Condition:
    """A lock whose holder can wait until another task tells of a change.

    Any lock of asyncio can be given; without one it has its own.
    """

    __module__ = "asyncio.locks"
    _loop = None

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = collections.deque()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def __repr__(self):
        state = "locked" if self.locked() else "unlocked"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    def _get_loop(self):
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop

    async def wait(self):
        """Give the lock up until notified, then take it again. Returns True."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        notified = self._get_loop().create_future()
        self.release()
        try:
            self._waiters.append(notified)
            try:
                await notified
            finally:
                self._waiters.remove(notified)
                await self._retake()
        except BaseException:
            # this task may have used up a notification: another one gets it
            self._notify(1)
            raise
        return True

    async def _retake(self):
        """Take the lock again, even if the task is cancelled meanwhile; then be cancelled."""
        cancelled = None
        while True:
            try:
                await self.acquire()
            except CancelledError as exc:
                cancelled = exc
                continue
            break
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                cancelled = None

    async def wait_for(self, predicate):
        """Wait until predicate() is true; return its value."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake n of the tasks that wait; they go on once they have the lock."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        for fut in self._waiters:
            if n <= 0:
                break
            if not fut.done():
                n -= 1
                fut.set_result(False)

    def notify_all(self):
        """Wake all tasks that wait."""
        self.notify(len(self._waiters))


class _BarrierState(enum.Enum):
    FILLING = "filling"
    DRAINING = "draining"
    RESETTING = "resetting"
    BROKEN = "broken"


class Barrier:
    """A point where tasks wait until a number of them has come."""

    __module__ = "asyncio.locks"

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        self._parties = parties
        self._state = _BarrierState.FILLING
        self._count = 0

    def __repr__(self):
        state = self._state.value
        if not self.broken:
            state += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Wait for the others. Returns a number from 0 to parties-1, which no other task gets."""
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = _BarrierState.DRAINING
                    self._cond.notify_all()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        """Waits until those of the last round have left."""
        await self._cond.wait_for(
            lambda: self._state not in (_BarrierState.DRAINING, _BarrierState.RESETTING))
        if self._state is _BarrierState.BROKEN:
            raise BrokenBarrierError("Barrier aborted")

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state is not _BarrierState.FILLING)
        if self._state in (_BarrierState.BROKEN, _BarrierState.RESETTING):
            raise BrokenBarrierError("Abort or reset of barrier")

    def _exit(self):
        if self._count == 0:
            if self._state in (_BarrierState.RESETTING, _BarrierState.DRAINING):
                self._state = _BarrierState.FILLING
            self._cond.notify_all()

    async def reset(self):
        """Begin anew; tasks that wait get BrokenBarrierError."""
        async with self._cond:
            if self._count > 0:
                self._state = _BarrierState.RESETTING
            else:
                self._state = _BarrierState.FILLING
            self._cond.notify_all()

    async def abort(self):
        """Break the barrier: all get BrokenBarrierError until reset() is called."""
        async with self._cond:
            self._state = _BarrierState.BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        """The number of tasks that make the barrier open."""
        return self._parties

    @property
    def n_waiting(self):
        """The number of tasks that wait now."""
        return self._count if self._state is _BarrierState.FILLING else 0

    @property
    def broken(self):
        """True after abort()."""
        return self._state is _BarrierState.BROKEN
