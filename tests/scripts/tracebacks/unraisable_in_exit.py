# sys.exit inside try/finally, and the order of output.
import sys
def f():
    try:
        sys.exit("goodbye")
    finally:
        print("finally runs")
f()
