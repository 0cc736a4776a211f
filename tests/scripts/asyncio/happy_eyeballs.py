# Several addresses for one host: tried in order, interleaved, or raced.
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        four = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"127.0.0.{n}", p)) for n, p in ((2, port), (3, port), (1, port))]

        async def getaddrinfo(host, port, *, family=0, type=0, proto=0, flags=0):
            print("getaddrinfo", host, port if isinstance(port, str) else "PORT", int(type))
            return four

        loop.getaddrinfo = getaddrinfo
        for kwargs in {}, {"happy_eyeballs_delay": 0.25}, {"happy_eyeballs_delay": 0.05, "interleave": 2}, {"interleave": 1}:
            reader, writer = await asyncio.open_connection("several", port, **kwargs)
            print(writer.get_extra_info("peername")[0], await reader.read())
            writer.close()
            await writer.wait_closed()

        del four[2]
        for kwargs in {}, {"happy_eyeballs_delay": 0.01}, {"all_errors": True}:
            try:
                await asyncio.open_connection("several", port, **kwargs)
            except* OSError as group:
                for e in group.exceptions:
                    print(type(e).__name__, str(e).replace(str(port), "PORT"))
                print(str(group).replace(str(port), "PORT"))
        four.clear()
        try:
            await asyncio.open_connection("several", "http")
        except OSError as e:
            print(e)


asyncio.run(main())
