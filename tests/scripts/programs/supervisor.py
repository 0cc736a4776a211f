"""Child processes in a pipeline, watched, restarted with backoff, and ended by signals."""
import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import dataclass, field

WORKER = r"""
import signal, sys, time
name, mode = sys.argv[1:3]
def stop(number, frame):
    print(name, "got", signal.Signals(number).name, flush=True)
    sys.exit(7)
signal.signal(signal.SIGTERM, stop)
if mode == "filter":
    for line in sys.stdin:
        n = int(line)
        if n % int(name) == 0:
            print(n)
elif mode == "crash":
    print(name, "starts", flush=True)
    sys.exit("it broke")
elif mode == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print(name, "ready", flush=True)
    time.sleep(60)
else:
    print(name, "ready", flush=True)
    time.sleep(60)
"""


@dataclass
class Child:
    name: str
    mode: str
    tries: int = 1
    output: list[str] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    process: asyncio.subprocess.Process | None = None

    async def run(self):
        delay = 0.01
        for attempt in range(1, self.tries + 1):
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", WORKER, self.name, self.mode,
                stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
            async with asyncio.TaskGroup() as group:
                group.create_task(self.read(self.process.stdout, "out"))
                group.create_task(self.read(self.process.stderr, "err"))
            self.codes.append(await self.process.wait())
            if self.codes[-1] == 0 or attempt == self.tries:
                return self
            await asyncio.sleep(delay)
            delay *= 2

    async def read(self, stream, kind):
        async for line in stream:
            self.output.append(f"{kind}: {line.decode().rstrip()}")
            if b"ready" in line:
                self.ready.set()

    async def stop(self, patience=5.0):
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
        try:
            await asyncio.wait_for(asyncio.shield(self.task), patience)
        except TimeoutError:
            self.output.append("killed")
            self.process.kill()
            await self.task

    def start(self):
        self.task = asyncio.create_task(self.run(), name=self.name)
        return self


async def pipeline():
    """numbers | filter 2 | filter 3, connected by pipes of the operating system."""
    r, w = os.pipe()
    first = await asyncio.create_subprocess_exec(sys.executable, "-c", WORKER, "2", "filter", stdin=asyncio.subprocess.PIPE, stdout=w)
    os.close(w)
    second = await asyncio.create_subprocess_exec(sys.executable, "-c", WORKER, "3", "filter", stdin=r, stdout=asyncio.subprocess.PIPE)
    os.close(r)
    for n in range(40):
        first.stdin.write(b"%d\n" % n)
    await first.stdin.drain()
    first.stdin.close()
    out, _ = await second.communicate()
    print(out.split(), await first.wait(), second.returncode)


async def supervise():
    crash = Child("crash", "crash", tries=3).start()
    calm = Child("calm", "wait").start()
    stubborn = Child("stubborn", "stubborn").start()
    await crash.task
    await asyncio.gather(calm.ready.wait(), stubborn.ready.wait())
    await calm.stop()
    await stubborn.stop(patience=0.2)
    for child in crash, calm, stubborn:
        print(child.name, child.codes, sorted(child.output))


async def signals():
    loop = asyncio.get_running_loop()
    got = asyncio.Queue()
    for s in signal.SIGUSR1, signal.SIGTERM:
        loop.add_signal_handler(s, got.put_nowait, s)
    for s in signal.SIGUSR1, signal.SIGTERM:
        os.kill(os.getpid(), s)
        print("received", (await got.get()).name)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))


async def shell():
    p = await asyncio.create_subprocess_shell("cat; echo done >&2; exit 3", stdin=-1, stdout=-1, stderr=-1)
    print(await p.communicate(b"text"), p.returncode)
    p = await asyncio.create_subprocess_shell("kill -9 $$")
    print(await p.wait())
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as e:
        print(type(e).__name__, e.filename)
    p = await asyncio.create_subprocess_shell("exec sleep 60")
    try:
        async with asyncio.timeout(0.05):
            await p.wait()
    except TimeoutError:
        p.terminate()
        print("timeout", await p.wait())


async def main():
    for part in pipeline, supervise, signals, shell:
        print("--", part.__name__)
        await part()


asyncio.run(main())
