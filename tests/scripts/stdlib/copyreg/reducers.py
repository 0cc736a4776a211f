# functions that say how to pickle a type
import copy
import copyreg
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def reduce_point(p):
    print("reducing")
    return Point, (p.x, p.y)


copyreg.pickle(Point, reduce_point)
p = pickle.loads(pickle.dumps(Point(1, 2)))
print(p.x, p.y, copy.copy(p).y, Point in copyreg.dispatch_table, complex in copyreg.dispatch_table)
print(pickle.loads(pickle.dumps(3 + 4j)))
for bad in (lambda: copyreg.pickle(Point, 3), lambda: copyreg.constructor(3), lambda: copyreg.pickle(Point, reduce_point, 3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
del copyreg.dispatch_table[Point]
print(pickle.loads(pickle.dumps(Point(5, 6))).x)
