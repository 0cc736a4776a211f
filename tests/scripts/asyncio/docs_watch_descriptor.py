# Watch a file descriptor for data with the loop's own methods.
import asyncio
from socket import socketpair

rsock, wsock = socketpair()
rsock.setblocking(False)
wsock.setblocking(False)
loop = asyncio.new_event_loop()


def reader():
    data = rsock.recv(100)
    print("Received:", data.decode())
    if data == b"two":
        print(loop.remove_reader(rsock), loop.remove_reader(rsock))
        loop.stop()


def writer(words):
    wsock.send(words.pop(0).encode())
    if not words:
        print(loop.remove_writer(wsock.fileno()), loop.remove_writer(wsock))
    else:
        loop.remove_writer(wsock)
        loop.call_later(0.001, loop.add_writer, wsock, writer, words)


loop.add_reader(rsock, reader)
loop.call_soon(loop.add_writer, wsock, writer, ["one", "two"])
loop.run_forever()

rsock.close()
wsock.close()
loop.close()
try:
    loop.add_reader(0, print)
except RuntimeError as e:
    print(e)
