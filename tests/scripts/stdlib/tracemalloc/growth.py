# memory that is held shows
import tracemalloc
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory()); tracemalloc.start(5); print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
before = tracemalloc.get_traced_memory()[0]; data = [bytes(1000) for _ in range(20000)]; now, peak = tracemalloc.get_traced_memory()
print(now - before > 15_000_000, peak >= now, len(data)); tracemalloc.reset_peak(); tracemalloc.clear_traces(); tracemalloc.stop(); print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
