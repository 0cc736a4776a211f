# Managers: objects of another process, used through proxies.
import multiprocessing as mp
import queue
from multiprocessing.managers import BaseManager


class Account:
    def __init__(self, start=0):
        self.balance = start

    def add(self, n):
        if n < 0:
            raise ValueError("negative")
        self.balance += n
        return self.balance

    def _secret(self):
        return 1


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def change(d, items, ns, lock):
    for i in range(5):
        with lock:
            d["n"] = d.get("n", 0) + 1
    items.append(len(items))
    ns.x += 1


def deposit(account):
    account.add(5)


if __name__ == "__main__":
    with mp.Manager() as m:
        d, items, ns, lock = m.dict(a=1), m.list([3, 1]), m.Namespace(), m.Lock()
        ns.x = 1
        ps = [mp.Process(target=change, args=(d, items, ns, lock)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(d["n"], sorted(items), ns.x in (2, 3), d.copy(), len(d), "a" in d)
        items.sort()
        items += [7]
        items.extend([8, 9])
        del items[0]
        print(list(items), items[1:3], items.index(7), str(items), [x for x in items if x > 2])
        d.update(b=2)
        print(sorted(d.keys()), d.pop("b"), d.setdefault("c", 3), sorted(d.items()))
        for f in (lambda: d["none"], lambda: items[50], lambda: items.pop(99), lambda: ns.missing):
            try:
                f()
            except Exception as e:
                print(type(e).__name__)
        q = m.Queue(1)
        q.put("x")
        try:
            q.put("y", False)
        except queue.Full:
            print("full")
        print(q.get(), q.empty())
        v, a, e = m.Value("i", 3), m.Array("i", [1, 2]), m.Event()
        v.value += 4
        a[0] = 9
        e.set()
        print(v.value, a[0], len(a), e.is_set(), e.wait(1))
        nested = m.dict()
        nested["list"] = m.list([1])
        nested["list"].append(2)
        print(list(nested["list"]))
        with mp.Pool(2) as pool:
            pool.starmap(change, [(d, items, ns, lock)])
        print(d["n"])
    with Bank() as bank:
        account = bank.Account(10)
        p = mp.Process(target=deposit, args=(account,))
        p.start()
        p.join()
        print(account.add(1))
        for f in (lambda: account.add(-1), lambda: account._callmethod("_secret"), lambda: account.balance):
            try:
                f()
            except Exception as e:
                print(type(e).__name__, "negative" in str(e), "not in exposed" in str(e))
