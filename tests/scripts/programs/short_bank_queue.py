# A ticket queue with generators, a stock matching engine and a vending machine.
from collections import deque
def vending(stock, prices):
    money, log = 0, []
    while True:
        cmd = yield log
        log = []
        match cmd.split():
            case ["coin", n] if n.isdigit(): money += int(n); log.append(f"credit {money}")
            case ["buy", item] if stock.get(item, 0) and money >= prices[item]:
                stock[item] -= 1; money -= prices[item]; log.append(f"vend {item}, credit {money}")
            case ["buy", item] if item not in prices: log.append(f"no such item {item!r}")
            case ["buy", item] if not stock[item]: log.append(f"{item} is sold out")
            case ["buy", item]: log.append(f"{item} costs {prices[item]}, you have {money}")
            case ["return"]:
                for c in (50, 20, 10, 5, 1):
                    n, money = divmod(money, c)
                    if n: log.append(f"{n}x{c}")
            case _: log.append(f"? {cmd}")
m = vending({"tea": 1, "cake": 5}, {"tea": 30, "cake": 45}); next(m)
for c in ("buy tea", "coin 50", "buy tea", "buy tea", "coin 88", "buy cake", "buy pie", "dance now", "return", "return", "coin x"): print(c, "->", *m.send(c))
class Book:
    def __init__(self): self.bids, self.asks, self.trades = [], [], []
    def add(self, side, price, qty, who):
        mine, other, better = (self.bids, self.asks, lambda p: p <= price) if side == "buy" else (self.asks, self.bids, lambda p: p >= price)
        while qty and other and better(other[0][0]):
            p, q, w = other[0]; n = min(q, qty); self.trades.append((who, w, n, p)); qty -= n
            if n == q: other.pop(0)
            else: other[0] = (p, q - n, w)
        if qty: mine.append((price, qty, who)); mine.sort(key=lambda t: -t[0] if side == "buy" else t[0])
b = Book()
for o in (("sell", 101, 5, "s1"), ("sell", 100, 3, "s2"), ("buy", 99, 2, "b1"), ("buy", 101, 6, "b2"), ("sell", 98, 10, "s3")): b.add(*o)
print(b.trades, b.bids, b.asks)
def round_robin(jobs, quantum):
    q, t = deque(jobs.items()), 0
    while q:
        name, left = q.popleft(); run = min(left, quantum); t += run
        if left > run: q.append((name, left - run))
        else: yield name, t
print(list(round_robin({"a": 5, "b": 2, "c": 8}, 3)), dict(round_robin({"x": 1}, 9)))
