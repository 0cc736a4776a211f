# A chat server: what one client says goes to all others; a client that leaves is announced.
import asyncio


class Chat:
    def __init__(self):
        self.writers = {}

    async def broadcast(self, text, but=None):
        for name, writer in self.writers.items():
            if name != but:
                writer.write(text.encode() + b"\n")
                await writer.drain()

    async def serve(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        await self.broadcast(f"* {name} joins")
        self.writers[name] = writer
        writer.write(f"welcome {name}, {len(self.writers)} here\n".encode())
        try:
            async for line in reader:
                await self.broadcast(f"{name}: {line.decode().strip()}", but=name)
        finally:
            del self.writers[name]
            await self.broadcast(f"* {name} leaves")
            writer.close()


class Client:
    @classmethod
    async def join(cls, port, name):
        self = cls()
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        self.say(name)
        print(name, "<", await self.hear())
        return self

    def say(self, text):
        self.writer.write(text.encode() + b"\n")

    async def hear(self):
        return (await self.reader.readline()).decode().strip()

    async def leave(self):
        self.writer.close()
        await self.writer.wait_closed()


async def main():
    chat = Chat()
    server = await asyncio.start_server(chat.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    ann = await Client.join(port, "ann")
    bob = await Client.join(port, "bob")
    print("ann <", await ann.hear())
    eve = await Client.join(port, "eve")
    for name, c in ("ann", ann), ("bob", bob):
        print(name, "<", await c.hear())
    ann.say("hello all")
    bob.say("hi ann")
    print("bob <", await bob.hear())
    print("eve <", sorted([await eve.hear(), await eve.hear()]))
    print("ann <", await ann.hear())
    await eve.leave()
    print("ann <", await ann.hear())
    print("bob <", await bob.hear())
    await ann.leave()
    await bob.leave()
    server.close()
    await server.wait_closed()
    print(chat.writers)


asyncio.run(main())
