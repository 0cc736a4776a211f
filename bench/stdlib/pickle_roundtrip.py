"""pickle.dumps and loads of records, instances and shared parts."""
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


rows = [{"id": i, "name": "name %d" % i, "values": [i, i / 2, None, True], "pair": (i, str(i))} for i in range(3000)]
points = [Point(i, -i) for i in range(3000)]
size = 0
for _ in range(10):
    a = pickle.dumps(rows)
    b = pickle.dumps(points)
    size += len(a) + len(b) + len(pickle.loads(a)) + pickle.loads(b)[-1].y
for i in range(10_000):
    size += pickle.loads(pickle.dumps((i, "job", {"n": i})))[0]
print(size)
