# errors
import calendar
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.monthrange(2024, 0), lambda: calendar.setfirstweekday(7), lambda: calendar.month(2024, 13), lambda: calendar.monthcalendar(2024, 0),
          lambda: calendar.timegm((1970,)), lambda: list(calendar.Calendar().itermonthdates(9999, 12)), lambda: calendar.Month(13), lambda: calendar.weekday(2024, 2, 30), lambda: calendar.day_name[7],
          lambda: calendar.foo, lambda: calendar.LocaleTextCalendar(locale="xx").formatmonth(2024, 2), lambda: calendar.calendar("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__mro__[:2], e)
