# The flags are an enumeration, whose members keep bits that they do not know; PatternError can be made by hand.
import copy
import enum
import pickle
import re

print(re.I | re.M, repr(re.I | re.M), re.RegexFlag.I, list(re.RegexFlag), re.RegexFlag["A"])
print(re.RegexFlag(2), re.NOFLAG, ~re.I, re.I in (re.I | re.M), list(re.RegexFlag.__members__))
print(pickle.loads(pickle.dumps(re.I | re.X)), copy.copy(re.S), isinstance(re.I, enum.Flag), re.I.name, re.I.value, (re.I | re.M).name)
print(re.RegexFlag(0), re.RegexFlag(1024), re.I | 1024, type(re.RegexFlag), re.RegexFlag.__module__, f"{re.I}", re.I + 1, re.I == 2, re.I is re.IGNORECASE)
for bad in (lambda: re.RegexFlag("x"), lambda: 1 in re.I, lambda: re.finditr, lambda: re.sub("a", "b", "c", 1, 2, 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
for e in (re.error("m", "ab\ncd", 4), re.error("m"), re.PatternError("m", b"a\nb", pos=2)):
    print(repr(e), e, vars(e))
try:
    re.compile("a\n(b")
except re.error as e:
    print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno, e.args)
print(sorted(n for n in dir(re) if n[0].isalpha() and n.isupper()))
