# prepare, get_ready, done, and use in the wrong order
from graphlib import TopologicalSorter

ts = TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]})
for bad in (ts.get_ready, lambda: ts.done("a"), ts.is_active):
    try:
        bad()
    except ValueError as e:
        print(e)
ts.prepare()
try:
    ts.add("x")
except ValueError as e:
    print(e)
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(ready, ts.get_ready(), bool(ts))
    ts.done(*ready)
for bad in (lambda: ts.done("a"), lambda: ts.done("nope")):
    try:
        bad()
    except ValueError as e:
        print(e)
ts = TopologicalSorter({1: [2]})
ts.prepare()
try:
    ts.done(1)
except ValueError as e:
    print(e)
