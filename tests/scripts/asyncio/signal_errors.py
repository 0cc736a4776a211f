# What add_signal_handler and remove_signal_handler refuse.
import asyncio
import signal


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    for sig in "SIGINT", 0, -1, 1000, signal.SIGKILL, signal.SIGSTOP, 32:
        attempt(loop.add_signal_handler, sig, print)
        attempt(loop.remove_signal_handler, sig)
    attempt(loop.add_signal_handler, signal.SIGUSR1, main)
    coro = main()
    attempt(loop.add_signal_handler, signal.SIGUSR1, coro)
    coro.close()
    attempt(loop.add_signal_handler)
    attempt(loop.remove_signal_handler)
    await asyncio.to_thread(attempt, loop.add_signal_handler, signal.SIGUSR1, print)
    print(signal.getsignal(signal.SIGUSR1))


asyncio.run(main())
loop = asyncio.new_event_loop()
loop.close()
attempt(loop.add_signal_handler, signal.SIGUSR1, print)
