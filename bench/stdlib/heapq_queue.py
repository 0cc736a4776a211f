"""heappush, heappop, heapreplace, nlargest, merge on ints and tuples."""
import heapq

seed = 12345
heap = []
total = 0
for i in range(60_000):
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    heapq.heappush(heap, (seed, i))
    if i % 3 == 2:
        total += heapq.heappop(heap)[0]
numbers = [x for x, _ in heap]
total += sum(heapq.nlargest(10, numbers)) + sum(heapq.nsmallest(100, numbers, key=lambda x: -x))
heapq.heapify(numbers)
while numbers:
    total ^= heapq.heappop(numbers)
for x in heapq.merge(range(0, 60_000, 3), range(0, 60_000, 2), range(10_000)):
    total += x
print(total)
