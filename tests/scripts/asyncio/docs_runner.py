import asyncio


async def main():
    await asyncio.sleep(0)
    print('hello')
    return 3


with asyncio.Runner() as runner:
    print(runner.run(main()), runner.run(main()))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
print(loop.is_closed())
c = main()
for call in (lambda: runner.run(c), runner.get_loop):
    try:
        call()
    except RuntimeError as e:
        print(e)
c.close()
runner.close()
with asyncio.Runner(debug=True, loop_factory=asyncio.new_event_loop) as r:
    print(r.get_loop().get_debug(), r.run(main()))
try:
    with asyncio.Runner() as runner:
        runner.run(main)
except ValueError as e:
    print(str(e)[:34])


async def inside():
    c = main()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    runner = asyncio.Runner()
    try:
        runner.run(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(inside())
