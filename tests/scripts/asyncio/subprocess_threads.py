# Loops in threads have processes of their own.
import asyncio
import os
import threading
from asyncio.subprocess import PIPE


async def echo(text):
    proc = await asyncio.create_subprocess_exec("echo", text, stdout=PIPE)
    out, _ = await proc.communicate()
    return out.decode().strip(), proc.returncode


async def several(name):
    results[name] = await asyncio.gather(*(echo(f"{name}{i}") for i in range(5)))


results = {}
threads = [threading.Thread(target=lambda n=n: asyncio.run(several(n))) for n in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
for name in sorted(results):
    print(name, results[name])
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no children")


async def with_each_watcher():  # but for MultiLoopChildWatcher: it may ask for a status twice
    import warnings
    warnings.simplefilter("ignore")
    for cls in asyncio.ThreadedChildWatcher, asyncio.SafeChildWatcher, asyncio.FastChildWatcher, asyncio.PidfdChildWatcher:
        watcher = cls()
        watcher.attach_loop(asyncio.get_running_loop())
        asyncio.set_child_watcher(watcher)
        print(cls.__name__, await asyncio.gather(echo("x"), echo("y")))
        watcher.attach_loop(None)
        watcher.close()
    asyncio.set_child_watcher(None)


asyncio.run(with_each_watcher())
