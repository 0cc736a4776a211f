# An uncaught exception two calls deep.
def outer(x):
    return inner(x) + 1

def inner(y):
    return 10 / y

print("before")
outer(0)
