# An LRU cache with a linked list, compared with an OrderedDict version.
from collections import OrderedDict

class Node:
    __slots__ = ("key", "value", "prev", "next")
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None

class LRUCache:
    """Least recently used cache with O(1) operations."""

    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.table = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.next, node.prev = self.head.next, self.head
        self.head.next.prev = node
        self.head.next = node

    def __getitem__(self, key):
        try:
            node = self.table[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.table:
            node = self.table[key]
            self._unlink(node)
            node.value = value
        else:
            if len(self.table) >= self.capacity:
                oldest = self.tail.prev
                self._unlink(oldest)
                del self.table[oldest.key]
            node = self.table[key] = Node(key, value)
        self._push(node)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __len__(self):
        return len(self.table)

    def __contains__(self, key):
        return key in self.table

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next

    def __repr__(self):
        items = ", ".join(f"{k!r}: {self.table[k].value!r}" for k in self)
        return f"{type(self).__name__}({{{items}}}, capacity={self.capacity})"

class OrderedLRU(OrderedDict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.capacity:
            self.popitem(last=False)

def main():
    cache = LRUCache(3)
    for i, word in enumerate("one two three two four one five two".split()):
        cached = cache.get(word)
        print(f"{i}: {word:<6} -> {cached!s:<5}", end=" ")
        cache[word] = i
        print(list(cache))
    print(cache, len(cache), "five" in cache, "three" in cache)
    print(f"hits={cache.hits} misses={cache.misses} ratio={cache.hits / (cache.hits + cache.misses):.2%}")
    try:
        cache["gone"]
    except KeyError as e:
        print("KeyError:", e)
    try:
        LRUCache(0)
    except ValueError as e:
        print("ValueError:", e)
    a, b = LRUCache(50), OrderedLRU(50)
    state = 12345
    for _ in range(5000):
        state = (state * 1103515245 + 12345) % 2**31
        key = state % 97
        if state & 1:
            a[key] = b[key] = state
        else:
            assert a.get(key) == (b[key] if key in b else None), key
    print("agree:", list(a) == list(reversed(b)), len(a), a.hits + a.misses)

if __name__ == "__main__":
    main()
