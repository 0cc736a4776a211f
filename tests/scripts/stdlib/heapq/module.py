# heapq: every function, stability, errors.
import heapq
h = [5, 2, 8, 1, 9, 3]; heapq.heapify(h); print(h, h[0]); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h, [heapq.heappop(h) for _ in range(len(h))])
print(heapq.nlargest(3, [1, 8, 2, 23, 7]), heapq.nsmallest(2, [1, 8, 2]), heapq.nlargest(2, ["a", "bbb", "cc"], key=len), heapq.nsmallest(2, [(2, "b"), (1, "z"), (1, "a")]), heapq.nlargest(0, [1]), heapq.nlargest(10, [1, 3, 2]), heapq.nsmallest(1, [3, 1]), heapq.nlargest(1, [3, 1]), heapq.nsmallest(-1, [1]), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge(["bb", "a"], ["ccc"], key=len, reverse=False) if False else heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge()), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), heapq.heappushpop([], 5), heapq.nsmallest(3, "hello world", key=ord), heapq.nlargest(2, {"a": 1, "b": 2}.items(), key=lambda kv: kv[1]))
for e in ["heapq.heappop([])", "heapq.heapreplace([], 1)", "heapq.heapify((1, 2))", "heapq.heappush(5, 1)", "heapq.heapify([1, 'a'])", "heapq.heappush([1], 'a')", "heapq.nlargest('a', [])", "heapq.heappush([])", "list(heapq.merge([1], 5))", "list(heapq.merge([1], ['a']))", "heapq.nsmallest(2, 5)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
def dijkstra(g, s):
    dist, pq = {}, [(0, s)]
    while pq:
        d, u = heapq.heappop(pq)
        if u in dist: continue
        dist[u] = d
        for v, w in g.get(u, {}).items(): heapq.heappush(pq, (d + w, v))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
class T:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return f"{self.n}{self.p}"
q = []
for i, n in enumerate("xyzw"): heapq.heappush(q, T((i * 7) % 4, n))
print(q, [heapq.heappop(q) for _ in range(4)])
def heapsort(it):
    h = []
    for x in it: heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in range(len(h))]
print(heapsort([(i * 7919) % 101 for i in range(30)])); big = [(i * 7919) % 1009 for i in range(1000)]; heapq.heapify(big); print(big[:10], all(big[i] <= big[2 * i + 1] for i in range(499)))
