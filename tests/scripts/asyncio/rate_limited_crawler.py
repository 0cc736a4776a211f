# A crawler over a made-up web with a semaphore, retries and a deadline.
import asyncio
WEB = {"/": ["/a", "/b"], "/a": ["/c", "/"], "/b": ["/c", "/broken", "/slow"], "/c": ["/d"], "/d": [], "/slow": ["/e"], "/e": []}
class NotFound(Exception): pass
class Crawler:
    def __init__(self, limit): self.sem, self.active, self.peak, self.tries, self.pages, self.errors = asyncio.Semaphore(limit), 0, 0, {}, {}, {}
    async def fetch(self, url):
        async with self.sem:
            self.active += 1; self.peak = max(self.peak, self.active)
            try:
                await asyncio.sleep(0); n = self.tries[url] = self.tries.get(url, 0) + 1
                if url == "/c" and n < 3: raise ConnectionResetError(url)
                if url == "/slow": await asyncio.sleep(30)
                if url not in WEB: raise NotFound(url)
                return WEB[url]
            finally: self.active -= 1
    async def visit(self, tg, url):
        for attempt in range(3):
            try:
                async with asyncio.timeout(0.05): links = await self.fetch(url)
            except (ConnectionError, TimeoutError) as e: self.errors.setdefault(url, []).append(type(e).__name__)
            except NotFound as e: self.errors.setdefault(url, []).append(repr(e)); return
            else: break
        else: return
        for l in links:
            if l not in self.pages: self.pages[l] = url; tg.create_task(self.visit(tg, l))
    async def run(self, start):
        self.pages[start] = None
        async with asyncio.TaskGroup() as tg: tg.create_task(self.visit(tg, start))
c = Crawler(2); asyncio.run(c.run("/")); print(c.pages); print(sorted(c.errors.items())); print(c.peak, sorted(c.tries.items()))
