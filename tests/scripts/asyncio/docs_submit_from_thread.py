# run_coroutine_threadsafe: results, errors, time-outs and cancellation of coroutines of another thread's loop.
import asyncio
import concurrent.futures
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()


async def answer(delay, result):
    try:
        return await asyncio.sleep(delay, result)
    except asyncio.CancelledError:
        print("coroutine cancelled")
        stopped.set()
        raise


async def fail():
    raise LookupError("no answer")


stopped = threading.Event()
future = asyncio.run_coroutine_threadsafe(answer(0.01, 3), loop)
print(type(future).__module__, future.result(60), future.done())

future = asyncio.run_coroutine_threadsafe(answer(1000, "late"), loop)
try:
    future.result(0.02)
except TimeoutError as e:
    print("The coroutine took too long, cancelling the task...", e.args, future.cancel())
stopped.wait()
try:
    future.result()
except concurrent.futures.CancelledError as e:
    print("cancelled", e.args, future.cancelled())

future = asyncio.run_coroutine_threadsafe(fail(), loop)
print(repr(future.exception(60)))

try:
    asyncio.run_coroutine_threadsafe(answer, loop)
except TypeError as e:
    print(e)

called = []
future = asyncio.run_coroutine_threadsafe(answer(0, "x"), loop)
future.add_done_callback(lambda f: called.append((f.result(), threading.current_thread() is thread)))
future.result()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print([r for r, _ in called])
coro = answer(0, 1)
try:
    asyncio.run_coroutine_threadsafe(coro, loop)
except RuntimeError as e:
    print(e)
coro.close()
