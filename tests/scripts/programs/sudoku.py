# A sudoku solver with constraint propagation and search.
def cross(a, b):
    return [x + y for x in a for y in b]
DIGITS, ROWS, COLS = "123456789", "ABCDEFGHI", "123456789"
SQUARES = cross(ROWS, COLS)
UNITLIST = [cross(ROWS, c) for c in COLS] + [cross(r, COLS) for r in ROWS] + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
UNITS = {s: [u for u in UNITLIST if s in u] for s in SQUARES}
PEERS = {s: set(sum(UNITS[s], [])) - {s} for s in SQUARES}

def parse(text):
    values = dict.fromkeys(SQUARES, DIGITS)
    chars = [c for c in text if c in DIGITS or c in "0."]
    if len(chars) != 81:
        raise ValueError(f"expected 81 cells, got {len(chars)}")
    for s, d in zip(SQUARES, chars):
        if d in DIGITS and not assign(values, s, d):
            return False
    return values

def assign(values, s, d):
    return values if all(eliminate(values, s, o) for o in values[s].replace(d, "")) else False

def eliminate(values, s, d):
    if d not in values[s]:
        return values
    values[s] = values[s].replace(d, "")
    if not values[s]:
        return False
    if len(values[s]) == 1 and not all(eliminate(values, p, values[s]) for p in PEERS[s]):
        return False
    for u in UNITS[s]:
        places = [q for q in u if d in values[q]]
        if not places or (len(places) == 1 and not assign(values, places[0], d)):
            return False
    return values

steps = 0
def search(values):
    global steps
    steps += 1
    if values is False:
        return False
    if all(len(values[s]) == 1 for s in SQUARES):
        return values
    _, s = min((len(values[s]), s) for s in SQUARES if len(values[s]) > 1)
    for d in values[s]:
        if result := search(assign(values.copy(), s, d)):
            return result
    return False

def show(values):
    line = "+".join(["-" * 6] * 3)
    for i, r in enumerate(ROWS):
        print("".join(values[r + c] + (" |" if c in "36" else " ") for c in COLS).rstrip())
        if i in (2, 5):
            print(line)

for name, grid in {
    "easy": "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "hard": "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "impossible": "5168497323.76.5...8.97...65135.6.9.7472591..696837..5.253186.746842.75..791.5.6.8",
}.items():
    steps = 0
    solution = search(parse(grid))
    print(name, "steps", steps)
    if solution:
        show(solution)
        print(all({solution[s] for s in u} == set(DIGITS) for u in UNITLIST))
    else:
        print("no solution")
try:
    parse("123")
except ValueError as e:
    print(e)
