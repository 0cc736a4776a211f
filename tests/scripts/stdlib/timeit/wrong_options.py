# The command line with options that are wrong, and a clock that runs backwards.
import contextlib
import io
import timeit

for args in (["-n"], ["-n", "x"], ["--nosuch"], ["-u", "year", "pass"], ["-r", "two", "pass"]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            status = timeit.main(args)
        except ValueError as e:
            status = e
    print(args, status, out.getvalue().splitlines()[:2])
ticks = iter(range(100, 0, -1))
print(timeit.timeit("pass", timer=lambda: next(ticks), number=3))
for call in (lambda: timeit.timeit(number="x"), lambda: timeit.repeat(repeat=-1), lambda: timeit.Timer(3),
             lambda: timeit.Timer("pass", setup=3), lambda: timeit.Timer("return"), lambda: timeit.timeit("yield", number=0),
             lambda: timeit.timeit("pass", number=0, timer=lambda: 1), lambda: timeit.Timer("x", globals=3).timeit(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
