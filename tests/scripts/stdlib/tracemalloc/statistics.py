# statistics print sizes with units
import tracemalloc as t
for size in (0, 99, 10239, 10240, 123456, 10**7, 10**10):
    tb = t.Traceback([("a.py", 3), ("b.py", 7)]); s = t.Statistic(tb, size, 2); print(s, repr(s), t.StatisticDiff(tb, size, -size, 2, 1), t.Statistic(tb, size, 0))
