# Signals that come while the loop waits, from a thread and by a timer.
import asyncio
import os
import signal
import threading


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    for sig in signal.SIGUSR1, signal.SIGALRM:
        loop.add_signal_handler(sig, queue.put_nowait, sig.name)
    threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    print(await queue.get())
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    print(await queue.get())
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
    print([await queue.get() for _ in range(3)])
    signal.setitimer(signal.ITIMER_REAL, 0)
    await asyncio.sleep(0.02)
    while not queue.empty():
        queue.get_nowait()  # more came before the timer was stopped
    threading.Thread(target=signal.raise_signal, args=(signal.SIGUSR1,)).start()
    print(await queue.get())

    def many():
        for _ in range(50):
            os.kill(os.getpid(), signal.SIGUSR1)

    await asyncio.to_thread(many)
    await asyncio.sleep(0.02)
    print(queue.qsize() > 0, set(queue._queue))


asyncio.run(main())
