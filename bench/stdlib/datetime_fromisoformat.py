"""datetime.fromisoformat of several forms, and back with isoformat."""
from datetime import date, datetime, time

stamps = ["2024-%02d-%02dT%02d:%02d:%02d" % (i % 12 + 1, i % 28 + 1, i % 24, i % 60, i % 60) for i in range(1000)]
zoned = [s + ".%06d+02:00" % i for i, s in enumerate(stamps)]
total = 0
for _ in range(60):
    for a, b in zip(stamps, zoned):
        d = datetime.fromisoformat(a)
        e = datetime.fromisoformat(b)
        total += len(d.isoformat()) + len(e.isoformat(" ")) + e.microsecond + d.day
    total += date.fromisoformat("2024-02-29").day + time.fromisoformat("04:05:06").second
print(total)
