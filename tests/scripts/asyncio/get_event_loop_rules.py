import asyncio
import warnings

warnings.simplefilter("always")


def attempt(what, f, *args):
    with warnings.catch_warnings(record=True) as ws:
        warnings.simplefilter("always")
        try:
            r = f(*args)
            print(what, type(r).__name__, end=" ")
        except Exception as e:
            print(what, type(e).__name__, e, end=" ")
            r = None
        print([(w.category.__name__, str(w.message)) for w in ws])
    return r


attempt("running", asyncio.get_running_loop)
attempt("_running", asyncio._get_running_loop)
loop = attempt("get", asyncio.get_event_loop)
attempt("again", asyncio.get_event_loop)
asyncio.set_event_loop(None)
attempt("after None", asyncio.get_event_loop)
new = attempt("new", asyncio.new_event_loop)
attempt("set", asyncio.set_event_loop, new)
print(asyncio.get_event_loop() is new)
attempt("bad", asyncio.set_event_loop, 3)


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop() is asyncio._get_running_loop())
    attempt("current_task", asyncio.current_task)


new.run_until_complete(main())
attempt("current_task", asyncio.current_task)
attempt("all_tasks", asyncio.all_tasks)
print(asyncio.all_tasks(new), asyncio.current_task(new))
attempt("future", asyncio.Future)
asyncio.set_event_loop(None)
attempt("future", asyncio.Future)
attempt("ensure", asyncio.ensure_future, 3)
asyncio.run(main())
attempt("after run", asyncio.get_event_loop)
new.close()
if loop:
    loop.close()
