# clocks go on, and tell what they are
import time

for name in ("time", "monotonic", "perf_counter", "process_time"):
    a, b = getattr(time, name)(), getattr(time, name)()
    info = time.get_clock_info(name)
    print(name, b >= a, isinstance(getattr(time, name + "_ns")(), int), info.monotonic, info.adjustable, info.resolution <= 0.001, type(info).__name__)
t = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - t >= 0.01, time.thread_time() >= 0, abs(time.time_ns() / 1e9 - time.time()) < 1, time.clock_gettime(time.CLOCK_REALTIME) > 1e9)
for bad in (lambda: time.get_clock_info("x"), lambda: time.sleep("x"), lambda: time.sleep(), lambda: time.sleep(float("nan")), lambda: time.clock_gettime(9999)):
    try:
        print(bad())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
