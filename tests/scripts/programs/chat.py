# a chat server with rooms and commands, and clients that talk to it over sockets
import asyncio
import contextlib


class Server:
    def __init__(self):
        self.users = {}
        self.rooms = {}

    async def start(self):
        self.server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        return self.server.sockets[0].getsockname()[1]

    async def stop(self):
        self.server.close()
        for writer, _ in list(self.users.values()):
            writer.write(b"* server stops\n")
            writer.close()
        await self.server.wait_closed()

    def tell(self, room, text, but=None):
        for user in sorted(self.rooms.get(room, ())):
            if user != but:
                self.users[user][0].write(f"{text}\n".encode())

    async def handle(self, reader, writer):
        name = None
        try:
            name = (await reader.readline()).decode().strip()
            if not name.isalnum() or name in self.users:
                writer.write(b"! bad name\n")
                return
            self.users[name] = writer, asyncio.current_task()
            writer.write(f"* welcome {name}, {len(self.users)} here\n".encode())
            self.enter(name, "hall")
            while line := (await reader.readline()).decode().rstrip("\n"):
                if line.startswith("/"):
                    if not self.command(name, writer, *line[1:].split(" ", 1)):
                        break
                else:
                    self.tell(self.room_of(name), f"<{name}> {line}", but=name)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            if name in self.users and self.users[name][0] is writer:
                self.leave(name)
                del self.users[name]
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    def room_of(self, name):
        return next(room for room, members in self.rooms.items() if name in members)

    def enter(self, name, room):
        self.rooms.setdefault(room, set()).add(name)
        self.tell(room, f"* {name} enters {room}", but=name)

    def leave(self, name):
        room = self.room_of(name)
        self.rooms[room].discard(name)
        self.tell(room, f"* {name} leaves {room}")
        if not self.rooms[room]:
            del self.rooms[room]

    def command(self, name, writer, command, rest=""):
        match command, rest.split():
            case "join", [room]:
                self.leave(name)
                self.enter(name, room)
            case "who", []:
                told = "; ".join(f"{room}: {' '.join(sorted(names))}" for room, names in sorted(self.rooms.items()))
                writer.write(f"* {told}\n".encode())
            case "msg", [to, *words] if to in self.users:
                self.users[to][0].write(f"[{name}] {' '.join(words)}\n".encode())
            case "msg", [to, *_]:
                writer.write(f"! no {to}\n".encode())
            case "quit", _:
                writer.write(b"* bye\n")
                return False
            case _:
                writer.write(f"! what is /{command}?\n".encode())
        return True


class Client:
    def __init__(self, name):
        self.name = name
        self.got = []

    async def connect(self, port):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        self.writer.write(f"{self.name}\n".encode())
        await self.expect()
        return self

    async def expect(self):
        line = (await asyncio.wait_for(self.reader.readline(), 5)).decode().rstrip()
        self.got.append(line)
        return line

    async def say(self, text, *hearers):
        """Send a line, and wait until the hearers have something."""
        self.writer.write(f"{text}\n".encode())
        for h in hearers:
            print(f"{self.name}: {text!r:<24} -> {h.name}: {await h.expect()}")


async def main():
    server = Server()
    port = await server.start()
    ann = await Client("ann").connect(port)
    bob = await Client("bob").connect(port)
    await ann.expect()
    cyd = await Client("cyd").connect(port)
    await ann.expect(), await bob.expect()
    await ann.say("hello all", bob, cyd)
    await bob.say("/join kitchen", ann, cyd)
    await bob.say("alone?")
    await cyd.say("/join kitchen", ann, bob)
    await bob.say("no longer", cyd)
    await ann.say("/who", ann)
    await ann.say("/msg cyd come back", cyd)
    await ann.say("/msg dan hi", ann)
    await ann.say("/dance", ann)
    await cyd.say("/quit", cyd, bob)
    impostor = await Client("ann").connect(port)
    print(impostor.got, await impostor.reader.read())
    bob.writer.close()
    await bob.writer.wait_closed()
    while "bob" in server.users:
        await asyncio.sleep(0.001)
    print(sorted(server.users), {k: sorted(v) for k, v in server.rooms.items()})
    await server.stop()
    print(await ann.expect())
    for client in (ann, cyd, impostor):
        client.writer.close()
    for client in (ann, bob, cyd):
        print(client.name, len(client.got), client.got[0])


asyncio.run(main())
