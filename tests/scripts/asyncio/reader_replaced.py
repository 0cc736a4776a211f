# A second add_reader takes the place of the first; an error in a callback is reported.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    a, b = socket.socketpair()
    done = asyncio.Event()

    def first():
        print("first")

    def second():
        print("second", a.recv(10))
        loop.remove_reader(a.fileno())
        done.set()
        raise ValueError("no good")

    loop.add_reader(a, first)
    loop.add_reader(a.fileno(), second)
    b.send(b"x")
    await done.wait()
    await asyncio.sleep(0)

    # Both sides of one descriptor, one of them removed while both are ready.
    done.clear()

    def reader():
        print("reader", a.recv(10), loop.remove_writer(a))
        loop.remove_reader(a)
        done.set()

    loop.add_reader(a, reader)
    loop.add_writer(a, print, "never printed")
    b.send(b"y")
    await done.wait()
    await asyncio.sleep(0)
    a.close()
    b.close()


asyncio.run(main())
