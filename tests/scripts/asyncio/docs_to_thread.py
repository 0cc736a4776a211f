# Blocking functions in threads while others run.
import asyncio, time
def blocking_io(): print("start blocking_io"); time.sleep(0.03); print("blocking_io complete")
async def main():
    print("started main"); await asyncio.gather(asyncio.to_thread(blocking_io), asyncio.sleep(0.01)); print("finished main")
asyncio.run(main())
