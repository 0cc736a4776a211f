# Arithmetic of timedelta.
import copy
import os
import pickle
import time as clock
import warnings
from datetime import *

os.environ['TZ'] = 'Europe/Berlin'
clock.tzset()
warnings.simplefilter('ignore')
utc = timezone.utc
tz = timezone(timedelta(hours=5, minutes=30))
tn = timezone(timedelta(hours=-3), 'XYZ')
dt = datetime(2024, 2, 29, 13, 5, 9, 123456)
aw = dt.replace(tzinfo=tz)
d = date(2024, 2, 29)
td = timedelta(days=1, seconds=3, microseconds=5)
tim = time(13, 5, 9, 123456)


class TZ(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return 'TZ1'


class Bad(tzinfo):
    def utcoffset(self, dt):
        return 5

    def dst(self, dt):
        return timedelta(days=1)

    def tzname(self, dt):
        return 5


class Raw(tzinfo): pass


class DT(datetime):
    def __repr__(self):
        return 'DT:' + datetime.__repr__(self)


class DD(date): pass
class TT(time): pass


exprs = r'''
timedelta()
timedelta(1.5)
timedelta(weeks=1, days=1, hours=1, minutes=1, seconds=1, milliseconds=1, microseconds=1)
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(days=0.1, hours=0.1, seconds=0.3333333)
timedelta(10**9)
timedelta(10**30)
timedelta('1')
timedelta(foo=1)
timedelta(1,2,3,4,5,6,7,8)
timedelta(float('nan'))
str(td)
str(-td)
str(timedelta(5))
td.total_seconds()
td+td
td-td
td*3
3*td
td*1.5
1.5*td
td/2
td/3.3
td/td
td//2
td//td
td%timedelta(hours=5)
divmod(td,timedelta(hours=5))
td%5
td+5
td*"a"
td/0
td/0.0
td//0
td//timedelta(0)
td/timedelta(0)
td%timedelta(0)
td*float("nan")
td*float("inf")
td/float("nan")
td<td
td<5
td==5
td!=5
td>timedelta(1)
timedelta.max+td
timedelta.min
timedelta.max
timedelta.resolution
-timedelta.max
timedelta.max*2
td*10**20
td//3.5
5/td
sum([td,td],timedelta())
td.__reduce__()
td.days
td.foo
timedelta(microseconds=7)/2
timedelta(microseconds=5)/2
timedelta(microseconds=-5)/2
timedelta(microseconds=5)*0.5
timedelta(seconds=1)*0.1
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
