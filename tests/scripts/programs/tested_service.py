"""A small service and its tests: asynchronous test cases, mocks, patches, sub-tests, a report."""
import asyncio
import io
import logging
import re
import sys
import unittest
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from unittest import mock

log = logging.getLogger("service")


@dataclass(frozen=True)
class User:
    id: int
    name: str
    mail: str | None = None


class NotFound(LookupError):
    pass


class Service:
    def __init__(self, store, mailer, *, retries=2):
        self.store, self.mailer, self.retries = store, mailer, retries
        self.cache = {}

    async def user(self, id):
        if id in self.cache:
            return self.cache[id]
        row = await self.store.get(id)
        if row is None:
            raise NotFound(f"no user {id}")
        self.cache[id] = User(**row)
        return self.cache[id]

    async def rename(self, id, name):
        user = replace(await self.user(id), name=name)
        async with self.store.transaction() as tx:
            await tx.put(id, name=name)
        self.cache[id] = user
        if user.mail:
            await self.notify(user, f"You are {name} now")
        return user

    async def notify(self, user, text):
        for attempt in range(self.retries + 1):
            try:
                return await self.mailer.send(user.mail, text)
            except ConnectionError as e:
                log.warning("attempt %d: %s", attempt + 1, e)
                await asyncio.sleep(0.01 * attempt)
        log.error("gave up on %s", user.mail)

    async def export(self):
        return [u.name async for u in self.all()]

    async def all(self):
        async for row in self.store.rows():
            yield User(**row)


class ServiceTest(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]
        self.store = mock.Mock(name="store")
        self.store.get = mock.AsyncMock(side_effect={1: {"id": 1, "name": "Anna", "mail": "a@x"}, 2: {"id": 2, "name": "Bob"}}.get)
        self.store.transaction.return_value = mock.MagicMock()
        self.mailer = mock.create_autospec(Mailer, instance=True)

    async def asyncSetUp(self):
        self.events.append("asyncSetUp")
        self.service = Service(self.store, self.mailer)
        self.addAsyncCleanup(self.later, "cleanup")

    async def later(self, what):
        self.events.append(what)

    async def asyncTearDown(self):
        self.events.append("asyncTearDown")

    async def test_cache(self):
        self.assertEqual(await self.service.user(1), User(1, "Anna", "a@x"))
        await self.service.user(1)
        self.store.get.assert_awaited_once_with(1)
        self.assertEqual(self.store.get.await_args_list, [mock.call(1)])

    async def test_missing(self):
        with self.assertRaisesRegex(NotFound, r"no user \d") as caught:
            await self.service.user(7)
        self.assertIsInstance(caught.exception, LookupError)

    async def test_rename(self):
        user = await self.service.rename(1, "Eve")
        self.assertEqual(user.name, "Eve")
        tx = self.store.transaction.return_value
        tx.__aenter__.assert_awaited_once()
        tx.__aenter__.return_value.put.assert_awaited_with(1, name="Eve")
        self.mailer.send.assert_awaited_once_with("a@x", mock.ANY)
        self.assertRegex(self.mailer.send.await_args.args[1], "Eve")

    async def test_retries(self):
        self.mailer.send.side_effect = [ConnectionError("down"), ConnectionResetError("again"), "ok"]
        with self.assertLogs("service", "WARNING") as logs, mock.patch("asyncio.sleep", new_callable=mock.AsyncMock) as sleep:
            self.assertEqual(await self.service.notify(User(1, "A", "m"), "x"), "ok")
        self.assertEqual(logs.output, ["WARNING:service:attempt 1: down", "WARNING:service:attempt 2: again"])
        self.assertEqual([c.args for c in sleep.await_args_list], [(0.0,), (0.01,)])

    async def test_gives_up(self):
        self.mailer.send.side_effect = ConnectionError
        with self.assertLogs(level="ERROR") as logs:
            await self.service.notify(User(1, "A", "m@y"), "x")
        self.assertEqual(logs.records[0].getMessage(), "gave up on m@y")
        self.assertEqual(self.mailer.send.await_count, 3)

    async def test_export(self):
        rows = mock.MagicMock()
        rows.__aiter__.return_value = [{"id": i, "name": n} for i, n in enumerate("abc")]
        self.store.rows.return_value = rows
        self.assertListEqual(await self.service.export(), ["a", "b", "c"])

    async def test_signature(self):
        for args in (), ("a", "b", "c"):
            with self.subTest(args=args), self.assertRaises(TypeError):
                await self.mailer.send(*args)

    async def test_some_sub_tests_fail(self):
        for n in range(4):
            with self.subTest("even", n=n):
                self.assertEqual(n % 2, 0, "odd")

    async def test_fails(self):
        self.assertEqual({"a": [1, 2], "b": "x"}, {"a": [1, 3], "b": "x"})

    async def test_error(self):
        await asyncio.sleep(0)
        raise RuntimeError("boom")

    @unittest.expectedFailure
    async def test_expected(self):
        self.store.get.assert_awaited()

    @unittest.skip("not today")
    async def test_skipped(self):
        pass

    @mock.patch.object(Service, "user", return_value=User(9, "Nine"))
    async def test_patched(self, user):
        self.assertIs(type(user), mock.AsyncMock)
        self.assertEqual((await self.service.user(3)).name, "Nine")
        user.assert_awaited_once_with(3)

    async def test_timeout(self):
        async with asyncio.timeout(5):
            await asyncio.sleep(0)
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.001):
                await asyncio.Event().wait()

    async def test_mock_errors(self):
        m = mock.AsyncMock(return_value=3)
        for check in (m.assert_awaited, lambda: m.assert_awaited_with(1), lambda: m.assert_any_await(2)):
            try:
                check()
            except AssertionError as e:
                print("mock:", str(e).replace("\n", " / "))
        await m(1, k=2)
        m.assert_has_awaits([mock.call(1, k=2)])
        try:
            m.assert_awaited_once_with(2)
        except AssertionError as e:
            print("mock:", str(e).replace("\n", " / "))
        print(m.mock_calls, m.await_count)


class Mailer:
    async def send(self, to, text):
        raise NotImplementedError


class Plain(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = []

    def test_collections(self):
        self.assertCountEqual([3, 1, 2], (1, 2, 3))
        with self.assertRaises(AssertionError) as e:
            self.assertListEqual(list(range(5)), [0, 1, 9, 3, 4])
        print(e.exception)
        with self.assertRaises(AssertionError) as e:
            self.assertMultiLineEqual("one\ntwo\nthree\n", "one\n2\nthree\n")
        print(e.exception)
        with self.assertRaises(AssertionError) as e:
            self.assertAlmostEqual(1.0, 1.1, places=3)
        print(e.exception)

    def test_warns(self):
        import warnings
        with self.assertWarnsRegex(DeprecationWarning, "old"):
            warnings.warn("old thing", DeprecationWarning)
        with self.assertNoLogs("service"):
            log.debug("quiet")


if __name__ == "__main__":
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # slow callbacks of a busy machine
    out = io.StringIO()
    suite = unittest.TestSuite()
    loader = unittest.defaultTestLoader
    for case in ServiceTest, Plain:
        suite.addTests(loader.loadTestsFromTestCase(case))
    result = unittest.TextTestRunner(out, verbosity=2).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIMEs", out.getvalue())
    print("\n".join(line for line in text.splitlines() if not line.startswith("  ")))  # without the frames of tracebacks
    print(result, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
