# A handler stays when the thread ends that has imported the module first.
import os
import subprocess
import threading

looked, done = threading.Event(), threading.Event()


def look():
    import signal

    print(signal.getsignal(signal.SIGUSR1))
    looked.set()
    done.wait()


t = threading.Thread(target=look)
t.start()
looked.wait()
import signal

arrived = threading.Event()
signal.signal(signal.SIGUSR1, lambda n, frame: arrived.set())
done.set()
t.join()
subprocess.run(["kill", "-USR1", str(os.getpid())])
print(arrived.wait(10))
