# The normal distribution.
import statistics as S
from fractions import Fraction as F
from statistics import NormalDist as N

exprs = r'''
N()
N(5,2)
N(5,-1)
N(1,2).mean
N(1,2).stdev
N(1,2).variance
N(1,2).median
N(1,2).mode
N(100,15).pdf(100)
N(100,15).cdf(115)
N(100,15).inv_cdf(0.9)
N().inv_cdf(0)
N().inv_cdf(0.001)
N().inv_cdf(0.5)
N(0,0).pdf(1)
N(0,0).cdf(1)
N.from_samples([1,2,3])
N.from_samples([1])
N(100,15).overlap(N(110,10))
N().overlap(5)
N(1,0).overlap(N())
N(100,15).quantiles()
N(100,15).quantiles(n=10)[0]
N(100,15).zscore(130)
N(1,0).zscore(1)
N(5,2)+1
N(5,2)+N(1,3)
N(5,2)-N(1,3)
N(5,2)*2
2*N(5,2)
N(5,2)/2
-N(5,2)
+N(5,2)
N(5,2)-1
1-N(5,2)
N(5,2)==N(5,2)
N(5,2)==5
hash(N(5,2))==hash(N(5,2))
N(5,2)+'a'
N(0,1).samples(3,seed=8675309)
len(N().samples(2))
N(100,15).overlap(N(100,20))
N().cdf(1.5)
N().inv_cdf(1e-10)
N().pdf(0.5)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
