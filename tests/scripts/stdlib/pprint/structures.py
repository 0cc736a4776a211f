# Structures in lines.
import pprint, collections, types, dataclasses
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": ["b" * 20] * 4, "c": ({1, 2}, frozenset([3]))}, "bytes": b"0123456789" * 12, "text": "the quick brown fox jumps over the lazy dog " * 3, "empty": [[], {}, (), set()], (1, 2): None, 5: 1.5}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=4)
pprint.pprint(data, compact=True, width=60, depth=2)
pprint.pp({"z": 1, "a": 2})
pprint.pprint({"z": 1, "a": 2}, sort_dicts=False)
print(pprint.pformat([1, 2, 3]), pprint.pformat(10**9, underscore_numbers=True), pprint.pformat({10**7: [10**6]}, underscore_numbers=True, width=10))
od = collections.OrderedDict((i, "v" * 20) for i in range(4))
for o in [od, collections.defaultdict(list, {i: ["v" * 20] for i in range(4)}), collections.Counter("abracadabra" * 3), collections.ChainMap({"a" * 30: 1}, {"b" * 30: 2, "c" * 30: 3}), collections.deque(["x" * 25] * 4), collections.deque(["x" * 25] * 4, maxlen=9), collections.UserDict({"k" * 40: "v" * 40}), collections.UserList(["x" * 50] * 2), types.SimpleNamespace(a="x" * 50, b=["y" * 30] * 2), types.MappingProxyType({"a" * 40: 1, "b" * 40: 2}), bytearray(b"x" * 90), collections.OrderedDict()]:
    pprint.pprint(o)


@dataclasses.dataclass
class Point:
    x: list
    y: str
    hidden: int = dataclasses.field(default=1, repr=False)


pprint.pprint(Point(["long text here"] * 6, "y" * 50))
pprint.pprint([Point([1], "a")] * 8)
Pair = collections.namedtuple("Pair", "left right")
pprint.pprint([Pair("l" * 40, "r" * 40)])
pprint.pprint("a\nb " * 30)
pprint.pprint(["word " * 30, ("one",)])
pprint.pprint(set("x" * n for n in range(20, 24)))
pprint.pprint({1: 2, "a": 3, None: 4, (1,): 5})
