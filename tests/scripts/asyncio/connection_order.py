# In which turns the events of a connection come, and in which context they are called.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="none")


class Log(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        log(name, "init", var.get())

    def connection_made(self, transport):
        self.transport = transport
        log(self.name, "made", var.get())
        var.set(self.name + " made")

    def data_received(self, data):
        log(self.name, data, var.get())
        var.set(self.name + " received")

    def eof_received(self):
        log(self.name, "eof", var.get())

    def connection_lost(self, exc):
        log(self.name, "lost", exc, var.get())
        done.set()


turn = 0
events = {}
done = asyncio.Event()


def log(who, *what):
    events.setdefault(who, []).append(what)


async def main():
    global turn
    loop = asyncio.get_running_loop()
    var.set("server")
    server = await loop.create_server(lambda: Log("server"), "127.0.0.1", 0)
    var.set("client")
    coro = loop.create_connection(lambda: Log("client"), *server.sockets[0].getsockname())
    transport, protocol = await coro
    log("client", "connected", var.get())
    transport.write(b"one")
    await asyncio.sleep(0.02)
    transport.write(b"two")
    await asyncio.sleep(0.02)
    var.set("closing")
    transport.close()
    log("client", "close called")
    await done.wait()
    await asyncio.sleep(0.02)
    server.close()
    await server.wait_closed()
    for who, what in events.items():
        print(who)
        for w in what:
            print("   ", *w)

    # The steps of a new transport, among other callbacks.
    steps = []

    class Steps(asyncio.Protocol):
        def connection_made(self, transport):
            steps.append("made")

    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    task = asyncio.create_task(loop.create_connection(Steps, *server.sockets[0].getsockname()))

    def tick(n):
        steps.append(n)
        if not task.done():
            loop.call_soon(tick, n + 1)

    loop.call_soon(tick, 0)
    transport, _ = await task
    steps.append("connected")
    print(steps[steps.index("made"):].index("connected"), "made" in steps)
    transport.close()
    server.close()


asyncio.run(main())
