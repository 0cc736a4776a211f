# Configurations to JSON and back, with custom types.
import json
from dataclasses import dataclass, asdict, field
from enum import Enum
class Level(Enum): LOW = 1; HIGH = 2
@dataclass
class Server:
    host: str
    port: int = 80
    tags: list = field(default_factory=list)
    level: Level = Level.LOW
def encode(o):
    if isinstance(o, Enum): return {"__enum__": f"{type(o).__name__}.{o.name}"}
    if isinstance(o, (set, frozenset)): return {"__set__": sorted(o)}
    if isinstance(o, complex): return {"__complex__": [o.real, o.imag]}
    if isinstance(o, bytes): return {"__bytes__": o.hex()}
    raise TypeError(f"cannot encode {type(o).__name__}")
def decode(d):
    match d:
        case {"__enum__": name}: return Level[name.split(".")[1]]
        case {"__set__": items}: return set(items)
        case {"__complex__": [re, im]}: return complex(re, im)
        case {"__bytes__": h}: return bytes.fromhex(h)
    return d
s = Server("é.example", tags=["a", {"nested": [1, None]}], level=Level.HIGH)
text = json.dumps({"server": asdict(s), "s": {3, 1, 2}, "z": 1 + 2j, "raw": b"\x00\xff", "n": [1.0, -0.5, 1e22, 10**20]}, default=encode, indent=2)
print(text); back = json.loads(text, object_hook=decode); print(back["server"]["level"] is Level.HIGH, back["s"], back["z"], back["raw"], Server(**back["server"]) == s)
for bad in (object(), {1: object()}, [lambda: 0]):
    try: json.dumps(bad, default=encode)
    except TypeError as e: print(e, getattr(e, "__notes__", None))
with open("c.json", "w") as f: json.dump(back["n"], f)
print(json.load(open("c.json")), open("c.json").read()); lines = "\n".join(json.dumps({"i": i, "sq": i * i}) for i in range(3)); print([json.loads(l)["sq"] for l in lines.splitlines()])
