# Query the headers of a server over a stream, as a client that speaks HTTP by hand.
import asyncio
import urllib.parse

PAGES = {"/": (200, "OK", "home"), "/a%20b?x=1": (200, "OK", "with a query")}


async def serve(reader, writer):
    method, path, version = (await reader.readline()).decode("latin-1").split()
    fields = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode("latin-1").partition(":")
        fields[name.lower()] = value.strip()
    status, reason, page = PAGES.get(path, (404, "Not Found", ""))
    writer.write(
        f"{version} {status} {reason}\r\n"
        f"X-Method: {method}\r\n"
        f"X-Host: {fields['host'].partition(':')[0]}\r\n"
        f"Content-Length: {len(page)}\r\n\r\n".encode("latin-1")
    )
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def print_http_headers(url):
    url = urllib.parse.urlsplit(url)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    target = urllib.parse.urlunsplit(("", "", url.path or "/", url.query, ""))
    writer.write(f"HEAD {target} HTTP/1.0\r\nHost: {url.netloc}\r\n\r\n".encode("latin-1"))
    while True:
        line = await reader.readline()
        if not line:
            break
        line = line.decode("latin1").rstrip()
        if line:
            print(f"HTTP header> {line}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for path in "", "/a%20b?x=1", "/none":
            await print_http_headers(f"http://127.0.0.1:{port}{path}")


asyncio.run(main())
