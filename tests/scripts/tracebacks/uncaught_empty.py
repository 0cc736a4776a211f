# An exception without a message, raised from finally, after output without a newline.
print("no newline", end="")
try:
    pass
finally:
    raise KeyError
