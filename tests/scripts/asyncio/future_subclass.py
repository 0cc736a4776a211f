import asyncio


class Noisy(asyncio.Future):
    def set_result(self, v):
        print("set_result", v)
        super().set_result(v)

    def add_done_callback(self, fn, *, context=None):
        print("add", getattr(fn, "__name__", type(fn).__name__))
        super().add_done_callback(fn, context=context)

    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg=msg)


class NoisyTask(asyncio.Task):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.history = []

    def cancel(self, msg=None):
        self.history.append(("cancel", msg))
        return super().cancel(msg=msg)

    def set_name(self, name):
        self.history.append(("name", name))
        super().set_name(name)


async def job(f):
    return await f


async def main():
    loop = asyncio.get_running_loop()
    f = Noisy()
    t = asyncio.create_task(job(f))
    await asyncio.sleep(0)
    f.set_result(3)
    print(await t)
    f = Noisy(loop=loop)
    t = asyncio.create_task(job(f))
    await asyncio.sleep(0)
    t.cancel("why")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, f.cancelled())
    loop.set_task_factory(lambda loop, coro, **kw: NoisyTask(coro, loop=loop, **kw))
    f = asyncio.Future()
    t = asyncio.create_task(job(f), name="noisy")
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(type(t).__name__, t.history, repr(t)[:44])
    for call in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as e:
            print(e)
    loop.set_task_factory(None)

    class NoInit(asyncio.Future):
        def __init__(self):
            pass
    n = NoInit()
    for call in (n.result, n.done, lambda: n.set_result(1), lambda: n.add_done_callback(print), n.get_loop):
        try:
            print(call())
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(main())
