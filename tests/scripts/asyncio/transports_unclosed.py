# A loop that is closed leaves no descriptor open once its transports are forgotten.
import asyncio
import gc
import os
import warnings


def descriptors():
    return len(os.listdir("/proc/self/fd"))


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    for _ in range(3):
        await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    r, w = os.pipe()
    loop.add_reader(r, print)
    loop.remove_reader(r)
    os.close(r)
    os.close(w)
    await asyncio.sleep(0.01)
    server.close()


asyncio.run(main())
gc.collect()
before = descriptors()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    asyncio.run(main())
    gc.collect()
kinds = {" ".join(str(w.message).split()[:3]) for w in caught}
print("unclosed transport <_SelectorSocketTransport" in kinds, {w.category.__name__ for w in caught})
print(descriptors() - before)
