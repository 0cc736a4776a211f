# The debug mode: where things were made, and what is refused.
import asyncio, re
def clean(x): return re.sub(r" (created )?at \S+\.py:\d+", "", re.sub("0x[0-9a-f]+", "0x", repr(x)))
async def co(): pass
async def main():
    loop = asyncio.get_running_loop(); print(loop.get_debug(), loop)
    f = loop.create_future(); print(clean(f)); h = loop.call_soon(print, "a", 1); print(clean(h)); h.cancel(); print(clean(h))
    t = asyncio.create_task(co(), name="t"); print(clean(t)); await t
    for bad in (co, 5):
        try: loop.call_soon(bad)
        except TypeError as e: print(str(e).split(" at 0x")[0])
    c = co()
    try: loop.call_later(1, c)
    except TypeError as e: print(e)
    c.close(); loop.set_debug(False); print(clean(loop.create_future()), loop.slow_callback_duration)
asyncio.run(main(), debug=True)
