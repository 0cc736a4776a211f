# add_reader and add_writer on a pipe: each turn in which the pipe is ready makes a call.
import asyncio
import os


async def main():
    loop = asyncio.get_running_loop()
    r, w = os.pipe()
    os.set_blocking(r, False)
    os.set_blocking(w, False)
    done = loop.create_future()

    def readable(tag):
        data = os.read(r, 4)
        print(tag, data)
        if not data:
            print("removed", loop.remove_reader(r), loop.remove_reader(r))
            done.set_result("end")

    left = [b"hello ", b"world", b"!"]

    def writable():
        if left:
            print("write", os.write(w, left.pop(0)))
            return
        print("removed", loop.remove_writer(w))
        os.close(w)

    loop.add_reader(r, readable, "got")
    loop.add_writer(w, writable)
    print(await done)
    os.close(r)


asyncio.run(main())
