# threads that read and write: pipes wait without holding up the others
import os
import sys
import threading
import time

r, w = os.pipe()
got = []


def reader():
    with open(r, "rb") as f:
        for line in f:
            got.append(line)


t = threading.Thread(target=reader)
t.start()
time.sleep(0.01)
print("the reader waits:", t.is_alive())
with open(w, "wb", buffering=0) as f:
    f.write(b"one\n")
    f.write(b"two\n")
t.join()
print(got)

# lines stay whole
r, w = os.pipe()
out = open(w, "w", buffering=1)


def writer(n):
    for i in range(50):
        out.write(f"{n} {i}\n")


threads = [threading.Thread(target=writer, args=[n]) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
out.close()
with open(r) as f:
    lines = f.read().splitlines()
print(len(lines), sorted(set(lines)) == sorted(f"{n} {i}" for n in range(4) for i in range(50)))

# a descriptor that does not block
r, w = os.pipe()
os.set_blocking(r, False)
with open(r, "rb", buffering=0) as f, open(w, "wb", buffering=0) as g:
    print(f.read(5), f.readinto(bytearray(3)), f.readall())
    g.write(b"abc")
    print(f.read(2), f.readall(), f.read())
try:
    open(r)
except OSError as e:
    print(e)
try:
    os.read(r, 1)
except OSError as e:
    print(e)
