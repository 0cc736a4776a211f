# ranges, what cannot be compared, and objects that are not sequences
import bisect

a = [1, 3, 5, 7]
print(bisect.bisect(a, 5, 1, 2), bisect.bisect_left(a, 9, hi=2), bisect.bisect_left(a, 0, lo=3), bisect.bisect is bisect.bisect_right)
for f, args, kwargs in ((bisect.bisect, (a, 1, -1), {}), (bisect.bisect, (a, "x"), {}), (bisect.insort, ((1, 2), 1), {}), (bisect.bisect_left, (5, 1), {}),
                        (bisect.bisect, (a, 1), {"hi": 9}), (bisect.bisect, (), {}), (bisect.insort, (a, 2), {"key": 3}), (bisect.bisect, (a, 1), {"k": 1})):
    try:
        print(f(*args, **kwargs))
    except (ValueError, TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)


class Seq:
    def __len__(self): return 10
    def __getitem__(self, i): return i * i
    def insert(self, i, x): print("insert", i, x)


print(bisect.bisect(Seq(), 30), bisect.bisect_left(Seq(), 36))
bisect.insort(Seq(), 50)
