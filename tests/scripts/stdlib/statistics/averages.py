# Means of all kinds.
import statistics as S
from fractions import Fraction as F
from statistics import NormalDist as N

exprs = r'''
S.mean([1,2,3,4])
S.mean([1,2,3,4.5])
S.mean([])
S.mean([F(1,2),F(1,3)])
S.mean(['a'])
S.mean(iter([1,2]))
S.mean([1e20,1,-1e20])
S.mean([float('nan'),1])
S.mean([float('inf'),1])
S.mean([True,False])
S.mean([1,2,3])
S.fmean([1,2,3])
S.fmean([])
S.fmean([3.5,4,5.25],weights=[1,2,1])
S.fmean([1,2],[0,0])
S.fmean([1,2],[1])
S.fmean(iter([1,2]))
S.fmean(['a'])
S.geometric_mean([54,24,36])
S.geometric_mean([])
S.geometric_mean([0,1])
S.geometric_mean([-1,1])
S.geometric_mean([1,2,8])
S.harmonic_mean([40,60])
S.harmonic_mean([40,60],weights=[5,30])
S.harmonic_mean([])
S.harmonic_mean([0,1])
S.harmonic_mean([-1,1])
S.harmonic_mean([5])
S.harmonic_mean([F(1,2),F(1,3)])
S.harmonic_mean(['a'])
S.harmonic_mean([1,2],[0,0])
S.harmonic_mean([1,2],[1])
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
