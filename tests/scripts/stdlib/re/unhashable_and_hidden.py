# Arguments that a cache cannot look up, results that are no text, and what errors of patterns hide.
import itertools, json, re, bisect, struct, math
def attempt(e):
    try: print(e, eval(e))
    except Exception as x:
        chain = []
        while x is not None:
            chain.append((type(x).__name__, str(x), x.__suppress_context__))
            x = x.__context__
        print(e, chain)
for e in ("re.sub([], 'a', 'b')", "re.sub('a', [], 'b')", "re.sub('a', 5, 'b')", "re.match({}, 'a')", "re.compile('a', [])", "re.compile(5)",
          "re.sub('a', lambda m: 1, 'xaya')", "re.sub(b'a', lambda m: 'x', b'aa')", "re.sub('a', lambda m: None, 'xaya')",
          r"re.sub('(a)', r'\g<x>', 'a')", r"re.sub('a', r'\q', 'a')", r"re.compile(r'\N{foo}')", r"re.compile('(?P<a>x)(?P<a>y)')", r"re.compile('\\')",
          "json.loads('[1,')", "json.loads('')", "struct.pack(({},), 1)", "struct.pack([], 1)"): attempt(e)
try: 1 / 0
except ZeroDivisionError:
    attempt("json.loads('nope')")
    attempt(r"re.sub('a', r'\x', 'a')")
for a in ((True,), (True, False), (True, 2), (1, True), (5, False), (1.0, True), (True, 1.0), (10**30, True)):
    c = itertools.count(*a)
    print(a, c, repr(next(c)), repr(next(c)), c)
for e in ("bisect.bisect({1, 2}, 2)", "bisect.bisect(5, 2)", "bisect.insort({1: 2}, 2)"): attempt(e)
for e in ("math.inf // 1", "math.inf % 2", "divmod(-math.inf, 1)[1]", "math.fmod(5, math.nan)", "math.nan % 1", "1 % math.nan", "-math.nan // 1"):
    print(e, struct.pack(">d", eval(e)).hex())
