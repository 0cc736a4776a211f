# In-place operators of classes derived from sequences, whose other operators or operands are their own.
class C(list):
    pass
o = C([1])
try: o += 1
except Exception as e: print(e)
class D(list):
    def __add__(self, x): return 'add'
d = D([1])
try: d += 1
except Exception as e: print(e)
print(d)
class E2(bytearray): pass
e=E2(b'a')
try: e += 1
except Exception as x: print(x)
class F(set): pass
s=F([1])
try: s |= 1
except Exception as x: print(x)
class G(dict): pass
g=G()
try: g |= 1
except Exception as x: print(x)
o=C([1])
try: o *= 'a'
except Exception as x: print(x)
import collections
q=type('Q',(collections.deque,),{})()
try: q += 1
except Exception as x: print(x)
class R:
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
class C(list): pass
for a in (C([1]), [1], (1,), type('T',(tuple,),{})((1,)), b'', bytearray(b''), type('B',(bytearray,),{})()):
    try: print(type(a).__name__, a + R())
    except Exception as x: print(x)
    try:
        a += R(); print(a)
    except Exception as x: print(x)
    try: print(type(a).__name__, a * R())
    except Exception as x: print(x)
    try:
        a *= R(); print(a)
    except Exception as x: print(x)
class D(list):
    def __mul__(self, x): return 'mul'
d = D([1])
d *= 2
print(d)
