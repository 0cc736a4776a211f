# A client that has no more to send still gets the reply; what is refused after write_eof.
import asyncio


async def handle(reader, writer):
    data = await reader.read()
    writer.write(b"%d bytes: " % len(data))
    writer.write(data[::-1])
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        print(writer.can_write_eof())
        writer.write(b"hello ")
        writer.writelines([b"wor", bytearray(b"ld"), memoryview(b"!")])
        writer.write_eof()
        writer.write_eof()
        for call in lambda: writer.write(b"more"), lambda: writer.writelines([b"more"]):
            try:
                call()
            except RuntimeError as e:
                print(e)
        print(await reader.read())
        print(reader.at_eof(), writer.is_closing(), writer.transport.is_reading())
        writer.close()
        print(writer.is_closing(), writer.transport.is_reading())
        await writer.wait_closed()

        for data in "text", None, 5:
            try:
                writer.write(data)
            except TypeError as e:
                print(e)


asyncio.run(main())
