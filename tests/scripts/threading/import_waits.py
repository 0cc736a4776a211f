# A thread that imports a module waits while another one is importing it.
import os
import sys
import threading

sys.path.insert(0, os.getcwd())


def use(name, results):
    module = __import__(name)
    results.append(module.ready)


for name in "slow_module", "circular_one", "circular_two":
    results = []
    threads = [threading.Thread(target=use, args=(name, results)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(name, results)

for name in "circular_one", "circular_two":
    del sys.modules[name]
results = []
threads = [threading.Thread(target=use, args=(name, results)) for name in ("circular_one", "circular_two")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
