# get, set, reset, defaults, and tokens used wrongly
import contextvars

v = contextvars.ContextVar("v", default=1)
w = contextvars.ContextVar("w")
print(v.name, v.get(), v.get(5), w.get("fallback"))
t1 = v.set(2)
t2 = v.set(3)
print(v.get(), t2.old_value, t1.old_value is contextvars.Token.MISSING, t1.var is v)
v.reset(t2)
print(v.get())
v.reset(t1)
print(v.get())
for bad in (lambda: w.get(), lambda: v.reset(t1), lambda: w.reset(t2), lambda: contextvars.ContextVar(3), lambda: v.reset("x"), lambda: contextvars.Token()):
    try:
        print(bad())
    except (LookupError, RuntimeError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(repr(contextvars.Token.MISSING), contextvars.ContextVar[int])
