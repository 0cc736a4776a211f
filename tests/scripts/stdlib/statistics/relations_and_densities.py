# Two inputs, and kernels.
import statistics as S
from fractions import Fraction as F
from statistics import NormalDist as N

exprs = r'''
S.covariance([1,2,3],[1,5,7])
S.covariance([1],[1])
S.covariance([1,2],[1])
S.correlation([1,2,3],[3,2,1])
S.correlation([1,2,3],[1,1,1])
S.correlation([1,2],[1])
S.correlation([1,2,3,4],[1,8,27,64],method='ranked')
S.correlation([1,2],[1,2],method='x')
S.correlation([1],[1])
S.linear_regression([1,2,3],[2,4,6.5])
S.linear_regression([1,2,3],[2,4,6],proportional=True)
S.linear_regression([1],[1])
S.linear_regression([1,1],[1,2])
S.linear_regression([1,2],[1])
S.correlation([1,2,3,5],[2,3,3,9])
S.kde([1,2,3],h=1)(2)
S.kde([1,2,3],h=1,kernel='triangular')(2)
S.kde([1,2,3],h=1,kernel='x')
S.kde([],h=1)
S.kde([1],h=0)
S.kde([1,2,3],h=1,cumulative=True)(2)
S.StatisticsError.__mro__[1]
S.kde(['a'],h=1)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
