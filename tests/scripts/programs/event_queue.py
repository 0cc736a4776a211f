# A discrete event simulation with generators as processes.
import heapq
import itertools
import random

class Simulation:
    def __init__(self, seed):
        self.now, self.queue, self.seq, self.rng, self.log = 0.0, [], itertools.count(), random.Random(seed), []
    def schedule(self, delay, proc, value=None):
        heapq.heappush(self.queue, (self.now + delay, next(self.seq), proc, value))
    def start(self, proc):
        self.schedule(0, proc)
        return proc
    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, proc, value = heapq.heappop(self.queue)
            try:
                request = proc.send(value)
            except StopIteration:
                continue
            match request:
                case ("wait", float() | int() as t):
                    self.schedule(t, proc)
                case ("acquire", resource):
                    resource.acquire(proc)
                case other:
                    proc.throw(TypeError(f"unknown request {other!r}"))
    def note(self, *what):
        self.log.append((round(self.now, 2), *what))

class Resource:
    def __init__(self, sim, slots):
        self.sim, self.free, self.waiting, self.peak = sim, slots, [], 0
    def acquire(self, proc):
        if self.free:
            self.free -= 1
            self.sim.schedule(0, proc, self)
        else:
            self.waiting.append(proc)
            self.peak = max(self.peak, len(self.waiting))
    def release(self):
        if self.waiting:
            self.sim.schedule(0, self.waiting.pop(0), self)
        else:
            self.free += 1
    def __enter__(self): return self
    def __exit__(self, *exc): self.release()

def customer(sim, name, clerks, stats):
    arrived = sim.now
    sim.note(name, "arrives")
    with (yield "acquire", clerks):
        waited = sim.now - arrived
        sim.note(name, "served after", round(waited, 2))
        yield "wait", sim.rng.uniform(2, 6)
    sim.note(name, "leaves")
    stats.append((name, waited, sim.now - arrived))

def source(sim, n, clerks, stats):
    for i in range(n):
        sim.start(customer(sim, f"c{i}", clerks, stats))
        yield "wait", sim.rng.expovariate(1 / 1.5)

def broken(sim):
    try:
        yield "dance"
    except TypeError as e:
        sim.note("error", str(e))
        yield "wait", 1.0

sim = Simulation(7)
clerks, stats = Resource(sim, 2), []
sim.start(source(sim, 12, clerks, stats))
sim.start(broken(sim))
sim.run(until=30)
for entry in sim.log:
    print(f"{entry[0]:6.2f}", *entry[1:])
print(len(stats), "done, longest queue", clerks.peak, "still queued", len(clerks.waiting))
waits = sorted((w for _, w, _ in stats), reverse=True)
print("mean wait %.3f, max %.3f, median %.3f" % (sum(waits) / len(waits), waits[0], waits[len(waits) // 2]))
sim.run(until=1e9)
print(len(stats), f"{sim.now:.3f}", min(stats, key=lambda s: s[1])[0], [n for n, *_ in stats])
