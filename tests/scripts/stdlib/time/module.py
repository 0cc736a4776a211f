# time: conversions that do not depend on the moment.
import time
t = time.gmtime(1700000000)
print(t, t.tm_year, t[3], tuple(t), time.asctime(t), time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %y %I %p %% %d %e %D %F %T %R %n%t %C %u %V %G %h %x %X %c %Z %z", t), time.mktime(time.localtime(1700000000)), time.ctime(0), time.timezone, time.daylight, time.tzname, time.gmtime(0).tm_wday, time.gmtime(-1), time.gmtime(1.9).tm_sec, time.localtime(0).tm_zone, time.localtime(0).tm_gmtoff)
print(time.strptime("2023-11-14 22:13:20", "%Y-%m-%d %H:%M:%S"), time.strptime("14 Nov 2023", "%d %b %Y")[:3], time.strptime("Tue Nov 14 22:13:20 2023").tm_yday, time.strptime("10:05 PM", "%I:%M %p").tm_hour, time.strptime("99", "%y").tm_year, time.strptime("68", "%y").tm_year, time.strptime("2024 060", "%Y %j")[:3], time.strptime("%", "%%")[0])
a, b = time.monotonic(), time.monotonic(); n = time.monotonic_ns(); p = time.perf_counter(); c = time.process_time(); s = time.time(); time.sleep(0.01)
print(a <= b, time.monotonic_ns() > n, time.perf_counter() - p >= 0.01, time.process_time() >= c, time.time() - s >= 0.009, type(time.time()).__name__, type(time.time_ns()).__name__, time.time() > 1.7e9, time.thread_time() >= 0, time.sleep(0), time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable, time.struct_time(range(9)), time.struct_time([2024, 1, 2, 3, 4, 5, 6, 7, 8]).tm_mon)
for e in ["time.sleep(-1)", "time.sleep('a')", "time.sleep()", "time.gmtime('a')", "time.gmtime(1e20)", "time.mktime((1, 2))", "time.strftime(5)", "time.strptime('a', '%Y')", "time.strptime('2023x', '%Y')", "time.strptime('1', '%Q')", "time.asctime((1, 2, 3))", "time.asctime(5)", "time.struct_time([1])", "time.nope", "time.get_clock_info('x')", "time.strptime('13', '%m')", "time.sleep(float('nan'))", "time.strftime('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))", "time.ctime('x')", "time.strptime(5, '%Y')", "t.tm_year.x"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
try: t.tm_year = 5
except AttributeError as e: print(e)
print(t == time.gmtime(1700000000), t < time.gmtime(1700000001), t + (1,), len(t), t.n_fields, time.mktime((2024, 2, 30, 0, 0, 0, 0, 0, 0)) == time.mktime((2024, 3, 1, 0, 0, 0, 0, 0, 0)), time.strftime("", t), time.strftime("é %Y", t), time.CLOCK_MONOTONIC >= 0, time.clock_gettime(time.CLOCK_REALTIME) > 0)
