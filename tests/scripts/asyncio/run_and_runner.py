# run and Runner: results, errors, misuse, several runs, leftovers are cancelled.
import asyncio
async def job(x): await asyncio.sleep(0); return x
async def nested():
    c = job(1)
    try: asyncio.run(c)
    except RuntimeError as e: print(e)
    c.close()
print(asyncio.run(job(1))); asyncio.run(nested())
for bad in (5, job):
    try: asyncio.run(bad)
    except ValueError as e: print(str(e).split(" at 0x")[0])
async def leaves():
    async def left():
        try: await asyncio.sleep(100)
        finally: print("left one cancelled")
    asyncio.create_task(left()); await asyncio.sleep(0); return "left"
print(asyncio.run(leaves()))
async def gen():
    try: yield 1; yield 2
    finally: print("generator closed")
async def half():
    async for x in gen(): return x
print(asyncio.run(half()))
with asyncio.Runner(debug=True) as r:
    print(r.run(job(2)), r.get_loop().get_debug(), r.run(job(3)), r.get_loop() is r.get_loop()); l = r.get_loop()
print(l.is_closed())
for f in (r.get_loop,):
    try: f()
    except RuntimeError as e: print(e)
r.close()
async def exits(): raise SystemExit(3)
try: asyncio.run(exits())
except SystemExit as e: print("exit", e.code)
def factory(): print("factory"); return asyncio.new_event_loop()
print(asyncio.run(job(5), loop_factory=factory))
