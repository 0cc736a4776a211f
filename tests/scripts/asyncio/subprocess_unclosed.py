# What is left open is warned of at the end of the loop, or when it is collected.
import asyncio
import gc
import warnings

warnings.simplefilter("always", ResourceWarning)


async def main():
    proc = await asyncio.create_subprocess_exec("true", stdout=-1)
    await proc.communicate()
    transport = proc._transport
    print(transport.is_closing(), transport.get_pipe_transport(1).is_closing())
    print(repr(proc).split()[0], str(transport).split()[1], "returncode=0" in repr(transport))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always", ResourceWarning)
    asyncio.run(main())
    gc.collect()
print(caught)
