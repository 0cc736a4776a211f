"""pprint.pformat, reprlib, traceback.format_exc and inspect.signature."""
import inspect
import pprint
import traceback

data = {"key%d" % i: {"list": list(range(20)), "text": "word " * 10, "pair": (i, None)} for i in range(40)}
total = 0
for _ in range(4):
    total += len(pprint.pformat(data))


def f(a, b=1, *args, c, d: int = 2, **kw) -> int:
    raise ValueError("no")


for _ in range(800):
    try:
        f(1, c=2)
    except ValueError:
        total += len(traceback.format_exc().splitlines()[0])
    total += len(str(inspect.signature(f)))
print(total)
