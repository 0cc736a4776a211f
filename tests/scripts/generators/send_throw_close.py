# The generator protocol by hand.
def g():
    print("start")
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as e:
                print("caught", e)
                yield "after value error"
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")
it = g()
print(next(it), it.send(1), it.throw(ValueError("v")), next(it))
print(it.close(), it.close())
try:
    next(it)
except StopIteration as e:
    print("stop", e.value)
def attempt(f):
    try:
        print("->", f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "value", ""))
it = g()
attempt(lambda: it.send(5))
attempt(lambda: it.throw(KeyError("before start")))
attempt(lambda: next(it))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            yield 2
            break
s = stubborn(); next(s)
attempt(s.close)
attempt(s.close)
def ret():
    yield 1
    return "value"
r = ret(); next(r)
attempt(lambda: next(r)); attempt(lambda: next(r))
def closes():
    try:
        yield
    except GeneratorExit:
        return "returned on close"
c = closes(); next(c)
print(c.close())
def stops():
    yield 1
    raise StopIteration("inside")
s = stops(); next(s)
try:
    next(s)
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)
def reenter():
    yield next(me)
me = reenter()
attempt(lambda: next(me))
t = g(); next(t)
t.close()
for args in [(1,), ("x",), (ValueError, "with value"), (ValueError, ValueError("inst")), (ValueError("i"), "v"), (ValueError, "m", 1), ()]:
    t = (i for i in range(3)); next(t)
    import warnings; warnings.simplefilter("ignore")
    attempt(lambda: t.throw(*args))
e = (x for x in [1, 2])
attempt(lambda: e.send(1))
attempt(lambda: (next(e), e.send("ignored")))
print(sum(x for x in range(5)), list(g for g in "ab"), [*ret()])
