# A brainfuck interpreter, a stack machine, Turing machine, Collatz, Josephus.
def bf(src, inp=""):
    jump, stack = {}, []
    for i, c in enumerate(src):
        if c == "[": stack.append(i)
        elif c == "]":
            if not stack: raise SyntaxError(f"unmatched ] at {i}")
            j = stack.pop(); jump[i], jump[j] = j, i
    if stack: raise SyntaxError(f"unmatched [ at {stack[-1]}")
    tape, p, pc, out, it = {}, 0, 0, [], iter(inp)
    while pc < len(src):
        match src[pc]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = (tape.get(p, 0) + 1) % 256
            case "-": tape[p] = (tape.get(p, 0) - 1) % 256
            case ".": out.append(chr(tape.get(p, 0)))
            case ",": tape[p] = ord(next(it, "\0"))
            case "[" if not tape.get(p): pc = jump[pc]
            case "]" if tape.get(p): pc = jump[pc]
        pc += 1
    return "".join(out)
print(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."), bf(",[.,]", "echo"), bf(",>,<[>+<-]>.", "\x03\x30"))
for bad in ("[[", "]"):
    try: bf(bad)
    except SyntaxError as e: print(e)
def vm(code):
    stack, pc, names = [], 0, {}
    while True:
        op, *args = code[pc]; pc += 1
        match op, args:
            case "push", [v]: stack.append(v)
            case "store", [n]: names[n] = stack.pop()
            case "load", [n]: stack.append(names[n])
            case ("add" | "mul" | "sub") as o, []: b, a = stack.pop(), stack.pop(); stack.append({"add": a + b, "mul": a * b, "sub": a - b}[o])
            case "jnz", [t]: pc = t if stack.pop() else pc
            case "halt", []: return stack, names
            case unknown: raise NotImplementedError(unknown)
print(vm([("push", 1), ("store", "acc"), ("push", 10), ("store", "n"), ("load", "acc"), ("load", "n"), ("mul",), ("store", "acc"), ("load", "n"), ("push", 1), ("sub",), ("store", "n"), ("load", "n"), ("jnz", 4), ("load", "acc"), ("halt",)]))
try: vm([("fly", 1)])
except NotImplementedError as e: print(e)
def turing(rules, tape, state="a"):
    cells, pos, steps = dict(enumerate(tape)), 0, 0
    while state != "halt": w, move, state = rules[state, cells.get(pos, 0)]; cells[pos] = w; pos += move; steps += 1
    return steps, sum(cells.values())
print(turing({("a", 0): (1, 1, "b"), ("a", 1): (1, -1, "b"), ("b", 0): (1, -1, "a"), ("b", 1): (0, -1, "c"), ("c", 0): (1, 1, "halt"), ("c", 1): (1, -1, "d"), ("d", 0): (1, 1, "d"), ("d", 1): (0, 1, "a")}, []))
def collatz(n):
    k = 0
    while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1; k += 1
    return k
print(max(range(1, 2000), key=collatz), collatz(27), [collatz(i) for i in range(1, 15)])
def josephus(n, k):
    people, i, order = list(range(1, n + 1)), 0, []
    while people: i = (i + k - 1) % len(people); order.append(people.pop(i))
    return order
print(josephus(7, 3), josephus(41, 3)[-1]); look = "1"
from itertools import groupby
for _ in range(8): look = "".join(f"{len(list(g))}{c}" for c, g in groupby(look))
print(look)
