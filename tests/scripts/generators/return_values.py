# The value a generator returns: who sees it and who does not.
def g():
    yield 1
    yield 2
    return "result"
print(list(g()), [*g()], tuple(g()), sum(g()), max(g()), {x for x in g()}, dict(zip("ab", g())), [x for x in g()], 2 in g(), 9 in g(), "".join(str(x) for x in g()), sorted(g(), reverse=True), list(map(str, g())), list(enumerate(g())), any(g()), all(g()))
a, b = g(); first, *rest = g(); print(a, b, first, rest)
it = g(); print(next(it), next(it))
try: next(it)
except StopIteration as e: print("StopIteration", e.value, e.args)
try: next(it)
except StopIteration as e: print("again", e.value, e.args)
print(next(it, "default"))
def outer():
    r = yield from g()
    yield "got " + r
print(list(outer()))
l = [0]; l.extend(g()); l += g(); l[1:1] = g(); print(l, set(g()), (lambda *x: x)(*g()))
def early():
    for x in g():
        if x == 2: return x
        yield x
it = early()
print(next(it))
try: it.send(None)
except StopIteration as e: print(e.value)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("from __next__")
print(list(It()), [x for x in It()], next(It(), "d"))
try: next(It())
except StopIteration as e: print(e.value)
def delegate(): return (yield from It())
try: next(delegate())
except StopIteration as e: print("delegated", e.value)
def empty(): return "nothing"; yield
print(list(empty()), next(empty(), None))
try: empty().send(None)
except StopIteration as e: print(e.value)
