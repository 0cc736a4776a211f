import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    log = []

    def cb(n):
        def callback(fut):
            log.append((n, fut.done()))
        return callback
    a, b = cb("a"), cb("b")
    for c in (a, b, a):
        f.add_done_callback(c)
    print(f.remove_done_callback(a), f.remove_done_callback(a))
    f.add_done_callback(a)
    f.set_result(1)
    f.add_done_callback(b)
    print(log)
    await asyncio.sleep(0)
    print(log)
    log.clear()
    f = loop.create_future()
    f.add_done_callback(lambda fut: f.add_done_callback(cb("inner")))
    f.add_done_callback(lambda fut: log.append(f.remove_done_callback(a)))
    f.add_done_callback(a)
    f.cancel("msg")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, f.cancelled())
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.CancelledError as e:
            print(e.args)
    for call in (lambda: f.set_result(1), lambda: f.set_exception(OSError()), lambda: loop.create_future().result(), lambda: loop.create_future().exception()):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    for bad in (3, StopIteration, StopIteration(), "x", int):
        f = loop.create_future()
        try:
            f.set_exception(bad)
            print(repr(f.exception()))
        except TypeError as e:
            print(e)
    f = loop.create_future()
    f.set_exception(OSError)
    print(repr(f.exception()), f.done(), f.get_loop() is loop)
    try:
        f.add_done_callback()
    except TypeError as e:
        print(e)


asyncio.run(main())
