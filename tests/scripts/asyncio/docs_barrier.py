# Barriers: waiting for others, abort and reset.
import asyncio
async def main():
    b = asyncio.Barrier(3)
    async def party(n):
        async with b as position: return n, position == 0
    print(sum(first for _, first in await asyncio.gather(*(party(i) for i in range(3)))), b.n_waiting, b.broken, b.parties)
    async def waits():
        try: return await b.wait()
        except asyncio.BrokenBarrierError as e: return repr(e)
    ts = [asyncio.create_task(waits()) for _ in range(2)]; await asyncio.sleep(0); await asyncio.sleep(0); print(b.n_waiting); await b.reset(); print(await asyncio.gather(*ts), b.broken)
    ts = [asyncio.create_task(waits())]; await asyncio.sleep(0); await asyncio.sleep(0); await b.abort(); print(await asyncio.gather(*ts), b.broken, await waits())
    try: asyncio.Barrier(0)
    except ValueError as e: print(e)
asyncio.run(main())
