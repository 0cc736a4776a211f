# heapq and bisect: results and errors of calls.
import heapq, bisect
from heapq import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
h=[]
x=12345
data=[]
for i in range(200):
    x=(x*1103515245+12345)%2147483648; data.append(x%50)
for d in data: heappush(h,d)
print([heappop(h) for _ in range(200)]==sorted(data))
h=data[:]; heapify(h); print(h==h, all(h[(i-1)//2]<=h[i] for i in range(1,200)), h[:20])
for s in """heappop([])
heappop(1)
heappush(1,2)
heapreplace([],1)
heappushpop([],1)
heappushpop([1,2],0)
heappushpop([1,2],5)
heapify('a')
heapify((1,))
nlargest(3,data)
nsmallest(3,data,key=lambda v:-v)
nlargest(0,data)
nsmallest(1,[])
nlargest(500,data)==sorted(data,reverse=True)
list(merge([1,3,5],[2,4],[0],[]))
list(merge([5,3],[4],reverse=True))
list(merge(['aa','b'],['c'],key=len))
heapq._heapify_max([1])
heappush([1],'a')
bisect.bisect([1,2,2,3],2)
bisect.bisect_left([1,2,2,3],2)
bisect.bisect_left([1,2,2,3],2,hi=1)
bisect.bisect([1],1,-1)
bisect.bisect([1],'a')
bisect.bisect(1,1)
bisect.bisect([1])
bisect.bisect_left([(1,'a'),(2,'b')],2,key=lambda p:p[0])
bisect.insort
bisect.bisect.__name__
bisect.insort([1],2,0,1,2)
""".splitlines(): t(s)
l=[]
for d in data: bisect.insort(l,d)
print(l==sorted(data))
bisect.insort_left(l,7.0); print(l.index(7))
