# AsyncMock, and what patch makes of coroutine functions
import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch


class Service:
    async def fetch(self, key): return key
    def plain(self): return 1
    async def __aenter__(self): return self
    async def __aexit__(self, *args): return None


async def coroutine(a, b=2):
    return a


async def main():
    m = AsyncMock(return_value=3, name="m")
    print(await m(1), m.await_count, m.await_args, m.mock_calls, m.await_args_list)
    print(asyncio.iscoroutinefunction(m), inspect.iscoroutinefunction(m), inspect.isawaitable(c := m()))
    await c
    m.side_effect = [1, ValueError("bad")]
    print(await m())
    for _ in range(2):
        try:
            await m()
        except (ValueError, StopAsyncIteration) as e:
            print(type(e).__name__, e)

    async def effect(x):
        await asyncio.sleep(0)
        return x * 2
    m.side_effect = effect
    print(await m(4))
    for f, args in ((m.assert_awaited, ()), (m.assert_awaited_once, ()), (m.assert_awaited_with, (4,)), (m.assert_awaited_with, (5,)),
                    (m.assert_any_await, (9,)), (m.assert_has_awaits, ([call(4)],)), (m.assert_has_awaits, ([call(8)],)),
                    (m.assert_not_awaited, ()), (m.assert_awaited_once_with, (4,)), (AsyncMock().assert_awaited, ()), (AsyncMock().assert_awaited_with, (1,)),
                    (m.assert_has_awaits, ([call(8)], True))):
        try:
            f(*args)
            print("passed")
        except AssertionError as e:
            print(e)
    m.reset_mock()
    print(m.await_count, m.await_args)

    s = Mock(spec=Service)
    print(type(s.fetch).__name__, type(s.plain).__name__, await s.fetch("k") is s.fetch.return_value)
    async with MagicMock(spec=Service()) as inside:
        print(type(inside).__name__)
    it = MagicMock()
    it.__aiter__.return_value = [1, 2, 3]
    print([x async for x in it], [x async for x in it])
    auto = create_autospec(coroutine)
    auto.return_value = "auto"
    print(await auto(1, b=3), auto.await_args, asyncio.iscoroutinefunction(auto))
    auto.assert_awaited_once_with(1, 3)
    try:
        await auto()
    except TypeError as e:
        print(e)
    inst = create_autospec(Service)()
    print(type(inst.fetch).__name__, await inst.fetch("x") is inst.fetch.return_value)
    with patch(f"{__name__}.coroutine") as p:
        print(type(p).__name__)
        p.return_value = 5
        print(await coroutine(1))

    @patch(f"{__name__}.coroutine", new_callable=AsyncMock)
    async def test(mocked):
        await asyncio.sleep(0)
        return await coroutine(1) is mocked.return_value
    print(await test(), asyncio.iscoroutinefunction(test))
    w = AsyncMock(wraps=coroutine)
    print(await w("wrapped"), type(AsyncMock().method).__name__, type(AsyncMock().__len__).__name__)
    results = await asyncio.gather(*(AsyncMock(return_value=i)() for i in range(3)))
    print(results)


asyncio.run(main())
