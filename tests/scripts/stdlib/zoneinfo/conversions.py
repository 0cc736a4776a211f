# From zone to zone, over changes of the clock.
import copy
import pickle
from datetime import *
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

D = datetime
b = ZoneInfo('Europe/Berlin')
ny = ZoneInfo('America/New_York')
u = ZoneInfo('UTC')
exprs = r'''
D(2024,7,1,12,tzinfo=timezone.utc).astimezone(b)
D(2024,7,1,12,tzinfo=b).astimezone(ny)
D(2024,10,27,0,30,tzinfo=timezone.utc).astimezone(b)
D(2024,10,27,1,30,tzinfo=timezone.utc).astimezone(b)
D(2024,3,31,1,0,tzinfo=timezone.utc).astimezone(b)
D.fromtimestamp(0,b)
D.fromtimestamp(1720000000,ny)
b.fromutc(D(2024,1,1,tzinfo=b))
b.fromutc(D(2024,1,1))
b.fromutc(5)
D(2024,3,31,1,30,tzinfo=b)+timedelta(hours=1)
D(2024,3,31,3,30,tzinfo=b)-D(2024,3,31,1,30,tzinfo=b)
D(2024,3,31,3,30,tzinfo=b)-D(2024,3,31,0,30,tzinfo=timezone.utc)
D(2024,7,1,tzinfo=b)==D(2024,7,1,tzinfo=ny)
D(2024,7,1,6,tzinfo=b)==D(2024,7,1,0,tzinfo=ny)
D(2024,7,1,tzinfo=b).strftime('%Z %z')
f"{D(2024,7,1,tzinfo=b):%c %Z}"
str(D(2024,7,1,tzinfo=b))
repr(D(2024,7,1,tzinfo=b))
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
