"""Jobs by cron expressions, across the changes of summer time, on a clock of its own."""
import heapq
import itertools
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from functools import total_ordering
from typing import Callable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NAMES = {name: i for i, name in enumerate("sun mon tue wed thu fri sat".split())}
NAMES |= {name: i for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7))


class CronError(ValueError):
    pass


def parse_field(text, name, low, high):
    values = set()
    for part in text.lower().split(","):
        m = re.fullmatch(r"(\*|(?P<a>\w+)(?:-(?P<b>\w+))?)(?:/(?P<step>\d+))?", part)
        if not m:
            raise CronError(f"bad {name}: {part!r}")

        def number(s):
            try:
                n = NAMES[s] if s in NAMES else int(s)
            except ValueError:
                raise CronError(f"bad {name}: {s!r}") from None
            if not low <= n <= high:
                raise CronError(f"{name} out of range: {n} not in {low}-{high}")
            return n

        a = number(m["a"]) if m["a"] else low
        b = number(m["b"]) if m["b"] else a if m["a"] and not m["step"] else high
        values.update(range(a, b + 1, int(m["step"] or 1)))
    if name == "weekday":
        values = {v % 7 for v in values}
    return frozenset(values)


@dataclass(frozen=True)
class Cron:
    text: str
    zone: ZoneInfo
    fields: dict = field(init=False, compare=False, repr=False)

    def __post_init__(self):
        parts = self.text.split()
        if len(parts) != 5:
            raise CronError(f"{len(parts)} fields instead of 5")
        object.__setattr__(self, "fields", {f[0]: parse_field(p, *f) for p, f in zip(parts, FIELDS)})

    def on(self, d: date) -> bool:
        f = self.fields
        return d.month in f["month"] and d.day in f["day"] and d.isoweekday() % 7 in f["weekday"]

    def after(self, when: datetime):
        """The times after an instant: wall times that do not exist are left out, those that come twice come once."""
        local = when.astimezone(self.zone)
        for day in (local.date() + timedelta(days=i) for i in itertools.count()):
            if not self.on(day):
                continue
            for h, m in itertools.product(sorted(self.fields["hour"]), sorted(self.fields["minute"])):
                t = datetime.combine(day, time(h, m), self.zone)
                if t.astimezone(timezone.utc).astimezone(self.zone).replace(tzinfo=None) == t.replace(tzinfo=None) and t.astimezone(timezone.utc) > when:
                    yield t


@total_ordering
@dataclass(eq=False)
class Job:
    name: str
    cron: Cron
    action: Callable
    next: datetime | None = None
    failures: int = 0

    def __lt__(self, other):
        return (self.next, self.name) < (other.next, other.name)

    def __eq__(self, other):
        return (self.next, self.name) == (other.next, other.name)


class Scheduler:
    def __init__(self, start):
        self.now, self.heap, self.log = start, [], []

    def add(self, name, text, zone, action):
        job = Job(name, Cron(text, ZoneInfo(zone)), action)
        self.plan(job)

    def plan(self, job):
        job.next = next(job.cron.after(self.now)).astimezone(timezone.utc)
        heapq.heappush(self.heap, job)

    def run_until(self, end):
        while self.heap and self.heap[0].next <= end:
            job = heapq.heappop(self.heap)
            self.now = job.next
            try:
                result = job.action(self.now)
            except Exception as e:
                job.failures += 1
                result = f"{type(e).__name__}: {e}"
                if job.failures == 2:
                    self.log.append((self.now, job, "given up"))
                    continue
            self.log.append((self.now, job, result))
            self.plan(job)
        self.now = end


def main():
    s = Scheduler(datetime(2024, 3, 30, 0, 0, tzinfo=timezone.utc))
    counter = itertools.count(1)
    s.add("backup", "30 2 * * *", "Europe/Berlin", lambda t: f"backup {next(counter)}")
    s.add("tokyo", "0 9 * * mon-fri", "Asia/Tokyo", lambda t: "open")
    s.add("broken", "15 */8 31 mar *", "UTC", lambda t: 1 / (t.hour - 8))
    s.add("new york", "0 12 * 4 1", "America/New_York", lambda t: t.strftime("%A"))
    s.run_until(datetime(2024, 4, 2, 0, 0, tzinfo=timezone.utc))
    for when, job, result in s.log:
        print(f"{when:%a %d %H:%M}", f"{when.astimezone(job.cron.zone):%d %H:%M %Z%z}", job.name, result, sep=" | ")
    print([j.name for j in sorted(s.heap)], s.now.isoformat())
    print(Counter(job.name for _, job, _ in s.log).most_common())
    autumn = Cron("*/30 1-3 27 10 *", ZoneInfo("Europe/Berlin"))
    for t in itertools.islice(autumn.after(datetime(2024, 10, 26, tzinfo=timezone.utc)), 7):
        print(t.isoformat(), t.fold, t.utcoffset(), t.dst(), t.tzname(), t.astimezone(timezone.utc).time())
    print(autumn, hash(autumn) == hash(Cron("*/30 1-3 27 10 *", ZoneInfo("Europe/Berlin"))))
    leap = Cron("0 0 29 2 *", ZoneInfo("UTC"))
    print([t.year for t in itertools.islice(leap.after(datetime(2023, 1, 1, tzinfo=timezone.utc)), 3)])
    for bad in ("* * * *", "60 * * * *", "x * * * *", "* * * * 1-", "*/0 * * * *", "1,2,71 * * * *"):
        try:
            print(Cron(bad, ZoneInfo("UTC")).fields["minute"])
        except ValueError as e:
            print(type(e).__name__, e)
    try:
        ZoneInfo("Europe/Nowhere")
    except ZoneInfoNotFoundError as e:
        print(type(e).__name__, e)


main()
