# How servers, transports, streams, time-outs, groups, runners and events show themselves.
import asyncio
import re


def show(*objects):
    for o in objects:
        print(re.sub(r"0x[0-9a-f]+", "0x", re.sub(r"fd=\d+", "fd=N", re.sub(r"127\.0\.0\.1', \d+", "127.0.0.1', PORT", repr(o)))))


async def main():
    served = asyncio.get_running_loop().create_future()
    server = await asyncio.start_server(lambda r, w: served.set_result((r, w)), "127.0.0.1", 0)
    show(server, asyncio.get_running_loop())
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    theirs, back = await served
    show(writer, writer.transport, writer.transport.get_protocol().__class__, reader)
    back.write(b"12345")
    await reader.readexactly(2)
    show(reader)
    reader.set_exception(ValueError("bad"))
    show(reader)
    writer.transport.pause_reading()
    show(writer.transport)
    back.transport.set_write_buffer_limits(10, 1)
    show(back.transport.get_write_buffer_limits())
    writer.close()
    show(writer.transport)
    try:
        await writer.wait_closed()
    except ValueError as e:
        show(e)
    show(writer.transport)
    back.close()
    server.close()
    await server.wait_closed()
    show(server)

    show(asyncio.StreamReader(limit=7), asyncio.StreamReader())
    eof = asyncio.StreamReader()
    eof.feed_data(b"x")
    eof.feed_eof()
    show(eof)

    async with asyncio.timeout(None) as t:
        show(t)
    show(t, asyncio.timeout(None), asyncio.timeout_at(5))
    async with asyncio.TaskGroup() as tg:
        show(tg)
        task = tg.create_task(asyncio.sleep(0), name="child")
        show(tg, task.get_name())
    show(tg, asyncio.TaskGroup())
    show(asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Condition(), asyncio.Barrier(2))
    show(asyncio.Queue(3), asyncio.PriorityQueue(), asyncio.LifoQueue())
    show(asyncio.Runner().__class__, asyncio.gather())
    child = await asyncio.create_subprocess_exec("true")
    show(re.sub(r"\d+", "PID", repr(child)))
    await child.wait()
    transport, protocol = await asyncio.get_running_loop().create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    show(transport, protocol.__class__)
    transport.abort()
    show(transport)


asyncio.run(main())
