# patch in all its forms, and its errors
import os
import sys
import types
import unittest
from unittest import mock
from unittest.mock import DEFAULT, MagicMock, Mock, patch, sentinel

target = sys.modules["target"] = types.ModuleType("target")
exec("""
value = 1
def function(a, b): return a + b
class Class:
    attribute = "original"
    def method(self, x): return x
    @staticmethod
    def static(x): return x
    @classmethod
    def klass(cls, x): return x
""", target.__dict__)


@patch("target.value", 10)
@patch("target.function")
@patch.object(target.Class, "method", return_value=3)
def decorated(arg, method, function, key=None):
    """Documented."""
    print(arg, key, target.value, function is target.function, target.Class().method(1), repr(function).split(" id")[0])
    return function(1)


print(type(decorated("a", key="k")).__name__, decorated.__name__, decorated.__doc__, target.value, target.function(1, 2))
with patch("target.Class") as C:
    C.return_value.method.return_value = "mocked"
    print(target.Class().method(5), C.mock_calls)
with patch.object(target, "value", new=5) as new, patch("target.new", create=True):
    print(new, target.value, type(target.new).__name__)
print(hasattr(target, "new"), target.value)
with patch.multiple("target", value=DEFAULT, function=Mock(return_value=8)) as mocks:
    print(sorted(mocks), target.function(), type(target.value).__name__)
with patch.dict(os.environ, {"A_KEY": "1"}, clear=True) as env:
    print(dict(os.environ), env is os.environ)
print("A_KEY" in os.environ, len(os.environ) > 1)
d = {"a": 1}


@patch.dict(d, b=2)
def with_dict():
    d["c"] = 3
    print(d)
    raise KeyError


try:
    with_dict()
except KeyError:
    print(d)
with patch.dict("target.__dict__", {"extra": 1}):
    print(target.extra)

p = patch("target.value", sentinel.started)
print(p.start(), target.value, p.stop(), target.value, p.stop())
p.start(), patch.object(target, "function", 0).start(), patch.dict(d, z=1).start()
print(target.value, target.function, d)
patch.stopall()
print(target.value, callable(target.function), d)


@patch("target.value", "in class")
class T(unittest.TestCase):
    def test_a(self):
        print(target.value)

    def helper(self):
        print(target.value)


T("test_a").debug()
T("helper").debug()

with patch("target.Class", autospec=True) as C:
    instance = C()
    instance.method(3)
    print(type(C.method).__name__, type(instance).__name__, isinstance(instance, mock.NonCallableMock))
    for bad in (lambda: C(1), lambda: instance.method(), lambda: C.static(1, 2), lambda: instance.nothing, lambda: C.klass()):
        try:
            bad()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
with patch("target.function", autospec=True) as f:
    f.return_value = 6
    print(f(1, b=2), f.mock_calls, type(f).__name__, f.__name__)
with patch("target.Class", spec=True) as C, patch("target.value", new_callable=dict) as v:
    print(type(C).__name__, isinstance(C(), mock.MagicMock), hasattr(C(), "other"), v)

for args, kwargs in ((("value",), {}), (("target.nosuch",), {}), (("nosuch.thing",), {}), ((3,), {}),
                     (("target.value", 1), {"new_callable": Mock}), (("target.value", 1), {"x": 1}),
                     (("target.value",), {"spec": True, "autospec": True}), (("target.value",), {"autospect": 1}),
                     (("target.value", 1), {"autospec": True}), (("target.missing",), {"create": True, "autospec": True})):
    try:
        with patch(*args, **kwargs):
            print("patched")
    except Exception as e:
        print(type(e).__name__, e)
for f, args in ((patch.object, ("target", "value")), (patch.multiple, (target,)), (patch.object, (target, "nosuch"))):
    try:
        with f(*args):
            print("patched")
    except Exception as e:
        print(type(e).__name__, e)
