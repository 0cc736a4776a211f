# contextvars: get, set, reset, tokens, contexts as mappings, errors.
import contextvars, re
def show(f):
    try: r = f()
    except Exception as e: r = f"{type(e).__name__}: {e}"
    print(re.sub("0x[0-9a-f]+", "0x", str(r)))
v = contextvars.ContextVar("v"); w = contextvars.ContextVar("w", default=[5])
for f in (lambda: v, lambda: w, v.get, lambda: v.get("d"), w.get, lambda: v.name): show(f)
t = v.set(1); t2 = v.set(2)
for f in (lambda: t, lambda: t.var is v, lambda: t.old_value, lambda: t2.old_value, lambda: w.reset(t), lambda: v.reset(1)): show(f)
v.reset(t2); show(v.get); v.reset(t); show(v.get); show(lambda: v.reset(t)); show(lambda: t)
v.set("x"); ctx = contextvars.copy_context()
for f in (lambda: ctx, lambda: ctx[v], lambda: ctx[w], lambda: w in ctx, lambda: 1 in ctx, lambda: len(ctx), lambda: ctx.get(w, "no"), lambda: list(ctx.items()), lambda: list(ctx), lambda: list(ctx.values()), lambda: ctx == ctx.copy(), lambda: ctx == contextvars.Context()): show(f)
def inside(): v.set("inside"); return v.get(), ctx[v]
print(ctx.run(inside), v.get(), ctx[v])
for f in (lambda: ctx.run(lambda: ctx.run(int)), ctx.run, lambda: ctx.run(1), lambda: contextvars.Context(1), contextvars.ContextVar, lambda: contextvars.ContextVar(1), lambda: contextvars.ContextVar("a", 2), contextvars.Token, lambda: type("X", (contextvars.Context,), {}), lambda: contextvars.ContextVar[int], lambda: hash(ctx)): show(f)
many = [contextvars.ContextVar(f"m{i}") for i in range(200)]
for i, m in enumerate(many): m.set(i)
c = contextvars.copy_context(); print(sum(m.get() for m in many), len(c), all(c[m] == i for i, m in enumerate(many)))
def clear():
    ts = [m.set("new") for m in many]
    for m, tok in zip(many, ts): m.reset(tok)
    return sum(m.get() for m in many)
print(c.run(clear))
