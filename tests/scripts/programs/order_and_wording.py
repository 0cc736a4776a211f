"""What is evaluated first, and how errors of little-used calls are worded."""
import collections
import itertools
import operator
import types


def say(what):
    print(what, end=" ")
    return what


# all elements of a display are evaluated before the first is hashed
for source in ("{say([]), say(1)}", "{say([]): say(1), say(2): say(3)}", "{1: [], **say({}), say([]): 2}"):
    try:
        eval(source)
    except TypeError as e:
        print(e)

# the text of {x=} is decoded as the rest of the literal
print(f"{'\x41'=}", rf"{'\x41'=}", f"{'\N{DIGIT ONE}' = !r:>5}")


def f(*args, **kw):
    return args, kw


for source in ("f(1, *5)", "f(*5)", "f(*(), *6)", "f(**{1: 2})", "f(**{1: 2}, **{1: 3})", "f(**{'a': 1}, **{'a': 2}, b=1 / 0)",
               "list(itertools.combinations('ab', 2**70))", "(1).to_bytes(2**70)", "collections.deque([1]).rotate(2**70)",
               "operator.concat({}, [1])", "staticmethod(x=1)"):
    try:
        print(eval(source))
    except Exception as e:
        print(source, type(e).__name__, e)

for source in ("class C(*5): pass", "class C(metaclass=type, **{'metaclass': 3}): pass"):
    try:
        exec(source)
    except TypeError as e:
        print(source, e)

module = types.ModuleType("tool")
module.tool = print
try:
    module()
except TypeError as e:
    print(e)


class Names(dict):
    def __missing__(self, key):
        if key == "print":
            raise KeyError(key)
        return key + "!"


exec("print(unknown, (lambda: other)())", Names())


class Private:
    __x = "mangled"


setattr(Private, "__x", "plain")


class Outer:
    def match(self, v):
        match v:
            case Private(__x=y):
                return y


print(Outer().match(Private()))

for text in ("Zé", "ab é0", "zz"):
    try:
        bytes.fromhex(text)
    except ValueError as e:
        print(e)
