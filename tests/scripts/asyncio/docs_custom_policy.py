# A policy of one's own decides which loops there are.
import asyncio
import threading


class CountingLoop(asyncio.SelectorEventLoop):
    made = 0

    def __init__(self):
        super().__init__()
        CountingLoop.made += 1

    def __repr__(self):
        return f"<CountingLoop number={self.made}>"


class MyEventLoopPolicy(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self):
        """Get the event loop, and say so."""
        loop = super().get_event_loop()
        print("get_event_loop:", loop)
        return loop

    def new_event_loop(self):
        return CountingLoop()


async def main():
    return type(asyncio.get_running_loop()).__name__


print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(MyEventLoopPolicy())
print(type(asyncio.get_event_loop_policy()).__name__)
print(asyncio.run(main()), CountingLoop.made)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
print(loop.run_until_complete(main()))


def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)


thread = threading.Thread(target=in_thread, name="worker")
thread.start()
thread.join()
loop.close()

for bad in (1, "policy", MyEventLoopPolicy):
    try:
        asyncio.set_event_loop_policy(bad)
    except TypeError as e:
        print(e)
try:
    asyncio.set_event_loop("loop")
except TypeError as e:
    print(e)
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
