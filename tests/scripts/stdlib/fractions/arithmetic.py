# Arithmetic with all kinds of numbers.
import copy
import math
import numbers
import pickle
import sys
from fractions import Fraction as F


class MyF(F): pass


exprs = r'''
F(1,2)+F(1,3)
F(1,2)+1
1+F(1,2)
F(1,2)+0.5
F(1,2)+1j
F(1,2)-F(1,3)
1-F(1,2)
F(1,2)*F(2,3)
2*F(1,2)
F(1,2)/F(1,3)
F(1,2)/0
1/F(1,2)
1/F(0)
F(7,2)//1
F(7,2)//F(1,2)
F(-7,2)//2
F(7,2)%1
F(-7,2)%2
divmod(F(7,2),F(1,3))
divmod(7,F(3,2))
7.5//F(1,2)
F(1,2)//0
F(1,2)%0
F(1,2)**2
F(1,2)**-2
F(0)**-1
F(-1,2)**3
F(4)**F(1,2)
2**F(1,2)
2**F(2)
F(2)**0.5
F(1,2)**F(2)
F(-2)**-3
0.5**F(2)
F(1,2)+'a'
-F(1,2)
+F(1,2)
abs(F(-1,2))
F(1,2)*1.5
1.5-F(1,2)
1.5/F(1,2)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
