# lists only, empty heaps, and what cannot be compared
import heapq

for f, args in ((heapq.heappop, ([],)), (heapq.heapreplace, ([], 1)), (heapq.heappush, ((), 1)), (heapq.heapify, ("ab",)), (heapq.heappush, ([1], "x")),
                (heapq.heapify, ([1, "a"],)), (heapq.heappushpop, ([], 5)), (heapq.nlargest, ("x", [1])), (heapq.heappop, ()), (heapq.nsmallest, (1, 5)), (heapq.merge, (3,))):
    try:
        result = f(*args)
        print(f.__name__, list(result) if f is heapq.merge else result)
    except (IndexError, TypeError) as e:
        print(f.__name__, type(e).__name__, e)
print(heapq.nlargest(0, [1]), heapq.nlargest(-1, [1]), heapq.nsmallest(1, [], key=len), heapq.nlargest(9, "cab"))
