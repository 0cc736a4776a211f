"""A crawler with a limit on connections, against a site that the program serves itself."""
import asyncio
import html.parser
import json
import logging
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

PAGES = {
    "/": ("text/html", "<title>Home</title><a href='/a'>a</a> <a href=\"b?x=1&amp;y=2\">b</a> <a href='http://elsewhere.example/'>away</a>"),
    "/a": ("text/html", "<title>A &amp; co</title><a href='/'>home</a><a href='c.json'>data</a><a href='/slow'>slow</a><img src=x.png>"),
    "/b": ("text/html", "<title>B</title><a href='#top'>top</a><a href='/missing'>gone</a><a href='/redirect'>r</a>"),
    "/c.json": ("application/json", json.dumps({"next": ["/d", "/a"]})),
    "/d": ("text/html; charset=latin-1", "<title>D\xe9j\xe0</title><a href='/broken'>broken</a>"),
}


async def serve(reader, writer):
    try:
        while True:
            try:
                head = await reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                break
            request, *lines = head.decode("latin-1").split("\r\n")
            verb, target, _ = request.split()
            headers = dict(line.lower().split(": ", 1) for line in lines if line)
            path = urlsplit(target).path
            status, kind, body, extra = "200 OK", "text/plain", "", ""
            if path == "/slow":
                await asyncio.sleep(5)
            elif path == "/broken":
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort")
                break
            elif path == "/redirect":
                status, extra = "302 Found", "location: /a\r\n"
            elif path in PAGES:
                kind, body = PAGES[path]
            else:
                status, body = "404 Not Found", "no such page"
            data = body.encode("latin-1" if "latin-1" in kind else "utf-8")
            writer.write(f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{extra}content-length: {len(data)}\r\n\r\n".encode() + data)
            await writer.drain()
            if headers.get("connection") == "close":
                break
    finally:
        writer.close()


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.title, self._in_title = [], "", False

    def handle_starttag(self, tag, attrs):
        self._in_title = tag == "title"
        if tag == "a" and (href := dict(attrs).get("href")):
            self.links.append(href)

    def handle_endtag(self, tag):
        self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data


@dataclass(order=True)
class Page:
    url: str
    status: int = 0
    title: str = field(default="", compare=False)
    error: str = field(default="", compare=False)
    links: list[str] = field(default_factory=list, repr=False, compare=False)


class Crawler:
    def __init__(self, root, limit=3, timeout=1):
        self.root, self.timeout = root, timeout
        self.gate = asyncio.Semaphore(limit)
        self.seen, self.pages, self.most, self.now = set(), [], 0, 0
        self.log = logging.getLogger("crawler")

    async def run(self):
        async with asyncio.TaskGroup() as group:
            self.group = group
            self.visit(self.root)
        return sorted(self.pages)

    def visit(self, url):
        url = urldefrag(url).url
        if url in self.seen or urlsplit(url).netloc != urlsplit(self.root).netloc:
            return
        self.seen.add(url)
        self.group.create_task(self.fetch(url), name=urlsplit(url).path)

    async def fetch(self, url):
        page = Page(url)
        self.pages.append(page)
        async with self.gate:
            self.now += 1
            self.most = max(self.most, self.now)
            try:
                async with asyncio.timeout(self.timeout):
                    page.status, headers, body = await self.get(url)
            except (TimeoutError, OSError, asyncio.IncompleteReadError) as e:
                page.error = f"{type(e).__name__}: {e}"
                self.log.warning("%s: %s", asyncio.current_task().get_name(), type(e).__name__)
                return
            finally:
                self.now -= 1
        match page.status, headers.get("content-type", "").partition(";")[0]:
            case 302, _:
                page.links = [headers["location"]]
            case 200, "text/html":
                parser = Links()
                parser.feed(body)
                page.title, page.links = parser.title, parser.links
            case 200, "application/json":
                page.links = json.loads(body)["next"]
        for link in page.links:
            self.visit(urljoin(url, link))

    async def get(self, url):
        parts = urlsplit(url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        try:
            target = parts.path + ("?" + parts.query if parts.query else "")
            writer.write(f"GET {target} HTTP/1.1\r\nhost: {parts.netloc}\r\nconnection: close\r\n\r\n".encode())
            status = int((await reader.readline()).split()[1])
            headers = {}
            while (line := await reader.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode().partition(":")
                headers[name.strip()] = value.strip()
            data = await reader.readexactly(int(headers["content-length"]))
            charset = headers.get("content-type", "").partition("charset=")[2] or "utf-8"
            return status, headers, data.decode(charset)
        finally:
            writer.close()


async def main():
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s")
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    crawler = Crawler(f"http://127.0.0.1:{port}/")
    started = time.monotonic()
    pages = await crawler.run()
    server.close()
    for page in pages:
        print(str(page).replace(str(port), "PORT"))
    print(Counter(p.status for p in pages), crawler.most <= 3, time.monotonic() - started < 4.9)
    by_kind = defaultdict(list)
    for p in pages:
        by_kind[bool(p.error)].append(urlsplit(p.url).path)
    print(dict(by_kind))


asyncio.run(main())
