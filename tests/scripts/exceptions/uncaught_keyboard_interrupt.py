# KeyboardInterrupt that nobody catches.
def work():
    raise KeyboardInterrupt
try:
    work()
except Exception:
    print("never")
