# cycles go, with their finalizers and weak references
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self


n = Node("a")
ref = weakref.ref(n, lambda r: print("callback"))
f = weakref.finalize(n, print, "finalized")
print(ref() is n, f.alive)
del n
gc.collect()
gc.collect()
print(ref(), f.alive)
