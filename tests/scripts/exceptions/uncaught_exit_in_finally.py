# SystemExit passes through except Exception and runs finally blocks and atexit functions.
import sys, atexit
atexit.register(print, "atexit one")
@atexit.register
def two(): print("atexit two")
try:
    try:
        sys.exit(4)
    except Exception:
        print("never")
finally:
    print("finally")
