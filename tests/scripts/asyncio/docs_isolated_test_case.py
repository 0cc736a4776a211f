# Tests of coroutines with unittest.IsolatedAsyncioTestCase.
import asyncio
import io
import re
import unittest

events = []


class Connection:
    async def get(self, path):
        await asyncio.sleep(0)
        return 200 if path == "/" else 404

    async def close(self):
        events.append("closed")


class Test(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")

    async def asyncSetUp(self):
        self.connection = Connection()
        self.loop = asyncio.get_running_loop()
        events.append("asyncSetUp")

    async def test_response(self):
        events.append("test_response")
        self.assertEqual(await self.connection.get("/"), 200)
        self.assertIs(self.loop, asyncio.get_running_loop())
        self.addAsyncCleanup(self.on_cleanup)

    async def test_wrong(self):
        self.assertEqual(await self.connection.get("/none"), 200)

    async def test_error(self):
        await asyncio.gather(asyncio.sleep(0), self.fail_later())

    async def fail_later(self):
        raise LookupError("later")

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.sleep(1000)

    def test_plain(self):
        events.append("plain")

    @unittest.skip("not today")
    async def test_skipped(self):
        events.append("never")

    @unittest.expectedFailure
    async def test_expected(self):
        self.assertTrue(await asyncio.sleep(0, False))

    async def asyncTearDown(self):
        await self.connection.close()
        events.append("asyncTearDown")

    def tearDown(self):
        events.append("tearDown")

    async def on_cleanup(self):
        events.append("cleanup")


out = io.StringIO()
result = unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test))
lines = re.sub(r"in \d\.\d+s", "in Ns", out.getvalue()).splitlines()
print(*(l for l in lines if not l.startswith(" ")), sep="\n")
print(events)
print(result)
