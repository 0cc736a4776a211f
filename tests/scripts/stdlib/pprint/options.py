# width, depth, indent, compact, sorting, underscores
import pprint

data = {"b": [list(range(12)), ("x" * 30,)], "a": {"nested": {"deep": {"deeper": 1}}}, "n": 1234567}
pprint.pprint(data, width=40)
pprint.pprint(data, width=40, depth=2, sort_dicts=False, underscore_numbers=True)
pprint.pp(data["b"], width=30, compact=True, indent=2)
print(pprint.pformat("word " * 12, width=30))
print(pprint.pformat(b"bytes " * 12, width=40), pprint.isreadable(data), pprint.isrecursive(data), pprint.saferepr(data)[:30])
r = [1]
r.append(r)
print(pprint.isrecursive(r), pprint.isreadable(r), pprint.pformat(r).split(" with id")[0])
for bad in ({"indent": -1}, {"width": 0}, {"depth": 0}, {"nope": 1}):
    try:
        pprint.pprint(1, **bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
