"""Coroutines without a library: a round-robin scheduler in twenty lines."""


class Turn:
    """Awaiting it gives the others a turn."""

    def __await__(self):
        yield


async def count(name, n):
    for i in range(1, n + 1):
        print(f"{name} {i}/{n}")
        await Turn()
    return name


def run(*coros):
    ready = list(coros)
    while ready:
        coro = ready.pop(0)
        try:
            coro.send(None)
        except StopIteration as stop:
            print(stop.value, "is done")
        else:
            ready.append(coro)


run(count("tick", 2), count("tock", 3))
