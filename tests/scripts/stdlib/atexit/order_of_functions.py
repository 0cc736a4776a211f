# functions run in reverse order, with their arguments
import atexit


@atexit.register
def decorated():
    print("decorated")


print(atexit.register(print, "with", "arguments", sep="-") is print)
atexit.register(lambda: print("last registered, first called"))
print(atexit._ncallbacks())
