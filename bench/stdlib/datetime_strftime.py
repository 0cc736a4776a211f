"""strftime, isoformat, str and format of dates."""
from datetime import datetime, timedelta, timezone

d = datetime(2024, 1, 1, 12, 30, 15, 123456, tzinfo=timezone.utc)
step = timedelta(hours=7, seconds=13)
size = 0
for _ in range(40_000):
    size += len(d.strftime("%Y-%m-%d %H:%M:%S")) + len(d.strftime("%a, %d %b %Y %H:%M:%S %Z"))
    size += len(d.isoformat()) + len(str(d)) + len(f"{d:%H:%M}")
    d += step
print(size, d)
