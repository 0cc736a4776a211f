# strftime, strptime, gmtime and their errors
import time

t = time.struct_time((2024, 2, 29, 13, 5, 9, 3, 60, 0))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %U %W %w %u %% %e %D %T %R", t), time.asctime(t), t.tm_yday, t[:3], len(t))
print(time.gmtime(0), time.strftime("%d/%m", time.gmtime(86400 * 365)), time.asctime(time.gmtime(10 ** 9)))
print(time.strptime("30 Nov 00 23:59:59 PM", "%d %b %y %H:%M:%S %p")[:6], time.strptime("2024-060", "%Y-%j")[:3])
for bad in (lambda: time.strptime("x", "%Y"), lambda: time.strptime("2024 extra", "%Y"), lambda: time.strptime("2024", "%Q"), lambda: time.strftime("%Y", (1, 2)), lambda: time.gmtime(1e30), lambda: time.sleep(-1), lambda: time.gmtime("x"), lambda: time.strftime(3), lambda: time.struct_time((1,)), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.mktime((1,))):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError, OSError) as e:
        print(type(e).__name__, e)
