# timers
import threading

done = threading.Event()
t = threading.Timer(0.01, lambda *a, **k: (print(a, k), done.set()), [1, 2], {"x": 3})
print(t.interval, t.args, t.kwargs, t.finished.is_set(), isinstance(t, threading.Thread))
t.start()
done.wait()
t.join()
print(t.finished.is_set(), t.is_alive())
t = threading.Timer(60, print, ["never"])
t.start()
t.cancel()
t.join()
print("cancelled", t.finished.is_set())
