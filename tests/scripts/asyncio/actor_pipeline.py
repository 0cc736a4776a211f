# Stages connected by queues with sentinels, errors and back pressure.
import asyncio
STOP = object()
async def source(out, n):
    for i in range(n): await out.put(i)
    await out.put(STOP)
async def stage(fn, inp, out, errors):
    while (x := await inp.get()) is not STOP:
        try: y = fn(x)
        except Exception as e: errors.append((x, type(e).__name__)); continue
        await out.put(y)
    await out.put(STOP)
async def sink(inp):
    out = []
    while (x := await inp.get()) is not STOP: out.append(x); await asyncio.sleep(0)
    return out
async def main():
    qs = [asyncio.Queue(1) for _ in range(4)]; errors = []
    fns = [lambda x: 60 // (x - 3), lambda x: x + 1, lambda x: [1, 2, 3][x] if x < 0 else x]
    r = await asyncio.gather(source(qs[0], 8), *(stage(f, qs[i], qs[i + 1], errors) for i, f in enumerate(fns)), sink(qs[3]))
    print(r, errors, [q.qsize() for q in qs])
asyncio.run(main())
