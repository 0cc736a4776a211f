# Zones by their names, and names that are refused.
import copy
import pickle
from datetime import *
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

D = datetime
b = ZoneInfo('Europe/Berlin')
ny = ZoneInfo('America/New_York')
u = ZoneInfo('UTC')
exprs = r'''
b
str(b)
b.key
repr(ZoneInfo('UTC'))
ZoneInfo('Europe/Berlin') is b
ZoneInfo.no_cache('UTC') is ZoneInfo('UTC')
ZoneInfo('No/Where')
ZoneInfo('')
ZoneInfo('../x')
ZoneInfo('/etc/x')
ZoneInfo(5)
ZoneInfo(None)
ZoneInfo()
ZoneInfo('UTC',5)
ZoneInfo('Europe')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
