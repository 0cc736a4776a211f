# rate limiters: a token bucket, a sliding window, and one that spaces calls, with a clock of their own
import asyncio
import collections
import functools


class Clock:
    """A clock that a test moves."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now

    def advance(self, seconds):
        self.now = round(self.now + seconds, 6)


class TokenBucket:
    def __init__(self, rate, capacity, clock):
        self.rate, self.capacity, self.clock = rate, capacity, clock
        self.tokens = float(capacity)
        self.last = clock()

    def allow(self, cost=1):
        now = self.clock()
        self.tokens = min(self.capacity, self.tokens + (now - self.last) * self.rate)
        self.last = now
        if self.tokens + 1e-9 < cost:
            return False
        self.tokens -= cost
        return True

    def wait_time(self, cost=1):
        return max(0.0, (cost - self.tokens) / self.rate)


class SlidingWindow:
    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.calls = collections.defaultdict(collections.deque)

    def allow(self, key):
        calls, now = self.calls[key], self.clock()
        while calls and calls[0] <= now - self.seconds:
            calls.popleft()
        if len(calls) >= self.limit:
            return False
        calls.append(now)
        return True


class RateLimited(Exception):
    def __init__(self, name, retry_after):
        super().__init__(f"{name}: try again in {retry_after:.2f} s")
        self.retry_after = retry_after


def limited(bucket):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            if not bucket.allow():
                raise RateLimited(func.__name__, bucket.wait_time())
            return func(*args, **kwargs)
        return wrapper
    return decorator


clock = Clock()
bucket = TokenBucket(rate=2, capacity=4, clock=clock)
timeline = []
for step in range(16):
    timeline.append("x" if bucket.allow() else ".")
    clock.advance(0.2)
print("bucket  ", "".join(timeline), f"{bucket.tokens:.2f}")

window = SlidingWindow(3, 1.0, clock)
for who in ("ann", "bob"):
    line = ""
    for _ in range(12):
        line += "x" if window.allow(who) else "."
        clock.advance(0.15)
    print("window  ", line, who)


@limited(TokenBucket(1, 2, clock))
def send(message):
    """Send a message."""
    return f"sent {message}"


for message in ("one", "two", "three"):
    try:
        print(send(message))
    except RateLimited as e:
        print(e)
        clock.advance(e.retry_after)
        print(send(message), "after waiting")
print(send.__name__, send.__doc__)


class Spacer:
    """Lets one caller through each interval, in their order."""

    def __init__(self, interval):
        self.interval = interval
        self.lock = asyncio.Lock()
        self.next = 0.0

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            delay = self.next - loop.time()
            if delay > 0:
                await asyncio.sleep(delay)
            self.next = max(self.next, loop.time()) + self.interval

    async def __aexit__(self, *exc):
        return False


async def main():
    loop = asyncio.get_running_loop()
    spacer = Spacer(0.02)
    limit = asyncio.Semaphore(2)
    order, running, most = [], 0, 0

    async def job(n):
        nonlocal running, most
        async with limit, spacer:
            running += 1
            most = max(most, running)
            order.append(n)
            await asyncio.sleep(0.005)
            running -= 1
        return n

    start = loop.time()
    results = await asyncio.gather(*map(job, range(6)))
    took = loop.time() - start
    print(results, order, "at most", most, "at once;", "spaced" if took >= 0.095 else f"too fast: {took}")


asyncio.run(main())
