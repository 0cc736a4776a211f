"""A generator that a for loop makes is closed when the loop leaves it early; others stay as they are."""
import sys


def numbers(n=3):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", sys.exception())


class Source:
    def items(self):
        with self:
            yield from "abc"

    @staticmethod
    def plain():
        try:
            yield 1
        finally:
            print("static closed")

    @classmethod
    def made(cls, *args, **kw):
        try:
            yield args
        finally:
            print("class closed")

    def __enter__(self):
        print("enter")

    def __exit__(self, *exc):
        print("exit", exc[0])


for x in numbers():
    break
print("after break")


def by_return():
    for x in numbers():
        return print("value first")


by_return()
print("after return")


def by_error():
    for x in numbers(n=2):
        raise KeyError(x)


try:
    by_error()
except KeyError as e:
    print("caught", e, e.__traceback__.tb_next.tb_lineno - by_error.__code__.co_firstlineno)

source = Source()
for x in source.items():
    break
for x in Source.plain():
    break
for x in source.made(*[1], **{"k": 2}):
    break


def outer():
    for x in numbers():
        yield x
        if x:
            break
    print("outer goes on")
    yield "last"


print(list(outer()))

for x in numbers(0):
    pass
else:
    print("not left early")

# something else refers to these
kept = numbers()
for x in kept:
    break
print(next(kept))


def give():
    return kept


for x in give():
    break
print(next(kept, "at the end"))


def stubborn():
    try:
        yield 1
    finally:
        yield 2


class Hook:
    pass


sys.unraisablehook = lambda u: print("ignored:", u.exc_value, type(u.object).__name__)
for x in stubborn():
    break
print("end")
