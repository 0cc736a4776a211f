# contexts are copies; run() keeps changes inside
import contextvars

v = contextvars.ContextVar("v", default="default")
v.set("outer")
ctx = contextvars.copy_context()


def change(value, *, loud=False):
    before = v.get()
    v.set(value)
    return before, v.get().upper() if loud else v.get()


print(ctx.run(change, "inner", loud=True), v.get(), ctx[v], ctx.get(v))
print(v in ctx, len(ctx), list(ctx) == [v], list(ctx.values()), v in contextvars.Context())
twin = ctx.copy()
twin.run(change, "twin")
print(ctx[v], twin[v], ctx == ctx.copy(), ctx == twin)
empty = contextvars.Context()
print(empty.run(v.get), len(empty), empty.get(v, "none"))
for bad in (lambda: ctx.run(ctx.run, print), lambda: empty[v], lambda: ctx["v"], lambda: ctx.run(), lambda: "v" in ctx, lambda: contextvars.Context(1)):
    try:
        print(bad())
    except (RuntimeError, KeyError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split(" object")[0][:50])
try:
    ctx.run(lambda: 1 / 0)
except ZeroDivisionError as e:
    print("passes:", e)
