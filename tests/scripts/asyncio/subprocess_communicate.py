# communicate(): input, output, large amounts, and what is no pipe.
import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def run(cmd, input=None, **kwargs):
    proc = await asyncio.create_subprocess_shell(cmd, **kwargs)
    out, err = await proc.communicate(input)
    return proc.returncode, out, err


async def main():
    print(await run("cat; echo end >&2", b"text\n", stdin=PIPE, stdout=PIPE, stderr=PIPE))
    print(await run("cat; echo end >&2", b"text\n", stdin=PIPE, stdout=PIPE, stderr=STDOUT))
    print(await run("cat", stdin=PIPE, stdout=PIPE))
    print(await run("cat", stdin=DEVNULL, stdout=PIPE))
    print(await run("echo lost", stdout=DEVNULL))
    print(await run("exit 3"))
    print(await run("kill -9 $$"))
    code, out, err = await run("cat", b"x" * 3_000_000, stdin=PIPE, stdout=PIPE)
    print(code, len(out), err)
    # a process that does not read its input is no error
    print(await run("exec <&-; echo deaf", b"x" * 3_000_000, stdin=PIPE, stdout=PIPE))
    results = await asyncio.gather(*(run(f"echo {i}", stdout=PIPE) for i in range(20)))
    print([int(out) for _, out, _ in results] == list(range(20)))
    proc = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(type(proc).__name__, proc.pid > 0, proc.returncode, type(proc.stdin).__name__, type(proc.stdout).__name__, proc.stderr)
    proc.stdin.write(b"one\n")
    await proc.stdin.drain()
    print(await proc.stdout.readline())
    proc.stdin.write(b"two\nthree")
    proc.stdin.close()
    await proc.stdin.wait_closed()
    print(await proc.stdout.read(), await proc.wait(), proc.returncode)


asyncio.run(main())
