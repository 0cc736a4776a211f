import asyncio


def hello_world(loop):
    """A callback to print 'Hello World' and stop the event loop"""
    print('Hello World')
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(hello_world, loop)
try:
    loop.run_forever()
finally:
    loop.close()


def display_date(n, loop):
    print("tick", n)
    if n < 3:
        loop.call_later(0.01, display_date, n + 1, loop)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(display_date, 1, loop)
try:
    loop.run_forever()
finally:
    loop.close()
print(loop.is_closed())
