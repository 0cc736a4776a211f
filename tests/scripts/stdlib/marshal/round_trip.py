# What is written can be read, in each version of the format; old ones are byte for byte CPython's.
import marshal


def tr(f, *a, **k):
    try:
        print(repr(f(*a, **k))[:150])
    except BaseException as e:
        print(type(e).__name__, e)


for x in (None,True,5,-5,2**31,-2**31,2**40,-2**100,2**15,1.5,0.1,1e300,-0.0,float('nan'),1e400,2+3j,'abc','é'*3,'\ud800',b'xy',(1,2),(),[1,[2]],{1:2},{},{1,2},frozenset([1]),...,StopIteration,'a'*300,tuple(range(300)), bytearray(b'q'), memoryview(b'zz'), 'id'):
    for v in (0,1,2,3,4):
        try:
            s=marshal.dumps(x,v); r=marshal.loads(s); print(v, s[:40] if v<3 else '', repr(r)[:40])
        except Exception as e: print(v,type(e).__name__,e)
l=[]; l.append(l)
tr(marshal.dumps,l); tr(marshal.dumps,l,2)
a=[1]; r=marshal.loads(marshal.dumps([a,a])); print(r, r[0] is r[1]); r=marshal.loads(marshal.dumps([a,a],2)); print(r, r[0] is r[1])
