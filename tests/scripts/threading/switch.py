# threads that compute take turns
import sys
import threading

print(sys.getswitchinterval())
sys.setswitchinterval(1e-4)
print(round(sys.getswitchinterval(), 6))
seen = set()
stop = False


def spin(n):
    while not stop:
        seen.add(n)


threads = [threading.Thread(target=spin, args=[i]) for i in range(4)]
for t in threads:
    t.start()
while len(seen) < 4:
    pass
stop = True
for t in threads:
    t.join()
print(sorted(seen))

# unguarded updates are lost or not, guarded ones never
total, lock = 0, threading.Lock()


def add():
    global total
    for _ in range(2000):
        with lock:
            total += 1


threads = [threading.Thread(target=add) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
for wrong in 0, -1, "a":
    try:
        sys.setswitchinterval(wrong)
    except Exception as e:
        print(type(e).__name__, e)
