"""Messages in frames over a stream, masked and in pieces like those of web sockets."""
import asyncio
import enum
import itertools
import os
import random
import struct
from typing import AsyncIterator, NamedTuple


class Op(enum.IntEnum):
    CONTINUE = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10

    @property
    def control(self):
        return self >= Op.CLOSE


class Frame(NamedTuple):
    op: Op
    data: bytes
    final: bool = True

    def encode(self, mask: bytes | None = None) -> bytes:
        first = (0x80 if self.final else 0) | self.op
        n, flag = len(self.data), 0x80 if mask else 0
        match n:
            case _ if n < 126:
                head = struct.pack("!BB", first, flag | n)
            case _ if n < 1 << 16:
                head = struct.pack("!BBH", first, flag | 126, n)
            case _:
                head = struct.pack("!BBQ", first, flag | 127, n)
        if not mask:
            return head + self.data
        return head + mask + bytes(a ^ b for a, b in zip(self.data, itertools.cycle(mask)))


class ProtocolError(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code, self.reason = code, reason

    def __str__(self):
        return f"{self.code} {self.reason}"


async def read_frame(reader) -> Frame:
    first, second = await reader.readexactly(2)
    try:
        op = Op(first & 15)
    except ValueError as e:
        raise ProtocolError(1002, f"bad opcode {first & 15}") from e
    n = second & 127
    if op.control and (n > 125 or not first & 0x80):
        raise ProtocolError(1002, f"bad control frame {op!r}")
    if n == 126:
        n, = struct.unpack("!H", await reader.readexactly(2))
    elif n == 127:
        n, = struct.unpack("!Q", await reader.readexactly(8))
    mask = await reader.readexactly(4) if second & 0x80 else None
    data = await reader.readexactly(n)
    if mask:
        data = (int.from_bytes(data, "big") ^ int.from_bytes((mask * (n // 4 + 1))[:n], "big")).to_bytes(n, "big")
    return Frame(op, data, bool(first & 0x80))


class Connection:
    def __init__(self, reader, writer, *, client):
        self.reader, self.writer, self.client = reader, writer, client
        self.pongs: asyncio.Queue[bytes] = asyncio.Queue()
        self.random = random.Random(7)

    async def send(self, message: str | bytes, piece=1000):
        op = Op.TEXT if isinstance(message, str) else Op.BINARY
        data = message.encode() if isinstance(message, str) else message
        pieces = [data[i:i + piece] for i in range(0, len(data), piece)] or [b""]
        for i, part in enumerate(pieces):
            await self.put(Frame(op if i == 0 else Op.CONTINUE, part, i == len(pieces) - 1))

    async def put(self, frame):
        self.writer.write(frame.encode(self.random.randbytes(4) if self.client else None))
        await self.writer.drain()

    async def __aiter__(self) -> AsyncIterator[str | bytes]:
        parts, kind = [], None
        while True:
            try:
                frame = await read_frame(self.reader)
            except asyncio.IncompleteReadError:
                return
            match frame:
                case Frame(Op.PING, data):
                    await self.put(Frame(Op.PONG, data))
                case Frame(Op.PONG, data):
                    self.pongs.put_nowait(data)
                case Frame(Op.CLOSE, data):
                    code = int.from_bytes(data[:2], "big")
                    print("closed:", "client" if self.client else "server", code, data[2:].decode())
                    if not self.client:
                        await self.put(frame)
                    return
                case Frame(Op.CONTINUE, _) if kind is None:
                    raise ProtocolError(1002, "nothing to continue")
                case Frame(op, data, final):
                    kind = kind or op
                    parts.append(data)
                    if final:
                        whole = b"".join(parts)
                        yield whole.decode() if kind is Op.TEXT else whole
                        parts, kind = [], None


async def handle(reader, writer):
    connection = Connection(reader, writer, client=False)
    try:
        async for message in connection:
            match message:
                case str() if message.startswith("count "):
                    for i in range(int(message[6:])):
                        await connection.send(f"{i}")
                case str():
                    await connection.send(message[::-1])
                case bytes():
                    await connection.send(bytes([len(message) % 251]) + message[:3])
    except (ProtocolError, UnicodeDecodeError) as e:
        print("server:", type(e).__name__, e)
        code = getattr(e, "code", 1007)
        await connection.put(Frame(Op.CLOSE, struct.pack("!H", code) + b"sorry"))
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def connect():
        return Connection(*await asyncio.open_connection("127.0.0.1", port), client=True)

    ws = await connect()
    messages = ["hello", "žluťoučký kůň", "x" * 70_000, b"\0\1\2\3", bytes(200), "", "count 3"]
    for m in messages:
        await ws.send(m, piece=20_000)
    await ws.put(Frame(Op.PING, b"are you there?"))
    await ws.send("last")
    seen = []
    async for reply in ws:
        seen.append(reply)
        if reply == "tsal":
            await ws.put(Frame(Op.CLOSE, struct.pack("!H", 1000) + "bye".encode()))
    for reply in seen:
        print(type(reply).__name__, len(reply), reply[:12])
    print(ws.pongs.get_nowait(), ws.pongs.empty())

    for raw in (b"\x83\x80abcd", b"\x09\x80abcd", Frame(Op.CONTINUE, b"x").encode(b"abcd"), Frame(Op.TEXT, b"\xff\xfe").encode(b"abcd")):
        bad = await connect()
        bad.writer.write(raw)
        async for _ in bad:
            pass
        bad.writer.close()
    print(Frame(Op.TEXT, b"ab"), Frame(Op.TEXT, b"ab").encode(b"1234").hex(" "), repr(Op.PING), Op.TEXT + 1, list(Op)[:3])
    server.close()
    await server.wait_closed()


asyncio.run(main())
