"""Pools: a fixed number of processes, or threads, that call functions."""

import itertools
import os
import queue
import threading
import time
import warnings
from types import GenericAlias

import _multiprocessing as _core

from . import TimeoutError, get_context, util
from .connection import wait

__all__ = ["Pool", "ThreadPool"]

RUN, CLOSE, TERMINATE = "RUN", "CLOSE", "TERMINATE"

job_counter = itertools.count()


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    """The traceback of an exception in another process."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way to another process, where the traceback is its cause."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.tb = '\n"""\n%s"""' % _core.format_exception(exc.with_traceback(tb))
        exc.__traceback__ = None

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result that cannot be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self)


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """What each process of a pool does."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError(f"Maxtasks {maxtasks!r} is not valid")
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))
        except Exception as e:
            if wrap_exception and func is not _helper_reraises_exception:
                e = ExceptionWithTraceback(e, e.__traceback__)
            result = (False, e)
        try:
            outqueue.put((job, i, result))
        except Exception as e:
            outqueue.put((job, i, (False, MaybeEncodingError(e, result[1]))))
        task = job = result = func = args = kwds = None
        completed += 1


def _helper_reraises_exception(ex):
    raise ex


class Pool:
    """Processes that call functions."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = None
        self._ctx = context or get_context()
        self._cache = {}
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._taskqueue = queue.SimpleQueue()
        self._setup_queues()
        try:
            self._repopulate_pool()
        except Exception:
            for p in self._pool:
                if p.exitcode is None:
                    p.terminate()
            raise
        self._task_handler = threading.Thread(target=self._handle_tasks, daemon=True)
        self._result_handler = threading.Thread(target=self._handle_results, daemon=True)
        self._task_handler.start()
        self._result_handler.start()
        self._terminate = util.Finalize(None, self._terminate_pool, exitpriority=15)
        self._state = RUN

    def __del__(self):
        if self._state == RUN:
            warnings.warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning, source=self)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        # a message of the parent to its own result handler
        self._notice, self._notify = self._ctx.Pipe(duplex=False)

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _repopulate_pool(self):
        for _ in range(self._processes - len(self._pool)):
            w = self.Process(self._ctx, target=worker, args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                                                             self._maxtasksperchild, self._wrap_exception))
            w.name = w.name.replace("Process", "PoolWorker")
            w.daemon = True
            w.start()
            self._pool.append(w)

    def _forget_ended(self):
        ended = [w for w in self._pool if w.exitcode is not None]
        for w in ended:
            w.join()
            self._pool.remove(w)
        return bool(ended)

    def _handle_tasks(self):
        while True:
            item = self._taskqueue.get()
            if item is None:
                break
            tasks, set_length = item
            n = -1
            try:
                for n, task in enumerate(tasks):
                    if self._state == TERMINATE:
                        break
                    try:
                        self._inqueue.put(task)
                    except Exception as e:
                        self._settle(task[0], task[1], (False, e))
            except Exception as e:  # of the iterable
                if n < 0 or set_length is not None:
                    n += 1
                    self._settle(self._job_of(set_length), n, (False, e))
            if set_length is not None:
                set_length(n + 1)
            tasks = item = set_length = None
        for _ in range(len(self._pool)):
            try:
                self._inqueue.put(None)
            except OSError:
                break

    @staticmethod
    def _job_of(set_length):
        return set_length.__self__._job if set_length is not None else None

    def _settle(self, job, i, result):
        try:
            self._cache[job]._set(i, result)
        except KeyError:
            pass

    def _receive(self):
        """Wait for something to happen, and return a result, if it is one."""
        ready = wait([self._outqueue._reader, self._notice] + [w.sentinel for w in self._pool])
        if self._outqueue._reader in ready:
            return self._outqueue.get()
        if self._notice in ready:
            self._notice.recv()
        return None

    def _handle_results(self):
        while self._state != TERMINATE:
            task = self._receive()
            if task is not None:
                job, i, result = task
                self._settle(job, i, result)
                task = job = result = None
                continue
            if self._state == TERMINATE:
                break
            if self._state == CLOSE and not self._cache:
                self._taskqueue.put(None)
                self._task_handler.join()
                break
            if self._forget_ended():
                self._repopulate_pool()

    def _wake(self):
        try:
            self._notify.send(None)
        except OSError:
            pass

    def _forget(self, job):
        self._cache.pop(job, None)
        if self._state == CLOSE and not self._cache:
            self._wake()

    def apply(self, func, args=(), kwds={}):
        """Return func(*args, **kwds), called in a process."""
        return self.apply_async(func, args, kwds).get()

    def map(self, func, iterable, chunksize=None):
        """Return a list of func(x) for each x."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """Return a list of func(*x) for each x."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Return a result that will be that of starmap."""
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """Return an iterator over func(x) for each x, in order."""
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """Return an iterator over func(x) for each x, in the order in which they come."""
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize))
        result = kind(self)
        if chunksize == 1:
            tasks = ((result._job, i, func, (x,), {}) for i, x in enumerate(iterable))
        else:
            tasks = ((result._job, i, mapstar, (batch,), {}) for i, batch in enumerate(Pool._get_tasks(func, iterable, chunksize)))
        self._taskqueue.put((tasks, result._set_length))
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Return a result that will be that of apply."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Return a result that will be that of map."""
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback=error_callback)
        batches = Pool._get_tasks(func, iterable, chunksize)
        self._taskqueue.put((((result._job, i, mapper, (batch,), {}) for i, batch in enumerate(batches)), None))
        return result

    @staticmethod
    def _get_tasks(func, it, size):
        it = iter(it)
        while True:
            x = tuple(itertools.islice(it, size))
            if not x:
                return
            yield func, x

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def close(self):
        """Accept no more work."""
        if self._state == RUN:
            self._state = CLOSE
            self._wake()

    def terminate(self):
        """End the processes at once."""
        self._terminate()

    def _terminate_pool(self):
        self._state = TERMINATE
        self._wake()
        self._taskqueue.put(None)
        self._end_workers()
        if threading.current_thread() is not self._result_handler:
            self._result_handler.join()
        if threading.current_thread() is not self._task_handler:
            self._task_handler.join()
        for w in self._pool:
            if w.is_alive():
                w.join()

    def _end_workers(self):
        for w in self._pool:
            if w.exitcode is None:
                w.terminate()

    def join(self):
        """Wait for the end of the processes."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._result_handler.join()
        self._task_handler.join()
        for w in self._pool:
            w.join()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class ApplyResult:
    """The result that a call will have."""
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(job_counter)
        self._callback = callback
        self._error_callback = error_callback
        pool._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, obj):
        self._success, self._value = obj
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._finish()

    def _finish(self):
        self._event.set()
        self._pool._forget(self._job)
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The list that map will return."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._finish()
        else:
            self._number_left = length // chunksize + bool(length % chunksize)

    def _set(self, i, success_result):
        self._number_left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize : (i + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._number_left == 0:
            if self._success:
                if self._callback:
                    self._callback(self._value)
            elif self._error_callback:
                self._error_callback(self._value)
            self._finish()


class IMapIterator:
    """The iterator that imap returns."""

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._items = []
        self._index = 0  # how many are in items, or were
        self._length = None
        self._unsorted = {}
        pool._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            while not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration from None
                if not self._cond.wait(timeout) and not self._items and timeout is not None:
                    raise TimeoutError from None
            success, value = self._items.pop(0)
        if success:
            return value
        raise value

    __next__ = next

    def _take(self, i, obj):
        if i != self._index:
            self._unsorted[i] = obj
            return
        self._items.append(obj)
        self._index += 1
        while self._index in self._unsorted:
            self._items.append(self._unsorted.pop(self._index))
            self._index += 1

    def _set(self, i, obj):
        with self._cond:
            self._take(i, obj)
            self._cond.notify()
            self._forget_if_over()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._cond.notify()
            self._forget_if_over()

    def _forget_if_over(self):
        if self._index == self._length and self._pool is not None:
            self._pool._forget(self._job)


class IMapUnorderedIterator(IMapIterator):
    """The iterator that imap_unordered returns."""

    def _take(self, i, obj):
        self._items.append(obj)
        self._index += 1


class ThreadPool(Pool):
    """Threads that call functions."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import Process

        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()

    def _receive(self):
        return self._outqueue.get()

    def _wake(self):
        self._outqueue.put(None)

    def _end_workers(self):
        while True:  # what nobody has begun is not done
            try:
                self._inqueue.get_nowait()
            except queue.Empty:
                break
        for _ in self._pool:
            self._inqueue.put(None)

    def _forget_ended(self):
        return False
