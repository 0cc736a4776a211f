# Calendars as lists, text and HTML.
"""Calendar printing functions

By default weeks begin on Monday. Calendar gives the days of months and years, TextCalendar and
HTMLCalendar format them; the functions use one TextCalendar."""

import datetime
import sys
from enum import IntEnum, global_enum
from itertools import repeat

__all__ = ['IllegalMonthError', 'IllegalWeekdayError', 'setfirstweekday', 'firstweekday', 'isleap', 'leapdays',
           'weekday', 'monthrange', 'monthcalendar', 'prmonth', 'month', 'prcal', 'calendar', 'timegm', 'month_name',
           'month_abbr', 'day_name', 'day_abbr', 'Calendar', 'TextCalendar', 'HTMLCalendar', 'LocaleTextCalendar',
           'LocaleHTMLCalendar', 'weekheader', 'Day', 'Month', 'JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE',
           'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER', 'MONDAY', 'TUESDAY', 'WEDNESDAY',
           'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

error = ValueError


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return 'bad month number %r; must be 1-12' % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return 'bad weekday number %r; must be 0 (Monday) to 6 (Sunday)' % self.weekday


@global_enum
class Month(IntEnum):
    JANUARY = 1
    FEBRUARY = 2
    MARCH = 3
    APRIL = 4
    MAY = 5
    JUNE = 6
    JULY = 7
    AUGUST = 8
    SEPTEMBER = 9
    OCTOBER = 10
    NOVEMBER = 11
    DECEMBER = 12


@global_enum
class Day(IntEnum):
    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


def __getattr__(name):
    if name in ('January', 'February'):
        import warnings
        warnings.warn(f'The {name!r} attribute is deprecated, use {name.upper()!r} instead', DeprecationWarning,
                      stacklevel=2)
        return 1 if name == 'January' else 2
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _Names:
    """Names of days or months by strftime, so that they follow the locale."""

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        numbers = list(range(len(self)))[i]
        return list(map(self._name, numbers)) if isinstance(i, slice) else self._name(numbers)


class _localized_month(_Names):
    def _name(self, n):
        return datetime.date(2001, n, 1).strftime(self.format) if n else ''

    def __len__(self):
        return 13


class _localized_day(_Names):
    def _name(self, n):
        return datetime.date(2001, 1, n + 1).strftime(self.format)  # a Monday

    def __len__(self):
        return 7


day_name = _localized_day('%A')
day_abbr = _localized_day('%a')
month_name = _localized_month('%B')
month_abbr = _localized_month('%b')


def isleap(year):
    """Whether a year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from y1 up to, not including, y2."""
    def before(y):
        y -= 1
        return y // 4 - y // 100 + y // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """The day of the week of a date, 0 for Monday."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _month_length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """(day of the week of its first day, number of its days) of a month."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _month_length(year, month)


class Calendar:
    """Days of months and years in weeks that begin on firstweekday, 0 being Monday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the days of one week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdates(self, year, month):
        """The dates of a month, in full weeks."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of a month; 0 for days of other months in the same weeks."""
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from repeat(0, before)
        yield from range(1, length + 1)
        yield from repeat(0, -(before + length) % 7)

    def itermonthdays2(self, year, month):
        """As itermonthdays(), in pairs with the day of the week."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """Year, month and day of all days of the weeks of a month."""
        first, length = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        y, m = (year, month - 1) if month > 1 else (year - 1, 12)
        end = _month_length(y, m) + 1
        for d in range(end - before, end):
            yield y, m, d
        for d in range(1, length + 1):
            yield year, month, d
        y, m = (year, month + 1) if month < 12 else (year + 1, 1)
        for d in range(1, -(before + length) % 7 + 1):
            yield y, m, d

    def itermonthdays4(self, year, month):
        """As itermonthdays3(), with the day of the week."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def _weeks(self, days):
        days = list(days)
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        """A list of weeks, each a list of dates."""
        return self._weeks(self.itermonthdates(year, month))

    def monthdays2calendar(self, year, month):
        """A list of weeks, each a list of pairs of day and day of the week."""
        return self._weeks(self.itermonthdays2(year, month))

    def monthdayscalendar(self, year, month):
        """A list of weeks, each a list of days."""
        return self._weeks(self.itermonthdays(year, month))

    def _rows(self, year, width, of_month):
        months = [of_month(year, m) for m in Month]
        return [months[i:i + width] for i in range(0, 12, width)]

    def yeardatescalendar(self, year, width=3):
        """A list of rows of width months, each a list of weeks of dates."""
        return self._rows(year, width, self.monthdatescalendar)

    def yeardays2calendar(self, year, width=3):
        """A list of rows of width months, each a list of weeks of pairs of day and day of the week."""
        return self._rows(year, width, self.monthdays2calendar)

    def yeardayscalendar(self, year, width=3):
        """A list of rows of width months, each a list of weeks of days."""
        return self._rows(year, width, self.monthdayscalendar)


class TextCalendar(Calendar):
    """Calendars as plain text. w is the width of a day, l the lines of a week, c the space between
    months, m the months in a row."""

    def prweek(self, theweek, width):
        """Write one week to stdout; the line does not end."""
        print(self.formatweek(theweek, width), end='')

    def formatday(self, day, weekday, width):
        """A day."""
        return ('%2i' % day if day else '').center(width)

    def formatweek(self, theweek, width):
        """A week, without a newline."""
        return ' '.join(self.formatday(d, wd, width) for d, wd in theweek)

    def formatweekday(self, day, width):
        """The head of a column."""
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        """The heads of the columns."""
        return ' '.join(self.formatweekday(i, width) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name of a month."""
        s = month_name[themonth]
        if withyear:
            s = '%s %r' % (s, theyear)
        return s.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Write a month to stdout: w characters for a day, l lines for a week."""
        print(self.formatmonth(theyear, themonth, w, l), end='')

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month in several lines."""
        w, l = max(2, w), max(1, l)
        gap = '\n' * l
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(), self.formatweekheader(w).rstrip()]
        lines += [self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)]
        return ''.join(line + gap for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year in several lines."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        gap = '\n' * l
        out = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), gap]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            names = (self.formatmonthname(theyear, k, width, False) for k in months)
            out += [gap, formatstring(names, width, c).rstrip(), gap]
            out += [formatstring((header for k in months), width, c).rstrip(), gap]
            for j in range(max(map(len, row))):
                weeks = [self.formatweek(cal[j], w) if j < len(cal) else '' for cal in row]
                out += [formatstring(weeks, width, c).rstrip(), gap]
        return ''.join(out)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Write a year to stdout: m months side by side, c spaces between them."""
        print(self.formatyear(theyear, w, l, c, m), end='')


class HTMLCalendar(Calendar):
    """Calendars as HTML."""

    cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
    cssclasses_weekday_head = cssclasses
    cssclass_noday = 'noday'
    cssclass_month_head = 'month'
    cssclass_month = 'month'
    cssclass_year_head = 'year'
    cssclass_year = 'year'

    def formatday(self, day, weekday):
        """The cell of a day, or of a place before the first or after the last."""
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        """A week as a table row."""
        return '<tr>%s</tr>' % ''.join(self.formatday(d, wd) for d, wd in theweek)

    def formatweekday(self, day):
        """The head of a column."""
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """The heads of the columns as a table row."""
        return '<tr>%s</tr>' % ''.join(self.formatweekday(i) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, withyear=True):
        """The name of a month as a table row."""
        s = month_name[themonth]
        if withyear:
            s = '%s %s' % (s, theyear)
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, s)

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        rows = [self.formatmonthname(theyear, themonth, withyear), self.formatweekheader()]
        rows += map(self.formatweek, self.monthdays2calendar(theyear, themonth))
        return '<table border="0" cellpadding="0" cellspacing="0" class="%s">\n%s\n</table>\n' % (
            self.cssclass_month, '\n'.join(rows))

    def formatyear(self, theyear, width=3):
        """A year as a table of tables."""
        width = max(width, 1)
        out = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">\n' % self.cssclass_year,
               '<tr><th colspan="%d" class="%s">%s</th></tr>' % (width, self.cssclass_year_head, theyear)]
        for i in range(1, 13, width):
            cells = ''.join('<td>%s</td>' % self.formatmonth(theyear, m, withyear=False)
                            for m in range(i, min(i + width, 13)))
            out.append('<tr>%s</tr>' % cells)
        return ''.join(out) + '</table>'

    def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
        """A whole page with a year, as bytes."""
        if encoding is None:
            encoding = 'utf-8'
        lines = ['<?xml version="1.0" encoding="%s"?>' % encoding,
                 '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                 '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
                 '<html>', '<head>',
                 '<meta http-equiv="Content-Type" content="text/html; charset=%s" />' % encoding]
        if css is not None:
            lines.append('<link rel="stylesheet" type="text/css" href="%s" />' % css)
        lines += ['<title>Calendar for %d</title>' % theyear, '</head>', '<body>',
                  self.formatyear(theyear, width) + '</body>', '</html>', '']
        return '\n'.join(lines).encode(encoding, 'xmlcharrefreplace')


class different_locale:
    """A context manager that sets another locale for times."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale
        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _get_default_locale():
    import locale
    name = locale.setlocale(locale.LC_TIME, None)
    if name == 'C':
        with different_locale(''):
            name = locale.setlocale(locale.LC_TIME, None)
    return name


class LocaleTextCalendar(TextCalendar):
    """A TextCalendar with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """An HTMLCalendar with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


c = TextCalendar()
firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """Set the day on which the weeks of the functions begin."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Write texts side by side to stdout, as formatstring() joins them."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Texts side by side, each in the middle of colwidth characters, spacing apart."""
    return (' ' * spacing).join(col.center(colwidth) for col in cols)


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """Seconds since the epoch of a time tuple in UTC: the reverse of time.gmtime()."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser()
    text = parser.add_argument_group('text only arguments')
    html = parser.add_argument_group('html only arguments')
    text.add_argument('-w', '--width', type=int, default=2, help='width of date column (default 2)')
    text.add_argument('-l', '--lines', type=int, default=1, help='number of lines for each week (default 1)')
    text.add_argument('-s', '--spacing', type=int, default=6, help='spacing between months (default 6)')
    text.add_argument('-m', '--months', type=int, default=3, help='months per row (default 3)')
    html.add_argument('-c', '--css', default='calendar.css', help='CSS to use for page')
    parser.add_argument('-L', '--locale', default=None, help='locale to use for month and weekday names')
    parser.add_argument('-e', '--encoding', default=None, help='encoding to use for output')
    parser.add_argument('-t', '--type', default='text', choices=('text', 'html'), help='output type (text or html)')
    parser.add_argument('-f', '--first-weekday', type=int, default=0,
                        help='weekday (0 is Monday, 6 is Sunday) to start each week (default 0)')
    parser.add_argument('year', nargs='?', type=int, help='year number')
    parser.add_argument('month', nargs='?', type=int, help='month number (1-12, text only)')
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error('if --locale is specified --encoding is required')
    locale = options.locale, options.encoding
    today = datetime.date.today()
    if options.type == 'html':
        if options.month:
            parser.error('incorrect number of arguments')
        cal = LocaleHTMLCalendar(locale=locale) if options.locale else HTMLCalendar()
        cal.setfirstweekday(options.first_weekday)
        page = {'encoding': options.encoding or sys.getdefaultencoding(), 'css': options.css}
        sys.stdout.buffer.write(cal.formatyearpage(options.year or today.year, **page))
        return
    cal = LocaleTextCalendar(locale=locale) if options.locale else TextCalendar()
    cal.setfirstweekday(options.first_weekday)
    layout = {'w': options.width, 'l': options.lines}
    if options.month is None:
        result = cal.formatyear(options.year or today.year, c=options.spacing, m=options.months, **layout)
    else:
        result = cal.formatmonth(options.year, options.month, **layout)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        sys.stdout.write(result)


if __name__ == '__main__':
    main()
