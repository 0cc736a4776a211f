# What fractions can be made of.
import copy
import math
import numbers
import pickle
import sys
from fractions import Fraction as F


class MyF(F): pass


exprs = r'''
F()
F(1)
F(1,2)
F(2,4)
F(-1,2)
F(1,-2)
F(1,0)
F(0,0)
F('1/2')
F(' 1/2 ')
F('-3/4')
F('+1.5')
F('1e3')
F('1.5e-2')
F('1/0')
F('x')
F('')
F('1 /2')
F('1/ 2')
F('1_000/3')
F('.5')
F('5.')
F('1__0')
F(0.5)
F(0.1)
F(float('nan'))
F(float('inf'))
F(1.5,2)
F('1',2)
F(F(1,2),F(3,4))
F(None)
F(1,None)
F(True)
F([])
F(1j)
F(b'1')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
