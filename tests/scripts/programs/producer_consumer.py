# producers and consumers that shut down in an orderly way: on a signal, on an error, or when all is done
import asyncio
import contextvars
import logging
import os
import signal
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s [%(worker)s] %(message)s")
worker_name = contextvars.ContextVar("worker_name", default="main")


class AddWorker(logging.Filter):
    def filter(self, record):
        record.worker = worker_name.get()
        return True


log = logging.getLogger("pipeline")
log.addFilter(AddWorker())


class Shutdown(Exception):
    pass


class Pipeline:
    def __init__(self, size=3):
        self.queue = asyncio.Queue(size)
        self.stop = asyncio.Event()
        self.done = []
        self.in_flight = set()

    async def produce(self, name, items):
        worker_name.set(name)
        count = 0
        try:
            for item in items:
                if self.stop.is_set():
                    break
                await self.queue.put(item)
                count += 1
        finally:
            log.info("produced %s", count if count < 20 else "many")

    async def consume(self, name, work):
        worker_name.set(name)
        try:
            while True:
                item = await self.queue.get()
                self.in_flight.add(item)
                try:
                    # what has begun is finished even if the task is cancelled
                    await asyncio.shield(work(item))
                    self.done.append(item)
                finally:
                    self.in_flight.discard(item)
                    self.queue.task_done()
        except asyncio.CancelledError:
            log.info("cancelled")
            raise

    async def run(self, producers, consumers, work):
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(self.consume(f"c{i}", work)) for i in range(consumers)]
            async with asyncio.TaskGroup() as making:
                for i, items in enumerate(producers):
                    making.create_task(self.produce(f"p{i}", items))
            await self.queue.join()
            for w in workers:
                w.cancel()


async def work(item):
    await asyncio.sleep(0.001 * (item % 3))
    if item == 13:
        raise ValueError("unlucky")


async def normal():
    p = Pipeline()
    await p.run([range(5), range(100, 104)], 2, work)
    print(sorted(p.done), p.queue.empty())


async def failing():
    p = Pipeline()
    try:
        await p.run([range(10, 20)], 1, work)
    except* ValueError as group:
        print("failed:", group.exceptions, sorted(p.done), p.in_flight)


def endless():
    n = 0
    while True:
        yield n
        n += 3


async def by_signal():
    p = Pipeline()
    loop = asyncio.get_running_loop()

    def on_signal():
        log.info("signal, finishing")
        p.stop.set()
    loop.add_signal_handler(signal.SIGTERM, on_signal)

    async def interrupt():
        while len(p.done) < 5:
            await asyncio.sleep(0)
        os.kill(os.getpid(), signal.SIGTERM)
    killer = asyncio.create_task(interrupt())
    await p.run([endless()], 1, work)
    await killer
    print(loop.remove_signal_handler(signal.SIGTERM), len(p.done) >= 5, p.done == sorted(p.done), p.queue.qsize())


async def by_timeout():
    p = Pipeline()
    try:
        async with asyncio.timeout(0.03):
            await p.run([endless()], 2, work)
    except TimeoutError:
        print("timed out;", len(p.done) > 2, "in flight", len(p.in_flight))


for scenario in (normal, failing, by_signal, by_timeout):
    print("==", scenario.__name__)
    asyncio.run(scenario())
