# months and years as text
import calendar
print(calendar.month(2024, 2)); print(calendar.calendar(2023, 2, 1, 4, 4)); calendar.prmonth(1900, 2)
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2025, 6, 4, 2)); print(repr(c.formatweekheader(3)), repr(c.formatweekheader(10)))
calendar.setfirstweekday(calendar.SUNDAY); print(calendar.weekheader(2)); print(calendar.monthcalendar(2024, 2)); calendar.setfirstweekday(0)
print(calendar.formatstring(["a", "b"], 5, 2)); print(calendar.LocaleTextCalendar(locale="C").formatmonth(2024, 2))
