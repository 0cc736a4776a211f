# Zones and numbers that are not quite what a date expects.
import pickle
from datetime import date, datetime, time, timedelta, tzinfo


class Zone(tzinfo):
    def __init__(self, name):
        self.name = name

    def tzname(self, when):
        return self.name

    def utcoffset(self, when):
        return timedelta(hours=1)


class Name(str):
    def replace(self, *args):
        return 'X%Y' if self == 'good' else None


class Ratio(float):
    def as_integer_ratio(self):
        return self.answer


def attempt(do, *args):
    try:
        print(repr(do(*args)))
    except Exception as e:
        print(type(e).__name__, e)


for name in [Name('good'), Name('bad'), 'a%Yb', '\ud800', 3]:
    attempt(time(1, tzinfo=Zone(name)).strftime, '%Z|%H')
    attempt(datetime(2000, 1, 1, tzinfo=Zone(name)).strftime, '%Z')  # no dst()
for answer in [1, (), (1, 2, 3), (1.5, 2), (1, 0), (3, 2)]:
    r = Ratio(7)
    r.answer = answer
    attempt(lambda: timedelta(1) / r)
    attempt(lambda: timedelta(1) * r)
for args in [(2 << 32, 1, 1), (2019, 1 << 70, 1), (2019, 54, 1), (0, 1, 1), (2019, 1, 8)]:
    attempt(date.fromisocalendar, *args)
print(pickle.loads(pickle.dumps(date(2019, 1, 1).isocalendar())))
