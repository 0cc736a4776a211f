# join waits for what was taken
import queue
import threading

q = queue.Queue()
done = []


def work():
    while (item := q.get()) is not None:
        done.append(item * 2)
        q.task_done()
    q.task_done()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for i in range(20):
    q.put(i)
q.join()
print(sorted(done) == [i * 2 for i in range(20)], q.unfinished_tasks)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
