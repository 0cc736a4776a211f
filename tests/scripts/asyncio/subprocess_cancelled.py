# Tasks that wait for processes are cancelled: the processes and their pipes do not stay.
import asyncio
import os
from asyncio.subprocess import PIPE


def descriptors():
    return len(os.listdir("/dev/fd"))


async def main():
    proc = await asyncio.create_subprocess_exec("sleep", "60")
    before = descriptors()
    task = asyncio.create_task(proc.wait())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("wait cancelled", proc.returncode)
    proc.kill()
    print(await proc.wait())

    # a start that is cancelled kills the process
    task = asyncio.create_task(asyncio.create_subprocess_exec("sleep", "60", stdin=PIPE, stdout=PIPE))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("start cancelled")
    proc = await asyncio.create_subprocess_exec("sleep", "60", stdin=PIPE, stdout=PIPE)
    try:
        async with asyncio.timeout(0.05):
            await proc.communicate()
    except TimeoutError:
        print("communicate cancelled", proc.returncode)
        proc.kill()
        await proc.wait()
    await asyncio.sleep(0)
    print(descriptors() <= before)
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("no children")


asyncio.run(main())
