# call_soon, call_later, call_at order, run_until_complete, loop by hand.
import asyncio
def cb(*a): print("cb", *a)
loop = asyncio.new_event_loop()
loop.call_soon(cb, 1); loop.call_soon(cb, 2); h = loop.call_soon(cb, "never"); h.cancel(); loop.call_later(0.02, cb, "later"); loop.call_later(0.01, cb, "sooner"); loop.call_later(0.03, loop.stop); loop.run_forever()
print(h.cancelled(), loop.is_running(), loop.is_closed())
async def co(): await asyncio.sleep(0); return loop.is_running()
print(loop.run_until_complete(co())); t = loop.create_task(co()); print(loop.run_until_complete(t), t.done()); f = loop.create_future(); loop.call_soon(f.set_result, "f"); print(loop.run_until_complete(f))
def nested(): loop.call_soon(cb, "nested second"); cb("nested first")
loop.call_soon(nested); loop.call_soon(cb, "between"); loop.call_soon(lambda: loop.call_soon(loop.stop)); loop.run_forever()
async def boom(): raise ValueError("from coroutine")
try: loop.run_until_complete(boom())
except ValueError as e: print(e)
print(type(loop.time()).__name__, loop.get_debug()); loop.run_until_complete(loop.shutdown_asyncgens()); loop.close(); print(loop.is_closed())
for fn in (lambda: loop.call_soon(cb), lambda: loop.run_forever()):
    try: fn()
    except RuntimeError as e: print(e)
with asyncio.Runner() as r: print(r.run(asyncio.sleep(0, "runner")), r.get_loop() is r.get_loop())
errors = []
async def main():
    l = asyncio.get_running_loop(); l.set_exception_handler(lambda lo, ctx: errors.append((ctx["message"].split("(")[0], repr(ctx["exception"])))); l.call_soon(lambda: 1 / 0); await asyncio.sleep(0); await asyncio.sleep(0)
asyncio.run(main()); print(errors)
