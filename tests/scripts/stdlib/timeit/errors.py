# statements that are wrong, names that are missing
import timeit

for args in (("x = ",), ("pass", "y = ("), (3,), ("pass", 3), ("break",)):
    try:
        print(timeit.Timer(*args))
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e.args[0])
try:
    timeit.timeit("nope", number=1)
except NameError as e:
    print(e)
t = timeit.Timer("1 / 0")
try:
    t.timeit(1)
except ZeroDivisionError as e:
    print(e)
