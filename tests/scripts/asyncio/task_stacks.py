import asyncio
import io


async def inner():
    await asyncio.sleep(0)
    await asyncio.sleep(10)


async def outer():
    await inner()


async def fails():
    raise ValueError("broken")


async def main():
    t = asyncio.create_task(outer(), name="sleeper")
    print([f.f_code.co_name for f in t.get_stack()], [f.f_lineno for f in t.get_stack()])
    await asyncio.sleep(0)
    print([f.f_code.co_name for f in t.get_stack()], [f.f_lineno for f in t.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in t.get_stack()])
    print([f.f_code.co_name for f in t.get_stack(limit=1)], t.get_stack(limit=0))
    s = io.StringIO()
    t.print_stack(file=s)
    print(s.getvalue().replace(__file__, "FILE"), end="")
    c = t.get_coro()
    print(c.cr_await.cr_code.co_name, c.cr_await.cr_await.__name__, t.get_context() is not None)
    t.cancel()
    await asyncio.wait([t])
    print(t.get_stack())
    s = io.StringIO()
    t.print_stack(file=s)
    print(s.getvalue(), end="")
    t = asyncio.create_task(fails())
    await asyncio.wait([t])
    print([f.f_code.co_name for f in t.get_stack()])
    s = io.StringIO()
    t.print_stack(file=s)
    print(s.getvalue().replace(__file__, "FILE").replace(t.get_name(), "T"), end="")
    print(asyncio.current_task().get_stack()[-1].f_code.co_name)


asyncio.run(main())
