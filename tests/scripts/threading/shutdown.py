# the end of the program waits for threads, but not for daemons
import atexit
import threading
import time

atexit.register(lambda: print("atexit", threading.active_count()))
threading._register_atexit(print, "first registered")
threading._register_atexit(print, "last registered")


def work():
    threading.main_thread().join()
    print("main has ended:", threading.main_thread().is_alive())
    try:
        threading._register_atexit(print)
    except RuntimeError as e:
        print(e)
    t = threading.Thread(target=print, args=["a thread of a thread"])
    t.start()
    t.join()


def forever():
    while True:
        time.sleep(0.001)


def busy():
    while True:
        pass


threading.Thread(target=work).start()
threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=busy, daemon=True).start()
print("main is done")
