# a pipeline over JSON lines: generators that read, check, enrich, window and write
import base64
import datetime
import functools
import gzip
import hashlib
import io
import json
import math
import tempfile
import uuid
from collections import deque
from decimal import Decimal
from pathlib import Path

NAMESPACE = uuid.UUID("12345678-1234-5678-1234-567812345678")


class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case datetime.datetime() | datetime.date():
                return o.isoformat()
            case Decimal():
                return str(o)
            case set() | frozenset():
                return sorted(o)
            case bytes():
                return base64.b64encode(o).decode()
            case uuid.UUID():
                return str(o)
        return super().default(o)


def stage(func):
    """A generator function that is given its input last: stages can be joined with |."""
    @functools.wraps(func)
    def make(*args, **kwargs):
        return Stage(functools.partial(func, *args, **kwargs), func.__name__)
    return make


class Stage:
    def __init__(self, run, name):
        self.run, self.name = run, name

    def __or__(self, other):
        return Stage(lambda items: other.run(self.run(items)), f"{self.name} | {other.name}")

    def __call__(self, items):
        return self.run(items)

    def __repr__(self):
        return f"<{self.name}>"


errors = []


@stage
def parse(lines):
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if not line:
            continue
        try:
            yield json.loads(line, parse_float=Decimal, parse_constant=lambda c: None)
        except json.JSONDecodeError as e:
            errors.append(f"{number}:{e.colno}: {e.msg}")


@stage
def require(fields, items):
    for item in items:
        missing = [f for f in fields if item.get(f) is None]
        if missing:
            errors.append(f"{item.get('id', '?')}: without {', '.join(missing)}")
        else:
            yield item


@stage
def enrich(items):
    for item in items:
        when = datetime.datetime.fromtimestamp(item["ts"], datetime.timezone.utc)
        yield item | {"ts": when, "day": when.date(), "key": uuid.uuid5(NAMESPACE, item["id"]),
                      "digest": hashlib.md5(json.dumps(item, sort_keys=True, default=str).encode()).hexdigest()[:8],
                      "tags": set(item.get("tags", ()))}


@stage
def moving_average(items):
    window = deque(maxlen=3)
    for item in items:
        window.append(item["value"])
        yield item | {"average": round(sum(window) / len(window), 2)}


def writing(stream):
    def run(items):
        for item in items:
            stream.write(json.dumps(item, cls=Encoder, separators=(",", ":"), ensure_ascii=False) + "\n")
            yield item
    return Stage(run, "write")


source = [json.dumps({"id": f"s{i}", "ts": 1700000000 + i * 40000, "value": round(10 * math.sin(i), 3),
                      **({"tags": ["b", "a", "b"]} if i % 2 else {}), "name": "Zoë" if i == 3 else f"n{i}"})
          for i in range(6)]
source.insert(2, '{"id": "bad", "ts": 1,}')
source.insert(4, '{"id": "nan", "ts": 1700000001, "value": NaN}')
source.insert(5, "")
source.append('{"id": "cut", "ts":')

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "in.jsonl.gz")
    with gzip.open(path, "wt", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(source))
    print(path.read_bytes()[:2], path.stat().st_size < sum(map(len, source)))
    out = io.StringIO()
    pipeline = parse() | require(("ts", "value")) | enrich() | moving_average() | writing(out)
    print(pipeline)
    with gzip.open(path, "rt", encoding="utf-8") as f:
        results = list(pipeline(f))
print(out.getvalue(), end="")
print(*errors, sep="\n")
days = {}
for r in results:
    days.setdefault(r["day"], []).append(r["value"])
print(json.dumps({str(d): max(v) for d, v in days.items()}, cls=Encoder, indent=2))
for bad in (object, {1: {2, 1j}}, {(1, 2): 3}, float("inf")):
    try:
        print(json.dumps(bad, cls=Encoder, allow_nan=False))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
