# transfers between accounts by many threads: locks in order, conditions, a ledger and an audit
import decimal
import random
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from queue import Queue


class BankError(Exception):
    """What the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, not {amount}")
        self.missing = amount - account.balance


@dataclass(eq=False)
class Account:
    owner: str
    balance: Decimal = Decimal("0.00")
    number: int = field(default_factory=count(1).__next__)
    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)

    def __post_init__(self):
        self.changed = threading.Condition(self.lock)

    def deposit(self, amount):
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        with self.changed:
            self.balance += amount
            self.changed.notify_all()

    def withdraw(self, amount, wait=None):
        with self.changed:
            if not self.changed.wait_for(lambda: self.balance >= amount, timeout=wait or 0):
                raise InsufficientFunds(self, amount)
            self.balance -= amount


class Bank:
    def __init__(self):
        self.accounts = {}
        self.ledger = Queue()
        self.local = threading.local()

    def open(self, owner, amount):
        account = self.accounts[owner] = Account(owner, Decimal(amount))
        return account

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        with ExitStack() as stack:
            # in the order of their numbers, so that two transfers cannot block each other
            for account in sorted({a, b}, key=lambda x: x.number):
                stack.enter_context(account.lock)
            a.withdraw(amount)
            b.deposit(amount)
        self.local.count = getattr(self.local, "count", 0) + 1
        self.ledger.put((source, target, amount))
        return self.local.count

    def total(self):
        return sum((a.balance for a in self.accounts.values()), Decimal())


bank = Bank()
names = ["ann", "bob", "cyd", "dan"]
for i, name in enumerate(names):
    bank.open(name, f"{100 + i}.50")
before = bank.total()
print(before, bank.accounts["ann"])


def clerk(seed):
    rng = random.Random(seed)
    refused = 0
    for _ in range(100):
        source, target = rng.sample(names, 2)
        try:
            bank.transfer(source, target, Decimal(rng.randint(1, 9000)) / 100)
        except InsufficientFunds:
            refused += 1
    return refused


with ThreadPoolExecutor(max_workers=6, thread_name_prefix="clerk") as pool:
    refused = sum(f.result() for f in as_completed([pool.submit(clerk, seed) for seed in range(6)]))
print(bank.total() == before, bank.ledger.qsize() + refused, all(a.balance >= 0 for a in bank.accounts.values()))
replayed = {name: Decimal(f"{100 + i}.50") for i, name in enumerate(names)}
while not bank.ledger.empty():
    source, target, amount = bank.ledger.get()
    replayed[source] -= amount
    replayed[target] += amount
print(replayed == {n: a.balance for n, a in bank.accounts.items()})

poor = bank.open("eve", "1")
for attempt in (lambda: poor.withdraw(Decimal(5)), lambda: poor.deposit(Decimal(-1)), lambda: bank.transfer("eve", "nobody", 1)):
    try:
        attempt()
    except BankError as e:
        print(type(e).__name__, e, getattr(e, "missing", ""))
    except KeyError as e:
        print("KeyError", e)
waiting = threading.Thread(target=poor.withdraw, args=(Decimal(5), 10), name="waiting")
waiting.start()
poor.deposit(Decimal(2))
poor.deposit(Decimal("3.25"))
waiting.join()
print(poor.balance, waiting.is_alive(), waiting.name)
with decimal.localcontext(prec=6) as ctx:
    interest = poor.balance * (1 + Decimal("0.035")) ** 10
    print(interest, ctx.flags[decimal.Inexact], interest.quantize(Decimal("0.01"), decimal.ROUND_HALF_EVEN))
barrier = threading.Barrier(3, action=lambda: arrived.append("all"))
arrived = []
threads = [threading.Thread(target=barrier.wait) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(arrived, barrier.n_waiting, threading.active_count())
