# Precedence and associativity, shown by what the operators record.
class E:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
def op(sym):
    return lambda a, b: E(f"({a}{sym}{b})")
for n, s in dict(add="+", sub="-", mul="*", truediv="/", floordiv="//", mod="%", pow="**", matmul="@",
                 lshift="<<", rshift=">>", and_="&", or_="|", xor="^", lt="<", gt=">").items():
    setattr(E, f"__{n.rstrip('_')}__", op(s))
for n, s in dict(neg="-", pos="+", invert="~").items():
    setattr(E, f"__{n}__", lambda a, s=s: E(f"({s}{a})"))
a, b, c, d = map(E, "abcd")
print(a + b * c, a * b + c, a - b - c, a ** b ** c, -a ** -b, (-a) ** b)
print(a | b ^ c & d, a & b | c, a << b + c, a + b << c >> d, ~a * -b, a @ b / c // d % a)
print(a < b | c, a if b < c else d, not a < b, -a + ~b)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 3 > 2 > 1 < 5, 1 < 2 in [2], 0 == 0 in [True])
print(not 1 == 2, not 0 or 1 and 0, 1 or 0 and 0, 2 if 0 else 3 if 0 else 4)
print(1 in [1] == True, (1 in [1]) == True, 1 is not None is not 2)
print(2 ** -1, -2 ** 2, 2 ** 3 ** 0, 10 - 2 - 3, 2 * 3 % 4, 7 // 2 * 2)
print((lambda: 1 if 0 else 2)(), [x for x in (1, 2) if x > 1 if x < 3])
print(await_ := 5, *[1, 2], *(3,), sep="|")
