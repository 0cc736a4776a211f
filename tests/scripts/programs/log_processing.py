# an access log is parsed, summarised and turned into a report
import collections
import datetime as dt
import io
import itertools
import re
import statistics
from dataclasses import dataclass, field

LINE = re.compile(r"""
    (?P<host>\S+)\s-\s(?P<user>\S+)\s
    \[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>\S+)\s(?P<protocol>[^"]+)"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)
    (?:\s(?P<ms>\d+)ms)?
""", re.VERBOSE)


@dataclass(frozen=True)
class Entry:
    host: str
    user: str | None
    time: dt.datetime
    method: str
    path: str
    status: int
    size: int
    ms: int | None = None

    @classmethod
    def parse(cls, line):
        m = LINE.fullmatch(line.strip())
        if m is None:
            raise ValueError(f"not a log line: {line.strip()!r}")
        d = m.groupdict()
        return cls(host=d["host"], user=None if d["user"] == "-" else d["user"],
                   time=dt.datetime.strptime(d["time"], "%d/%b/%Y:%H:%M:%S %z"), method=d["method"],
                   path=d["path"].partition("?")[0], status=int(d["status"]),
                   size=0 if d["size"] == "-" else int(d["size"]), ms=int(d["ms"]) if d["ms"] else None)


@dataclass
class Stats:
    hits: int = 0
    bytes: int = 0
    times: list[int] = field(default_factory=list)
    statuses: collections.Counter = field(default_factory=collections.Counter)

    def add(self, entry):
        self.hits += 1
        self.bytes += entry.size
        self.statuses[entry.status // 100] += 1
        if entry.ms is not None:
            self.times.append(entry.ms)


def generate(n):
    """A log that looks random but is not."""
    paths = ["/", "/index.html", "/api/users?id=%d", "/api/items", "/static/app.js", "/missing"]
    start = dt.datetime(2024, 2, 28, 23, 50, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    for i in range(n):
        path = paths[i * 7 % 6]
        if "%" in path:
            path %= i
        status = 404 if path == "/missing" else 500 if i % 17 == 0 else 200
        when = start + dt.timedelta(seconds=i * 37)
        ms = f" {(i * 31) % 250}ms" if i % 7 else ""
        yield (f'10.0.{i % 3}.{i % 5} - {"ann" if i % 4 == 0 else "-"} [{when:%d/%b/%Y:%H:%M:%S %z}] '
               f'"{"POST" if i % 5 == 0 else "GET"} {path} HTTP/1.1" {status} {"-" if status == 404 else i * 100}{ms}\n')


def human(n):
    for unit in ("B", "KiB", "MiB"):
        if n < 1024:
            return f"{n:.1f} {unit}" if unit != "B" else f"{n} B"
        n /= 1024
    return f"{n:.1f} GiB"


log = io.StringIO()
log.writelines(generate(120))
log.write("garbage\n")
log.write('10.0.0.1 - - [31/Feb/2024:00:00:00 +0100] "GET / HTTP/1.1" 200 5\n')
log.seek(0)

entries, bad = [], []
for number, line in enumerate(log, 1):
    try:
        entries.append(Entry.parse(line))
    except ValueError as e:
        bad.append((number, e))
print(f"{len(entries)} entries, {len(bad)} bad lines")
for number, error in bad:
    print(f"  line {number}: {error}")

by_path = collections.defaultdict(Stats)
for e in entries:
    by_path[e.path].add(e)
print(f"\n{'path':<16}|{'hits':>5}|{'volume':>12}|{'median':>8}|{'p90':>7}| statuses")
print("-" * 16 + "+" + "+".join("-" * n for n in (5, 12, 8, 7, 12)))
for path, s in sorted(by_path.items(), key=lambda item: (-item[1].hits, item[0])):
    median = statistics.median(s.times)
    p90 = statistics.quantiles(s.times, n=10)[-1]
    told = " ".join(f"{k}xx:{v}" for k, v in sorted(s.statuses.items()))
    print(f"{path:<16}|{s.hits:>5}|{human(s.bytes):>12}|{median:>8.1f}|{p90:>7.1f}| {told}")

print("\nper ten minutes")
for key, group in itertools.groupby(entries, key=lambda e: e.time.replace(minute=e.time.minute // 10 * 10, second=0)):
    group = list(group)
    print(f"  {key.isoformat()}  {'#' * len(group)} {len(group)}")
day = collections.Counter(e.time.astimezone(dt.timezone.utc).date() for e in entries)
print({str(k): v for k, v in day.items()})
print(collections.Counter(e.host for e in entries).most_common(3))
users = {e.user for e in entries if e.user}
print(f"{users=} errors={sum(e.status >= 500 for e in entries)} slowest={max(entries, key=lambda e: e.ms or 0)}")
