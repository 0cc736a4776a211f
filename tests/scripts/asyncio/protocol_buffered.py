# BufferedProtocol: the transport reads into buffers of the protocol's own.
import asyncio


class Frames(asyncio.BufferedProtocol):
    """Reads frames of one byte of length and so many bytes."""

    def __init__(self):
        self.frames = []
        self.buffer = bytearray(8)
        self.have = 0
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def get_buffer(self, sizehint):
        return memoryview(self.buffer)[self.have:]

    def buffer_updated(self, nbytes):
        self.have += nbytes
        while self.have and self.have > self.buffer[0]:
            n = self.buffer[0]
            self.frames.append(bytes(self.buffer[1:n + 1]))
            rest = bytes(self.buffer[n + 1:self.have])
            self.buffer[:len(rest)] = rest
            self.have = len(rest)

    def eof_received(self):
        print("eof with", self.have, "bytes left")

    def connection_lost(self, exc):
        self.lost.set_result(exc)


class Empty(Frames):
    def get_buffer(self, sizehint):
        print("sizehint", sizehint)
        return bytearray()


class Failing(Frames):
    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        raise ZeroDivisionError("no")


async def run(cls):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(cls_list(cls), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for piece in b"\x03ab", b"c\x00\x02", b"xy\x06longer", b"\x05half":
        writer.write(piece)
        await asyncio.sleep(0.01)
    writer.close()
    while not made:
        await asyncio.sleep(0.001)
    protocol = made.pop()
    print(cls.__name__, repr(await protocol.lost), protocol.frames)
    server.close()
    await server.wait_closed()


made = []


def cls_list(cls):
    def factory():
        made.append(cls())
        return made[0]

    return factory


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, c: print(c["message"], repr(c["exception"]), sorted(c)))
    for cls in Frames, Empty, Failing:
        await run(cls)


asyncio.run(main())
