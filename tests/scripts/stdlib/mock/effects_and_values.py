# return values, side effects, wraps, configuration, deletion, properties
from unittest.mock import DEFAULT, MagicMock, Mock, PropertyMock, sentinel

m = Mock(return_value=3)
print(m(), m.return_value, Mock(return_value=None)())
m.side_effect = [1, ValueError("no"), DEFAULT, KeyError]
for _ in range(5):
    try:
        print(m())
    except Exception as e:
        print(type(e).__name__, e)
m.side_effect = lambda *args, **kw: (args, kw) if args else DEFAULT
print(m(1, a=2), m())
m.side_effect = OSError(2, "gone")
try:
    m()
except OSError as e:
    print(e)
m.side_effect = None
print(m())


class Real:
    value = 5

    def method(self, x):
        return x * 2


w = Mock(wraps=Real())
print(w.method(4), type(w.value).__name__, w.method.call_args)
w.method.return_value = "set"
print(w.method(4))
c = Mock(attr=1, **{"method.return_value": 3, "other.side_effect": KeyError, "deep.er.value": 7})
print(c.attr, c.method(), c.deep.er.value)
c.configure_mock(attr=2)
print(c.attr)
del c.attr
print(hasattr(c, "attr"), hasattr(c, "others"))
try:
    del c.attr
except AttributeError as e:
    print("AttributeError", e)
try:
    c.other()
except KeyError:
    print("KeyError")

p = PropertyMock(return_value=9)
type(c).prop = p
print(c.prop)
c.prop = 4
print(p.mock_calls)
print(sentinel.thing, sentinel.thing is sentinel.thing, sentinel.thing == sentinel.other, DEFAULT, sentinel.DEFAULT is DEFAULT)
r = Mock(return_value=1, side_effect=[1, 2])
r.reset_mock(return_value=True, side_effect=True)
print(type(r()).__name__, r.side_effect, r.call_count)
print([n for n in dir(Mock(spec=Real)) if "met" in n or "val" in n], "assert_called" in dir(Mock()))
print(isinstance(Mock(spec=Real), Real), Mock(spec=Real()).__class__, type(Mock(spec=Real)).__name__)
a = MagicMock()
b = a.some.thing
b.return_value.x = 5
print(a.some.thing().x, a.mock_calls)


class Child(MagicMock):
    def _get_child_mock(self, /, **kw):
        return Mock(**kw)


print(type(Child().x).__name__, type(Child()()).__name__)
