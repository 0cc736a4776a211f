# merge and the selection of the largest and smallest; the heaps themselves are in Go

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge',
           'nlargest', 'nsmallest', 'heappushpop']

__about__ = """Heap queues

A heap keeps its smallest item in front, at a cost of O(log n) for adding or removing one.
Ties are broken by comparing whole items: put a counter behind the priority to avoid that.
"""


def merge(*iterables, key=None, reverse=False):
    """One sorted iteration over several sorted iterables, without reading them ahead.

    key gives what is compared; reverse says that the inputs go from large to small. Elements that
    are equal come in the order of their inputs.

    >>> list(merge([1, 4], [2, 3]))
    [1, 2, 3, 4]
    """
    heap = []
    if reverse:
        build, drop, swap, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        build, drop, swap, direction = heapify, heappop, heapreplace, 1

    # an entry is [sort key, number of the input, its __next__, item]; the numbers differ, so
    # that equal keys are never followed by a comparison of what is behind them
    for order, it in enumerate(map(iter, iterables)):
        step = it.__next__
        try:
            item = step()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), order * direction, step, item])
    build(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[3]
                item = entry[3] = entry[2]()
                entry[0] = item if key is None else key(item)
                swap(heap, entry)
        except StopIteration:
            drop(heap)
    if heap:
        # a single input is left: no more comparisons
        _, _, step, item = heap[0]
        yield item
        yield from step.__self__


def _extreme(n, iterable, key, smallest):
    it = iter(iterable)
    if smallest:
        step, build, swap = 1, _heapify_max, _heapreplace_max
    else:
        step, build, swap = -1, heapify, heapreplace
    # earlier items go first among equal ones, for which they are numbered in order
    if key is None:
        result = [(item, i * step) for i, item in zip(range(n), it)]
    else:
        result = [(key(item), i * step, item) for i, item in zip(range(n), it)]
    if not result:
        return result
    build(result)
    limit = result[0][0]
    order = n * step
    if key is None:
        for item in it:
            if item < limit if smallest else limit < item:
                swap(result, (item, order))
                limit = result[0][0]
                order += step
    else:
        for item in it:
            k = key(item)
            if k < limit if smallest else limit < k:
                swap(result, (k, order, item))
                limit = result[0][0]
                order += step
    result.sort(reverse=not smallest)
    return [entry[-1] if key is not None else entry[0] for entry in result]


def nsmallest(n, iterable, key=None):
    """The n smallest items, sorted: as sorted(iterable, key=key)[:n]."""
    if n == 1:
        missing = object()
        result = min(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _extreme(n, iterable, key, True)


def nlargest(n, iterable, key=None):
    """The n greatest items, the greatest first: as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        missing = object()
        result = max(iter(iterable), default=missing, key=key)
        return [] if result is missing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _extreme(n, iterable, key, False)
