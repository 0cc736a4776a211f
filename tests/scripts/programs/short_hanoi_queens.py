# Towers of Hanoi and the eight queens.
def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
moves = []
hanoi(6, "A", "B", "C", moves)
print(len(moves), moves[:5])
pegs = {"A": list(range(6, 0, -1)), "B": [], "C": []}
for src, dst in moves:
    disk = pegs[src].pop()
    assert not pegs[dst] or pegs[dst][-1] > disk
    pegs[dst].append(disk)
print(pegs)
def queens(n, row=0, cols=(), d1=frozenset(), d2=frozenset()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 | {row + c}, d2 | {row - c})
print([sum(1 for _ in queens(n)) for n in range(1, 8)])
first = next(queens(8))
print(first)
print("\n".join(" ".join("Q" if c == q else "." for c in range(8)) for q in first))
