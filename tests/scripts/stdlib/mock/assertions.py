# the assertions of mocks and what they say
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        print(f"{type(e).__name__}: {e}", "| from", repr(e.__cause__))
    else:
        print("passed")


m = Mock(name="m")
for f in (m.assert_called, m.assert_called_once, m.assert_not_called, m.assert_called_with, m.assert_called_once_with, m.assert_any_call):
    attempt(f)
m(1, b=2)
attempt(m.assert_called_with, 1, b=2)
attempt(m.assert_called_with, 1, b=3)
attempt(m.assert_called_once_with, 2)
m("second")
attempt(m.assert_called_once)
attempt(m.assert_not_called)
attempt(m.assert_called_once_with, "second")
attempt(m.assert_any_call, 1, b=2)
attempt(m.assert_any_call, 3)
m.a(1).b(2)
attempt(m.assert_has_calls, [call("second"), call.a(1)])
attempt(m.assert_has_calls, [call.a(1), call("second")])
attempt(m.assert_has_calls, [call.a(1), call("second")], any_order=True)
attempt(m.assert_has_calls, [call.a(2), call.a(1)], any_order=True)
attempt(Mock().assert_has_calls, [call(1)])
attempt(getattr, m, "assert_foo")
attempt(getattr, m, "called_once_with")
attempt(getattr, m, "asert_called")
print(hasattr(Mock(unsafe=True), "assert_anything"))
attempt(getattr, m, "__len__")
attempt(len, m)


def f(a, b=2, *, c=3):
    pass


s = create_autospec(f)
s(1, 2)
attempt(s.assert_called_with, 1)
attempt(s.assert_called_with, a=1, b=2)
attempt(s.assert_called_with, 1, 2, 3, 4)
attempt(s.assert_has_calls, [call(1, x=1)])
attempt(s)
attempt(s, 1, d=4)
spec = Mock(spec=f)
spec(1, b=5)
attempt(spec.assert_called_with, 1, 5)
attempt(spec.assert_called_with)
attempt(lambda: Mock(spec=["x"]).y)
attempt(setattr, Mock(spec_set=["x"]), "y", 1)
attempt(setattr, Mock(spec=["x"]), "y", 1)
attempt(Mock, spec=type("M", (Mock,), {"__repr__": lambda self: "a mock"})())
attempt(Mock(return_value=1), unexpected=2)
