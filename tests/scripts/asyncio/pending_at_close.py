# A loop that is closed with pending tasks tells of them.
import asyncio
async def forever(): await asyncio.sleep(100)
loop = asyncio.new_event_loop()
async def main(): loop.create_task(forever(), name="left behind"); await asyncio.sleep(0); return "main ends"
print(loop.run_until_complete(main())); print(len(asyncio.all_tasks(loop)))
for t in asyncio.all_tasks(loop): t.cancel()
loop.run_until_complete(asyncio.sleep(0)); print(len(asyncio.all_tasks(loop))); loop.close()
