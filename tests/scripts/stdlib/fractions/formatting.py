# Format specifications.
import copy
import math
import numbers
import pickle
import sys
from fractions import Fraction as F


class MyF(F): pass


exprs = r'''
format(F(1,3),'.3f')
format(F(1,3),'')
format(F(1,2),'10')
format(F(1,2),'>10')
format(F(22,7),'.2e')
format(F(22,7),'g')
format(F(22,7),'.10g')
format(F(22,7),'%')
format(F(-22,7),'+.2f')
format(F(22,7),'010.3f')
format(F(2200000,7),',.2f')
format(F(22,7),'_')
format(F(22,7),'#')
format(F(3),'#')
format(F(1,2),'z.0f')
format(F(1,2),'x')
format(F(1,10**20),'g')
format(F(10**20),'g')
format(F(1,2),'*^12.1f')
f'{F(1,3):.5}'
format(F(0),'.3e')
format(F(-1,1000),'.1f')
format(F(-1,1000),'z.1f')
format(F(1,3),'E')
format(F(22,7),' .1f')
format(F(22,7),'=+10.2f')
format(F(1,2),'+')
format(F(3),'_')
format(F(12345678),',')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
