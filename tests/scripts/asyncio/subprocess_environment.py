# Options that are Popen's: the environment, the folder, sessions and further descriptors.
import asyncio
import os
from asyncio.subprocess import PIPE


async def output(*args, **kwargs):
    proc = await asyncio.create_subprocess_exec(*args, stdout=PIPE, **kwargs)
    out, _ = await proc.communicate()
    return out


async def main():
    print(await output("/bin/sh", "-c", "echo $NAME", env={"NAME": "value"}))
    print(await output("pwd", cwd="/"))
    print(await output("sh", "-c", "echo $0 $1", "first", executable="/bin/sh"))
    sid = int(await output("sh", "-c", "ps -o sid= -p $$ || echo 0", start_new_session=True))
    print(sid != os.getsid(0))
    read, write = os.pipe()
    os.write(write, b"through a descriptor")
    os.close(write)
    print(await output("sh", "-c", f"cat <&{read}", pass_fds=(read,)))
    os.close(read)
    proc = await asyncio.create_subprocess_shell("exit 1", start_new_session=True, process_group=None)
    print(await proc.wait())
    with open("out.txt", "w") as file:
        proc = await asyncio.create_subprocess_shell("echo to a file; echo error >&2", stdout=file, stderr=file)
        print(await proc.wait(), proc.stdout)
    with open("out.txt") as file:
        print(file.read().split("\n"))
        file.seek(0)
        proc = await asyncio.create_subprocess_exec("cat", stdin=file, stdout=PIPE)
        print(await proc.communicate())


asyncio.run(main())
