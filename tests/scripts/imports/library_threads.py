# Threads that first look at the same modules at the same time all see them whole.
import sys
import threading

names = ["textwrap", "fractions", "shlex", "graphlib", "csv", "html.parser", "http.cookies"] * 4
barrier = threading.Barrier(len(names))
lost = []


def look(name):
    __import__(name)
    barrier.wait()
    module = sys.modules[name]
    for public in getattr(module, "__all__", ()):
        if not hasattr(module, public):
            lost.append((name, public))


threads = [threading.Thread(target=look, args=(n,)) for n in names]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(lost)
