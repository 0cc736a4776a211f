# What a SubprocessProtocol is told, and what its transport answers.
import asyncio


class Record(asyncio.SubprocessProtocol):
    def __init__(self):
        self.done = asyncio.get_running_loop().create_future()
        self.events = []
        self.data = {1: b"", 2: b""}

    def connection_made(self, transport):
        self.events.append("made")

    def pipe_data_received(self, fd, data):
        self.data[fd] += data

    def pipe_connection_lost(self, fd, exc):
        self.events.append(("pipe lost", fd, exc))

    def process_exited(self):
        self.events.append("exited")

    def connection_lost(self, exc):
        self.events.append(("lost", exc))
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_shell(Record, "cat; echo error >&2; exit 3")
    print(transport.get_protocol() is protocol, transport.get_returncode(), transport.is_closing(), transport.get_pid() > 0)
    print(transport.get_extra_info("subprocess").args, transport.get_pipe_transport(5))
    stdin = transport.get_pipe_transport(0)
    print(type(stdin).__name__, stdin.can_write_eof(), stdin.get_write_buffer_size(), stdin.get_write_buffer_limits())
    stdin.write(b"hello ")
    stdin.writelines([b"wor", b"ld"])
    stdin.write_eof()
    await protocol.done
    print(protocol.events[0], sorted(map(str, protocol.events[1:-1])), protocol.events[-1])
    print(protocol.data, transport.get_returncode(), transport.is_closing())
    for f in transport.kill, transport.terminate, lambda: transport.send_signal(1):
        try:
            f()
        except ProcessLookupError as e:
            print(repr(e))
    transport.close()
    print(transport.is_closing())

    # closing a transport kills the process
    transport, protocol = await loop.subprocess_exec(Record, "sleep", "60", stdin=None, stdout=None, stderr=None)
    transport.close()
    await protocol.done
    print(protocol.events, transport.get_returncode())


asyncio.run(main())
