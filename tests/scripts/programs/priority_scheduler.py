# a simulated scheduler: processes as generators, priorities that age, locks and messages
import bisect
import heapq
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from types import GeneratorType


class Priority(IntEnum):
    LOW = 3
    NORMAL = 2
    HIGH = 1

    @classmethod
    def _missing_(cls, value):
        return cls.LOW if value > cls.LOW else cls.HIGH


@dataclass(order=True)
class Process:
    rank: float
    order: int
    name: str = field(compare=False)
    body: GeneratorType = field(compare=False)
    priority: Priority = field(compare=False, default=Priority.NORMAL)
    used: int = field(compare=False, default=0)
    result: object = field(compare=False, default=None)


# what a process may ask for
@dataclass(frozen=True)
class Compute:
    ticks: int = 1


@dataclass(frozen=True)
class Sleep:
    ticks: int


@dataclass(frozen=True)
class Acquire:
    lock: str


@dataclass(frozen=True)
class Release:
    lock: str


@dataclass(frozen=True)
class Send:
    to: str
    what: object


@dataclass(frozen=True)
class Receive:
    pass


class Scheduler:
    def __init__(self):
        self.now = 0
        self.ready, self.asleep, self.order = [], [], count()
        self.locks, self.boxes, self.waiting = {}, {}, {}
        self.finished, self.trace = [], []

    def spawn(self, name, body, priority=Priority.NORMAL):
        self.boxes[name] = deque()
        self.enqueue(Process(0, next(self.order), name, body, Priority(priority)))

    def enqueue(self, process):
        # who has used much goes back a little, who is important forward
        process.rank = self.now + process.priority * 4 + process.used / 2
        process.order = next(self.order)
        heapq.heappush(self.ready, process)

    def run(self, limit=200):
        value = {}
        while (self.ready or self.asleep) and self.now < limit:
            while self.asleep and self.asleep[0][0] <= self.now:
                self.enqueue(self.asleep.pop(0)[2])
            if not self.ready:
                self.now = self.asleep[0][0]
                continue
            p = heapq.heappop(self.ready)
            self.step(p, value)
        return sorted(self.waiting)

    def step(self, p, value):
        try:
            request = p.body.send(value.pop(p.name, None))
        except StopIteration as stop:
            p.result = stop.value
            self.finished.append(p)
            return
        except Exception as e:
            p.result = e
            self.finished.append(p)
            return
        self.trace.append(f"{self.now}:{p.name}")
        match request:
            case Compute(ticks=t):
                self.now += t
                p.used += t
                self.enqueue(p)
            case Sleep(ticks=t):
                bisect.insort(self.asleep, (self.now + t, next(self.order), p))
            case Acquire(lock=name) if name not in self.locks:
                self.locks[name] = p.name, deque()
                self.enqueue(p)
            case Acquire(lock=name):
                self.locks[name][1].append(p)
                self.waiting[p.name] = f"lock {name}"
            case Release(lock=name) if self.locks.get(name, ("", ()))[0] == p.name:
                queue = self.locks.pop(name)[1]
                if queue:
                    heir = queue.popleft()
                    self.locks[name] = heir.name, queue
                    del self.waiting[heir.name]
                    self.enqueue(heir)
                self.enqueue(p)
            case Send(to=to, what=what):
                self.boxes[to].append(what)
                if isinstance(other := self.waiting.get(to), Process):
                    del self.waiting[to]
                    value[to] = self.boxes[to].popleft()
                    self.enqueue(other)
                self.enqueue(p)
            case Receive() if self.boxes[p.name]:
                value[p.name] = self.boxes[p.name].popleft()
                self.enqueue(p)
            case Receive():
                self.waiting[p.name] = p
            case _:
                self.kill(p, request)

    def kill(self, p, request):
        try:
            p.body.throw(TypeError(f"bad request {request!r}"))
        except Exception as e:
            p.result = e
        self.finished.append(p)


def worker(n, lock=None):
    if lock:
        yield Acquire(lock)
    for _ in range(n):
        yield Compute(2)
    if lock:
        yield Release(lock)
    return n * 2


def server():
    total = 0
    while (message := (yield Receive())) is not None:
        total += message
        yield Compute()
    return total


def client(numbers):
    for n in numbers:
        yield Send("server", n)
        yield Sleep(5)
    yield Send("server", None)


def wrong():
    try:
        yield "what?"
    finally:
        s.trace.append("cleaned up")


def nested():
    first = yield from worker(1)
    second = yield from worker(2)
    return first, second


s = Scheduler()
s.spawn("low", worker(3), 9)
s.spawn("high", worker(3), Priority.HIGH)
s.spawn("holder", worker(2, "disk"))
s.spawn("waiter", worker(1, "disk"), 0)
s.spawn("server", server())
s.spawn("client", client([1, 2, 3]))
s.spawn("wrong", wrong())
s.spawn("nested", nested())
s.spawn("stuck", worker(1, "held for ever"))
s.locks["held for ever"] = "nobody", deque()
print("stuck:", s.run(), "at", s.now)
for p in s.finished:
    print(f"{p.name:<7} {p.priority.name:<6} used {p.used:>2} -> {p.result!r}")
print(" ".join(s.trace))
