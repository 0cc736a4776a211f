# Sums, differences and comparisons, naive and aware.
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
dt+timedelta(1)
timedelta(hours=12)+dt
dt-timedelta(days=1000)
dt-datetime(2023,1,1)
aw-datetime(2024,1,1,tzinfo=utc)
aw-dt
dt+5
dt-5
5-dt
datetime.max+timedelta(1)
datetime.min-timedelta(microseconds=1)
aw+timedelta(1)
dt-date(2024,1,1)
dt==dt.replace()
dt==aw
dt<aw
dt!=aw
aw==aw.astimezone(utc)
aw<aw.astimezone(utc)+timedelta(1)
dt==date(2024,2,29)
dt<date(2024,1,1)
dt==5
dt<5
hash(aw)==hash(aw.astimezone(utc))
hash(dt)==hash(datetime(2024,2,29,13,5,9,123456))
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
