# Fixed offsets, zones of scripts, and pickles.
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
utc
tz
tn
str(utc)
str(tz)
str(tn)
timezone(timedelta(0))
timezone(timedelta(0)) is utc
timezone(timedelta(0),'UTC')
timezone(timedelta(hours=24))
timezone(5)
timezone()
timezone(timedelta(0),5)
timezone(timedelta(seconds=-1))
str(timezone(timedelta(seconds=-1)))
str(timezone(timedelta(microseconds=1)))
tz.utcoffset(None)
tz.utcoffset(dt)
tz.utcoffset(5)
tz.tzname(None)
tz.dst(None)
tz.fromutc(dt)
tz.fromutc(aw)
tz.fromutc(5)
tz==timezone(timedelta(hours=5,minutes=30),'n')
tz==5
tz<tz
hash(tz)==hash(timezone(timedelta(hours=5,minutes=30)))
timezone.min,timezone.max
tn.__getinitargs__()
utc.__getinitargs__()
pickle.loads(pickle.dumps(utc)) is utc
pickle.loads(pickle.dumps(tn))
copy.deepcopy(utc) is utc
tzinfo().utcoffset(None)
tzinfo().tzname(None)
tzinfo().dst(None)
tzinfo().fromutc(dt)
TZ().fromutc(dt.replace(tzinfo=TZ()))
tzinfo().__reduce__()
TZ().fromutc(5)
dt.__reduce__()
dt.__reduce_ex__(2)
aw.__reduce_ex__(4)
dt.replace(fold=1).__reduce_ex__(4)
dt.replace(fold=1).__reduce_ex__(2)
tim.__reduce__()
time(5,fold=1).__reduce_ex__(4)
time(5,tzinfo=utc).__reduce__()
pickle.loads(pickle.dumps(aw))==aw
pickle.dumps(dt,0)
pickle.dumps(aw,2)
pickle.loads(pickle.dumps(dt,0))
[pickle.loads(pickle.dumps(x)) for x in (date(2024,1,1),tim,timedelta(5),tz)]
datetime(b'\x07\xe8\x02\x1d\r\x05\t\x01\xe2@')
time(b'\r\x05\t\x01\xe2@')
datetime(b'\x07\xe8\x02\x1d\r\x05\t\x01\xe2@',5)
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
