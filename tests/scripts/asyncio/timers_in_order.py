import asyncio

loop = asyncio.new_event_loop()
log = []
now = loop.time()
for i, d in enumerate([0.003, 0.001, 0.002, 0.001, 0.003]):
    loop.call_at(now + d, log.append, (d, i))
hs = [loop.call_at(now + 0.0005 * k, log.append, ("c", k)) for k in range(4)]
for h in hs:
    h.cancel()
loop.call_at(now + 0.004, loop.stop)
loop.run_forever()
print(log)
log.clear()


def from_timer(n):
    log.append(n)
    loop.call_soon(log.append, f"soon after {n}")
    if n == 1:
        loop.call_later(0, log.append, "zero")


now = loop.time()
loop.call_at(now, from_timer, 1)
loop.call_at(now, from_timer, 2)
loop.call_soon(log.append, "soon first")
loop.call_later(0.005, loop.stop)
loop.run_forever()
print(log)
loop.close()
