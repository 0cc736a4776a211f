# what mocks record: call objects, chains, children, and how calls compare and print
from unittest.mock import ANY, MagicMock, Mock, call

m = Mock(name="thing")
m(1, x=2)
m.method("a").other(b=3)
m.attr.deep.deeper([1])
print(m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs)
print(m.mock_calls)
print(m.method_calls, m.call_args_list)
print(m.mock_calls == [call(1, x=2), call.method("a"), call.method().other(b=3), call.attr.deep.deeper([1])])
print(call.a(1).b(2).call_list(), call(1)(2).call_list())
print(call, call.a, call.a.b, call(), call(1, k=[2]), call.a(), call.a()(), call().m())
print(call(1) == (1,), call(1) == ((1,), {}), call(1) == ("", (1,)), call(a=1) == ({"a": 1},), call() == (), call(1) == 1)
print(call.foo(1) == ("foo", (1,), {}), call.foo(1) == call.bar(1), call(1, 2) == call(1, ANY), call(ANY) == call(1))
print(call(1) != call(1), call(1) != call(2), tuple(call(1, a=2)), len(call.x(1)), call.count("x"), call.index(2))
print(ANY, ANY == 5, 5 == ANY, [1, ANY] == [1, 2])

parent = MagicMock()
child = Mock(return_value=3)
parent.attach_mock(child, "child")
first = Mock()
parent.first = first
print(parent.child(1), type(first("x")).__name__, parent.mock_calls)
for i in range(12):
    parent.long_method_name(number=i, text="t" * i)
print(parent.mock_calls)
print([call.first("x")] in [parent.mock_calls], [call.first("x"), call.long_method_name(number=0, text="")] in [parent.method_calls[1:3]])
m.reset_mock()
print(m.called, m.call_args, m.mock_calls, m.method.called)

named = Mock()
for obj in (m, m.a, m.a.b, m(), m().c, m.a().b()(), named, named.x, named.x(), MagicMock(name="q").__str__):
    print(repr(obj).rsplit(" id=", 1)[0])
