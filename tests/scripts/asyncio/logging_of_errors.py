# Errors go through the logger "asyncio".
import asyncio, logging, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s", level=logging.INFO)
async def main():
    loop = asyncio.get_running_loop(); loop.call_exception_handler({"message": "told", "who": "me"})
    class H(logging.Handler):
        def emit(self, r): print("record", r.levelname, r.getMessage().split("\n")[0].split(" at ")[0], r.exc_info and r.exc_info[1])
    log = logging.getLogger("asyncio"); log.addHandler(H()); log.propagate = False
    def boom(): raise ValueError("b")
    loop.call_soon(boom); await asyncio.sleep(0.001)
asyncio.run(main())
