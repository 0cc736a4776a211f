# retries with exponential backoff, jitter, a budget and a circuit breaker
import asyncio
import functools
import logging
import random
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s", level=logging.DEBUG)
log = logging.getLogger("retry")


class GaveUp(Exception):
    """All attempts failed."""


@dataclass
class Policy:
    attempts: int = 4
    base: float = 0.1
    factor: float = 2
    ceiling: float = 1.0
    jitter: float = 0.0
    only: tuple = (Exception,)

    def delays(self, rng):
        delay = self.base
        for _ in range(self.attempts - 1):
            yield round(min(delay, self.ceiling) * (1 + rng.uniform(-self.jitter, self.jitter)), 4)
            delay *= self.factor


def retry(policy, sleep=asyncio.sleep, rng=random.Random(7)):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            errors = []
            delays = policy.delays(rng)
            while True:
                try:
                    return await func(*args, **kwargs)
                except policy.only as e:
                    errors.append(e)
                    delay = next(delays, None)
                    if delay is None:
                        raise GaveUp(f"{func.__name__} failed {len(errors)} times") from ExceptionGroup("attempts", errors)
                    log.info("attempt %d: %r, waiting %g", len(errors), e, delay)
                    await sleep(delay)
        return wrapper
    return decorator


class State(Enum):
    CLOSED = auto()
    OPEN = auto()
    HALF_OPEN = auto()


class Breaker:
    def __init__(self, threshold, cooldown, clock):
        self.threshold, self.cooldown, self.clock = threshold, cooldown, clock
        self.state, self.failures, self.opened = State.CLOSED, 0, None

    @contextmanager
    def guard(self):
        if self.state is State.OPEN:
            if self.clock() - self.opened < self.cooldown:
                raise ConnectionRefusedError("the circuit is open")
            self.change(State.HALF_OPEN)
        try:
            yield
        except Exception:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.threshold:
                self.opened = self.clock()
                self.change(State.OPEN)
            raise
        else:
            self.failures = 0
            if self.state is not State.CLOSED:
                self.change(State.CLOSED)

    def change(self, state):
        log.debug("%s -> %s", self.state.name, state.name)
        self.state = state


slept = []


async def fake_sleep(seconds):
    slept.append(seconds)
    await asyncio.sleep(0)


def failing(times, error=OSError("down")):
    left = times

    async def operation(value):
        nonlocal left
        if left:
            left -= 1
            raise error
        return value
    return operation


async def main():
    print(await retry(Policy(), fake_sleep)(failing(2))("first"), slept)
    slept.clear()
    try:
        await retry(Policy(attempts=5, ceiling=0.5), fake_sleep)(failing(9))("never")
    except GaveUp as e:
        print(e, "|", repr(e.__cause__), len(e.__cause__.exceptions), slept)
    try:
        await retry(Policy(only=(OSError,)), fake_sleep)(failing(1, KeyError("k")))("other error")
    except KeyError as e:
        print("not retried:", repr(e))
    print(list(Policy(attempts=6, jitter=0.5).delays(random.Random(1))))

    now = 0
    breaker = Breaker(2, 10, lambda: now)
    outcome = iter([True, False, False, None, None, False, None, True, True])
    for now in (0, 1, 2, 3, 5, 12, 13, 30, 31):
        works = next(outcome)
        try:
            with breaker.guard():
                if not works:
                    raise TimeoutError("slow")
                result = "ok"
        except OSError as e:
            result = f"{type(e).__name__}: {e}"
        print(f"{now:>3} {result} [{breaker.state.name}]")

    with_timeout = retry(Policy(attempts=2, base=0.001, only=(TimeoutError,)))

    @with_timeout
    async def hang():
        async with asyncio.timeout(0.002):
            await asyncio.Event().wait()
    try:
        await hang()
    except GaveUp as e:
        print(e, [type(x).__name__ for x in e.__cause__.exceptions])


asyncio.run(main())
