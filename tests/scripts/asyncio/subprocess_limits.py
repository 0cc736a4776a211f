# Streams of processes hold back when nobody reads.
import asyncio
from asyncio.subprocess import PIPE


async def main():
    proc = await asyncio.create_subprocess_exec("sh", "-c", "yes | head -c 1000000; echo; echo last", stdout=PIPE, limit=1000)
    await asyncio.sleep(0.1)
    print(proc.returncode)
    total = 0
    while data := await proc.stdout.read(4096):
        total += len(data)
    print(total, await proc.wait())

    proc = await asyncio.create_subprocess_exec("sh", "-c", "head -c 5000 /dev/zero | tr '\\0' x; echo; echo short", stdout=PIPE, limit=1000)
    try:
        await proc.stdout.readline()
    except ValueError:
        print("too long")
    while await proc.stdout.read(100):
        pass
    print(await proc.wait())

    # drain() waits for a process that reads slowly
    proc = await asyncio.create_subprocess_exec("sh", "-c", "sleep 0.1; wc -c", stdin=PIPE, stdout=PIPE)
    for _ in range(10):
        proc.stdin.write(b"x" * 100000)
        await proc.stdin.drain()
    proc.stdin.close()
    print(int(await proc.stdout.read()), await proc.wait())

    # and fails when the process is gone
    proc = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    await proc.wait()
    try:
        for _ in range(10):
            proc.stdin.write(b"x" * 100000)
            await proc.stdin.drain()
    except (BrokenPipeError, ConnectionResetError) as e:
        print(e.__class__.__base__.__name__)


asyncio.run(main())
