# days, dates and weeks
import calendar, time
c = calendar.Calendar(6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2)), list(c.itermonthdays2(2024, 2))[:9], list(c.itermonthdays4(2024, 12))[-8:], list(c.itermonthdates(2024, 2))[-3:])
print(c.monthdatescalendar(2024, 2)[0], len(c.yeardatescalendar(2024)), c.yeardays2calendar(2024, 5)[2][1][0], c.yeardayscalendar(2024)[3][2][4])
print(calendar.monthrange(2024, 2), calendar.weekday(2024, 2, 29), calendar.weekday(12024, 1, 1), calendar.isleap(1900), calendar.leapdays(1900, 2001), calendar.timegm((2024, 2, 29, 12, 30, 15)))
print(list(calendar.month_name), list(calendar.day_abbr), calendar.day_name[-1], calendar.month_abbr[1:4], calendar.JANUARY, calendar.Month(5), repr(calendar.Day.MONDAY), calendar.Day(6) + 1, calendar.mdays)
print(calendar.Calendar(9).firstweekday, calendar.firstweekday(), sorted(calendar.__all__)[:4])
