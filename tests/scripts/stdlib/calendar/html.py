# months and years as HTML
import calendar
class Mine(calendar.HTMLCalendar):
    cssclasses = ["weekday"] * 5 + ["weekend"] * 2
    cssclass_month = "mine"
print(Mine(6).formatmonth(2024, 2)); print(calendar.HTMLCalendar().formatyear(2024, 5)); print(calendar.HTMLCalendar().formatyearpage(2024, css=None)[:300])
