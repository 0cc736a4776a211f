# What the debug mode logs about connections.
import asyncio
import logging
import re
import sys
import time


class Formatter(logging.Formatter):
    def format(self, record):
        text = f"{record.levelname} {record.getMessage()}"
        for pattern, by in (r"fd=\d+", "fd=N"), (r"\('127.0.0.1', \d+\)", "ADDRESS"), (r"127.0.0.1:\d+", "ADDRESS"), (r" created at \S+", ""), (r"took .* seconds", "took long"), (r" at 0x\w+", ""), (r"sockets=\(.*,\)>", "SOCKETS>"):
            text = re.sub(pattern, by, text)
        return text


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Formatter())
logging.basicConfig(handlers=[handler], level=logging.DEBUG)


class Slow(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        time.sleep(0.15)

    def data_received(self, data):
        time.sleep(0.15)
        self.transport.write(data)

    def connection_lost(self, exc):
        time.sleep(0.15)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Slow, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await asyncio.sleep(0.2)
    transport.write(b"x")
    await asyncio.sleep(0.2)
    transport.pause_reading()
    transport.resume_reading()
    transport.close()
    await asyncio.sleep(0.2)
    server.close()
    await server.wait_closed()


asyncio.run(main(), debug=True)
