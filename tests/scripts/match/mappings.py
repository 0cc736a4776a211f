# Mapping patterns: keys, captures, rest; what counts as a mapping.
from collections import OrderedDict, defaultdict, UserDict, ChainMap
import types
def f(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": int(w), "h": int(h)} if w == h: return f"square {w}"
        case {"type": "rect", **rest}: return f"rect {rest}"
        case {1: a, None: b, 2.5: c}: return (a, b, c)
        case {"nested": {"deep": [x, *_]}}: return f"deep {x}"
        case {"only": _}: return "only"
        case {}: return "mapping"
        case _: return "other"
class K: KEY = "k"
for x in ({"type": "circle", "r": 2, "z": 3}, {"type": "rect", "w": 2, "h": 2}, {"type": "rect", "w": 2, "h": 3}, {"nested": {"deep": [9, 8]}}, {"nested": {"deep": []}}, {"only": 1, "more": 2}, {}, {"type": "circle"}, OrderedDict(only=1), defaultdict(list), UserDict(only=1), ChainMap({"only": 1}), types.MappingProxyType({"only": 2}), [("only", 1)], None):
    try: print(type(x).__name__, "->", f(x))
    except Exception as e: print(type(e).__name__, e)
match {"k": 1, "x": 2}:
    case {K.KEY: v, **rest}: print(v, rest)
match {-1: "neg", 1.5: "f", b"b": "bytes", 1j: "c"}:
    case {-1: a, 1.5: b, b"b": c, 1j: d}: print(a, b, c, d)
d = defaultdict(lambda: "made")
match d:
    case {"absent": x}: print("never")
    case _: print("no default made", dict(d))
class M(dict):
    def get(self, k, default=None): print("get", k, end=" "); return super().get(k, default)
    def keys(self): print("keys", end=" "); return super().keys()
match M(a=1, b=2):
    case {"a": 1, "b": 3}: pass
    case {"a": x, **r}: print(x, r)
try:
    match {"k": 1}:
        case {K.KEY: 1, "k": 2}: print("never")
except ValueError as e: print(e)
try: compile("match x:\n case {'a': 1, 'a': 2}: 0", "<s>", "exec")
except SyntaxError as e: print(e.msg)
