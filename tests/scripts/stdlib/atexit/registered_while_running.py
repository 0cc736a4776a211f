# a function may register others; an exit status stays
import atexit
import sys


def first():
    print("first")
    atexit.register(print, "registered at the end")


atexit.register(first)
try:
    sys.exit("the message")
except SystemExit as e:
    print("caught", e)
