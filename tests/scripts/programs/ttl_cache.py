# a cache with time to live, statistics, a decorator for functions and coroutines, and expiry by a heap
import asyncio
import functools
import heapq
import inspect
import itertools
import threading
import weakref
from collections.abc import MutableMapping


class TTLCache(MutableMapping):
    """A mapping whose items expire; the oldest go when it is full."""

    def __init__(self, maxsize, ttl, timer):
        self.maxsize, self.ttl, self.timer = maxsize, ttl, timer
        self._data = {}
        self._heap = []
        self._order = itertools.count()
        self._lock = threading.RLock()
        self.hits = self.misses = self.evicted = self.expired = 0

    def _expire(self):
        now = self.timer()
        while self._heap and self._heap[0][0] <= now:
            when, _, key = heapq.heappop(self._heap)
            entry = self._data.get(key)
            if entry is not None and entry[1] == when:
                del self._data[key]
                self.expired += 1

    def __getitem__(self, key):
        with self._lock:
            self._expire()
            try:
                value = self._data[key][0]
            except KeyError:
                self.misses += 1
                raise
            self.hits += 1
            return value

    def __setitem__(self, key, value):
        with self._lock:
            self._expire()
            if key not in self._data and len(self._data) >= self.maxsize:
                del self._data[next(iter(self._data))]
                self.evicted += 1
            when = self.timer() + self.ttl
            self._data[key] = value, when
            heapq.heappush(self._heap, (when, next(self._order), key))

    def __delitem__(self, key):
        with self._lock:
            del self._data[key]

    def __iter__(self):
        self._expire()
        return iter(list(self._data))

    def __len__(self):
        self._expire()
        return len(self._data)

    def __repr__(self):
        return f"{type(self).__name__}({dict(self)!r}, hits={self.hits}, misses={self.misses})"


def cached(cache, key=lambda *args, **kwargs: (args, tuple(sorted(kwargs.items())))):
    """Keep results in cache; callers of a coroutine function who come meanwhile wait for the same result."""
    def decorator(func):
        if inspect.iscoroutinefunction(func):
            pending = {}

            @functools.wraps(func)
            async def wrapper(*args, **kwargs):
                k = key(*args, **kwargs)
                if k in cache:
                    return cache[k]
                if k not in pending:
                    task = pending[k] = asyncio.ensure_future(func(*args, **kwargs))
                    task.add_done_callback(lambda t: pending.pop(k))
                result = await asyncio.shield(pending[k])
                cache[k] = result
                return result
        else:
            @functools.wraps(func)
            def wrapper(*args, **kwargs):
                k = key(*args, **kwargs)
                try:
                    return cache[k]
                except KeyError:
                    result = cache[k] = func(*args, **kwargs)
                    return result
        wrapper.cache = cache
        return wrapper
    return decorator


now = 0
cache = TTLCache(3, ttl=10, timer=lambda: now)
cache["a"] = 1
now = 4
cache["b"] = 2
cache.update(c=3)
print(cache, len(cache), "a" in cache, list(cache.items()))
cache["d"] = 4
print(sorted(cache), cache.get("a", "gone"), cache.evicted)
now = 9
cache["b"] = 22
now = 14
print(cache, cache.expired)
now = 19
print(len(cache), cache.setdefault("z", 26), cache.pop("z"), cache.pop("z", None), bool(cache), cache == {})
try:
    cache["missing"]
except KeyError as e:
    print("KeyError", e)

calls = []


@cached(TTLCache(10, 5, lambda: now))
def area(w, h=1):
    calls.append((w, h))
    return w * h


print(area(2, h=3), area(2, h=3), area(2, 3), calls, area.cache.hits, area.__name__)
now += 5
print(area(2, h=3), len(calls))


async def main():
    started = []

    @cached(TTLCache(10, 5, lambda: now), key=str.lower)
    async def fetch(url):
        started.append(url)
        await asyncio.sleep(0.001)
        if "bad" in url:
            raise ConnectionError(url)
        return f"page of {url}"

    print(await asyncio.gather(*(fetch(u) for u in ("A", "a", "B", "A"))), started)
    print(await asyncio.gather(fetch("bad"), fetch("BAD"), return_exceptions=True), started)
    print(await fetch("b"), sorted(fetch.cache))


asyncio.run(main())


class Thing:
    pass


things = weakref.WeakValueDictionary()
keep = things["kept"] = Thing()
print(list(things), cached(cache)(len).__wrapped__ is len)
