# finally blocks, with blocks and generators: when clean-up runs.
log = []
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(f"+{self.n}")
    def __exit__(self, t, v, tb): log.append(f"-{self.n}{':' + t.__name__ if t else ''}")
def g():
    with CM("a"):
        try: yield 1; yield 2
        except ValueError as e: log.append(f"caught {e}"); yield "handled"
        finally: log.append("finally")
def show(label): print(label, log); log.clear()
list(g()); show("exhausted")
it = g(); next(it); it.close(); show("closed")
it = g(); next(it); it.throw(ValueError("v")); it.close(); show("thrown")
it = g(); next(it)
try: it.throw(KeyError("k"))
except KeyError: log.append("escaped")
show("uncaught throw")
it = g(); it.close(); show("closed before start")
def consume():
    for x in (it := g()):
        if x == 2: return it.close() or "returned"
print(consume()); show("break and close")
def outer():
    try: yield from g()
    finally: log.append("outer finally")
o = outer(); next(o); o.close(); show("delegated close")
o = outer(); next(o); print(o.throw(ValueError("through"))); o.close(); show("delegated throw")
def nested():
    for i in range(2):
        with CM(f"n{i}"):
            try:
                if i: raise OSError("second")
                continue
            finally: log.append(f"f{i}")
try: nested()
except OSError: pass
show("loops")
def swallow():
    try: yield
    finally: return "swallowed"
s = swallow(); next(s)
try: print(s.throw(ValueError("gone")))
except StopIteration as e: print("StopIteration", e.value)
def reraise():
    try: yield
    except Exception as e: raise RuntimeError("wrapped") from e
r = reraise(); next(r)
try: r.throw(KeyError("inner"))
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
def multi():
    while True:
        try: x = yield; log.append(x)
        except ValueError: log.append("value error")
        except GeneratorExit: log.append("exit"); return
m = multi(); next(m); m.send(1); m.throw(ValueError); m.send(2); m.close(); show("loop generator")
def ctx():
    try: 1 / 0
    except ZeroDivisionError: yield "inside handler"; raise
c = ctx(); next(c)
try: next(c)
except ZeroDivisionError as e: print("re-raised", e)
def fin_yield():
    try: yield "body"
    finally: yield "from finally"
f = fin_yield(); print(next(f), next(f), next(f, "end")); f = fin_yield(); next(f)
try: f.close()
except RuntimeError as e: print(e)
