import sys, types, inspect, traceback

class Y:
    def __await__(self):
        r = yield "y"
        return r

async def leaf(tag):
    try:
        got = await Y()
        return (tag, got)
    except ValueError as e:
        print("leaf caught", e, repr(e.__context__))
        got = await Y()
        raise KeyError(tag) from None

async def mid(tag):
    try:
        return await leaf(tag)
    finally:
        print("mid finally", tag, sys.exc_info()[0])

async def outer(tag):
    try:
        r = await mid(tag)
        r2 = await mid(tag + "2")
        return r, r2
    except KeyError as e:
        print("outer caught", repr(e), repr(e.__context__))
        x = await mid("in handler")
        return x

def drive(c, *steps):
    for s in steps:
        try:
            if isinstance(s, BaseException):
                print("throw ->", c.throw(s))
            else:
                print("send ->", c.send(s))
        except StopIteration as e:
            print("done", e.value); return
        except BaseException as e:
            print("raised", repr(e), repr(e.__context__), [f.name for f in traceback.extract_tb(e.__traceback__)]); return

drive(outer("a"), None, 1, 2)
drive(outer("b"), None, ValueError("v"), 3, 4)
drive(outer("c"), None, ValueError("v"), ValueError("w"), 5, 6)
drive(outer("d"), None, TypeError("t"))
drive(outer("e"), None, 1, ValueError("v"), 3, TypeError("x"))
c = outer("f"); c.send(None)
print(c.cr_await.cr_code.co_name, c.cr_await.cr_await.cr_code.co_name, type(c.cr_await.cr_await.cr_await), c.cr_frame.f_back, c.cr_await.cr_frame.f_back, c.cr_await.cr_await.cr_frame.f_back)
m = c.cr_await; l = m.cr_await
try: m.send(11)
except StopIteration as e: print("mid done by hand", e.value)
try: c.send(12)
except BaseException as e: print(repr(e))
c = outer("g"); c.send(None); l = c.cr_await.cr_await
try: l.send(1)
except StopIteration as e: print("leaf done by hand", e.value)
try: print(c.send(12))
except BaseException as e: print(repr(e))
try: print(c.send(12))
except BaseException as e: print(repr(e))
c = outer("h"); c.send(None); l = c.cr_await.cr_await; l.close()
try: print(c.send(12))
except BaseException as e: print(repr(e))
c = outer("i"); c.send(None); m = c.cr_await; m.close(); print(m.cr_frame)
try: print(c.send(12))
except BaseException as e: print(repr(e))
c = outer("j"); c.send(None); c.close(); print(c.cr_frame, c.cr_await, inspect.getcoroutinestate(c))

# running states seen from inside
async def probe(cs):
    await Y()
    print([ (x.cr_running, x.cr_suspended, x.cr_await) for x in cs])
    f = sys._getframe()
    names = []
    while f: names.append(f.f_code.co_name); f = f.f_back
    print(names)
    for x in cs:
        try: x.send(None)
        except BaseException as e: print(repr(e))
        try: x.close()
        except BaseException as e: print(repr(e))
        try: await x
        except BaseException as e: print(repr(e))
    return 5
async def w1(cs):
    c = probe(cs); cs.append(c); return await c
async def w2(cs):
    c = w1(cs); cs.append(c); return await c
cs = []
c = w2(cs); cs.append(c); c.send(None)
print([ (x.cr_running, x.cr_suspended) for x in cs])
try: c.send(None)
except StopIteration as e: print(e.value)
print([ (x.cr_running, x.cr_suspended, x.cr_await, x.cr_frame) for x in cs])

# generators
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
def g1():
    try:
        x = yield 1
        print("g1 got", x)
        yield 2
    except GeneratorExit:
        print("g1 exit"); raise
    finally:
        print("g1 fin")
    return "r"
def g2():
    try:
        r = yield from g1()
        print("r", r)
    finally:
        print("g2 fin")
    yield 3
def g3(): 
    yield from g2()
g = g3(); print(next(g), g.send("hi"), g.gi_yieldfrom.gi_yieldfrom.gi_frame.f_lineno, next(g)); g.close()
g = g3(); next(g); g.close()
g = g3(); next(g)
try: g.throw(GeneratorExit)
except BaseException as e: print(repr(e))
g = g3(); next(g)
try: g.throw(StopIteration(9))
except BaseException as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
# shared delegate
inner = g1()
def s1(): yield from inner
def s2(): yield from inner
a, b = s1(), s2()
print(next(a), next(b))
for x in (a, b, a):
    try: print(next(x))
    except BaseException as e: print(repr(e))
# recursion
async def rec(n):
    await Y()
    return await rec(n + 1)
c = rec(0); n = 0
sys.setrecursionlimit(200)
try:
    while n < 1000: c.send(None); n += 1
except BaseException as e: print(type(e), 100 < n < 210)
