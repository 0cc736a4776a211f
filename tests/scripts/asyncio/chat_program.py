# A chat room: broadcast, joining, leaving, slow members, shutdown.
import asyncio
class Room:
    def __init__(self): self.members, self.log = {}, []
    async def join(self, name):
        if name in self.members: raise ValueError(f"{name} is taken")
        q = self.members[name] = asyncio.Queue(maxsize=3); await self.say("*", f"{name} joined"); return q
    async def leave(self, name): del self.members[name]; await self.say("*", f"{name} left")
    async def say(self, who, text):
        self.log.append((who, text))
        for name, q in list(self.members.items()):
            if name != who:
                try: q.put_nowait((who, text))
                except asyncio.QueueFull: self.log.append(("!", f"dropped for {name}"))
async def member(room, name, lines, read=True):
    q = await room.join(name); seen = []
    async def reader():
        while True: seen.append(await q.get()); await asyncio.sleep(0)
    r = asyncio.create_task(reader()) if read else None
    for line in lines: await room.say(name, line); await asyncio.sleep(0)
    for _ in range(10): await asyncio.sleep(0)
    await room.leave(name)
    if r:
        r.cancel()
        try: await r
        except asyncio.CancelledError: pass
    return name, seen
async def main():
    room = Room()
    async with asyncio.TaskGroup() as tg: ts = [tg.create_task(member(room, "ann", ["hi", "anyone?"])), tg.create_task(member(room, "bob", ["hello"])), tg.create_task(member(room, "slow", [], read=False))]
    for t in ts: print(*t.result())
    for e in room.log: print(*e)
    await room.join("x")
    try: await room.join("x")
    except ValueError as e: print(e)
asyncio.run(main())
