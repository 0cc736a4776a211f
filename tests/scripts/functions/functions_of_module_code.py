# Functions that are made of the code of modules, entries and expressions work in their globals, coroutines among them.
import ast, asyncio
from inspect import CO_COROUTINE
from textwrap import dedent
from types import FunctionType, AsyncGeneratorType
async def arange(n):
    for i in range(n): yield i
modes = ('single', 'exec')
srcs = ['''a = await asyncio.sleep(0, result=1)''','''async for i in arange(1):
       a = 1''','''async with asyncio.Lock() as l:
       a = 1''','''a = [x async for x in arange(2)][1]''','''a = 1 in {x async for x in arange(2)}''','''a = {x:1 async for x in arange(1)}[0]''','''a = [x async for x in arange(2) async for x in arange(2)][1]''','''a = [x async for x in (x async for x in arange(5))][1]''','''a, = [1 for x in {x async for x in arange(1)}]''','''a = [await asyncio.sleep(0, x) async for x in arange(2)][1]''']
for mode in modes:
    for src in srcs:
        src=dedent(src)
        try: compile(src,'?',mode); print('no error')
        except SyntaxError as e: print(e)
        co = compile(src, '?', mode, flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        print(co.co_flags & CO_COROUTINE == CO_COROUTINE)
        globals_={'asyncio':asyncio,'a':0,'arange':arange}
        f=FunctionType(co,globals_)
        asyncio.run(f())
        print(globals_['a'])
        globals_={'asyncio':asyncio,'a':0,'arange':arange}
        asyncio.run(eval(co, globals_))
        print(globals_['a'])
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
g = {"q": 5}
t(lambda: FunctionType(compile("a = q + 1", "x", "exec"), g)()); print(g.get("a"))
t(lambda: FunctionType(compile("q + 1", "x", "eval"), g)())
t(lambda: FunctionType(compile("undefined", "x", "eval"), g)())
t(lambda: FunctionType(compile("del q", "x", "exec"), g)()); print("q" in g)
t(lambda: FunctionType(compile("x: int = 1", "x", "exec"), g)()); print(g.get("__annotations__"))
t(lambda: FunctionType(compile("from os.path import *", "x", "exec"), g)()); print("join" in g)
t(lambda: FunctionType(compile("print(q)", "x", "single"), {"q": 7})())
