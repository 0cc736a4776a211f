# contextvars with tasks and callbacks.
import asyncio, contextvars
var = contextvars.ContextVar("var", default="default")
async def child(n):
    before = var.get(); var.set(n); await asyncio.sleep(0); return before, var.get()
async def main():
    print(var.get()); var.set("main"); print(await asyncio.gather(child(1), child(2)), var.get()); print(await child("inline"), var.get()); tok = var.set("temp"); var.reset(tok); print(var.get(), tok.old_value, tok.var is var)
    ctx = contextvars.copy_context(); print(ctx.run(lambda: (var.set("in ctx"), var.get())[1]), var.get(), ctx[var]); loop = asyncio.get_running_loop(); loop.call_soon(lambda: print("callback sees", var.get())); var.set("changed"); await asyncio.sleep(0)
    t = asyncio.create_task(child("x"), context=ctx); print(await t, ctx[var]); print(await asyncio.to_thread(var.get))
asyncio.run(main()); print(var.get())
for f in (lambda: var.reset(tok2), lambda: contextvars.ContextVar("n").get()):
    tok2 = var.set(1); var.reset(tok2)
    try: f()
    except (RuntimeError, LookupError) as e: print(type(e).__name__, str(e).split(" at 0x")[0])
print(contextvars.ContextVar("n").get("given"), var.name)
