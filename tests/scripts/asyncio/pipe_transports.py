# connect_read_pipe() and connect_write_pipe(): transports on pipes of one's own.
import asyncio
import os


class Reader(asyncio.Protocol):
    def __init__(self):
        self.done = asyncio.get_running_loop().create_future()
        self.data = []

    def connection_made(self, transport):
        print("reader made", type(transport).__name__)

    def data_received(self, data):
        self.data.append(data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("reader lost", exc)
        self.done.set_result(b"".join(self.data))


class Writer(asyncio.BaseProtocol):
    def __init__(self):
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        print("writer made", type(transport).__name__)

    def pause_writing(self):
        print("pause")

    def resume_writing(self):
        print("resume")

    def connection_lost(self, exc):
        print("writer lost", repr(exc))
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    read, reader = await loop.connect_read_pipe(Reader, os.fdopen(r, "rb", 0))
    write, writer = await loop.connect_write_pipe(Writer, os.fdopen(w, "wb", 0))
    print(read.is_reading(), read.get_extra_info("pipe").name == r, write.get_extra_info("nothing", "default"))
    write.write(b"hello ")
    write.write(bytearray(b"wor"))
    write.writelines([b"l", b"d"])
    for bad in "text", 5:
        try:
            write.write(bad)
        except (TypeError, AssertionError) as e:
            print(type(e).__name__, e)
    await asyncio.sleep(0.01)
    read.pause_reading()
    print(read.is_reading(), reader.data)
    write.write(b"x" * 500_000)
    print(write.get_write_buffer_size() > 0, write.get_write_buffer_limits())
    await asyncio.sleep(0.01)
    print(len(reader.data))
    read.resume_reading()
    write.close()
    print(write.is_closing())
    await writer.done
    print(len(await reader.done), read.is_closing())

    # the reader goes away
    r, w = os.pipe()
    write, writer = await loop.connect_write_pipe(Writer, os.fdopen(w, "wb", 0))
    os.close(r)
    await writer.done
    print(write.is_closing(), write.write(b"lost"))

    # abort
    r, w = os.pipe()
    write, writer = await loop.connect_write_pipe(Writer, os.fdopen(w, "wb", 0))
    write.write(b"x" * 500_000)
    write.abort()
    await writer.done
    os.close(r)

    with open("pipe_transports.py", "rb") as file:
        for connect in loop.connect_read_pipe, loop.connect_write_pipe:
            try:
                await connect(Reader, file)
            except ValueError as e:
                print(e)


asyncio.run(main())
