# Loop exception handlers: callbacks that fail, handlers that fail, the default one.
import asyncio, sys
def handler(loop, context): print("handler:", context["message"].split(" at ")[0], repr(context.get("exception")), sorted(context))
async def main():
    loop = asyncio.get_running_loop(); print(loop.get_exception_handler()); loop.set_exception_handler(handler); print(loop.get_exception_handler() is handler)
    def fail(*a): raise ValueError("in callback")
    loop.call_soon(fail); loop.call_later(0.001, fail, 1); f = loop.create_future(); f.add_done_callback(fail); f.set_result(1); await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "by hand", "extra": 5})
    for bad in (5, "x"):
        try: loop.set_exception_handler(bad)
        except TypeError as e: print(e)
    loop.set_exception_handler(None); loop.call_exception_handler({"message": "to stderr", "b": 2, "a": "one"}); loop.call_exception_handler({})
    def worse(loop, context): raise KeyError("handler")
    loop.default_exception_handler = lambda c: print("default:", c["message"], repr(c["exception"])); loop.set_exception_handler(worse); loop.call_exception_handler({"message": "m"})
asyncio.run(main())
