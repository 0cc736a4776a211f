# a crawler with a few workers over a small site that a server in the same program serves
import asyncio
import re
from collections import Counter
from urllib.parse import urldefrag, urljoin, urlsplit

SITE = {
    "/": '<title>Home</title><a href="/about">about</a> <a href="blog/">blog</a> <a href="#top">top</a>',
    "/about": '<title>About</title><a href="/">home</a> <a href="/team?x=1#boss">team</a> <a href="/gone">gone</a>',
    "/team?x=1": '<title>Team</title><a href="about">about</a>',
    "/blog/": '<title>Blog</title>' + "".join(f'<a href="post{i}">{i}</a>' for i in range(4)),
    **{f"/blog/post{i}": f'<title>Post {i}</title><a href="./">up</a><a href="../slow">slow</a>' for i in range(4)},
    "/slow": '<title>Slow</title><a href="http://elsewhere.example/">away</a>',
    "/moved": "",
}
requests = Counter()


async def serve(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    method, path, _ = request.decode().split("\r\n")[0].split(" ")
    requests[path] += 1
    if path == "/slow":
        await asyncio.sleep(0.05)
    body = SITE.get(path)
    status = "200 OK" if body is not None else "404 Not Found"
    data = (body or "nothing here").encode()
    writer.write(f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {len(data)}\r\n\r\n".encode())
    writer.write(data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def fetch(url):
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        writer.write(f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        status = int(head.split(" ", 2)[1])
        headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if line)
        body = await reader.readexactly(int(headers["content-length"]))
        return status, body.decode()
    finally:
        writer.close()
        await writer.wait_closed()


class Crawler:
    def __init__(self, root, workers=3, limit=20):
        self.root = root
        self.queue = asyncio.Queue()
        self.seen = set()
        self.pages = {}
        self.skipped = set()
        self.workers = workers
        self.limit = limit

    def add(self, url):
        url = urldefrag(url).url
        if urlsplit(url).netloc != urlsplit(self.root).netloc:
            self.skipped.add(url)
        elif url not in self.seen and len(self.seen) < self.limit:
            self.seen.add(url)
            self.queue.put_nowait(url)

    async def worker(self):
        while True:
            url = await self.queue.get()
            try:
                status, body = await asyncio.wait_for(fetch(url), timeout=5)
                title = re.search("<title>(.*?)</title>", body)
                links = re.findall(r'href="([^"]*)"', body)
                self.pages[url] = status, title and title[1], len(links)
                for link in links:
                    self.add(urljoin(url, link))
            except Exception as e:
                self.pages[url] = type(e).__name__, None, 0
            finally:
                self.queue.task_done()

    async def run(self):
        self.add(self.root)
        async with asyncio.TaskGroup() as group:
            workers = [group.create_task(self.worker()) for _ in range(self.workers)]
            await self.queue.join()
            for w in workers:
                w.cancel()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        crawler = Crawler(f"http://127.0.0.1:{port}/")
        await crawler.run()
        for url, (status, title, links) in sorted(crawler.pages.items()):
            print(f"{status} {url.replace(str(port), 'PORT'):<36} {title or '-':<8} {links} links")
        print("skipped", sorted(crawler.skipped))
        print("each page once:", set(requests.values()) == {1}, len(requests))
        try:
            await fetch("http://127.0.0.1:1/")
        except OSError as e:
            print("refused:", type(e).__name__)


asyncio.run(main())
