import asyncio


async def main():
    sem = asyncio.Semaphore(3)
    active = peak = 0
    order = []

    async def job(i):
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            order.append(i)
            await asyncio.sleep(0.001 if i % 2 else 0)
            active -= 1
        return i * i
    print(await asyncio.gather(*(job(i) for i in range(10))))
    print(peak, sorted(order) == list(range(10)), order[:3])


asyncio.run(main())
