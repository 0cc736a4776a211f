# Constructors, replace, combine and subclasses, with what they refuse.
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
dt
str(dt)
datetime(1,1,1)
datetime(2024,1,1,0,0,5)
datetime(2024,1,1,5)
datetime(2024,1,1,tzinfo=utc)
datetime(2024,1,1,fold=1)
datetime(2024,1,1,5,6,7,8,tz,fold=1)
datetime()
datetime(2024,1)
datetime(2024,1,1,24)
datetime(2024,1,1,0,60)
datetime(2024,1,1,0,0,60)
datetime(2024,1,1,0,0,0,1000000)
datetime(2024,1,1,fold=2)
datetime(2024,1,1,tzinfo=5)
datetime(2024,1,1,0,0,0,0,utc,1)
datetime(2024,1,1,foo=1)
datetime('x',1,1)
datetime(2024,1,1,1.5)
dt.replace(year=2023)
dt.replace(month=3,tzinfo=utc)
dt.replace(hour=25)
dt.replace(fold=1)
dt.replace(tzinfo=5)
aw.replace(tzinfo=None)
dt.replace(foo=1)
dt.replace(2023,1,1)
copy.replace(dt,hour=1)
copy.copy(aw)==aw
copy.deepcopy(aw)
datetime.combine(date(2024,1,1),time(5,6))
datetime.combine(date(2024,1,1),time(5,6,tzinfo=utc))
datetime.combine(date(2024,1,1),time(5),tzinfo=tz)
datetime.combine(dt,tim)
datetime.combine(5,tim)
datetime.combine(date(2024,1,1))
DT(2024,1,1)
DT(2024,1,1)+timedelta(1)
DT.now().__class__.__name__
DT.fromisoformat('2024-01-01')
DT(2024,1,1).replace(day=2)
DT.fromtimestamp(0,utc)
DT.combine(date(2024,1,1),tim)
DD(2024,1,1)
DD(2024,1,1)+timedelta(1)
DD.fromordinal(5)
TT(5)
TT(5).replace(hour=6)
DD.today().__class__.__name__
DT(2024,1,1).date()
DT(2024,1,1).astimezone(utc)
DT.fromordinal(5)
DD.fromisoformat('2024-01-01')
datetime.now().tzinfo
datetime.now(utc).tzinfo
datetime.now(5)
isinstance(datetime.utcnow(),datetime)
datetime.today().__class__
datetime.now(tz=tz).utcoffset()
setattr(dt,'year',5)
setattr(dt,'foo',5)
datetime.fromisocalendar(2024,9,4)
datetime.fromordinal(5)
dt.strftime(5)
isinstance(dt,date)
issubclass(datetime,date)
min(dt,datetime(2020,1,1))
sorted([date(2024,2,1),date(2023,1,1)])
{dt:1}[dt.replace()]
dt.__format__('%Y')
repr(type(dt))
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
