# Future: results, exceptions, callbacks, awaiting by many.
import asyncio
async def main():
    loop = asyncio.get_running_loop(); f = loop.create_future(); print(f.done(), f, isinstance(f, asyncio.Future))
    async def w(n): return n, await f
    ts = [asyncio.create_task(w(i)) for i in range(2)]; await asyncio.sleep(0); f.set_result("value"); print(await asyncio.gather(*ts), f.result(), f, await f)
    for fn in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try: fn()
        except asyncio.InvalidStateError as e: print(e)
    g = loop.create_future(); g.set_exception(KeyError("k"))
    try: await g
    except KeyError as e: print(repr(e), g.exception(), g)
    h = loop.create_future(); print(h.cancel("msg"), h.cancelled(), h.cancel(), h)
    try: await h
    except asyncio.CancelledError as e: print(e.args)
    c = loop.create_future(); order = []; c.add_done_callback(lambda fu: order.append("one")); cb = lambda fu: order.append("two"); c.add_done_callback(cb); c.add_done_callback(cb); print(c.remove_done_callback(cb)); c.set_result(None); c.add_done_callback(lambda fu: order.append("late")); print(order); await asyncio.sleep(0); print(order)
    k = loop.create_future()
    for fn in (k.result, k.exception):
        try: fn()
        except asyncio.InvalidStateError as e: print(e)
    loop.call_soon(k.set_result, 5); print(await k); print(asyncio.ensure_future(k) is k, asyncio.isfuture(k), k.get_loop() is loop); wrapped = asyncio.ensure_future(asyncio.sleep(0, 9)); print(await wrapped)
    try: asyncio.ensure_future(5)
    except TypeError as e: print(e)
asyncio.run(main())
