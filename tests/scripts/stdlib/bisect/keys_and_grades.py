# key functions, grades and sorted collections
import bisect
from operator import itemgetter

print([("FDCBA")[bisect.bisect([60, 70, 80, 90], score)] for score in (33, 99, 77, 70, 89, 90, 100)])
rows = [("a", 1), ("b", 3), ("c", 3), ("d", 9)]
by = itemgetter(1)
print(bisect.bisect_left(rows, 3, key=by), bisect.bisect_right(rows, 3, key=by), bisect.bisect(rows, 100, key=by))
bisect.insort_left(rows, ("left", 3), key=by)
bisect.insort(rows, ("right", 3), key=by)
print(rows)
calls = []
bisect.bisect_left(range(16), 5, key=lambda x: calls.append(x) or x)
print(calls)
events = []
for x in (5, 1, 4, 1, 3):
    bisect.insort(events, x)
print(events, bisect.bisect(events, 1) - bisect.bisect_left(events, 1))
print(bisect.bisect([3, 2, 1], -2, key=lambda x: -x), bisect.bisect_left([float("nan"), 1], 1))
