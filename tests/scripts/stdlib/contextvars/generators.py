# generators see the context of who runs them; decimal's context is one
import contextvars
import decimal

v = contextvars.ContextVar("v", default=0)


def gen():
    while True:
        v.set(v.get() + 1)
        yield v.get()


g = gen()
ctx = contextvars.copy_context()
print(next(g), ctx.run(next, g), next(g), v.get(), ctx[v])
with decimal.localcontext() as c:
    c.prec = 3
    print(decimal.Decimal(1) / 3, contextvars.copy_context().run(lambda: decimal.Decimal(2) / 3))
print(decimal.getcontext().prec)
other = contextvars.Context()
print(other.run(lambda: decimal.getcontext().prec))
names = [contextvars.ContextVar(f"n{i}", default=i) for i in range(40)]
tokens = [n.set(n.get() * 2) for n in names]
print(sum(n.get() for n in names), len(contextvars.copy_context()) >= 40)
for n, t in zip(names, tokens):
    n.reset(t)
print(sum(n.get() for n in names))
