# collections: results and errors of calls.
import collections as c
from collections import *
import collections.abc
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'!!',type(e).__name__,e)
d=deque([1,2,3],5)
P=namedtuple('P','x y',defaults=[5])
for s in """deque(1)
deque([1],'a')
deque([1],-1)
deque([1],1,2)
deque(x=1)
deque([1],maxlen=None)
deque(maxlen=3,iterable=[1,2,3,4])
d
d.maxlen
deque().pop()
deque().popleft()
d.remove(9)
d.index(9)
d.index(2,0,1)
d.insert(1,7)
deque([1],1).insert(0,1)
d[10]
d['a']
d[1:2]
d.__setitem__(10,1)
d.__delitem__(10)
d.rotate('a')
d.rotate(1,2)
d+[1]
d+deque([1])
d*2
2*deque([1,2])
d*'a'
d<deque([1])
d==[1]
hash(d)
d.copy()
d.__copy__()
d.count(1)
d.extend(1)
d.append()
deque[int]
9 in d
(d.append(d), repr(d), d.pop())[1]
deque.append
defaultdict()
defaultdict(list)
defaultdict(1)
defaultdict(list,1)
defaultdict(list,{'a':1},b=2)
defaultdict(None,{'a':1})['x']
defaultdict(list)['x']
defaultdict(list).__missing__('q')
defaultdict().__missing__('q')
defaultdict(list).default_factory
defaultdict(list,{'a':1}).copy()
defaultdict(list,{'a':1})|{'b':2}
{'b':2}|defaultdict(list,{'a':1})
defaultdict(list)|1
defaultdict[int,str]
OrderedDict()
OrderedDict(a=1)
OrderedDict([(1,2)],x=3)
OrderedDict(1)
OrderedDict(1,2)
OrderedDict([1])
OrderedDict().popitem()
OrderedDict(a=1,b=2).popitem()
OrderedDict(a=1,b=2).popitem(False)
OrderedDict(a=1,b=2).popitem(last=False)
OrderedDict(a=1).move_to_end('z')
OrderedDict(a=1).pop('z')
OrderedDict(a=1).pop('z',5)
OrderedDict(a=1).pop('z',default=5)
OrderedDict(a=1).setdefault('z',default=5)
OrderedDict.fromkeys('abc',1)
OrderedDict(a=1).keys()
OrderedDict(a=1).items()
OrderedDict(a=1).values()
type(reversed(OrderedDict(a=1)))
OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1)
OrderedDict(a=1,b=2)=={'b':2,'a':1}
OrderedDict(a=1)|{'b':1}
{'b':1}|OrderedDict(a=1)
OrderedDict(a=1)|1
OrderedDict(a=1).copy()
OrderedDict(a=1).__dict__
OrderedDict.move_to_end
OrderedDict(a=1)<1
P(1)
P(1,2)
P()
P(1,2,3)
P(1,z=1)
P(1)._replace(x=9)
P(1)._replace(q=9)
P._make([1])
P._make([1,2])
P(1)._asdict()
P._fields,P._field_defaults
P.x
P.x.__doc__
P.__doc__
P.__new__.__doc__
P(1).__getnewargs__()
P(1).x+P(1).y
namedtuple('A b','x')
namedtuple('A','x x')
namedtuple('A','_x')
namedtuple('A','class')
namedtuple('A','x class x',rename=True)._fields
namedtuple('A','x',defaults=[1,2])
P.__module__
Counter('abracadabra')
Counter('abracadabra').most_common(2)
Counter(a=1)+Counter(b=2)
Counter(a=1)-Counter(a=2)
-Counter(a=-1)
Counter(a=3)&Counter(a=2)
Counter(a=3)|Counter(a=2,b=1)
Counter('aab')['z']
sorted(Counter('aab').elements())
Counter('aab').total()
Counter.fromkeys('a')
Counter(a=1)<=Counter(a=2)
ChainMap({'a':1},{'b':2})
ChainMap({'a':1},{'b':2})['b']
ChainMap({'a':1},{'b':2}).new_child({'c':3})
list(ChainMap({'a':1},{'b':2}))
ChainMap()['x']
UserDict(a=1)
UserList([1,2])+[3]
UserString('abc').upper()
c.abc.Mapping
collections.abc.Mapping
isinstance(deque(),collections.abc.MutableSequence)
isinstance(OrderedDict(),collections.abc.MutableMapping)
""".splitlines(): t(s)
o=OrderedDict.fromkeys('abcdefghij'); 
for k in 'jhfdb': o.move_to_end(k,False)
print(list(o)); o.move_to_end('b'); print(list(o),list(reversed(o)))
for i in range(20): o[i]=i; o.move_to_end(i,False); 
print(list(o), o[19], o['a'], 'j' in o)
while len(o)>3: o.popitem(last=False)
print(o)
for nm,args in [('append',(1,)),('pop',())]:
    d=deque([1,2,3])
    try:
        for x in d: getattr(d,nm)(*args)
    except RuntimeError as e: print(e)
o=OrderedDict(a=1,b=2)
try:
    for x in o: o['c']=1
except RuntimeError as e: print(e)
class D2(defaultdict): pass
d=D2(int); d['a']+=1; print(d, d.x if hasattr(d,'x') else None, d.__dict__); d.x=4; print(d.__dict__, d.default_factory)
class O2(OrderedDict):
    def __setitem__(s,k,v): super().__setitem__(k,v*2)
o=O2(a=1); o.update(b=2); print(o, dict(o))
d=deque(range(10)); d.rotate(3); print(d); d.rotate(-4); print(d); del d[2]; d.insert(3,'x'); print(d, d[3], d[-1]); d.reverse(); print(list(reversed(d)))
d=deque(maxlen=3)
for i in range(7): d.append(i)
print(d); d.appendleft(9); print(d, len(d), bool(deque()))
match deque([1,2]):
    case [a,b]: print('seq',a,b)
