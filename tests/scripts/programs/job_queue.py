# jobs with priorities, dependencies on time, retries and results, run by worker threads
import heapq
import itertools
import logging
import sys
import threading
import time
from concurrent.futures import Future

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-7s %(message)s")
log = logging.getLogger("jobs")


class Job:
    counter = itertools.count(1)

    def __init__(self, func, args, priority, retries):
        self.id = next(self.counter)
        self.func, self.args = func, args
        self.priority, self.retries = priority, retries
        self.future = Future()
        self.attempts = 0

    def __lt__(self, other):
        return (self.priority, self.id) < (other.priority, other.id)

    def __repr__(self):
        return f"<job {self.id} {self.func.__name__}{self.args}>"


class JobQueue:
    def __init__(self, workers=1):
        self.heap = []
        self.cond = threading.Condition()
        self.closed = False
        self.threads = [threading.Thread(target=self.work, name=f"worker-{i}") for i in range(workers)]

    def submit(self, func, *args, priority=10, retries=0):
        with self.cond:
            if self.closed:
                raise RuntimeError("the queue is closed")
            job = Job(func, args, priority, retries)
            heapq.heappush(self.heap, job)
            self.cond.notify()
        return job.future

    def start(self):
        for t in self.threads:
            t.start()
        return self

    def work(self):
        while True:
            with self.cond:
                while not self.heap and not self.closed:
                    self.cond.wait()
                if not self.heap:
                    return
                job = heapq.heappop(self.heap)
            self.execute(job)

    def execute(self, job):
        if not job.attempts and not job.future.set_running_or_notify_cancel():
            log.info("%r was cancelled", job)
            return
        job.attempts += 1
        try:
            result = job.func(*job.args)
        except Exception as e:
            if job.attempts <= job.retries:
                log.warning("%r failed (%s), attempt %d", job, e, job.attempts)
                with self.cond:
                    heapq.heappush(self.heap, job)
                    self.cond.notify()
            else:
                log.error("%r gave up: %s: %s", job, type(e).__name__, e)
                job.future.set_exception(e)
        else:
            log.info("%r done", job)
            job.future.set_result(result)

    def close(self):
        with self.cond:
            self.closed = True
            self.cond.notify_all()
        for t in self.threads:
            t.join()


def square(n):
    return n * n


failures = iter([True, True, False])


def flaky(name):
    if next(failures):
        raise ConnectionError("not now")
    return f"{name} at last"


def broken():
    return {}["missing"]


queue = JobQueue(workers=1)
futures = [queue.submit(square, n, priority=n % 3) for n in range(5)]
futures.append(queue.submit(flaky, "fetched", priority=1, retries=2))
futures.append(queue.submit(broken, priority=5))
never = queue.submit(print, "never seen", priority=99)
print("cancelled:", never.cancel())
queue.start()
queue.close()
for f in futures:
    try:
        print("result", f.result(timeout=5))
    except KeyError as e:
        print("raised", repr(e))
try:
    queue.submit(square, 1)
except RuntimeError as e:
    print("closed:", e)

# many workers: who does what is open, what is done is not
queue = JobQueue(workers=4).start()
done = []
lock = threading.Lock()


def slow(n):
    time.sleep(0.001)
    with lock:
        done.append(n)
    return threading.current_thread().name


log.setLevel(logging.ERROR)
names = {f.result() for f in [queue.submit(slow, n) for n in range(20)]}
queue.close()
print(sorted(done) == list(range(20)), names <= {f"worker-{i}" for i in range(4)})
