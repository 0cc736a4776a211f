# asynccontextmanager, aclosing, AsyncExitStack driven without a loop.
from contextlib import asynccontextmanager, aclosing, AsyncExitStack, nullcontext, AbstractAsyncContextManager
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def tag(n, swallow=False):
    print("enter", n)
    try: yield n * 2
    except ValueError as e:
        print("saw", e)
        if not swallow: raise
    finally: print("exit", n)
async def a():
    async with tag("x") as v, tag("y"): print(v)
    async with tag("s", True): raise ValueError("eaten")
    try:
        async with tag("t"): raise ValueError("out")
    except ValueError as e: print("outside", e)
    @tag("deco")
    async def f(q): return q + 1
    print(await f(1), await f(2))
run(a())
async def gen():
    try:
        for i in range(5): yield i
    finally: print("gen closed")
async def b():
    async with aclosing(gen()) as g:
        async for i in g:
            if i == 2: break
    print("after")
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(tag("st1")), st.enter_context(nullcontext(7)))
        async def cb(*a, **k): print("async cb", a, k)
        st.push_async_callback(cb, 1, k=2); st.callback(print, "sync cb")
        async def ex(t, v, tb): print("async exit", t and t.__name__); return True
        st.push_async_exit(ex)
        raise KeyError("suppressed")
    async with AsyncExitStack() as st:
        await st.enter_async_context(tag("kept")); kept = st.pop_all()
    await kept.aclose()
    async with nullcontext("nc") as n: print(n)
    try: await AsyncExitStack().enter_async_context(5)
    except TypeError as e: print(e)
run(b())
@asynccontextmanager
async def two(): yield 1; yield 2
@asynccontextmanager
async def none():
    return
    yield
async def c():
    for cm in (two(), none()):
        try:
            async with cm: pass
        except RuntimeError as e: print(e)
run(c())
print(isinstance(tag("z"), AbstractAsyncContextManager), tag.__name__)
