# Times of the day.
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
tim
str(tim)
time()
time(5)
time(5,6)
time(5,6,7)
time(5,tzinfo=utc)
time(5,fold=1)
time(24)
time(0,60)
time(0,0,0,10**6)
time(tzinfo=5)
time('x')
time(fold=3)
tim.isoformat()
tim.isoformat('minutes')
tim.isoformat(timespec='milliseconds')
tim.isoformat('x')
time(5,tzinfo=tz).isoformat()
tim.strftime('%H:%M:%S.%f %Y %j')
time(5,tzinfo=tz).strftime('%z %Z')
f'{tim:%H}'
tim.replace(hour=1)
tim.replace(hour=99)
tim.replace(tzinfo=utc)
time(5,tzinfo=tz).utcoffset()
time(5,tzinfo=tz).tzname()
time(5,tzinfo=tz).dst()
time(5,tzinfo=TZ()).utcoffset()
tim==time(13,5,9,123456)
tim<time(14)
tim<5
tim==5
tim==time(13,5,9,123456,utc)
tim<time(13,tzinfo=utc)
time(5,tzinfo=utc)==time(10,30,tzinfo=tz)
time(5,tzinfo=utc)<time(10,30,tzinfo=tz)
hash(tim)==hash(time(13,5,9,123456))
bool(time())
tim+timedelta(1)
time.min,time.max,time.resolution
datetime.min,datetime.max,datetime.resolution
time.fromisoformat('13:05')
time.fromisoformat('13')
time.fromisoformat('T13:05:09.5')
time.fromisoformat('130509')
time.fromisoformat('13:05+05:30')
time.fromisoformat('13:05Z')
time.fromisoformat('25')
time.fromisoformat('x')
time.fromisoformat(5)
time.fromisoformat('1:05')
time.fromisoformat('13:05:09.1234567')
time.fromisoformat('')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
