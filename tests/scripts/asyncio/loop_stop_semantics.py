import asyncio

loop = asyncio.new_event_loop()
log = []


def cb(n):
    log.append(n)
    if n < 3:
        loop.call_soon(cb, n + 1)


loop.call_soon(cb, 0)
loop.call_soon(loop.stop)
loop.call_soon(cb, 10)
loop.run_forever()
print(log)
loop.stop()
loop.run_forever()
print(log)
loop.call_later(0, log.append, "timer")
loop.stop()
loop.run_forever()
print(log)


async def stops_then_sleeps():
    loop.stop()
    log.append("stopping")
    await asyncio.sleep(0)
    log.append("one more turn")
    return 7


try:
    loop.run_until_complete(stops_then_sleeps())
except RuntimeError as e:
    print(e)
t = asyncio.all_tasks(loop).pop()
print(t.done(), loop.run_until_complete(t), log[-2:])
f = loop.create_future()
f.set_exception(OSError("stored"))
try:
    loop.run_until_complete(f)
except OSError as e:
    print(repr(e))


async def nested():
    try:
        loop.run_until_complete(f)
    except RuntimeError as e:
        print(e)
    try:
        loop.close()
    except RuntimeError as e:
        print(e)

loop.run_until_complete(nested())
loop.close()
loop.close()
for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_forever(), lambda: loop.create_future().set_result(1)):
    try:
        call()
    except RuntimeError as e:
        print(e)
print(loop.is_closed(), loop.is_running(), loop.time() > 0)
