# mock_open and ThreadingMock
import threading
from unittest.mock import ThreadingMock, call, mock_open, patch

with patch("builtins.open", mock_open(read_data="one\ntwo\nthree")) as m:
    with open("file", "r") as f:
        print(repr(f.read(5)), repr(f.readline()), f.readlines(), f.read())
    with open("other") as f:
        print(list(f), list(f))
    with open("third") as f:
        print(next(f), [line for line in f])
        try:
            next(f)
        except StopIteration:
            print("stop")
    with open("out", "w") as f:
        print(f.write("text"))
print(m.mock_calls[:4], len(m.mock_calls))
m.assert_called_with("out", "w")
m().write.assert_called_once_with("text")
m = mock_open(read_data=b"bytes\nmore")
h = m("x", "rb")
print(h.read(), h.read(), m("x").readlines())
m = mock_open()
m.return_value.read.return_value = "fixed"
print(m().read(), m().read(), repr(m().readline()))
h.close.assert_not_called()
try:
    h.nosuch
except AttributeError as e:
    print(e)

t = ThreadingMock(timeout=0.01, name="t")
for wait in (t.wait_until_called, lambda: t.wait_until_any_call_with(1), lambda: t.child.wait_until_called(timeout=0)):
    try:
        wait()
    except AssertionError as e:
        print(e)
thread = threading.Thread(target=lambda: (t(1, a=2), t.child("x")))
thread.start()
t.wait_until_called(timeout=5)
t.child.wait_until_any_call_with("x")
thread.join()
print(t.mock_calls == [call(1, a=2), call.child("x")])
t.wait_until_any_call_with(1, a=2)
t.reset_mock()
try:
    t.wait_until_called()
except AssertionError as e:
    print(e)
