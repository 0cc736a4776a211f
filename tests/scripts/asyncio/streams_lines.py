# A protocol of lines: commands and replies, several connections at once.
import asyncio


async def handle(reader, writer):
    store = {}
    async for line in reader:
        command, *args = line.decode().split()
        match command, args:
            case "SET", [key, value]:
                store[key] = value
                writer.write(b"OK\r\n")
            case "GET", [key]:
                writer.write(f"{store.get(key, '(nil)')}\r\n".encode())
            case "QUIT", []:
                writer.writelines([b"BYE", b"\r\n"])
                break
            case _:
                writer.write(b"ERR\r\n")
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    replies = []
    for command in f"SET name {name}", "GET name", "GET other", "FLY", "QUIT":
        writer.write(command.encode() + b"\n")
        replies.append((await reader.readline()).decode().strip())
    assert await reader.read() == b"" and reader.at_eof()
    writer.close()
    await writer.wait_closed()
    return replies


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for replies in await asyncio.gather(*(client(port, n) for n in ("ada", "bob", "cy"))):
            print(*replies)
    print(server.is_serving(), server.sockets)


asyncio.run(main())
