# Contexts with many variables: copies share what neither changes.
import contextvars

variables = [contextvars.ContextVar(f"v{i}") for i in range(300)]


def fill():
    for i, v in enumerate(variables):
        v.set(i)
    return [v.get() for v in variables]


ctx = contextvars.Context()
print(ctx.run(fill) == list(range(300)), len(ctx), len(contextvars.copy_context()))
copies = [ctx.copy() for _ in range(50)]
for n, copy in enumerate(copies):
    copy.run(variables[n].set, "changed")
print([c[variables[7]] for c in copies[5:10]], ctx[variables[7]])
print(sum(c == ctx for c in copies), len({len(c) for c in copies}))

tokens = []
for v in variables[:100]:
    tokens.append(ctx.run(v.set, "again"))
print(sum(x == "again" for x in ctx.values()))
for v, t in zip(variables, tokens):
    ctx.run(v.reset, t)
print(sorted(ctx.values()) == list(range(300)), all(v in ctx for v in variables))


def set_and_undo():
    undo = [v.set(None) for v in variables]
    full = len(contextvars.copy_context())
    for v, t in zip(variables, undo):
        v.reset(t)
    return full, len(contextvars.copy_context())


fresh = contextvars.Context()
print(fresh.run(set_and_undo), list(fresh.items()), fresh == contextvars.Context())

keys = ctx.keys()
print(type(keys).__name__, len(keys), next(keys) in ctx, sum(1 for _ in keys), len(keys))
print(type(ctx.items()).__name__, type(ctx.values()).__name__, type(iter(ctx)).__name__)
for bad in (lambda: ctx["x"], lambda: ctx.get(1), lambda: "x" in ctx, lambda: hash(ctx)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e)[:45])
