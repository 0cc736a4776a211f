# gi_* attributes, names, reprs, getgeneratorstate, generator expressions.
import inspect, types
def g(a, b=2):
    local = a + b
    yield local
    try:
        yield "second"
    finally:
        other = 1
it = g(1)
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__, it.gi_frame.f_lineno, inspect.getgeneratorstate(it))
print(repr(it).startswith("<generator object g at 0x"), type(it), iter(it) is it, isinstance(it, types.GeneratorType))
next(it)
print(it.gi_suspended, it.gi_frame.f_locals, it.gi_frame.f_lineno, inspect.getgeneratorlocals(it), inspect.getgeneratorstate(it))
next(it)
print(it.gi_frame.f_lineno, it.gi_frame.f_code.co_name, it.gi_frame.f_back)
list(it)
print(it.gi_frame, it.gi_running, it.gi_suspended, inspect.getgeneratorstate(it))
it.__name__ = "renamed"; it.__qualname__ = "Q"
print(it.__name__, repr(it).split(" at ")[0])
def self_running():
    yield me.gi_running, inspect.getgeneratorstate(me)
me = self_running()
print(next(me), me.gi_running)
ge = (x * y for x in range(3) for y in "ab" if x)
print(ge.__name__, ge.__qualname__, list(ge), inspect.isgenerator(ge), inspect.isgeneratorfunction(g), inspect.isgeneratorfunction(len))
for code in ["it.gi_frame = 1", "it.gi_running = 1", "it.x = 1", "it.__name__ = 1", "types.GeneratorType()", "len(it)", "it[0]", "it + 1", "it.send()", "it.throw()", "it.close(1)"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as e:
        print(code, "|", type(e).__name__, e)
class K:
    def m(self): yield 1
    gen = (i for i in range(2))
print(K().m().__qualname__, K.gen.__qualname__)
def scope():
    x = 1
    return list(x for _ in range(2)), [x for x in range(3)], x
print(scope())
try:
    (i for i in 5)
except TypeError as e:
    print(e)
lazy = (print("evaluated", i) for i in [1, 2])
print("nothing yet"); next(lazy)
def first_iterable_is_eager():
    try:
        (x for x in undefined)
    except NameError as e:
        print(e)
    later = (x for x in [1] for y in undefined2)
    try:
        next(later)
    except NameError as e:
        print("late", e)
first_iterable_is_eager()
