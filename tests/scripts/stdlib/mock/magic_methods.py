# MagicMock's special methods, their defaults, and setting them
import os
from unittest.mock import MagicMock, Mock, NonCallableMagicMock, NonCallableMock

m = MagicMock()
print(len(m), bool(m), int(m), float(m), complex(m), list(m), 3 in m, hash(m) == hash(m), m == m, m == 3, m != 3)
print(type(m + 1).__name__, type(1 + m).__name__, type(m[3]).__name__, type(-m).__name__, type(m @ 2).__name__, type(divmod(m, 2)).__name__)
for f in (lambda: m < 3, lambda: m >= m, lambda: m.__missing__, lambda: m.__reversed__):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).replace(str(id(m)), "ID"))
m["key"] = 1
del m["key"]
m += 1
print(m.mock_calls[:0], type(m).__name__)
m = MagicMock()
m[1:2], m["x"]
m["a"] = "b"
with m as entered:
    print(entered is m.__enter__.return_value)
print(m.mock_calls)
print(os.fspath(MagicMock(name="p")).split("/")[:2], str(m) == object.__str__(m) or str(m)[:10], repr(range(10)[MagicMock()]))
m.__len__.return_value = 7
m.__iter__.return_value = [1, 2]
m.__getitem__.side_effect = lambda key: key * 2
m.__str__ = Mock(return_value="a string")
m.__eq__.return_value = True
print(len(m), list(m), list(m), m[4], str(m), m == 5, m.__getitem__.call_args)
m.__iter__.return_value = iter([5])
print(list(m), list(m))
plain = Mock()
plain.__len__ = lambda self: 42
plain.__contains__ = Mock(return_value=True)
print(len(plain), 9 in plain, plain.__contains__.mock_calls, plain.__len__())
del plain.__len__
try:
    len(plain)
except TypeError as e:
    print(e)
for name in ("__init__", "__getattr__", "__del__"):
    try:
        setattr(plain, name, lambda self: None)
    except AttributeError as e:
        print(e)


class Spec:
    def __len__(self): pass


s = MagicMock(spec=Spec)
print(len(s), hasattr(s, "__getitem__"))
try:
    s[0]
except TypeError as e:
    print(e)
for cls in (NonCallableMock, NonCallableMagicMock):
    try:
        cls()()
    except TypeError as e:
        print(e)
print(round(MagicMock(**{"__round__.return_value": 2})), abs(MagicMock(**{"__abs__.return_value": 5})))
