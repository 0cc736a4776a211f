# IsolatedAsyncioTestCase: fixtures, cleanups, contexts, one loop for each test
import asyncio
import contextvars
import io
import re
import unittest
from contextlib import asynccontextmanager

var = contextvars.ContextVar("var", default="unset")
events = []


@asynccontextmanager
async def resource():
    events.append("enter")
    yield "value"
    events.append("leave")


class Sample(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")
        var.set("from setUp")

    async def asyncSetUp(self):
        events.append("asyncSetUp")
        self.loop = asyncio.get_running_loop()
        self.addAsyncCleanup(self.cleanup)

    async def asyncTearDown(self):
        events.append("asyncTearDown")
        self.assertIs(self.loop, asyncio.get_running_loop())

    def tearDown(self):
        events.append(("tearDown", var.get()))

    async def cleanup(self):
        await asyncio.sleep(0)
        events.append("cleanup")

    async def test_async(self):
        events.append(var.get())
        var.set("from the test")
        events.append(await self.enterAsyncContext(resource()))
        self.assertTrue(self.loop.get_debug())

    def test_sync(self):
        events.append(("sync", var.get()))

    async def test_fails(self):
        await asyncio.wait_for(asyncio.sleep(30), 0.001)

    async def test_gather(self):
        self.assertEqual(await asyncio.gather(*(asyncio.sleep(0, i) for i in range(3))), [0, 1, 2])
        with self.subTest("inner"):
            self.assertEqual(1, 2)

    async def test_leaves_task(self):
        async def forever():
            try:
                await asyncio.sleep(3600)
            finally:
                events.append("cancelled")
        self.task = asyncio.create_task(forever())
        await asyncio.sleep(0)

    @unittest.skip("no")
    async def test_skipped(self):
        pass


for name in unittest.defaultTestLoader.getTestCaseNames(Sample):
    stream = io.StringIO()
    unittest.TextTestRunner(stream).run(Sample(name))
    print(name, events)
    text = re.sub(r"in \d+\.\d+s", "in N s", stream.getvalue())
    print(text.splitlines()[0], "|", text.splitlines()[-1])
    events.clear()
print(var.get())


class NotAsync(unittest.IsolatedAsyncioTestCase):
    def asyncSetUp(self):
        pass

    async def test(self):
        pass


result = NotAsync("test").run()
print(result, re.sub("0x[0-9a-f]+", "0x", result.failures[0][1].splitlines()[-1]))
