import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)
loop = asyncio.new_event_loop()
log = []


def add(*args):
    log.append((var.get(), args))


var.set(1)
h = loop.call_soon(add, "soon")
c = loop.call_soon(add, "cancelled")
print(type(h).__name__, h.cancelled(), c.cancelled())
c.cancel()
c.cancel()
print(c.cancelled(), c)
ctx = contextvars.copy_context()
ctx.run(var.set, 5)
loop.call_soon(add, "ctx", context=ctx)
t = loop.call_later(0.002, add, "later")
u = loop.call_at(loop.time(), add, "at")
v = loop.call_later(-1, add, "negative")
w = loop.call_later(50, add, "never")
print(type(t).__name__, t.when() > u.when() > v.when(), t == t, t != u, t < u, u <= t, sorted([t, u, v]) == [v, u, t])
w.cancel()
print(repr(w)[:27], hash(t) == hash(t.when()))
var.set(2)
loop.call_later(0.01, loop.stop)
loop.run_forever()
print(log)
for bad in (lambda: loop.call_soon(), lambda: loop.call_later("x", print), lambda: loop.call_later(None, print), lambda: loop.call_at(None, print)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(h.cancelled(), t.cancelled(), h.get_context()[var], loop.call_soon(print, context=ctx).get_context() is ctx)
loop.close()
print(asyncio.Handle(add, (1, 2), loop).cancelled())
