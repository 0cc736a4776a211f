# Frames of coroutines that were driven by hand.
async def leaf(x):
    return 1 / x
async def middle(x):
    value = await leaf(x)
    return value
async def root():
    async with Manager():
        return await middle(0)
class Manager:
    async def __aenter__(self): return self
    async def __aexit__(self, *exc): return False
root().send(None)
