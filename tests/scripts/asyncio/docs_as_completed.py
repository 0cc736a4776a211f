import asyncio


async def open_port(host, port):
    await asyncio.sleep(port / 10000)
    return f"stream to {host}:{port}"


async def main():
    ipv4_connect = asyncio.create_task(open_port("127.0.0.1", 80))
    ipv6_connect = asyncio.create_task(open_port("::1", 300))
    tasks = [ipv6_connect, ipv4_connect]
    async for earliest_connect in asyncio.as_completed(tasks):
        stream = await earliest_connect
        if earliest_connect is ipv6_connect:
            print("IPv6 connection established.")
        else:
            print("IPv4 connection established.")
        print(stream)
    for coroutine in asyncio.as_completed([open_port("a", 300), open_port("b", 80)]):
        print(await coroutine)
    try:
        for coroutine in asyncio.as_completed([open_port("a", 300000), open_port("b", 0)], timeout=0.2):
            print(await coroutine)
    except TimeoutError as e:
        print("timeout", repr(e))


asyncio.run(main())
