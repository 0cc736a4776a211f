# Making dates, and their methods.
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
date()
date(2024)
date(2023,2,29)
date(0,1,1)
date(10000,1,1)
date(2024,13,1)
date(2024,1,1,1)
date('2024',1,1)
date(2024.0,1,1)
date(year=1,month=2)
date(10**20,1,1)
d
str(d)
d.year,d.month,d.day
d.isoformat()
d.ctime()
d.weekday(),d.isoweekday()
d.isocalendar()
tuple(d.isocalendar())
d.isocalendar().week
d.toordinal()
date.fromordinal(1)
date.fromordinal(0)
date.fromordinal(3652059)
date.fromordinal(3652060)
d.timetuple()
d.replace(year=2023)
d.replace(year=2023,day=1)
d.replace(day=5)
d.replace(foo=1)
d.strftime("%Y-%m-%d %A %B %j %U %W %y %a %b %d %e %u %w %G-W%V %x %X %c %p %I %H %M %S %f %z %Z %%")
format(d,"%d/%m")
format(d,"")
f"{d:%Y}"
d+timedelta(1)
d-timedelta(1)
timedelta(1)+d
d-date(2024,1,1)
d+1
d-1
date.max+timedelta(1)
date.min-timedelta(1)
d<date(2025,1,1)
d<datetime(2024,1,1)
d==datetime(2024,2,29)
d==5
d<5
hash(d)==hash(date(2024,2,29))
date.min,date.max,date.resolution
date.fromisoformat("2024-02-29")
date.fromisoformat("20240229")
date.fromisoformat("2024-W09-4")
date.fromisoformat("2024W094")
date.fromisoformat("2024-W09")
date.fromisoformat("2024-2-29")
date.fromisoformat("x")
date.fromisoformat(5)
date.fromisoformat("2024-13-01")
date.fromisoformat("2024-02-30")
date.fromisocalendar(2024,9,4)
date.fromisocalendar(2024,54,1)
date.fromisocalendar(2024,1,8)
date.fromisocalendar(2024,53,1)
date.fromisocalendar(2020,53,1)
date.fromisocalendar(0,1,1)
date.fromtimestamp(0)
date.fromtimestamp(1e20)
date.fromtimestamp("x")
d.__reduce__()
d.__reduce_ex__(4)
isinstance(date.today(),date)
d.strftime(5)
d.__format__(5)
date(1,1,1).isocalendar()
date(2021,1,3).isocalendar()
date(1,1,1).strftime("%Y %G")
date(999,1,1).strftime("%Y")
d.replace()
__import__("copy").replace(d,day=1)
type(d.isocalendar())
d.isocalendar()[1:]
d.strftime("")
d.strftime("%")
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
