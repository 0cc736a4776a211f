# Which lines are shown when with, try, for and comprehensions are on the way.
class Manager:
    def __init__(self, fail): self.fail = fail
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if self.fail:
            raise RuntimeError(
                "exit failed"
            )
def work(items):
    with Manager(False), \
            Manager(True) as m:
        for item in items:
            try:
                total = sum(
                    x / item
                    for x in range(1, 3)
                )
            except TypeError:
                total = None
            else:
                print(total)
            finally:
                print("cleanup", item)
work([1, 2, 0])
