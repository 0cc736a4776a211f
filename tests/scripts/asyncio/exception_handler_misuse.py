import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s %(message)s")
loop = asyncio.new_event_loop()
print(loop.get_exception_handler())
for bad in (3, "handler"):
    try:
        loop.set_exception_handler(bad)
    except TypeError as e:
        print(e)


def handler(loop, context):
    print("handler", context["message"], repr(context.get("exception")))


loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)


def boom():
    raise ZeroDivisionError("in callback")


loop.call_soon(boom)
loop.call_later(0, boom)
fut = loop.create_future()
fut.add_done_callback(lambda f: boom())
fut.set_result(1)
loop.call_soon(loop.stop)
loop.run_forever()
loop.call_exception_handler({"message": "by hand", "extra": 1})
loop.set_exception_handler(None)
loop.call_exception_handler({"message": "default", "extra": [1], "more": "text"})


def bad_handler(loop, context):
    raise KeyError("handler is broken")


class First(logging.Filter):
    def filter(self, record):
        record.msg = record.getMessage().splitlines()[0]
        record.exc_info = None
        return True


logging.getLogger("asyncio").addFilter(First())
loop.set_exception_handler(bad_handler)
loop.call_exception_handler({"message": "lost"})


def stops(loop, context):
    loop.stop()


loop.set_exception_handler(stops)
loop.call_soon(boom)
loop.call_later(30, print, "never")
loop.run_forever()
loop.close()
