# The TypeError of every wrong call.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a=1, b=2): pass
def va(a, *args): pass
def ko(*, x): pass
def ko2(*, x, y): pass
def ko3(a, *, x, y, z): pass
def po(a, b, /): pass
def po1(a, /, b): pass
def kw(a, **k): pass
class K:
    def __init__(self, a): pass
    def m(self, a): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
k = K(1)
lam = lambda x: x
for call in """f0(1)|f0(1, 2)|f0(a=1)|f1()|f1(1, 2)|f1(b=1)|f1(1, a=1)|f2()|f2(1)|f2(b=1)|f3()|f3(1)|f2(1, 2, 3)|f2(1, c=3)
d1()|d1(1, 2, 3)|d2(1, 2, 3)|d2(1, a=2)|va()|ko()|ko(1)|ko(1, x=2)|ko(y=1)|ko2()|ko3()|ko3(1)|ko3(1, x=1)|ko3(1, 2, x=1, y=2, z=3)|ko3(1, 2)
po(1, b=2)|po(a=1, b=2)|po(1)|po1(a=1, b=2)|po1(1)|kw()|kw(1, a=2)|kw(**{1: 2})|K()|K(1, 2)|k.m()|k.m(1, 2)|K.m()|K.s()|K.c()|K.c(1, 2)|lam()|lam(1, 2)|lam(y=1)
f1(*1)|f1(**1)|f1(*[1], **[2])|f1(**{'a': 1}, **{'a': 2})|f1(1, **{'a': 2})|f2(a=1, **{'a': 2})|5()|'s'()|None()|[1](2)|f0(*[1], *[2])|f0(**{'x': 1})
len()|len(1, 2)|len(x=1)|int(1, 2, 3)|abs()|range()|range(1, 2, 3, 4)|sorted()|sorted([], 1)|print(end=1)|print(x=1)|isinstance(1)|[].append()|[].append(1, 2)|[].append(x=1)|{}.get()
''.join()|''.split(1, 2, 3)|''.split(foo=1)|dict(1, 2)|max()|max(1)|max([], foo=1)|pow(1)|getattr(1)|iter()|next()|zip(strict=1, foo=2)|enumerate()|str(1, 2, 3, 4)|object(1)|type()|type(1, 2)""".replace("\n", "|").split("|"):
    try:
        print(call, "->", eval(call))
    except Exception as e:
        print(call, "|", type(e).__name__, e)
