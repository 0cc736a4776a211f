# a length that cannot be true is not believed where there are items already
import sys

class Empty:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return sys.maxsize

items = [1, 2]
items.extend(Empty())
print(items)
try:
    list(range(10 ** 18))
except MemoryError as e:
    print(type(e).__name__)
