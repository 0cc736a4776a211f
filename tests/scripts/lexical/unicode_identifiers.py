# Identifiers may use any letters and are compared after NFKC.
naïve = 1
变量 = 2
ℌ = 3
ﬁn = 4
print(naïve, 变量, H, fin)
class Ö:
    ñ = "attribute"
print(Ö.ñ, Ö.__name__, Ö)
def µ(λ, *, ª=1):
    return λ + a_(ª)
def a_(x):
    return x * 2
print(µ(1, ª=5), µ.__code__.co_varnames)
print("ℌ".isidentifier(), "1a".isidentifier(), "a·b".isidentifier(), "€".isidentifier(), "".isidentifier())
print(sorted(k for k in globals() if not k.startswith("_") and not k.isascii()))
try:
    eval("a € b")
except SyntaxError as e:
    print(e.msg)
try:
    eval("a\u00a0+ b")
except SyntaxError as e:
    print(e.msg)
