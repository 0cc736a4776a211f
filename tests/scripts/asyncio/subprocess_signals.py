# Signals to processes, and how their ends are told.
import asyncio
import signal
from asyncio.subprocess import PIPE


async def ready(code):
    proc = await asyncio.create_subprocess_exec("sh", "-c", code, stdout=PIPE)
    await proc.stdout.readline()
    return proc


async def main():
    for how in "terminate", "kill":
        proc = await ready("echo; exec sleep 60")
        print(proc.returncode, getattr(proc, how)(), await proc.wait(), proc.returncode)
    proc = await ready("echo; exec sleep 60")
    proc.send_signal(signal.SIGUSR1)
    print(await proc.wait())
    proc = await ready("trap 'echo caught; exit 7' TERM; echo; while :; do sleep 0.01; done")
    proc.terminate()
    print(await proc.stdout.read(), await proc.wait())
    for _ in range(5):  # if the end of the process is noticed first, the pipe is still to be closed
        await asyncio.sleep(0)
    for how in proc.terminate, proc.kill, lambda: proc.send_signal(0):
        try:
            print(how())
        except ProcessLookupError as e:
            print(repr(e))
    print(await asyncio.gather(proc.wait(), proc.wait()))
    proc = await ready("echo; exec sleep 60")
    try:
        await asyncio.wait_for(proc.wait(), 0.05)
    except TimeoutError:
        print("timeout", proc.returncode)
        proc.kill()
    print(await proc.wait())


asyncio.run(main())
