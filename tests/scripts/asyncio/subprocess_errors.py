# What cannot be started, and arguments that are refused.
import asyncio
import os


async def attempt(coro):
    try:
        print(await coro)
    except Exception as e:
        print(type(e).__name__, e)


async def main():
    exec_, shell = asyncio.create_subprocess_exec, asyncio.create_subprocess_shell
    await attempt(exec_("/not/there"))
    await attempt(exec_("not-there-either", stdin=-1, stdout=-1))
    await attempt(exec_("/"))
    await attempt(exec_("true", cwd="/not/there"))
    await attempt(exec_(5))
    await attempt(exec_("true", "a\0b"))
    await attempt(shell(5))
    await attempt(shell(["true"]))
    for option in {"universal_newlines": True}, {"text": True}, {"encoding": "utf-8"}, {"errors": "strict"}, {"bufsize": 1}, {"shell": True}:
        await attempt(exec_("true", **option))
    await attempt(shell("true", shell=False))
    await attempt(exec_("true", nonsense=1))
    loop = asyncio.get_running_loop()
    try:
        loop.subprocess_exec(asyncio.SubprocessProtocol)
    except TypeError as e:
        print(e)
    await attempt(loop.subprocess_exec(lambda: 1 / 0, "true"))
    # nothing is left of those
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        print("no children")


asyncio.run(main())
