# The watchers of child processes that 3.13 has still, and what they warn of.
import asyncio
import warnings


def show(f):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = f()
        except Exception as e:
            result = type(e)
    print(getattr(result, "__name__", type(result).__name__), [(w.category.__name__, str(w.message)) for w in caught])
    return result


policy = asyncio.get_event_loop_policy()
for f in (asyncio.get_child_watcher, policy.get_child_watcher, asyncio.SafeChildWatcher, asyncio.FastChildWatcher,
          asyncio.MultiLoopChildWatcher, asyncio.PidfdChildWatcher, asyncio.ThreadedChildWatcher,
          lambda: asyncio.set_child_watcher(asyncio.PidfdChildWatcher()), lambda: policy.set_child_watcher(3),
          lambda: policy.set_child_watcher(None), lambda: type("Mine", (asyncio.AbstractChildWatcher,), {})):
    show(f)
print(asyncio.SafeChildWatcher.__mro__)
watcher = asyncio.AbstractChildWatcher()
for name, args in ("add_child_handler", (1, print)), ("remove_child_handler", (1,)), ("attach_loop", (None,)), ("close", ()), ("is_active", ()), ("__enter__", ()):
    try:
        getattr(watcher, name)(*args)
    except NotImplementedError as e:
        print(name, repr(e))
print(asyncio.unix_events.can_use_pidfd())
