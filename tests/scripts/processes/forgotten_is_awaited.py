# The end of the program waits for a process that nobody has joined, and ends one that is a daemon.
import multiprocessing as mp
import time


def wait():
    time.sleep(60)


if __name__ == "__main__":
    mp.set_start_method("fork")
    mp.Process(target=wait, daemon=True).start()
    mp.Process(target=print, args=("ran",), kwargs={"flush": True}).start()
