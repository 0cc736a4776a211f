# Where await, async for, async with and yield may stand.
cases = ["async def f(): await x", "def f(): await x", "await x", "async def f(): yield await x", "async def f(): return [await x for x in y]",
"def f(): return [await x for x in y]", "def f(): return (await x for x in y)", "async def f(): return (await x for x in y)", "def f(): return [x async for x in y]",
"def f(): return (x async for x in y)", "(x async for x in y)", "[x async for x in y]", "async def f(): lambda: await x", "async def f():\n def g(): await x",
"async def f():\n  async for x in y: pass\n  async with z: pass", "def f():\n  async for x in y: pass", "def f():\n  async with x: pass", "async for x in y: pass", "async with x: pass",
"class A: await x", "class A: yield", "class A: return", "async def f():\n class A: await x", "async def f():\n class A: x = [await y for y in z]", "lambda: (yield)", "yield", "def f(): x = yield = 1",
"async = 1", "await = 1", "def async(): 0", "import async", "x.await", "f(async=1)", "async def f(x=await y): 0", "async def f(): await", "async def f(): await -x", "async def f(): -await x", "async def f(): await x ** 2",
"async def f(): await (yield)", "async def f(): await await x", "async def f(): not await x", "async lambda: 0", "async def f(): async x", "async def f(): for async x in y: 0", "async", "async def", "async def f()", "async def f(): (await x) = 1",
"async def f(): await x = 1", "async def f(): del await x", "async def f(): f'{await x}'", "def f(): f'{await x}'", "async def f(): {await k: await v for k in x}", "async def f(): [x for x in await y]", "def f(): [x for x in await y]", "def f(): return {x async for x in y}",
"async def f(): [[x async for x in y] for z in w]", "def f():\n  [[x async for x in y] for z in w]", "async def f(): yield from x", "async def f():\n  yield\n  return 1", "def f():\n  yield\n  return 1", "async def f(): return (yield)", "@await_\nasync def f(): 0", "def f(x: (yield)): 0", "def f(x: await y): 0", "class A((yield)): 0", "[(yield) for x in y]", "async def f(): [(yield x) for x in y]"]
for src in cases:
    try:
        compile(src, "<s>", "exec")
        print(repr(src), "| ok")
    except SyntaxError as e:
        print(repr(src), "|", e.msg, e.lineno, e.offset, e.end_offset)
