# Policies, and which loop a thread has.
import asyncio, warnings
class P(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self): print("policy makes a loop"); return super().new_event_loop()
print(isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy)); asyncio.set_event_loop_policy(P())
async def main(): return asyncio.get_event_loop() is asyncio.get_running_loop()
print(asyncio.run(main())); asyncio.set_event_loop_policy(None)
for bad in (5, "x"):
    try: asyncio.set_event_loop_policy(bad)
    except TypeError as e: print(e)
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop); print(asyncio.get_event_loop() is loop, asyncio._get_running_loop()); loop.close(); asyncio.set_event_loop(None)
