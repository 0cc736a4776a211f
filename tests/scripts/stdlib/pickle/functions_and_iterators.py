# Functions by name, and iterators with where they are.
import functools
import itertools
import math
import operator
import pickle
import re


def advanced(it):
    next(it)
    return it


def func(): pass


class Cls:
    def method(self): pass

    @classmethod
    def cm(cls): pass

    @staticmethod
    def sm(): pass


for v in (len, math.sin, print, func, Cls.method, Cls.cm, Cls.sm, [].append, 'abc'.upper, dict.fromkeys, str.upper, int.__add__, operator.add, functools.reduce,
          functools.partial(int, base=2), operator.itemgetter(1, 2), operator.attrgetter('a.b'), operator.methodcaller('f', 1), re.compile('a+b', re.I), list[int], int | str,
          iter([1, 2]), advanced(iter([1, 2, 3])), iter(()), iter((1, 2)), advanced(iter('abc')), iter(b'abc'), iter({1: 2}), iter({1: 2}.items()), iter({1}), advanced(iter(range(5))),
          reversed([1, 2]), enumerate('ab', 5), zip([1], [2]), map(str, [1]), filter(None, [1]), iter(int, 1)):
    for proto in (0, 2, 4):
        data = pickle.dumps(v, proto)
        print(type(v).__name__, proto, data)
        back = pickle.loads(data)
        if hasattr(v, '__next__') and not isinstance(v, type(iter(int, 1))):
            print(list(back))
for v in (lambda: 0, (x for x in ()), math, memoryview(b''), property()):
    try:
        pickle.dumps(v)
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
