# Mutual recursion: nothing to fold, so the text is long but ends right; a shallow one shows the limit of three.
import traceback, sys
def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)
for depth in (2, 3, 4, 10):
    try:
        f(depth)
    except ValueError:
        traceback.print_exc(file=sys.stdout)
def a(n): b(n)
def b(n):
    if n: a(n - 1)
    else: 1 / 0
a(5)
