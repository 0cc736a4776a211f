# Statements on one line, nested blocks, odd spacing, long expressions and comments everywhere.
if True: x = 1; y = 2  # two on a line
else: x = 0
for i in range(3): print(i, end=" "); continue
else: print("done")
while x < 3: x += 1
print(x); del x; x = (
    1 +   # one
    2     # two
    # nothing
)
print(x)
class A: pass; b = 1
class B(A): c, d = 1, 2; e = [c
, d]
print(A.b, B.e)
def f(a, b = 2,
      *args,   # the rest
      c: int=3, **kw) -> (
          "annotation"): return (a, b,
    args, c, kw)
print(f(1), f(1,2,3,c=4,d=5), f . __annotations__)
try: 1/0
except ZeroDivisionError: print("zero")
else: print("no")
finally: print("fin")
with open("/dev/null") as n: pass
if 1:
  if 2:
        if 3:
         print("uneven indentation")
  print("back")
lst = [ 1,2 , 3
  ,4,
]; print( lst [ 0 ] , lst[1 :], lst[ : : 2 ], not lst, -lst[0]if lst else 0, 1if lst else 2)if True else None
long = 1 + 2 * \
    3 - 4 \
    // 2
print(long, """triple "quoted" \
joined""", 'a' "b" '''c''', (lambda: (yield))and 5, [*range(3), *[9]], {**{}, 'k': 1}, f'{1}' f"{2}")
assert x == 3, "never"; pass; ...; None; "a string statement"; 5; (yield_ := 7); print(yield_)
@(lambda g: g)
@ staticmethod
def st(): return "decorated"
print(st()); global_x = 5
def g(): global global_x; global_x += 1; return global_x
print(g())
async def co(): await co2(); return 1
async def co2(): pass
try: co().send(None)
except StopIteration as e: print(e.value)
match [1, [2, 3]]:
    case [a, [b, *_]] if a < b: print("matched", a, b)
    case _: pass
lambda_ = lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f); print(lambda_(1, d=4)); type T = int; print(T.__value__)
if (n := 10) > 5 and (m := n // 3): print(n, m)
print(*[i for i in range(10) if i % 2 if i % 3], sep=","); print(x if x else y, not x or y and 1, 1 < 2 < 3 != 4 is not None)
