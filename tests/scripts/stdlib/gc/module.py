# gc: the interface, not the moment of collection.
import gc
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled(), type(gc.collect()).__name__, type(gc.collect(0)).__name__, len(gc.get_threshold()), len(gc.get_count()), type(gc.get_objects()).__name__, gc.garbage, gc.callbacks, len(gc.get_stats()), sorted(gc.get_stats()[0]), gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.get_debug(), gc.freeze(), gc.unfreeze(), gc.get_freeze_count(), gc.is_finalized([]))
gc.set_threshold(700, 10, 10); print(gc.get_threshold())
for e in ["gc.collect(5)", "gc.collect('a')", "gc.set_threshold()", "gc.nope", "gc.set_threshold('a')", "gc.isenabled(1)"]:
    try: print(e, eval(e))
    except Exception as x: print(e, "|", type(x).__name__, x)
import weakref
class C: pass
a, b = C(), C(); a.b, b.a = b, a; r = weakref.ref(a); del a, b; gc.collect(); print("collected" if r() is None else "alive")
