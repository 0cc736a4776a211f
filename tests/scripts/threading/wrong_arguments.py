# Errors about arguments of threading, queue and concurrent.futures, as those of Python functions.
import concurrent.futures as cf
import queue
import threading

calls = [
    lambda: threading.Thread(1, 2, 3, 4, 5, 6, 7), lambda: threading.Thread(what=1), lambda: threading.Thread().join(1, 2),
    lambda: threading.Event(1), lambda: threading.Event().set(1), lambda: threading.Condition().wait_for(),
    lambda: threading.Semaphore(1, 2), lambda: threading.Semaphore().release(1, 2), lambda: threading.Barrier(),
    lambda: threading.Timer(1), lambda: threading.current_thread(1), lambda: threading.active_count(what=1),
    lambda: queue.Queue(1, 2), lambda: queue.Queue().put(), lambda: queue.Queue().get(1, 2, 3), lambda: queue.Queue().join(1),
    lambda: queue.LifoQueue(what=1), lambda: cf.Future(1), lambda: cf.Future().result(1, 2), lambda: cf.Future().set_result(),
    lambda: cf.Future().cancel(1), lambda: cf.ThreadPoolExecutor(1, 2, 3, 4, 5), lambda: cf.ThreadPoolExecutor(1).shutdown(1, 2),
    lambda: cf.ThreadPoolExecutor(1).submit(), lambda: cf.ThreadPoolExecutor(1).map(), lambda: cf.ProcessPoolExecutor(what=1),
    lambda: cf.wait(), lambda: cf.wait([], 1, 2, 3), lambda: cf.as_completed(),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
