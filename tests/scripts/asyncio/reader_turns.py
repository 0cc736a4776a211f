# Timers, callbacks of other threads and descriptors that are ready share the turns of the loop.
import asyncio
import socket
import threading


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    with a, b:
        a.setblocking(False)
        seen = []

        def readable():
            seen.append(a.recv(10))
            loop.call_soon(seen.append, "after")

        loop.add_reader(a, readable)
        b.send(b"1")
        loop.call_soon(seen.append, "soon")
        await asyncio.sleep(0)
        print(seen)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print(seen)
        seen.clear()

        event = asyncio.Event()
        thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(event.set))
        thread.start()
        await event.wait()
        thread.join()
        print("woken by a thread")

        thread = threading.Thread(target=b.send, args=(b"2",))
        thread.start()
        while not seen:
            await asyncio.sleep(0.001)
        thread.join()
        print(seen[0])
        print(await loop.run_in_executor(None, sum, [1, 2, 3]))

        loop.remove_reader(a)
        b.send(b"3")
        await asyncio.sleep(0.01)
        print(seen[2:])


asyncio.run(main())
