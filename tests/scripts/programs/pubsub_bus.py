# an event bus with topics, wildcards, weak subscribers and asynchronous handlers
import asyncio
import fnmatch
import gc
import inspect
import weakref
from collections import defaultdict
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import singledispatch
from itertools import count
from typing import Any, Callable, Protocol


@dataclass(frozen=True, slots=True, order=True)
class Message:
    topic: str
    payload: Any = field(compare=False)
    id: int = field(default_factory=count(1).__next__)


class Handler(Protocol):
    def __call__(self, message: Message) -> None: ...


class Bus:
    def __init__(self):
        self._subscribers = defaultdict(list)
        self._dead_letters = []
        self.errors = []

    def subscribe(self, pattern: str, handler: Callable, *, priority: int = 0, weak: bool = False):
        if weak:
            ref = weakref.WeakMethod(handler) if inspect.ismethod(handler) else weakref.ref(handler)
        else:
            ref = lambda: handler
        entry = (-priority, len(self._subscribers[pattern]), ref)
        self._subscribers[pattern].append(entry)
        self._subscribers[pattern].sort(key=lambda e: e[:2])

        def unsubscribe():
            self._subscribers[pattern].remove(entry)
        return unsubscribe

    def on(self, pattern, **options):
        def decorator(func):
            self.subscribe(pattern, func, **options)
            return func
        return decorator

    @contextmanager
    def listening(self, pattern, handler):
        unsubscribe = self.subscribe(pattern, handler)
        try:
            yield self
        finally:
            unsubscribe()

    def _handlers(self, topic):
        for pattern, entries in self._subscribers.items():
            if fnmatch.fnmatchcase(topic, pattern):
                for entry in list(entries):
                    handler = entry[2]()
                    if handler is None:
                        entries.remove(entry)
                    else:
                        yield handler

    async def publish(self, topic, payload=None):
        message = Message(topic, payload)
        handlers = list(self._handlers(topic))
        if not handlers:
            self._dead_letters.append(message)
        for handler in handlers:
            try:
                result = handler(message)
                if inspect.isawaitable(result):
                    await result
            except Exception as e:
                self.errors.append((getattr(handler, "__qualname__", repr(handler)), e))
        return len(handlers)

    @asynccontextmanager
    async def stream(self, pattern):
        queue = asyncio.Queue()
        unsubscribe = self.subscribe(pattern, queue.put_nowait)

        async def messages():
            while (message := await queue.get()) is not None:
                yield message
        try:
            yield messages(), lambda: queue.put_nowait(None)
        finally:
            unsubscribe()


class Audit:
    def __init__(self, name):
        self.name = name

    def note(self, message):
        print(f"  {self.name}: {describe(message.payload)}")


@singledispatch
def describe(payload):
    return f"something: {payload!r}"


@describe.register
def _(payload: int | float):
    return f"the number {payload}"


@describe.register(dict)
def _(payload):
    return "a table of " + ", ".join(f"{k}={v}" for k, v in payload.items())


async def main():
    bus = Bus()

    @bus.on("order.*", priority=1)
    async def validate(message):
        await asyncio.sleep(0)
        print("  validate", message)
        if message.payload == "bad":
            raise ValueError(f"cannot use {message.payload!r}")

    @bus.on("order.created")
    def created(message):
        print("  created", message.payload)

    audit = Audit("audit")
    bus.subscribe("*", audit.note, weak=True)
    for topic, payload in (("order.created", {"id": 1, "items": 3}), ("order.paid", 9.5), ("order.created", "bad"), ("user.login", "ann")):
        print(topic, "->", await bus.publish(topic, payload))
    print([(name, repr(e)) for name, e in bus.errors])
    # their tracebacks know the handlers
    bus.errors.clear()
    del audit
    gc.collect()
    print("user.logout ->", await bus.publish("user.logout"), bus._dead_letters)
    with bus.listening("user.*", lambda m: print("  heard", m.topic)):
        await bus.publish("user.login")
    await bus.publish("user.login")
    print(len(bus._dead_letters), sorted(bus._dead_letters)[0], bus._dead_letters[0] == Message("user.logout", 5, 5))

    async with bus.stream("tick") as (messages, stop):
        async def produce():
            for i in range(4):
                await bus.publish("tick", i)
                await asyncio.sleep(0)
            stop()
        task = asyncio.create_task(produce())
        print([m.payload async for m in messages])
        await task
    try:
        Message("a", 1).topic = "b"
    except AttributeError as e:
        print(type(e).__name__, e)


asyncio.run(main())
