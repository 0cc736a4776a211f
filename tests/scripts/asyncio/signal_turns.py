# A signal's callback runs two turns after the signal has come, as a callback of the loop.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    log = []
    loop.add_signal_handler(signal.SIGUSR1, lambda *args: log.append(args), "usr1", 1)
    loop.call_soon(log.append, "before")
    os.kill(os.getpid(), signal.SIGUSR1)
    loop.call_soon(log.append, "after")
    for i in range(4):
        await asyncio.sleep(0)
        log.append(i)
    print(log)

    # two signals are two callbacks, in the order of their arrival
    loop.add_signal_handler(signal.SIGUSR2, log.append, "usr2")
    log.clear()
    os.kill(os.getpid(), signal.SIGUSR2)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.sleep(0.01)
    print(log)

    # a new handler replaces the old one
    loop.add_signal_handler(signal.SIGUSR2, log.append, "new")
    log.clear()
    os.kill(os.getpid(), signal.SIGUSR2)
    await asyncio.sleep(0.01)
    print(log)


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR1), signal.set_wakeup_fd(-1))
