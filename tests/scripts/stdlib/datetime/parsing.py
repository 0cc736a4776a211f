# strptime and fromisoformat.
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
datetime.strptime('2024-02-29 13:05:09.123','%Y-%m-%d %H:%M:%S.%f')
datetime.strptime('2024-02-29 +0530','%Y-%m-%d %z')
datetime.strptime('2024-02-29 Z','%Y-%m-%d %z')
datetime.strptime('2024-02-29 -03:00:01.5','%Y-%m-%d %z')
datetime.strptime('x','%Y')
datetime.strptime('2024 extra','%Y')
datetime.strptime('2024','%Q')
datetime.strptime('2024','%')
datetime.strptime(5,'%Y')
datetime.strptime('31 02 2024','%d %m %Y')
datetime.strptime('Thu Feb 29 2024','%a %b %d %Y')
datetime.strptime('12 PM','%I %p')
datetime.strptime('2024-02-29 UTC','%Y-%m-%d %Z')
datetime.strptime('2024-060','%Y-%j')
DT.strptime('2024','%Y')
datetime.strptime('2024-02-29 UTC +0100','%Y-%m-%d %Z %z')
datetime.strptime('12','%H')
datetime.fromisoformat('2024-02-29')
datetime.fromisoformat('2024-02-29T13')
datetime.fromisoformat('2024-02-29T13:05')
datetime.fromisoformat('2024-02-29T13:05:09')
datetime.fromisoformat('2024-02-29 13:05:09.123')
datetime.fromisoformat('2024-02-29T13:05:09.123456')
datetime.fromisoformat('2024-02-29T13:05:09.123456789')
datetime.fromisoformat('2024-02-29T13:05:09+05:30')
datetime.fromisoformat('2024-02-29T13:05:09Z')
datetime.fromisoformat('20240229T130509')
datetime.fromisoformat('20240229T130509Z')
datetime.fromisoformat('2024-W09-4T13:05')
datetime.fromisoformat('2024-02-29T13:05:09-03:00:01')
datetime.fromisoformat('2024-02-29T13:05:09,5')
datetime.fromisoformat('2024-02-29T25:00')
datetime.fromisoformat('2024-02-29T')
datetime.fromisoformat('2024-02-29T1')
datetime.fromisoformat('2024-02-29T13:5')
datetime.fromisoformat('x')
datetime.fromisoformat('')
datetime.fromisoformat(5)
datetime.fromisoformat('2024-02-29T13:05:09+25:00')
datetime.fromisoformat('2024-02-29T1305')
datetime.fromisoformat('2024-02-29T13:05:09+0530')
datetime.fromisoformat('2024-02-29T13:05:09.')
datetime.fromisoformat('2024-02-29T13:05:09+00:00')
datetime.fromisoformat('2024-02-29T24:00')
datetime.fromisoformat('2024-02-29\u00e913:05')
datetime.fromisoformat('2024-02-30')
datetime.fromisoformat('2024-02-29T13:05+')
datetime.fromisoformat('2024-02-29T13:05:09.1')
datetime.fromisoformat('2024-02-29T13:0509')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
