# string: constants, Template, Formatter, capwords.
import string
from string import Template, Formatter
for n in ("ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "whitespace"): print(n, repr(getattr(string, n)))
print(len(string.printable), string.capwords("hello  wORLD"), string.capwords("a-b-c", "-"), string.capwords(""))
t = Template("$who likes ${what}s, costs $$5 $miss")
print(t.safe_substitute(who="tim", what="kung"), Template("$a $b").substitute({"a": 1}, b=2), Template("$a$a").substitute(a="x"), t.get_identifiers(), t.is_valid(), Template("$").is_valid(), t.template, Template("${a}b $_x").substitute(a=1, _x=2), Template("no").substitute(), Template("$a").safe_substitute(), Template("$ $").safe_substitute())
for e in ["t.substitute(who=1)", "Template('$').substitute()", "Template('a $1 b').substitute()", "Template('x\\n ${').substitute()", "Template('$a').substitute(5)", "Template('$a').substitute({}, {})", "string.capwords(5)", "Template('${a b}').substitute()", "string.nope"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
class My(Template): delimiter = "%"; idpattern = "[a-z]+"
print(My("%a $b").substitute(a=1), My("%{b}").substitute(b=2))
f = Formatter()
print(f.format("{} {1!r} {k:>{w}}", 1, "x", k="k", w=4) if False else f.format("{0} {1!r} {k:>{w}}", 1, "x", k="k", w=4), f.vformat("{a}", (), {"a": 5}), list(f.parse("a{b!r:>5}c{{d}}{}")), f.get_field("0.real", (5,), {}), f.convert_field("x", "r"), f.check_unused_args(set(), (), {}), f.get_value(0, ["z"], {}), f.format_field(3.14159, ".2f"))
class Def(Formatter):
    def get_value(self, k, a, kw): return kw.get(k, f"<{k}>") if isinstance(k, str) else super().get_value(k, a, kw)
print(Def().format("{a} {b} {0}", 1, a=2))
for e in ["f.format('{')", "f.format('{}')", "f.format('{a}')", "f.format('{0} {}', 1)", "f.format()", "f.format('{0!z}', 1)", "f.format('{0:d}', 'x')"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
