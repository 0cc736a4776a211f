# The program of the documentation that asks another Python what the date is.
import asyncio
import datetime


async def get_date():
    code = 'import datetime; print(datetime.datetime.now())'

    # Create the subprocess; redirect the standard output
    # into a pipe.
    proc = await asyncio.create_subprocess_exec(
        'python3', '-c', code,
        stdout=asyncio.subprocess.PIPE)

    # Read one line of output.
    data = await proc.stdout.readline()
    line = data.decode('ascii').rstrip()

    # Wait for the subprocess exit.
    await proc.wait()
    return line


date = asyncio.run(get_date())
print(datetime.datetime.now() - datetime.datetime.fromisoformat(date) < datetime.timedelta(minutes=1))
