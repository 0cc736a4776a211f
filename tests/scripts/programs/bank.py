# A bank with accounts, transactions, rollback and a report.
from collections import defaultdict
from contextlib import contextmanager
from enum import Enum, auto

class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAW = auto()
    TRANSFER = auto()

class BankError(Exception):
    """Base of everything that goes wrong."""

class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance / 100:.2f}, needs {amount / 100:.2f}")
        self.account, self.amount = account, amount

class AccountNotFound(BankError, KeyError):
    def __str__(self):
        return f"no account {self.args[0]!r}"

class Account:
    interest = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.log = owner, 0, []
        if balance:
            self.deposit(balance)
    @property
    def balance(self):
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < self.limit:
            raise InsufficientFunds(self, self._balance - value)
        self._balance = value
    @property
    def limit(self):
        return 0
    def deposit(self, amount):
        if amount <= 0:
            raise BankError(f"cannot deposit {amount}")
        self.balance += amount
        self.log.append((Kind.DEPOSIT, amount))
    def withdraw(self, amount):
        self.balance -= amount
        self.log.append((Kind.WITHDRAW, amount))
    def month_end(self):
        if gain := self.balance * self.interest // 10_000:
            self.deposit(gain)
    def __repr__(self):
        return f"<{type(self).__name__} {self.owner}: {self.balance / 100:,.2f}>"
    def __lt__(self, other):
        return self.balance < other.balance

class Savings(Account):
    interest = 250

class Credit(Account):
    def __init__(self, owner, balance=0, *, overdraft=50_000):
        self.overdraft = overdraft
        super().__init__(owner, balance)
    @property
    def limit(self):
        return -self.overdraft
    def month_end(self):
        if self.balance < 0:
            self._balance += self.balance * 1_200 // 10_000

class Bank:
    def __init__(self):
        self.accounts, self.history = {}, []
    def open(self, cls, owner, *args, **kwargs):
        account = self.accounts[owner] = cls(owner, *args, **kwargs)
        return account
    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise AccountNotFound(owner) from None
    @contextmanager
    def transaction(self, name):
        saved = {o: (a._balance, len(a.log)) for o, a in self.accounts.items()}
        try:
            yield self
        except BankError as e:
            for o, (balance, n) in saved.items():
                self.accounts[o]._balance = balance
                del self.accounts[o].log[n:]
            self.history.append((name, f"rolled back: {e}"))
        else:
            self.history.append((name, "done"))
    def transfer(self, source, target, amount):
        with self.transaction(f"{source}->{target} {amount / 100:.2f}"):
            self[source].withdraw(amount)
            self[target].deposit(amount)
    def report(self):
        totals = defaultdict(int)
        for a in sorted(self.accounts.values(), reverse=True):
            totals[type(a).__name__] += a.balance
            print(f"{a.owner:<8}|{type(a).__name__:^9}|{a.balance / 100:>12,.2f}|{len(a.log):>3}")
        print("total", dict(totals), f"{sum(totals.values()) / 100:,.2f}")

bank = Bank()
bank.open(Account, "ann", 100_00)
bank.open(Savings, "bob", 12_345_67)
bank.open(Credit, "cid", overdraft=200_00)
bank.report()
bank.transfer("ann", "cid", 40_50)
bank.transfer("ann", "bob", 100_00)
bank.transfer("cid", "ann", 200_00)
bank.transfer("cid", "nobody", 10_00)
bank.transfer("cid", "ann", 500_00)
with bank.transaction("many"):
    bank["bob"].withdraw(1_00)
    bank["ann"].deposit(-5)
for month in range(3):
    for a in bank.accounts.values():
        a.month_end()
bank.report()
for name, result in bank.history:
    print(f"{name:<24} {result}")
for action in (lambda: bank["zed"], lambda: bank["ann"].withdraw(10**9), lambda: setattr(bank["ann"], "limit", 5)):
    try:
        action()
    except (BankError, AttributeError) as e:
        print(type(e).__name__, "|", e, "|", isinstance(e, KeyError))
print(bank.accounts["bob"], max(bank.accounts.values()), [k.name for k, _ in bank["ann"].log])
