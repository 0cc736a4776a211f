# Variances and deviations.
import statistics as S
from fractions import Fraction as F
from statistics import NormalDist as N

exprs = r'''
S.pvariance([0.0,0.25,0.25,1.25,1.5,1.75,2.75,3.25])
S.pvariance([1,2,3,4])
S.pvariance([])
S.pvariance([F(1,4),F(5,4),F(1,2)])
S.variance([2.75,1.75,1.25,0.25,0.5,1.25,3.5])
S.variance([1])
S.variance([])
S.variance([1,2,3,4])
S.variance([1,2,3,4],2.5)
S.variance([F(1,6),F(1,2),F(5,3)])
S.pvariance([1,2],mu=1.5)
S.stdev([1.5,2.5,2.5,2.75,3.25,4.75])
S.pstdev([1.5,2.5,2.5,2.75,3.25,4.75])
S.stdev([1])
S.stdev([1,2,3,4])
S.pstdev([1,2,3])
S.stdev([1,1,1])
S.pstdev([])
S.stdev([1e200,2e200])
S.variance([1,2,'a'])
S.stdev([0.1]*3)
S.pstdev([F(1,2),F(1,3)])
S.variance([1.1,2.2,3.3])
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
