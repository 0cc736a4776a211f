"""Differences, comparisons and time zones."""
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
d = datetime(2024, 1, 1, tzinfo=timezone.utc)
first = d
step = timedelta(minutes=97)
total = 0
for i in range(30_000):
    local = d.astimezone(berlin)
    total += local.hour + (d - first).days + (d > first) + d.weekday()
    total += int(d.timestamp()) & 3
    total += d.replace(day=1).day + (d + step * 2).minute
    d += step
days = [date(2024, 1, 1) + timedelta(days=i) for i in range(20_000)]
total += sum(x.toordinal() for x in sorted(days, reverse=True))
print(total, d)
