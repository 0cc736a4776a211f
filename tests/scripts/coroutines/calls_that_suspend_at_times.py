# A call that is awaited again and again, and suspends only at times, shows the same stack, the
# same state and the same traceback each time.
import sys
import traceback
import types


@types.coroutine
def pause(value):
    return (yield value)


def stack():
    frame, names = sys._getframe(1), []
    while frame is not None and frame.f_code.co_name != "drive":
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def state(coro):
    names = []
    while isinstance(coro, types.CoroutineType):
        names.append((coro.__name__, coro.cr_running, coro.cr_suspended))
        coro = coro.cr_await
    return names, type(coro).__name__


async def inner(n, outermost):
    if n % 3:
        print("  in", stack())
        print("  running", state(outermost[0]))
        if n == 5:
            raise ValueError(n)
        got = await pause(n)
        print("  got", got, sys.exc_info()[0])
    return n


async def middle(n, outermost):
    try:
        return await inner(n, outermost) + 1
    finally:
        print("  left", n)


async def outer(outermost):
    total = 0
    for n in range(8):
        try:
            total += await middle(n, outermost)
        except (ValueError, KeyError) as e:
            print("  caught", repr(e), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
            total += await middle(n + 1, outermost)
    return total


def drive(answers):
    outermost = []
    coro = outer(outermost)
    outermost.append(coro)
    action = (coro.send, None)
    try:
        for answer in answers:
            print("->", action[0](action[1]), state(coro))
            action = (coro.throw, answer) if isinstance(answer, Exception) else (coro.send, answer)
        while True:
            print("->", action[0](action[1]), state(coro))
            action = (coro.send, None)
    except StopIteration as e:
        print("done", e.value)
    except Exception as e:
        print("failed", repr(e), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)][1:])
    print(coro.cr_frame, coro.cr_await)


drive([])
drive(["a", KeyError("b"), "c", "d"])
drive(["a", TypeError("b")])
