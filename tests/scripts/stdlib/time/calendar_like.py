# Computing with dates through time.gmtime, mktime and strftime only.
import time
def day(y, m, d): return time.strptime(f"{y}-{m}-{d}", "%Y-%m-%d")
for args in ((2024, 2, 29), (1999, 12, 31), (2000, 1, 1), (1970, 1, 1)):
    t = day(*args); print(time.strftime("%a %d %b %Y, day %j, week %W", t), t.tm_wday, t.tm_yday)
for bad in ((2023, 2, 29), (2023, 13, 1), (2023, 4, 31)):
    try: day(*bad)
    except ValueError as e: print(e)
def month(y, m):
    first = day(y, m, 1); n = 31
    while True:
        try: day(y, m, n); break
        except ValueError: n -= 1
    cells = ["  "] * first.tm_wday + [f"{d:>2}" for d in range(1, n + 1)]
    print(time.strftime("%B %Y", first).center(20).rstrip()); print("Mo Tu We Th Fr Sa Su")
    for i in range(0, len(cells), 7): print(" ".join(cells[i:i + 7]))
month(2024, 2); s = 1_000_000_000
for step in (0, 86400, 86400 * 365, -s): print(time.asctime(time.gmtime(s + step)), time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(s + step)))
h, m = divmod(5025, 3600); print(f"{h:02}:{m // 60:02}:{m % 60:02}", time.strftime("%H:%M:%S", time.gmtime(5025)), time.mktime(time.gmtime(s)) == s)
