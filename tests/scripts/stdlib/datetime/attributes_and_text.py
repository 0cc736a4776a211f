# Parts of a datetime and its text in all formats.
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
dt.year,dt.month,dt.day,dt.hour,dt.minute,dt.second,dt.microsecond,dt.tzinfo,dt.fold
dt.date()
dt.time()
aw.time()
aw.timetz()
dt.ctime()
dt.weekday()
dt.isocalendar()
dt.toordinal()
dt.timetuple()
aw.timetuple()
aw.utctimetuple()
datetime(2024,7,1,tzinfo=TZ()).timetuple()
dt.isoformat()
dt.isoformat(' ')
dt.isoformat(timespec='hours')
dt.isoformat(timespec='minutes')
dt.isoformat(timespec='seconds')
dt.isoformat(timespec='milliseconds')
dt.isoformat(timespec='microseconds')
dt.isoformat(timespec='foo')
dt.isoformat('xx')
dt.isoformat(5)
aw.isoformat()
datetime(2024,1,1,tzinfo=timezone(timedelta(seconds=3661))).isoformat()
datetime(2024,1,1,tzinfo=timezone(timedelta(microseconds=-1))).isoformat()
datetime(2024,1,1).isoformat()
datetime(2024,1,1,tzinfo=tn).isoformat()
str(aw)
aw.isoformat('T','minutes')
aw.utcoffset()
aw.dst()
aw.tzname()
dt.utcoffset()
dt.tzname()
datetime(2024,1,1,tzinfo=Bad()).utcoffset()
datetime(2024,1,1,tzinfo=Bad()).tzname()
datetime(2024,1,1,tzinfo=Bad()).dst()
datetime(2024,1,1,tzinfo=Raw()).utcoffset()
datetime(2024,1,1,tzinfo=Raw()).tzname()
dt.strftime('%Y-%m-%dT%H:%M:%S.%f%z %Z')
aw.strftime('%z %:z %Z %%z')
datetime(2024,1,1,tzinfo=timezone(timedelta(seconds=3661))).strftime('%z %:z')
f'{dt:%H:%M}'
format(dt,'')
dt.strftime('%s') if 0 else 1
dt.strftime('%-d %y %C %h %D %T %R %r %n%t')
aw.strftime('%:x %: %')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
