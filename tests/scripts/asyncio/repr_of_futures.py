# The reprs of futures with callbacks of all kinds.
import asyncio, functools, re
def cb(f): pass
class C:
    def m(self, f): pass
    def __call__(self, f): pass
    def __repr__(self): return "<C>"
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future(); print(f)
    for fn in (cb, C().m, C(), print, functools.partial(cb)):
        f.add_done_callback(fn); print(f)
    f.remove_done_callback(cb); print(f); f.cancel(); print(f)
    g = loop.create_future(); g.set_result("x" * 100); print(g); print(repr(g) == str(g))
    g = loop.create_future(); g.set_result(list(range(50))); print(g)
    g = loop.create_future(); g.set_exception(ValueError("v")); print(g); g.exception()
    class Sub(asyncio.Future): pass
    print(Sub(loop=loop)); print(asyncio.gather(f, g, return_exceptions=True))
asyncio.run(main())
