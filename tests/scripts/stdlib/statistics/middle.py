# Medians, modes and quantiles.
import statistics as S
from fractions import Fraction as F
from statistics import NormalDist as N

exprs = r'''
S.median([1,3,5])
S.median([1,3,5,7])
S.median([])
S.median_low([1,3,5,7])
S.median_high([1,3,5,7])
S.median_low([])
S.median_high([])
S.median_grouped([52,52,53,54])
S.median_grouped([1,2,2,3,4,4,4,4,4,5])
S.median_grouped([1,3,3,5,7],interval=1)
S.median_grouped([1,3,3,5,7],2)
S.median_grouped([])
S.median_grouped(['a'])
S.median_grouped([1])
S.mode([1,1,2,3])
S.mode(['r','b','b'])
S.mode([])
S.mode([1,2])
S.multimode('aabbbbccddddeeffffgg')
S.multimode('')
S.quantiles([1,2,3,4,5])
S.quantiles(range(1,101),n=10)
S.quantiles([1,2,3],n=4,method='inclusive')
S.quantiles([1])
S.quantiles([])
S.quantiles([1,2],n=0)
S.quantiles([1,2],method='x')
S.quantiles([1,2],n=1)
S.quantiles([5],n=3)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
