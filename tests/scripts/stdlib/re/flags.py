# RegexFlag: membership, arithmetic and conversion.
import re
for e in ("'a' in re.I", "2 in re.I", "None in re.I", "re.I in re.I", "re.I in (re.I | re.M)", "re.I | 1", "re.I | 'a'", "re.I & 1.5", "~re.I", "1 | re.I", "re.I == 2", "re.I + 1",
          "re.RegexFlag('a')", "re.RegexFlag(2)", "re.RegexFlag(1.5)", "re.RegexFlag(1000)", "list(re.I | re.M)", "len(re.I | re.M)", "re.I.name", "re.I.value", "bool(re.RegexFlag(0))"):
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
