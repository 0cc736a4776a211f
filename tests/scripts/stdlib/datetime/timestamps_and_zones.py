# POSIX timestamps, the local zone and others, with fold.
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
datetime.fromtimestamp(0)
datetime.fromtimestamp(0,utc)
datetime.fromtimestamp(1e9+0.123456789,tz=utc)
datetime.fromtimestamp(-1.5,utc)
datetime.fromtimestamp(1e20)
datetime.fromtimestamp('x')
datetime.fromtimestamp(float('nan'))
datetime.fromtimestamp(0,5)
datetime.fromtimestamp(1700000000)
datetime.fromtimestamp(1720000000)
datetime.fromtimestamp(0.0000005,utc)
datetime.fromtimestamp(0.0000015,utc)
datetime.utcfromtimestamp(0)
datetime.fromtimestamp(1730000000+3600*2)
datetime.fromtimestamp(1729990800+3600)
datetime.fromtimestamp(1729990800)
dt.timestamp()
aw.timestamp()
datetime(1970,1,1,tzinfo=utc).timestamp()
datetime(2024,3,31,2,30).timestamp()
datetime(2024,3,31,2,30,fold=1).timestamp()
datetime(2024,10,27,2,30).timestamp()
datetime(2024,10,27,2,30,fold=1).timestamp()
datetime(1,1,1).timestamp()
datetime(2024,7,1).timestamp()
aw.astimezone(utc)
aw.astimezone(tn)
dt.astimezone()
dt.astimezone(utc)
datetime(2024,7,1).astimezone()
datetime(2024,7,1).astimezone().tzinfo
dt.astimezone(5)
aw.astimezone(None)
datetime(2024,1,1,tzinfo=TZ()).astimezone(utc)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
