# Orders of graphs, cycles, and what is refused.
from graphlib import CycleError, TopologicalSorter


def show(f):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e.args)


print(list(TopologicalSorter({'D': {'B'}, 'B': ['A'], 'C': ['A']}).static_order()))
print(list(TopologicalSorter({2: [1], 3: [2], 4: [2, 1], 5: [4, 3]}).static_order()), list(TopologicalSorter().static_order()))
for graph in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [4], 4: [2]}, {1: [2], 2: [3], 5: [6], 6: [7], 7: [5]}):
    show(lambda: list(TopologicalSorter(graph).static_order()))
ts = TopologicalSorter()
ts.add('b', 'a')
ts.add('c', 'a', 'b')
ts.add('a')
show(ts.get_ready)
show(lambda: ts.done('a'))
show(ts.is_active)
ts.prepare()
show(ts.prepare)
show(lambda: ts.add('z'))
show(lambda: ts.done('b'))
show(lambda: ts.done('nobody'))
while ts:
    group = ts.get_ready()
    print(group, ts.get_ready())
    ts.done(*group)
    show(lambda: ts.done(*group))
print(CycleError.__mro__[1], TopologicalSorter[int])
