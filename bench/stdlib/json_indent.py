"""json.dumps with indent, and a default function for dates and sets."""
import datetime
import json

rows = [{"day": datetime.date(2024, 1, 1 + i % 28), "set": {i}, "list": [i, [i, [i]]], "none": None}
        for i in range(1500)]


def default(o):
    return o.isoformat() if isinstance(o, datetime.date) else sorted(o)


size = 0
for _ in range(6):
    size += len(json.dumps(rows, indent=2, default=default))
print(size)
