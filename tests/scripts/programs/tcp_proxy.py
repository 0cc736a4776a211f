"""A proxy between clients and a server: limits, idle timeouts, half-closed connections, statistics."""
import asyncio
import contextlib
import io
from dataclasses import dataclass, field


@dataclass
class Stats:
    accepted: int = 0
    refused: int = 0
    up: int = 0
    down: int = 0
    errors: list = field(default_factory=list)


class Proxy:
    def __init__(self, host, port, *, limit=2, idle=0.5):
        self.target = host, port
        self.limit, self.idle = limit, idle
        self.active = set()
        self.stats = Stats()

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.accept, "127.0.0.1", 0)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *exc):
        self.server.close()
        for task in list(self.active):
            task.cancel("shutdown")
        await asyncio.gather(*self.active, return_exceptions=True)

    async def accept(self, reader, writer):
        if len(self.active) >= self.limit:
            self.stats.refused += 1
            writer.write(b"busy\n")
            writer.close()
            return
        self.stats.accepted += 1
        task = asyncio.current_task()
        self.active.add(task)
        try:
            up_reader, up_writer = await asyncio.open_connection(*self.target)
            async with contextlib.AsyncExitStack() as stack:
                for w in writer, up_writer:
                    stack.callback(w.close)
                async with asyncio.TaskGroup() as group:
                    group.create_task(self.copy(reader, up_writer, "up"))
                    group.create_task(self.copy(up_reader, writer, "down"))
        except* (TimeoutError, ConnectionError) as group:
            self.stats.errors += [type(e).__name__ for e in group.exceptions]
        except* asyncio.CancelledError:
            self.stats.errors.append("cancelled")
        finally:
            self.active.discard(task)
            writer.close()

    async def copy(self, reader, writer, direction):
        while True:
            async with asyncio.timeout(self.idle):
                data = await reader.read(1000)
            if not data:
                break
            setattr(self.stats, direction, getattr(self.stats, direction) + len(data))
            writer.write(data)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()


async def upper(reader, writer):
    """Sends back what it gets in capitals; at the end a count."""
    total = 0
    while line := await reader.readline():
        total += len(line)
        if line == b"hang\n":
            await asyncio.sleep(10)
        if line == b"reset\n":
            writer.transport.abort()
            return
        writer.write(line.upper())
    writer.write(b"%d bytes\n" % total)
    await writer.drain()
    writer.close()


async def talk(port, *lines, eof=True):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    out = io.BytesIO()
    try:
        writer.writelines(lines)
        if eof:
            writer.write_eof()
        while data := await reader.read(4096):
            out.write(data)
    except ConnectionError as e:
        return type(e).__name__
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
    return out.getvalue()


async def main():
    server = await asyncio.start_server(upper, "127.0.0.1", 0)
    async with Proxy(*server.sockets[0].getsockname()) as proxy:
        print(await talk(proxy.port, b"hello\n", b"world\n"))
        print(len(await talk(proxy.port, b"x" * 999 + b"\n", *[b"line %d\n" % i for i in range(3000)])))
        print(await asyncio.gather(talk(proxy.port, b"one\n"), talk(proxy.port, b"two\n")))
        print(await talk(proxy.port, b"hang\n", eof=False))
        holders = [asyncio.create_task(talk(proxy.port, b"a\n", eof=False)) for _ in range(2)]
        await asyncio.sleep(0.1)
        print(await talk(proxy.port, eof=False), len(proxy.active))
        print(await asyncio.gather(*holders))
        last = asyncio.create_task(talk(proxy.port, b"z\n", eof=False))
        await asyncio.sleep(0.1)
    print(await last)
    print(proxy.stats)
    server.close()
    with contextlib.suppress(ConnectionError):
        closed = Proxy("127.0.0.1", server.sockets[0].getsockname()[1] if server.sockets else proxy.port)
        async with closed:
            print(await talk(closed.port, b"nobody\n"), closed.stats.errors)


asyncio.run(main())
