# what is tracked and what is finalized
import gc

print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(type))
print(gc.is_finalized(3), callable(gc.get_objects), callable(gc.get_referrers), gc.callbacks)
print(gc.DEBUG_STATS, gc.DEBUG_LEAK, gc.DEBUG_SAVEALL)
