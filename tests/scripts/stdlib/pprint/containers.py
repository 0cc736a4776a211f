# containers of collections, dataclasses, namespaces, sets and own classes
import pprint
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace


@dataclass
class D:
    name: str
    items: list = field(default_factory=list)
    hidden: int = field(default=1, repr=False)


P = namedtuple("P", "x y")
long = ["item number %d" % i for i in range(4)]
for value in (OrderedDict(a=long), defaultdict(list, k=long), Counter("abracadabra" * 3), deque(long, maxlen=9), ChainMap({"a": long}, {"b": 1}), {"set", "of", "words"} | set(long), frozenset(long), D("n", long),
              SimpleNamespace(a=long, b=long[:2]), MappingProxyType({"a": long}), UserDict(a=long), UserList(long), P(long[0], long), {1: "mixed", "a": 2, None: 3}, (long[0],), bytearray(b"x" * 60), range(3), lambda: 1):
    print(pprint.pformat(value, width=50).split(" at 0x")[0])


class Own:
    def __repr__(self): return "Own(\n)"


class Printer(pprint.PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, int):
            return hex(obj), True, False
        return super().format(obj, context, maxlevels, level)


Printer().pprint({"a": [1, 255, Own()]})
