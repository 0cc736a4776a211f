# json: dumps and loads, options, errors.
import json
o = {"a": [1, 2.5, True, None, "é\n\"\\"], "b": {}, "c": [], "d": {"x": [1, {"y": 2}]}, "e": 1e100, "f": -0.0}
print(json.dumps(o)); print(json.dumps(o, indent=2)); print(json.dumps(o, indent="\t", sort_keys=True)[:40]); print(json.dumps(o, separators=(",", ":"))); print(json.dumps(o, ensure_ascii=False)); print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({1: "i", 1.5: "f", True: "t", None: "n"}), json.dumps((1, 2)), json.dumps("😀\x7f\u2028"), json.dumps([]), json.dumps([[]], indent=1), json.dumps({}, indent=4), json.dumps(10**30), json.dumps(float("inf")), json.dumps(float("nan")), json.dumps([1, 2], indent=0), json.dumps({"k": {(1, 2): 3}}, skipkeys=True), json.dumps(0.1), json.dumps(1e-7), json.dumps(123456789012345680.0), json.dumps("\b\f\r\t/\x01"))
print(json.loads('{"a": [1, 2.5, true, false, null, "\\u00e9\\n\\ud83d\\ude00"], "n": -0, "e": 1E5, "big": 123456789012345678901234567890}'), json.loads(" [ ] "), json.loads('"x"'), json.loads("1"), json.loads(b'{"k": 1}'), json.loads('{"a": 1, "a": 2}'), json.loads("NaN"), json.loads("-Infinity"), json.loads("1.0"), type(json.loads("1.5e0")), json.loads('{"x": 1}', object_hook=lambda d: list(d)), json.loads('{"x": 1, "x": 2}', object_pairs_hook=lambda p: p), json.loads("[1.5]", parse_float=str), json.loads("[15]", parse_int=lambda s: s + "!"), json.loads("[NaN]", parse_constant=lambda s: s), json.loads('"\\ud800"') == "\ud800")
for s in ["", "{", "[1,", "[1 2]", "{1: 2}", "{'a': 1}", '{"a" 1}', '{"a": 1,}', "[1,]", "nul", "tru", '"abc', '"\n"', '"\\x"', '"\\u12"', "01", "1.", ".5", "-", "+1", "[1]x", "{\"a\":}", "\ufeff{}", "[1}", "1e", '"\\', "[\n1,\n  x]", "--1", "{} {}", "Infinit"]:
    try: print(repr(s), json.loads(s))
    except json.JSONDecodeError as e: print(repr(s), "|", e, e.pos, e.lineno, e.colno)
class C:
    def __init__(self): self.v = 1
circ = []; circ.append(circ); circd = {}; circd["d"] = circd
for e in ["json.dumps(C())", "json.dumps({1, 2})", "json.dumps(b'x')", "json.dumps({(1, 2): 3})", "json.dumps(circ)", "json.dumps(circd)", "json.dumps(float('nan'), allow_nan=False)", "json.dumps(1j)", "json.loads(5)", "json.loads(None)", "json.dumps()", "json.dumps(C(), default=vars)", "json.dumps([C()], default=lambda o: 'd')", "json.dumps({C: 1})", "json.dumps(...)", "json.loads('1', foo=1)", "json.dumps(1, foo=1)", "json.dumps([{'a': [C()]}])", "json.loads(b'\\xff')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x, getattr(x, "__notes__", ""))
import io
b = io.StringIO(); json.dump([1, {"a": None}], b); print(b.getvalue(), json.load(io.StringIO('{"z": []}')))
class E(json.JSONEncoder):
    def default(self, o): return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E), E(indent=1).encode([1]), list(E().iterencode([1, {"a": 2}])), json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder(strict=False).decode('"a\tb"'))
class I(int): pass
class S(str): pass
from enum import IntEnum
class N(IntEnum): A = 1
print(json.dumps([I(5), S("s"), True, N.A, {S("k"): I(1), N.A: 2}]), json.loads(json.dumps(o)) == o)
