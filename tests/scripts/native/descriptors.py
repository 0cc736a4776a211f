# A method descriptor in native code may be called with the instance, or be bound to it.
import _testcapi

Py_HAVE_VECTORCALL, Py_METHOD_DESCRIPTOR = 1 << 11, 1 << 17


def flags(cls):
    return bool(cls.__flags__ & Py_HAVE_VECTORCALL), bool(cls.__flags__ & Py_METHOD_DESCRIPTOR)


for name in ("Base", "Derived", "NopGet", "2"):
    cls = getattr(_testcapi, "MethodDescriptor" + name)
    d = cls()
    print(name, flags(cls), d(1, 2), d(a=1), type(d.__get__(5, int)).__name__, d.__get__(None, int) is d)
    if name == "2":
        break

    class Heap(cls):
        pass

    class Own(cls):
        def __call__(self):
            return "own"

    class Holder:
        m = cls()

    print(flags(Heap), Heap()(3), flags(Own), Own()(), Holder.m is Holder.__dict__["m"])
    Heap.__call__ = print
    print(flags(Heap))

for x in (len, [].append, list.append, list.__add__, [].__add__, lambda: 0, Holder().__init__, int, property(), classmethod(len)):
    print(type(x).__name__, flags(type(x)))


class Deletes:
    __get__ = _testcapi.bad_get


class X:
    d = Deletes()

    def __new__(cls):
        cls.d = None


print(X.d[:9], X.d)
print(_testcapi.Generic[int].__mro_entries__(()), type(_testcapi.Generic[str]).__name__)


class C(_testcapi.Generic[int]):
    pass


print(C.__bases__, len(C.__orig_bases__))
