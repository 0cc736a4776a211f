# OrderedDict: changes during iteration, and pop with __missing__.
from collections import OrderedDict
od=OrderedDict.fromkeys('abcde')
try:
    for k in od: od.move_to_end(k)
except RuntimeError as e: print(e)
class M(OrderedDict):
    def __missing__(s,k): return 0
try: M().pop('a')
except KeyError as e: print('KeyError',e)
for k in od: od[k]=1
print(od)
