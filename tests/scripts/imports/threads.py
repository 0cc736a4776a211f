# Threads that import the same module wait for each other; circular imports do not deadlock.
import importlib
import os
import sys
import tempfile
import threading
import time

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def module(name, text):
    with open(os.path.join(folder, name + ".py"), "w") as f:
        f.write(text)


module("slow", "import time\ntime.sleep(0.05)\nvalue = 42\n")
module("first", "import time\ntime.sleep(0.05)\nimport second\nname = 'first'\n")
module("second", "import time\ntime.sleep(0.05)\nimport first\nname = 'second'\n")
module("selfish", "import selfish\nimport threading\nvalue = selfish is __import__('sys').modules['selfish']\n")
importlib.invalidate_caches()

results = []


def run(*fns):
    threads = [threading.Thread(target=f) for f in fns]
    for t in threads:
        t.start()
    for t in threads:
        t.join(10)
    print([t.is_alive() for t in threads])


def use_slow():
    import slow

    results.append((slow.value, id(slow)))


run(*[use_slow] * 4)
print([v for v, _ in results], len({i for _, i in results}))

run(lambda: importlib.import_module("first"), lambda: importlib.import_module("second"))
import first
import second

print(first.name, second.name, first.second is second, second.first is first)

import selfish

print(selfish.value)


def late():
    time.sleep(0.02)
    from slow2 import value

    print(value)


module("slow2", "import time\ntime.sleep(0.08)\nvalue = 'complete'\n")
importlib.invalidate_caches()
run(lambda: importlib.import_module("slow2"), late)
