# Tic-tac-toe with minimax, nim, a dice game, poker hands.
from functools import cache
from collections import Counter
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != "." and b[i] == b[j] == b[k]), None)
@cache
def best(b, who):
    if (w := winner(b)): return (1 if w == who else -1), None
    moves = [i for i, c in enumerate(b) if c == "."]
    if not moves: return 0, None
    other = "O" if who == "X" else "X"
    return max(((-best(b[:m] + who + b[m + 1:], other)[0], -m) for m in moves), key=lambda t: t)
def play(b, who="X"):
    while not winner(b) and "." in b:
        _, m = best(b, who); m = -m; b = b[:m] + who + b[m + 1:]; who = "O" if who == "X" else "X"
    return b, winner(b)
for start in (".........", "X...O....", "XX.OO....", "X...X..OO"): b, w = play(start); print(b[:3], b[3:6], b[6:], "winner", w)
print(best.cache_info().currsize)
@cache
def nim(heaps): return any(not nim(tuple(sorted(heaps[:i] + (h - k,) + heaps[i + 1:]))) for i, h in enumerate(heaps) for k in range(1, h + 1))
print([(h, nim(h), bool(h[0] ^ h[1] ^ h[2])) for h in ((1, 2, 3), (1, 1, 1), (2, 3, 4), (0, 3, 3))])
ways = Counter(a + b + c for a in range(1, 7) for b in range(1, 7) for c in range(1, 7)); print(ways.most_common(2), sum(n for s, n in ways.items() if s > 10) / 216)
RANKS = "23456789TJQKA"
def rank(hand):
    rs = sorted((RANKS.index(c[0]) for c in hand.split()), reverse=True); groups = sorted(Counter(rs).items(), key=lambda kv: (-kv[1], -kv[0])); shape = tuple(n for _, n in groups)
    flush = len({c[1] for c in hand.split()}) == 1; straight = len(shape) == 5 and rs[0] - rs[4] == 4 or rs == [12, 3, 2, 1, 0]
    name = "straight flush" if flush and straight else {(4, 1): "four", (3, 2): "full house"}.get(shape) or (flush and "flush") or (straight and "straight") or {(3, 1, 1): "three", (2, 2, 1): "two pairs", (2, 1, 1, 1): "pair"}.get(shape, "high card")
    order = ["high card", "pair", "two pairs", "three", "straight", "flush", "full house", "four", "straight flush"]
    return order.index(name), [r for r, _ in groups], name
hands = ["6C 7C 8C 9C TC", "9D 9H 9S 9C 7D", "TD TC TH 7C 7D", "2H 5H 9H JH KH", "AC 2D 3H 4S 5C", "3C 3D 3H 9S KD", "4C 4D 9H 9S QD", "AC AD 5H 7S 8D", "2C 4D 7H 9S KD"]
for h in sorted(hands, key=rank, reverse=True): print(h, rank(h)[2])
