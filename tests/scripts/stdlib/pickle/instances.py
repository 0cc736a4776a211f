# Instances of all kinds of classes, with their bytes.
import collections
import enum
import pickle


class Plain:
    def __init__(self):
        self.x, self.name = 1, 'abc'


class Slots:
    __slots__ = 'a', 'b'

    def __init__(self):
        self.a, self.b = 1, 2


class MyList(list): pass
class MyDict(dict): pass
class MyInt(int): pass
class MyStr(str): pass
class MyTuple(tuple): pass
class MyBytes(bytes): pass
class MySet(set): pass


class State:
    def __getstate__(self):
        return 5

    def __setstate__(self, state):
        self.got = state


class NewArgs(int):
    def __new__(cls, a, *, b):
        o = int.__new__(cls, a)
        o.b = b
        return o

    def __getnewargs_ex__(self):
        return (int(self),), {'b': self.b}


class Color(enum.Enum):
    RED = 1


class Outer:
    class Inner:
        class Deep: pass

    def method(self): pass


class Failed(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


class Items:
    def __reduce__(self):
        return list, (), None, iter([1, 2, 3])


def set_state(obj, state):
    obj.state = state


class Setter:
    def __reduce__(self):
        return Setter, (), {'a': 1}, None, None, set_state


Point = collections.namedtuple('Point', 'x y')
itself = Plain()
itself.me = itself
grown = MyList([1, 2])
grown.attr = 3
for v in (Plain(), itself, [Plain(), Plain()], Slots(), grown, MyDict(a=1), MyInt(5), MyStr('s'), MyTuple((1,)), MyBytes(b'b'), MySet([1]), State(), NewArgs(1, b=2),
          Color.RED, Outer.Inner, Outer.Inner.Deep(), Outer.method, Items(), Setter(), Point(1, 2), ValueError(1, 2), KeyError('k'), OSError(2, 'no', 'file'),
          AttributeError('a', name='n'), collections.OrderedDict(a=1), collections.Counter('aab'), collections.defaultdict(list, a=[1]), collections.deque([1], 5)):
    for proto in (0, 1, 2, 4):
        try:
            data = pickle.dumps(v, proto)
        except Exception as e:
            print(type(v).__name__, proto, type(e).__name__, e)
            continue
        back = pickle.loads(data)
        print(type(v).__name__, proto, data, type(back).__name__, sorted(getattr(back, '__dict__', {})))
b = pickle.loads(pickle.dumps(itself))
print(b.me is b, pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
for v in (Failed(1, 2), ):
    try:
        pickle.loads(pickle.dumps(v))
    except TypeError as e:
        print(e)
