# a queue that is shut down
import queue
import threading

q = queue.Queue(2)
q.put(1)
q.shutdown()
for f in (lambda: q.put(2), q.get, q.get, q.get_nowait):
    try:
        print(f())
    except queue.ShutDown as e:
        print(type(e).__name__, e)
q = queue.Queue()
q.put("lost")
q.shutdown(immediate=True)
print(q.qsize(), q.unfinished_tasks, issubclass(queue.ShutDown, Exception), q.is_shutdown)
q = queue.Queue()
got = []


def wait():
    try:
        q.get()
    except queue.ShutDown:
        got.append("woken")


t = threading.Thread(target=wait)
t.start()
q.shutdown()
t.join()
print(got)
