"""A command line tool that reads an access log: options, a logger, expressions, tables."""
import argparse
import contextlib
import io
import logging
import re
import sys
import textwrap
from collections import Counter, defaultdict, deque
from datetime import datetime, timedelta, timezone
from functools import cached_property
from itertools import groupby, islice
from operator import attrgetter
from statistics import fmean, median, quantiles
from typing import Iterator

log = logging.getLogger("report")

LINE = re.compile(r"""
    (?P<host>\S+)\s+\S+\s+(?P<user>\S+)\s+
    \[(?P<time>[^]]+)\]\s+
    "(?P<verb>[A-Z]+)\s(?P<path>[^ "]+)(?:\s+HTTP/(?P<version>[\d.]+))?"\s+
    (?P<status>\d{3})\s+(?P<size>\d+|-)
    (?:\s+"(?P<agent>(?:[^"\\]|\\.)*)")?
    (?:\s+(?P<ms>\d+(?:\.\d+)?)ms)?$
""", re.VERBOSE)


class Entry:
    __slots__ = ("host", "user", "when", "verb", "path", "status", "size", "agent", "ms", "__dict__")

    def __init__(self, m: re.Match):
        g = m.groupdict()
        self.host, self.user, self.verb, self.path = g["host"], g["user"], g["verb"], g["path"]
        self.when = datetime.strptime(g["time"], "%d/%b/%Y:%H:%M:%S %z")
        self.status = int(g["status"])
        self.size = 0 if g["size"] == "-" else int(g["size"])
        self.agent = re.sub(r"\\(.)", r"\1", g["agent"] or "")
        self.ms = float(g["ms"]) if g["ms"] else None

    @cached_property
    def section(self):
        return "/" + self.path.split("?")[0].lstrip("/").split("/")[0]

    def __repr__(self):
        return f"<{self.verb} {self.path} {self.status}>"


def sample(n: int) -> Iterator[str]:
    start = datetime(2024, 2, 28, 22, 55, tzinfo=timezone(timedelta(hours=1)))
    paths = ["/", "/api/items?id=%d", "/static/app.js", "/api/login", "/admin/", "/héllo/%d"]
    for i in range(n):
        when = start + timedelta(minutes=7 * i, seconds=i * i % 60)
        path = paths[i * 7 % len(paths)]
        path = path % i if "%" in path else path
        status = (200, 200, 304, 404, 500, 200, 302)[i * 5 % 7]
        size = "-" if status == 304 else str(i * 397 % 10_000)
        agent = r'"Agent \"%d\""' % (i % 3)
        tail = f" {i * 37 % 400 / 4:.2f}ms" if i % 4 else ""
        yield f'10.0.{i % 3}.{i % 5} - {"-" if i % 2 else "anna"} [{when:%d/%b/%Y:%H:%M:%S %z}] "{"POST" if i % 6 == 3 else "GET"} {path} HTTP/1.1" {status} {size} {agent}{tail}'
        if i % 25 == 9:
            yield "garbage line %d" % i


def parse(lines):
    bad = 0
    for number, line in enumerate(lines, 1):
        if m := LINE.match(line):
            yield Entry(m)
        else:
            bad += 1
            log.warning("line %d: %.20r", number, line)
    log.info("%d lines, %d bad", number, bad)


def human(n: float) -> str:
    for unit in "B", "KiB", "MiB":
        if n < 1024:
            return f"{n:.0f} {unit}" if unit == "B" else f"{n:.1f} {unit}"
        n /= 1024
    return f"{n:.1f} GiB"


def table(rows, header):
    rows = [tuple(map(str, r)) for r in rows]
    widths = [max(map(len, col)) for col in zip(header, *rows)]
    line = "  ".join("{:<%d}" % w if i == 0 else "{:>%d}" % w for i, w in enumerate(widths))
    print(line.format(*header))
    print("  ".join("-" * w for w in widths))
    for r in rows:
        print(line.format(*r).rstrip())
    print()


def report_top(args, entries):
    key = attrgetter(args.by)
    counts = Counter(map(key, entries))
    sizes = defaultdict(int)
    for e in entries:
        sizes[key(e)] += e.size
    table([(k, n, f"{n / len(entries):.1%}", human(sizes[k])) for k, n in counts.most_common(args.n)], (args.by, "hits", "share", "bytes"))


def report_times(args, entries):
    rows = []
    for section, group in groupby(sorted(entries, key=lambda e: e.section), key=attrgetter("section")):
        ms = [e.ms for e in group if e.ms is not None]
        if len(ms) > 1:
            rows.append((section, len(ms), *(f"{x:.2f}" for x in (fmean(ms), median(ms), quantiles(ms, n=10)[-1]))))
    table(sorted(rows, key=lambda r: float(r[2]), reverse=True), ("section", "n", "mean", "median", "p90"))


def report_hours(args, entries):
    hours = Counter(e.when.astimezone(timezone.utc).replace(minute=0, second=0) for e in entries)
    peak = max(hours.values())
    for hour in sorted(hours):
        print(f"{hour:%a %d %H}h {'#' * round(hours[hour] / peak * 20):<20} {hours[hour]:>3}")
    print()


def report_errors(args, entries):
    recent = deque(maxlen=3)
    for e in entries:
        if e.status >= args.status:
            recent.append(e)
    print(textwrap.indent("\n".join(map(repr, recent)) or "none", "  "))
    print()


def main(argv):
    p = argparse.ArgumentParser(prog="report", description="Summarise an access log.", epilog="Times are UTC.")
    p.add_argument("-v", "--verbose", action="count", default=0, help="say more; twice for even more")
    p.add_argument("--lines", type=int, default=120, metavar="N", help="size of the sample (default: %(default)s)")
    sub = p.add_subparsers(dest="command", required=True, metavar="COMMAND")
    top = sub.add_parser("top", help="most frequent values", aliases=["t"])
    top.add_argument("by", choices=["section", "host", "status", "verb", "agent", "user"])
    top.add_argument("-n", type=int, default=3)
    top.set_defaults(run=report_top)
    sub.add_parser("times", help="how long requests took").set_defaults(run=report_times)
    sub.add_parser("hours", help="requests by the hour").set_defaults(run=report_hours)
    errors = sub.add_parser("errors", help="the last errors")
    errors.add_argument("--status", type=int, default=400)
    errors.set_defaults(run=report_errors)
    args = p.parse_args(argv)
    log.setLevel(max(logging.WARNING - 10 * args.verbose, logging.DEBUG))
    entries = list(parse(sample(args.lines)))
    args.run(args, entries)


if __name__ == "__main__":
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("{levelname:>8} {name}: {message}", style="{"))
    log.addHandler(handler)
    for command in ("-v top section", "--lines 50 t host -n 2", "top agent", "times", "hours", "errors --status 500", "errors", "-vv --lines 1 top verb",
                    "", "-h", "top", "top colour", "top host -n x", "nothing", "errors -h", "--lin 3 top user"):
        print("$ report", command)
        err = io.StringIO()
        try:
            with contextlib.redirect_stderr(err):
                main(command.split())
        except SystemExit as e:
            print(err.getvalue(), end="")
            print("exit", e.code)
