# order of independent nodes, added nodes, and nodes of any kind
from graphlib import TopologicalSorter

print(list(TopologicalSorter({"b": {"a"}, "c": {"b"}, "a": ()}).static_order()))
ts = TopologicalSorter()
ts.add("x", "y", "z")
ts.add("y", "z")
ts.add("lonely")
ts.add("x", "y")
print(list(ts.static_order()), list(TopologicalSorter().static_order()), list(TopologicalSorter({}).static_order()))
print(list(TopologicalSorter({(1, 2): [None], None: [3.5]}).static_order()), TopologicalSorter[int])
for bad in ({"a": 3}, {"a": [[]]}):
    try:
        list(TopologicalSorter(bad).static_order())
    except TypeError as e:
        print(e)
