# Displaying the date each tick, with call_later and a coroutine, as the documentation shows.
import asyncio
def tick(end, loop, n):
    if loop.time() + 0.01 < end: loop.call_later(0.01, tick, end, loop, n + 1)
    else: loop.stop()
loop = asyncio.new_event_loop(); loop.call_soon(tick, loop.time() + 0.035, loop, 0)
try: loop.run_forever()
finally: loop.close(); print(loop)
async def display():
    loop = asyncio.get_running_loop(); end = loop.time() + 0.03; n = 0
    while True:
        n += 1
        if loop.time() + 0.02 >= end: break
        await asyncio.sleep(0.02)
    print(n >= 1)
asyncio.run(display())
