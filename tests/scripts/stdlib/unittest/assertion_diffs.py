# the differences that comparisons of containers and texts show
import unittest
from collections import OrderedDict, namedtuple

t = unittest.TestCase()
P = namedtuple("P", "x y")


def show(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except AssertionError as e:
        print(e)
    else:
        print("passed")
    print("-" * 20)


show(t.assertEqual, [1, 2, 3], [1, 3, 3])
show(t.assertEqual, [1, 2, 3], [1, 2])
show(t.assertEqual, (1,), (1, 2, 3))
show(t.assertEqual, [], [[]], "a message")
show(t.assertEqual, {"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3], "c": None})
show(t.assertEqual, {"k%d" % i: "v" * i for i in range(12)}, {"k%d" % i: "v" * (i + i // 10) for i in range(12)})
show(t.assertEqual, "one\ntwo\nthree\n", "one\n2\nthree\n")
show(t.assertEqual, "one line", "one lime")
show(t.assertEqual, "end\n", "end")
show(t.assertEqual, "", "text")
show(t.assertEqual, "a\n" * 300, "b\n" * 300)
show(t.assertSequenceEqual, [1, 2], (1, 3))
show(t.assertSequenceEqual, [1, 2], (1, 2))
show(t.assertSequenceEqual, "abc", ["a", "b"])
show(t.assertEqual, P(1, 2), P(1, 3))
show(t.assertEqual, OrderedDict(a=1), OrderedDict(a=2))
show(t.assertEqual, {1, 2}, {2})
show(t.assertCountEqual, "aab", "abb")
show(t.assertListEqual, [object] * 3, [object] * 3)
t.maxDiff = 20
show(t.assertEqual, list(range(50)), list(range(1, 51)))
t.maxDiff = None
show(t.assertEqual, list(range(5)), list(range(1, 6)))
t._diffThreshold = 4
show(t.assertEqual, "a\nb\nc", "a\nb\nd")


def same_parity(first, second, msg=None):
    if first % 2 != second % 2:
        raise t.failureException(msg or f"{first} and {second}: not both odd or even")


t.addTypeEqualityFunc(int, same_parity)
show(t.assertEqual, 2, 4)
show(t.assertEqual, 2, 5)
show(t.assertEqual, 2, 5.0)
