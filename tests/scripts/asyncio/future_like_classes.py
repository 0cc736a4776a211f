import asyncio


class MyFuture:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self._loop, self._result, self._done, self._callbacks = loop, None, False, []

    def get_loop(self):
        return self._loop

    def done(self):
        return self._done

    def cancelled(self):
        return False

    def exception(self):
        return None

    def result(self):
        return self._result

    def cancel(self, msg=None):
        print("cancel", msg)
        return False

    def add_done_callback(self, fn, *, context=None):
        print("callback added", context is not None)
        if self._done:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn):
        print("callback removed")
        return 0

    def set_result(self, r):
        self._result, self._done = r, True
        for fn, ctx in self._callbacks:
            self._loop.call_soon(fn, self, context=ctx)

    def __await__(self):
        if not self._done:
            self._asyncio_future_blocking = True
            yield self
        return self._result


async def main():
    loop = asyncio.get_running_loop()
    f = MyFuture(loop)
    loop.call_soon(f.set_result, 42)
    print(await f, asyncio.isfuture(f))
    f = MyFuture(loop)

    async def waits():
        try:
            return await f
        except asyncio.CancelledError as e:
            return "cancelled", e.args
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel("msg")
    f.set_result("too late")
    print(await t)
    f = MyFuture(loop)
    loop.call_soon(f.set_result, 43)
    print(await asyncio.gather(f, asyncio.sleep(0, "x")))
    f = MyFuture(loop)
    loop.call_soon(f.set_result, 44)
    done, pending = await asyncio.wait([f])
    print([d.result() for d in done], len(pending))


asyncio.run(main())
