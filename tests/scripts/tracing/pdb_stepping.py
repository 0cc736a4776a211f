# breakpoint() stops the program, and commands step through it.
import sys
sys.stderr = sys.stdout


def f(a, b=2, *rest, key=None):
    c = a + b
    for i in range(2):
        c += i
    return c


def g():
    x = 1
    breakpoint()
    y = f(x, key="k")
    try:
        1 / 0
    except ZeroDivisionError:
        z = 3
    return y


print(g())
print("end")
