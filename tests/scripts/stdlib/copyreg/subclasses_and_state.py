# state of slots and dicts, and reducers inherited or not
import copyreg
import pickle


class Base:
    __slots__ = ("a",)


class Both(Base):
    def __init__(self):
        self.a, self.b = 1, 2


for protocol in (2, 5):
    b = pickle.loads(pickle.dumps(Both(), protocol))
    print(b.a, b.b, b.__reduce_ex__(protocol)[2])


class Int(int):
    pass


copyreg.pickle(Int, lambda i: (Int, (i + 100,)))


class Sub(Int):
    pass


print(pickle.loads(pickle.dumps(Int(1))), pickle.loads(pickle.dumps(Sub(1))), type(pickle.loads(pickle.dumps(Sub(1)))).__name__)
try:
    pickle.dumps(Both(), 0)
except TypeError as e:
    print(e)
print(copyreg.constructor(len))
