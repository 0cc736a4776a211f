# switching, thresholds, counts and what they refuse
import gc

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
before = gc.get_threshold()
gc.set_threshold(500, 5, 3)
print(gc.get_threshold(), len(gc.get_count()), all(isinstance(n, int) for n in gc.get_count()))
gc.set_threshold(*before)
print(isinstance(gc.collect(), int), gc.collect(0) >= 0, len(gc.get_stats()), sorted(gc.get_stats()[0]))
for bad in (lambda: gc.collect(3), lambda: gc.collect("x"), lambda: gc.set_threshold(), lambda: gc.collect(-1)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count(), gc.garbage, gc.get_debug())
