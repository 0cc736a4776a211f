# What add_reader and its relatives refuse.
import asyncio
import os
import socket


class NoNumber:
    def fileno(self):
        return "x"

    def __repr__(self):
        return "<NoNumber>"


class Closed:
    def fileno(self):
        return -1


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e, repr(e.__context__), e.__suppress_context__)


async def main():
    loop = asyncio.get_running_loop()
    with open(os.devnull) as file, open(__file__) as regular:
        for fd in -1, "a", None, 1.5, NoNumber(), Closed(), 10**6, 10**30, regular:
            for f in loop.add_reader, loop.remove_reader, loop.add_writer, loop.remove_writer:
                if fd is not regular or "remove" in f.__name__:
                    attempt(f, fd, *[print] * ("add" in f.__name__))
        attempt(loop.add_reader, regular, print)
    attempt(loop.add_reader)
    attempt(loop.add_reader, 1)
    attempt(loop.remove_reader)
    a, b = socket.socketpair()
    attempt(loop.add_writer, a, print)
    a.close()
    attempt(loop.remove_writer, a)
    b.close()


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
a, b = socket.socketpair()
attempt(loop.add_reader, a, print)
attempt(loop.remove_reader, a)
a.close()
b.close()
