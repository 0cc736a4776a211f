# The program of the documentation that runs a shell command.
import asyncio


async def run(cmd):
    proc = await asyncio.create_subprocess_shell(
        cmd,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE)

    stdout, stderr = await proc.communicate()

    print(f'[{cmd!r} exited with {proc.returncode}]')
    if stdout:
        print(f'[stdout]\n{stdout.decode()}')
    if stderr:
        print(f'[stderr]\n{stderr.decode()}')


asyncio.run(run('echo /zzz; ls /zzz-not-here 2>/dev/null; echo to stderr >&2; exit 2'))


async def main():
    await asyncio.gather(
        run('sleep 0.05; echo "world"'),
        run('echo "hello"'))


asyncio.run(main())
