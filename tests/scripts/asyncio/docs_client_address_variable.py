# The address of a client in a context variable of each connection's task.
import asyncio
import contextvars

client_name = contextvars.ContextVar("client_name", default="nobody")


def render_goodbye():
    return f"Good bye, client {client_name.get()}\n".encode()


async def later(writer):
    await asyncio.sleep(0)
    writer.write(b"late for " + client_name.get().encode() + b"\n")


async def handle_request(reader, writer):
    client_name.set((await reader.readline()).decode().strip())
    while (line := await reader.readline()).strip():
        print(client_name.get(), "sends", line)
    await asyncio.create_task(later(writer))
    writer.write(render_goodbye())
    writer.close()
    await writer.wait_closed()


async def client(port, name, lines):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(name.encode() + b"\n" + b"".join(lines) + b"\n")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    srv = await asyncio.start_server(handle_request, "127.0.0.1", 0)
    port = srv.sockets[0].getsockname()[1]
    async with srv:
        print(await client(port, "ann", [b"1\n", b"2\n"]))
        print(await asyncio.gather(*(client(port, f"c{i}", []) for i in range(3))))
    print(client_name.get())


asyncio.run(main())
