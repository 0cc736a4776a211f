# start_server with a coroutine function that fails or is cancelled, and with a plain function.
import asyncio


def report(loop, context):
    print(context["message"], repr(context["exception"]), sorted(context), context["transport"].is_closing())


async def visit(handler):
    async with await asyncio.start_server(handler, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"hello\n")
        print(await reader.read())
        writer.close()
        await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(report)

    async def fails(reader, writer):
        writer.write(await reader.readline())
        raise LookupError("handler")

    async def cancels(reader, writer):
        writer.write(b"cancelling " + await reader.readline())
        asyncio.current_task().cancel()
        await asyncio.sleep(1)

    async def forgets(reader, writer):
        writer.write(b"%s" % asyncio.current_task().get_name().encode()[:4])
        asyncio.get_running_loop().call_later(0.01, writer.close)

    tasks = []

    def plain(reader, writer):
        async def later():
            writer.write(b"plain " + await reader.readline())
            writer.close()

        tasks.append(asyncio.ensure_future(later()))

    for handler in fails, cancels, forgets, plain:
        print(handler.__name__)
        await visit(handler)
    await asyncio.gather(*tasks)


asyncio.run(main())
