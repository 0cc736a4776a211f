# Source, displays and aliases.
import asyncio


class C:
    """A class."""

    def m(self):
        return 1


async def work(n):
    total = 0
    breakpoint()
    for i in range(n):
        total += i
        await asyncio.sleep(0)
    return total


print(asyncio.run(work(3)))
print("end")
