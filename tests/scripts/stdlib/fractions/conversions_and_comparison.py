# Rounding, conversions, comparisons and hashes.
import copy
import math
import numbers
import pickle
import sys
from fractions import Fraction as F


class MyF(F): pass


exprs = r'''
int(F(7,2))
math.trunc(F(-7,2))
math.floor(F(-7,2))
math.ceil(F(-7,2))
round(F(7,2))
round(F(5,2))
round(F(1,3),2)
round(F(1234,1),-2)
float(F(1,3))
bool(F(0))
complex(F(1,2))
F(1,2)==0.5
F(1,2)==F(2,4)
F(1,2)<1
F(1,2)<0.6
F(1,2)>=F(1,2)
F(1,2)<'a'
F(1,2)==1j
F(1,2)=='a'
F(1,3)<float('nan')
F(1,3)<float('inf')
F(1)==1
hash(F(1,2))==hash(0.5)
hash(F(3))==hash(3)
hash(F(1,sys.hash_info.modulus))
F(1,2).numerator
F(1,2).denominator
F(3,2).as_integer_ratio()
F(4).is_integer()
F.from_float(0.25)
F.from_float(5)
F.from_float('x')
F.from_decimal(5)
F(3.141592653589793).limit_denominator(1000)
F(1,3).limit_denominator(0)
F(4321,8765).limit_denominator(10000)
F(355,113).limit_denominator(100)
str(F(1,2))
str(F(3))
repr(F(-1,2))
F(1,2).real
F(1,2).imag
F(1,2).conjugate()
sum([F(1,3)]*3)
max(F(1,2),F(1,3))
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
