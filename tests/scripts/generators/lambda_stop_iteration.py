# A StopIteration in a lambda that is a generator ends it; PEP 479 is for the others.
def t(src):
    try:
        ns={}; exec(src,ns); print(ns.get('r'))
    except BaseException as e: print(type(e).__name__,e)
t('''
f=lambda: (yield next(iter(())))
r=list(f())
''')
t('''
f=lambda: (yield from iter(lambda: next(iter(())), 1))
r=list(f())
''')
t('''
import asyncio
async def g():
    f=lambda: (yield await h())
    return [x async for x in f()]
async def h(): raise StopAsyncIteration
r=asyncio.run(g())
''')
t('''
f=lambda: [next(iter(())) for _ in (yield)]
g=f(); next(g); 
try: g.send([1])
except BaseException as e: r=repr(e)
''')
t('''
async def g():
    return (lambda: (yield next(iter(()))))()
try: g().send(None)
except StopIteration as e: r=list(e.value)
''')
t('''
def o():
    return (lambda: (yield next(iter(()))))
r=list(o()())
''')
