# cycles are told
from graphlib import CycleError, TopologicalSorter

for graph in ({1: [2], 2: [3], 3: [1]}, {1: [1]}, {1: [2], 2: [1], 3: [4]}):
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as e:
        message, cycle = e.args
        print(message, len(cycle), cycle[0] == cycle[-1], sorted(set(cycle)))
print(issubclass(CycleError, ValueError))
ts = TopologicalSorter({1: [2], 2: [1], 3: []})
try:
    ts.prepare()
except CycleError:
    print(sorted(ts.get_ready()))
