# A *argument that is the only one is read when the keywords have been evaluated.
def f(*args, **kw):
    return args, kw


def told(text, value):
    print(text)
    return value


def items():
    print("read")
    yield 1


print(f(*items(), k=told("keyword", 2)))
print(f(0, *items(), k=told("keyword", 2)))
for call in (lambda: f(*1, k=len(2)), lambda: f(0, *1, k=len(2)), lambda: f(*1, k=2)):
    try:
        call()
    except TypeError as e:
        print(e)
