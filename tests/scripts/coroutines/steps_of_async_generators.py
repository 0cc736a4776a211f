# asend, athrow and aclose of an asynchronous generator, driven by hand: in any order, twice, and while another runs.
import types
import warnings


@types.coroutine
def pause(v):
    return (yield v)


class MyExc(Exception):
    pass


async def endless():
    while True:
        try:
            yield
            break
        except MyExc:
            pass
    while True:
        try:
            await pause(None)
        except MyExc:
            pass


async def simple():
    try:
        yield 1
    except MyExc as e:
        print("caught", e)
        yield 2


MAKERS = {
    "asend": lambda g: g.asend(None),
    "athrow": lambda g: g.athrow(MyExc("first")),
    "aclose": lambda g: g.aclose(),
    "anext": lambda g: g.__anext__(),
}


def attempt(title, step, op):
    do = {"throw": lambda: step.throw(MyExc("in")), "send": lambda: step.send(None), "close": step.close}[op]
    try:
        print(title, op, repr(do()))
    except BaseException as e:
        print(title, op, type(e).__name__, e)


warnings.simplefilter("ignore")
for name, make in MAKERS.items():
    for first in "send", "throw", "close":
        gen = endless()
        attempt("start", gen.asend(None), "send")
        attempt("run", gen.asend(None), "send")
        step = make(gen)
        for op in first, "send", "throw", "close":
            attempt(name, step, op)

for name, make in MAKERS.items():
    for started in False, True:
        for ops in ("throw", "send"), ("close", "send", "throw"), ("send", "send", "throw", "close"), ("throw", "throw", "close"):
            gen = simple()
            if started:
                attempt("start", gen.asend(None), "send")
            step = make(gen)
            for op in ops:
                attempt(f"{name} {started}", step, op)
            print(gen.ag_running, gen.ag_frame is None)

warnings.simplefilter("always")
gen = simple()


def forget():
    gen.asend(None)
    gen.aclose()
    gen.athrow(ValueError)
    gen.athrow(ValueError, ValueError(), None).close()


with warnings.catch_warnings(record=True) as caught:
    forget()
for w in caught:
    print(w.category.__name__, w.message)
for name, make in MAKERS.items():
    attempt(f"{name} at the end", make(gen), "send")
