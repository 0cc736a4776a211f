# Connections that go on with TLS: streams and transports.
import asyncio
import sys

sys.path.append("shared.files")
from pair import client_context, server_context


async def upgrade(reader, writer):
    print("server:", await reader.readline())
    writer.write(b"go ahead\n")
    await writer.drain()
    await writer.start_tls(server_context())
    print("server:", type(writer.transport).__name__, await reader.readline())
    writer.write(b"secret answer\n")
    await writer.drain()
    print("server:", await reader.read())
    writer.close()
    await writer.wait_closed()
    done.set()


class Client(asyncio.Protocol):
    def __init__(self):
        self.lines = asyncio.Queue()

    def connection_made(self, transport):
        print("made", type(transport).__name__)

    def data_received(self, data):
        self.lines.put_nowait(data)

    def connection_lost(self, exc):
        print("lost", exc)
        self.lines.put_nowait(b"")


async def main():
    global done
    done = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(upgrade, "127.0.0.1", 0) as server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        writer.write(b"STARTTLS\n")
        print(await reader.readline())
        await writer.start_tls(client_context(), server_hostname="localhost")
        writer.write(b"secret question\n")
        print(await reader.readline())
        writer.close()
        await writer.wait_closed()
        await done.wait()

        done.clear()
        transport, client = await loop.create_connection(Client, *address)
        transport.write(b"STARTTLS\n")
        print(await client.lines.get())
        secure = await loop.start_tls(transport, client, client_context(), server_hostname="localhost")
        print(secure.get_protocol() is client, secure.get_extra_info("peercert")["subject"][-1])
        secure.write(b"secret question\n")
        print(await client.lines.get())
        secure.close()
        print(await client.lines.get())
        await done.wait()

        for transport, context in (object(), client_context()), (secure, None):
            try:
                await loop.start_tls(transport, client, context)
            except TypeError as e:
                print(str(e).split("0x")[0])
            except Exception as e:
                print(type(e).__name__)


asyncio.run(main())
