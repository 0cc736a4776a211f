# What a stream keeps when the other end of its pipe is gone: data that could not be buffered is lost with the error.
import os, signal
def ends():
    r, w = os.pipe()
    os.close(r)
    return w
f = open(ends(), "wb", buffering=16)
try:
    f.write(b"x" * 100)
except BrokenPipeError as e:
    print("large:", e)
f.close()
print(f.closed)
f = open(ends(), "wb", buffering=16)
print(f.write(b"small"))
for attempt in range(2):
    try:
        f.flush()
    except BrokenPipeError as e:
        print("flush:", e)
try:
    f.write(b"y" * 20)
except BrokenPipeError as e:
    print("behind:", e)
try:
    f.close()
except BrokenPipeError as e:
    print("close:", e, f.closed)
t = open(ends(), "w")
try:
    t.write("z" * 100_000)
except BrokenPipeError as e:
    print("text:", e)
t.close()
print(t.closed)
