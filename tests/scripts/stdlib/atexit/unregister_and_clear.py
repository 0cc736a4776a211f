# unregister takes all of a function, _clear everything, _run_exitfuncs runs now
import atexit


def f(x):
    print("f", x)


atexit.register(f, 1)
atexit.register(print, "kept")
atexit.register(f, 2)
print(atexit.unregister(f), atexit._ncallbacks())
atexit.unregister(len)
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit.register(f, 3)
atexit._clear()
atexit.register(f, 4)
print("end of the script")
