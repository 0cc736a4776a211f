# Threads, executors, processes, signals, pipes and sockets at once, for SECONDS; at the end nothing is left over.
import asyncio
import concurrent.futures
import gc
import os
import queue
import random
import signal
import ssl
import subprocess
import threading
import time

counts = {}
guard = threading.Lock()


def count(what):
    with guard:
        counts[what] = counts.get(what, 0) + 1


def going_on():
    return time.monotonic() < end


# threads

def passes_on(source, target):
    while (item := source.get()) is not None:
        target.put(item + 1)
        count("queue")
    target.put(None)


def relay():
    """Numbers go through a chain of threads."""
    while going_on():
        queues = [queue.Queue(maxsize=3) for _ in range(4)]
        threads = [threading.Thread(target=passes_on, args=pair) for pair in zip(queues, queues[1:])]
        for t in threads:
            t.start()
        for i in range(20):
            queues[0].put(i)
            if i > 5:
                assert queues[-1].get() == i - 6 + 3
        queues[0].put(None)
        while queues[-1].get() is not None:
            pass
        for t in threads:
            t.join()
        time.sleep(0.005)


def runs_commands():
    while going_on():
        done = subprocess.run(["cat"], input=b"x" * random.randrange(100_000), capture_output=True)
        assert done.returncode == 0 and len(done.stdout) >= 0
        count("run")
        with subprocess.Popen(["sleep", "60"]) as process:
            process.kill()
        count("popen")


def submits():
    while going_on():
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            assert sum(pool.map(lambda i: i * i, range(20))) == 2470
        count("pool")
        time.sleep(0.005)


# loops

async def echo(reader, writer):
    try:
        while data := await reader.read(10_000):
            writer.write(data)
            await writer.drain()
    except (ConnectionError, ssl.SSLError):
        pass
    finally:
        writer.close()


async def talks(address, **options):
    while going_on():
        reader, writer = await asyncio.open_connection(*address, **options)
        text = b"y" * random.randrange(1, 50_000)
        writer.write(text)
        if random.random() < 0.2:
            writer.transport.abort()  # rude
        else:
            assert await reader.readexactly(len(text)) == text
            writer.close()
            await writer.wait_closed()
        count("tls" if options else "connection")
        await asyncio.sleep(0.001)


async def starts_processes():
    while going_on():
        process = await asyncio.create_subprocess_exec("cat", stdin=-1, stdout=-1)
        text = b"z" * random.randrange(200_000)
        out, _ = await process.communicate(text)
        assert out == text and process.returncode == 0
        process = await asyncio.create_subprocess_exec("sleep", "60")
        if random.random() < 0.5:
            try:
                await asyncio.wait_for(process.wait(), 0.01)
            except TimeoutError:
                pass
        process.kill()
        assert await process.wait() == -9
        count("process")
        try:
            async with asyncio.timeout(random.random() / 50):
                process = await asyncio.create_subprocess_exec("cat", stdin=-1, stdout=-1)
                try:
                    await process.communicate(b"w" * 100_000)
                    await asyncio.sleep(0.005)
                finally:
                    if process.returncode is None:
                        process.kill()
                        await process.wait()
        except TimeoutError:
            pass
        count("cancelled")


async def executes():
    loop = asyncio.get_running_loop()
    while going_on():
        results = await asyncio.gather(*(loop.run_in_executor(None, sum, range(i)) for i in range(10)),
                                       *(asyncio.to_thread(time.sleep, 0.001) for _ in range(3)))
        assert results[:10] == [sum(range(i)) for i in range(10)]
        count("executor")
        await asyncio.sleep(0.002)


async def pipes():
    loop = asyncio.get_running_loop()
    while going_on():
        r, w = os.pipe()
        reader = asyncio.StreamReader()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(r, "rb", 0))
        transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(w, "wb", 0))
        writer = asyncio.StreamWriter(transport, protocol, None, loop)
        text = b"p" * random.randrange(150_000)
        writer.write(text)
        writer.close()
        assert await reader.read() == text
        count("pipe")
        await asyncio.sleep(0.002)


async def signals():
    """Signals come from this process, from another one and from a timer."""
    loop = asyncio.get_running_loop()
    came = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, came.set)
    loop.add_signal_handler(signal.SIGALRM, lambda: count("alarm"))
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    while going_on():
        came.clear()
        if random.random() < 0.3:
            process = await asyncio.create_subprocess_shell(f"kill -USR1 {os.getpid()}")
            await process.wait()
        else:
            os.kill(os.getpid(), signal.SIGUSR1)
        async with asyncio.timeout(10):
            await came.wait()
        count("signal")
        await asyncio.sleep(0.001)
    signal.setitimer(signal.ITIMER_REAL, 0)
    loop.remove_signal_handler(signal.SIGUSR1)
    loop.remove_signal_handler(signal.SIGALRM)


async def loop_work(main):
    server_tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_tls.load_cert_chain(CERTIFICATE)
    client_tls = ssl.create_default_context(cafile=AUTHORITY)
    async with await asyncio.start_server(echo, "127.0.0.1", 0) as plain, \
            await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_tls) as secure:
        async with asyncio.TaskGroup() as group:
            for _ in range(3):
                group.create_task(talks(plain.sockets[0].getsockname()[:2]))
            group.create_task(talks(secure.sockets[0].getsockname()[:2], ssl=client_tls, server_hostname="localhost"))
            group.create_task(executes())
            group.create_task(pipes())
            if PROCESSES:
                group.create_task(starts_processes())
            if main and SIGNALS:
                group.create_task(signals())


def run_loop():
    asyncio.run(loop_work(False))


end = time.monotonic() + SECONDS
jobs = [relay, submits, run_loop] + [runs_commands] * PROCESSES
threads = [threading.Thread(target=job) for job in jobs]
for t in threads:
    t.start()
asyncio.run(loop_work(True))
for t in threads:
    t.join()
gc.collect()
print(dict(sorted(counts.items())))
print("threads left:", threading.active_count() - 1)
