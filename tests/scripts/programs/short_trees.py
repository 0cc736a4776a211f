# A binary search tree, a trie and Huffman coding.
import heapq
from collections import Counter
class Tree:
    __slots__ = "key", "left", "right"
    def __init__(self, key): self.key, self.left, self.right = key, None, None
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None: setattr(self, side, Tree(key))
        else: child.insert(key)
        return self
    def __iter__(self):
        if self.left: yield from self.left
        yield self.key
        if self.right: yield from self.right
    def __contains__(self, key):
        node = self
        while node:
            if key == node.key: return True
            node = node.left if key < node.key else node.right
        return False
    def depth(self): return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)
    def __str__(self, indent=0):
        return "".join([self.right.__str__(indent + 2) if self.right else "", " " * indent + str(self.key) + "\n", self.left.__str__(indent + 2) if self.left else ""])
t = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 35): t.insert(k)
print(list(t), 40 in t, 45 in t, t.depth()); print(t, end="")
class Trie(dict):
    END = ""
    def __missing__(self, k): self[k] = Trie(); return self[k]
    def add(self, word):
        node = self
        for c in word: node = node[c]
        node[self.END] = word
    def complete(self, prefix):
        node = self
        for c in prefix:
            if c not in node: return
            node = node[c]
        stack = [node]
        while stack:
            n = stack.pop()
            if self.END in n: yield n[self.END]
            stack += [n[c] for c in sorted(n, reverse=True) if c]
trie = Trie()
for w in "car card care cat dog do carpet".split(): trie.add(w)
print(list(trie.complete("car")), list(trie.complete("d")), list(trie.complete("x")), list(trie.complete("")))
def huffman(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap); i = len(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, i, (a, b))); i += 1
    codes = {}
    def walk(node, code):
        if isinstance(node, str): codes[node] = code or "0"
        else: walk(node[0], code + "0"); walk(node[1], code + "1")
    walk(heap[0][2], "")
    return codes
text = "this is an example of a huffman tree"; codes = huffman(text); bits = "".join(codes[c] for c in text); print(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0])), len(bits), len(text) * 8)
back, cur, inv = "", "", {v: k for k, v in codes.items()}
for b in bits:
    cur += b
    if cur in inv: back += inv[cur]; cur = ""
print(back == text, huffman("aaaa"))
