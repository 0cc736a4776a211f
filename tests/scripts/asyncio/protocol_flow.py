# Flow control with plain protocols: pausing writing and reading.
import asyncio


class Sender(asyncio.Protocol):
    def __init__(self, total):
        self.left = total
        self.events = []
        self.lost = asyncio.get_running_loop().create_future()
        self.paused = False

    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=100_000, low=20_000)
        self.pump()

    def pump(self):
        while self.left and not self.paused:
            n = min(self.left, 50_000)
            self.left -= n
            self.transport.write(b"s" * n)
        if not self.left:
            self.transport.close()

    def pause_writing(self):
        self.events.append(("pause", self.transport.get_write_buffer_size() > 100_000))
        self.paused = True

    def resume_writing(self):
        self.events.append(("resume", self.transport.get_write_buffer_size() <= 20_000))
        self.paused = False
        self.pump()

    def connection_lost(self, exc):
        if not self.lost.done():  # close() within resume_writing() makes two calls
            self.lost.set_result(exc)


class Receiver(asyncio.Protocol):
    def __init__(self):
        self.total = 0
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        transport.pause_reading()
        transport.pause_reading()
        print("reading", transport.is_reading())

    def data_received(self, data):
        self.total += len(data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    receiver = Receiver()
    server = await loop.create_server(lambda: receiver, "127.0.0.1", 0)
    transport, sender = await loop.create_connection(lambda: Sender(10_000_000), *server.sockets[0].getsockname())
    await asyncio.sleep(0.05)
    print(sender.events, receiver.total)
    receiver.transport.resume_reading()
    receiver.transport.resume_reading()
    print("reading", receiver.transport.is_reading())
    print(await sender.lost, await receiver.lost, receiver.total)
    names = [name for name, ok in sender.events if ok]
    print(len(names) == len(sender.events), names[:4], set(zip(names, names[1:])) == {("pause", "resume"), ("resume", "pause")})
    print(transport.is_closing(), transport.is_reading(), receiver.transport.is_reading())
    receiver.transport.resume_reading()
    server.close()
    await server.wait_closed()


asyncio.run(main())
