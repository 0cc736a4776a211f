# The reprs of handles, cancelled or not.
import asyncio, functools, re
def cb(*a): pass
class C:
    def m(self): pass
loop = asyncio.new_event_loop()
for fn, args in ((cb, ()), (cb, (1, "a")), (print, ()), (C().m, ()), (functools.partial(cb, 1, 2), (3,)), (lambda: 1, ())):
    h = loop.call_soon(fn, *args); print(h, h.cancelled()); h.cancel(); print(h, h.cancelled())
t = loop.call_later(5, cb, 1); print(re.sub(r"when=[\d.]+", "when=N", repr(t))); t.cancel(); print(re.sub(r"when=[\d.]+", "when=N", repr(t)), t.when() > loop.time() + 4)
a, b = loop.call_at(1, cb), loop.call_at(2, cb); print(a < b, a <= b, a > b, a >= b, a == b, a == loop.call_at(1, cb), a == 1, hash(a) == hash(1.0))
print(type(h).__mro__, type(t).__mro__); print(loop); loop.close(); print(loop)
