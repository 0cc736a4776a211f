# Streams over pipes: what is read from standard input, and a pair of processes joined by a pipe.
import asyncio
import os


async def reader_of(pipe):
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), pipe)
    return reader, transport


async def writer_of(pipe):
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, pipe)
    return asyncio.StreamWriter(transport, protocol, None, loop)


async def main():
    r, w = os.pipe()
    reader, transport = await reader_of(os.fdopen(r, "rb"))
    writer = await writer_of(os.fdopen(w, "wb"))
    for i in range(3):
        writer.write(f"line {i}\n".encode())
        await writer.drain()
        print(await reader.readline())
    writer.close()
    print(await reader.read(), transport.is_closing())

    r, w = os.pipe()
    first = await asyncio.create_subprocess_exec("echo", "c\nb\na", stdout=w)
    os.close(w)
    second = await asyncio.create_subprocess_exec("sort", stdin=r, stdout=asyncio.subprocess.PIPE)
    os.close(r)
    print(await second.stdout.read(), await first.wait(), await second.wait())


asyncio.run(main())
