# Offsets, names and daylight saving through the years.
import copy
import pickle
from datetime import *
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

D = datetime
b = ZoneInfo('Europe/Berlin')
ny = ZoneInfo('America/New_York')
u = ZoneInfo('UTC')
exprs = r'''
D(2024,1,1,tzinfo=b).utcoffset()
D(2024,7,1,tzinfo=b).utcoffset()
D(2024,7,1,tzinfo=b).tzname()
D(2024,7,1,tzinfo=b).dst()
D(2024,1,1,tzinfo=b).dst()
D(2024,3,31,2,30,tzinfo=b).utcoffset()
D(2024,3,31,2,30,tzinfo=b,fold=1).utcoffset()
D(2024,10,27,2,30,tzinfo=b).utcoffset()
D(2024,10,27,2,30,tzinfo=b,fold=1).utcoffset()
D(2024,10,27,2,30,tzinfo=b).timestamp()
D(2024,10,27,2,30,tzinfo=b,fold=1).timestamp()
D(1900,1,1,tzinfo=b).utcoffset()
D(1850,1,1,tzinfo=b).utcoffset()
D(1850,1,1,tzinfo=b).tzname()
D(2100,7,1,tzinfo=b).utcoffset()
D(2100,1,1,tzinfo=ny).tzname()
D(2024,7,1,tzinfo=ny).isoformat()
D(1,1,1,tzinfo=b).utcoffset()
D(9999,12,31,tzinfo=ny).utcoffset()
time(5,tzinfo=b).utcoffset()
time(5,tzinfo=u).utcoffset()
time(5,tzinfo=u).tzname()
b.utcoffset(None)
u.utcoffset(None)
b.utcoffset(5)
b.tzname(None)
b.dst(None)
D(1945,6,1,tzinfo=b).dst()
D(1945,6,1,tzinfo=b).tzname()
D(2024,7,1,tzinfo=ZoneInfo('Europe/Dublin')).dst()
D(2024,1,1,tzinfo=ZoneInfo('Europe/Dublin')).dst()
D(2024,1,1,tzinfo=ZoneInfo('Australia/Sydney')).dst()
D(2024,1,1,tzinfo=ZoneInfo('Asia/Kolkata')).utcoffset()
D(1942,6,1,tzinfo=ny).tzname()
D(1942,6,1,tzinfo=ny).dst()
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
