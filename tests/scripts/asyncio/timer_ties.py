# Timers of the same time run in the order of CPython's heap, not of their creation.
import asyncio
for n in range(1, 12):
    loop = asyncio.new_event_loop(); out = []
    when = loop.time() + 0.001
    for i in range(n):
        loop.call_at(when, out.append, i)
    loop.call_at(when + 0.002, loop.stop)
    loop.run_forever(); loop.close(); print(n, out)
