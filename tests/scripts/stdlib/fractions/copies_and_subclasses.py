# Copies, pickles and subclasses.
import copy
import math
import numbers
import pickle
import sys
from fractions import Fraction as F


class MyF(F): pass


exprs = r'''
copy.copy(F(1,2))
copy.deepcopy(F(1,2))
pickle.loads(pickle.dumps(F(1,2)))
pickle.dumps(F(1,2),2)
F(1,2).__reduce__()
F(numerator=1,denominator=2)
F('1/2').__class__
MyF(1,2)
MyF(1,2)+MyF(1,3)
-MyF(1,2)
F(1,2).numerator.__class__
F(MyF(1,2))
setattr(F(1),'numerator',5)
F(10**400,3)+0
float(F(10**400,10**399))
F('12345678901234567890/3')
F(1,2)**1000 > 0
F.__slots__
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
