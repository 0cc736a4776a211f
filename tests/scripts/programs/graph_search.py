# Graphs: BFS, DFS, Dijkstra, topological order, components, A* on a grid.
from collections import defaultdict, deque
from heapq import heappush, heappop

class Graph:
    def __init__(self, edges=(), directed=False):
        self.adj, self.directed = defaultdict(dict), directed
        for a, b, *w in edges:
            self.add(a, b, *w)
    def add(self, a, b, w=1):
        self.adj[a][b] = w
        self.adj[b]
        if not self.directed:
            self.adj[b][a] = w
    def bfs(self, start):
        seen, q = {start: None}, deque([start])
        while q:
            u = q.popleft()
            yield u
            for v in self.adj[u]:
                if v not in seen:
                    seen[v] = u
                    q.append(v)
    def dfs(self, start, seen=None):
        seen = set() if seen is None else seen
        seen.add(start)
        yield start
        for v in sorted(self.adj[start]):
            if v not in seen:
                yield from self.dfs(v, seen)
    def shortest(self, start, goal):
        dist, prev, pq = {start: 0}, {}, [(0, start)]
        while pq:
            d, u = heappop(pq)
            if u == goal:
                path = [u]
                while u in prev:
                    path.append(u := prev[u])
                return d, path[::-1]
            for v, w in self.adj[u].items():
                if d + w < dist.get(v, float("inf")):
                    dist[v], prev[v] = d + w, u
                    heappush(pq, (d + w, v))
        raise LookupError(f"no way from {start} to {goal}")
    def topological(self):
        indeg = {v: 0 for v in self.adj}
        for u in self.adj:
            for v in self.adj[u]:
                indeg[v] += 1
        ready = sorted(v for v, n in indeg.items() if not n)
        order = []
        while ready:
            order.append(u := ready.pop(0))
            for v in self.adj[u]:
                indeg[v] -= 1
                if not indeg[v]:
                    ready.append(v)
            ready.sort()
        if len(order) < len(self.adj):
            raise ValueError(f"cycle among {sorted(set(self.adj) - set(order))}")
        return order
    def components(self):
        seen = set()
        for v in sorted(self.adj):
            if v not in seen:
                part = sorted(self.dfs(v))
                seen.update(part)
                yield part

g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("d", "e", 3), ("x", "y", 1)])
print(list(g.bfs("a")), list(g.dfs("a")), g.shortest("a", "e"), list(g.components()))
try:
    g.shortest("a", "x")
except LookupError as e:
    print(type(e).__name__, e)
tasks = Graph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")], directed=True)
print(tasks.topological())
tasks.add("jacket", "shirt")
try:
    tasks.topological()
except ValueError as e:
    print(e)

GRID = """
S..#....
.#.#.##.
.#...#..
.####.#.
......#G
""".split()
def astar(grid):
    cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
    start, goal = (next(p for p, ch in cells.items() if ch == k) for k in "SG")
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    best, came, pq, expanded = {start: 0}, {}, [(h(start), 0, start)], 0
    while pq:
        _, cost, p = heappop(pq)
        expanded += 1
        if p == goal:
            break
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + dr, p[1] + dc
            if cells.get(q, "#") != "#" and cost + 1 < best.get(q, 10**9):
                best[q], came[q] = cost + 1, p
                heappush(pq, (cost + 1 + h(q), cost + 1, q))
    else:
        return None
    p, path = goal, set()
    while (p := came[p]) != start:
        path.add(p)
    return cost, expanded, ["".join("*" if (r, c) in path else ch for c, ch in enumerate(row)) for r, row in enumerate(grid)]
cost, expanded, picture = astar(GRID)
print(cost, expanded > cost, *picture, sep="\n")
print(astar(["S#G"]))
