# The cache, copies and pickles.
import copy
import pickle
from datetime import *
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

D = datetime
b = ZoneInfo('Europe/Berlin')
ny = ZoneInfo('America/New_York')
u = ZoneInfo('UTC')
exprs = r'''
pickle.dumps(b,2)
pickle.loads(pickle.dumps(b)) is b
copy.copy(b) is b
copy.deepcopy(b) is b
pickle.dumps(ZoneInfo.no_cache('UTC'),2)
hash(b)==hash(b)
b==ny
'Europe/Berlin' in available_timezones()
len(available_timezones())>300
'posixrules' in available_timezones()
ZoneInfoNotFoundError.__mro__[1]
isinstance(b,tzinfo)
ZoneInfo.__mro__
ZoneInfo.clear_cache()
ZoneInfo.clear_cache(only_keys=['UTC'])
ZoneInfo.from_file(5)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
