# A CSV reader as a state machine, a template engine and a log analyser.
from enum import Enum
class S(Enum):
    START = 0; FIELD = 1; QUOTED = 2; QUOTE_IN_QUOTED = 3
def parse_csv(text, sep=","):
    rows, row, cell, state = [], [], [], S.START
    def end_cell():
        nonlocal cell
        row.append("".join(cell)); cell = []
    def end_row():
        nonlocal row
        end_cell(); rows.append(row); row = []
    for i, ch in enumerate(text):
        match state, ch:
            case (S.START, '"'): state = S.QUOTED
            case (S.START | S.FIELD | S.QUOTE_IN_QUOTED), c if c == sep: end_cell(); state = S.START
            case (S.START | S.FIELD | S.QUOTE_IN_QUOTED), "\n": end_row(); state = S.START
            case (S.QUOTED, '"'): state = S.QUOTE_IN_QUOTED
            case (S.QUOTE_IN_QUOTED, '"'): cell.append('"'); state = S.QUOTED
            case (S.QUOTE_IN_QUOTED, other): raise ValueError(f"unexpected {other!r} after quote at {i}")
            case (S.QUOTED, c): cell.append(c)
            case (_, c): cell.append(c); state = S.FIELD
    if state is S.QUOTED: raise ValueError("unterminated quote")
    if state is not S.START or row: end_row()
    return rows
print(parse_csv('a,b,c\n1,"two, with comma","say ""hi"""\n,,\nlast,"multi\nline",x'))
for bad in ('"abc', '"a"b,c'):
    try: parse_csv(bad)
    except ValueError as e: print(e)
print(parse_csv("a;b\n1;2\n", sep=";"))
def render(template, **ctx):
    import re
    out, pos = [], 0
    stack = [(True, None)]
    for m in re.finditer(r"\{\{(.*?)\}\}|\{%\s*(.*?)\s*%\}", template):
        if stack[-1][0]: out.append(template[pos:m.start()])
        pos = m.end()
        if m[1] is not None:
            if stack[-1][0]: out.append(str(eval(m[1].strip(), {}, ctx)))
        else:
            word, _, rest = m[2].partition(" ")
            if word == "if": stack.append((stack[-1][0] and bool(eval(rest, {}, ctx)), "if"))
            elif word == "else": on, kind = stack.pop(); stack.append((stack[-1][0] and not on, kind))
            elif word == "end": stack.pop()
            else: raise SyntaxError(f"unknown tag {word!r}")
    out.append(template[pos:]); return "".join(out)
print(render("Hello {{ name.title() }}{% if n > 1 %}, {{ n }} messages{% else %}, one message{% end %}!", name="ann lee", n=3), render("{% if a %}A{% if b %}B{% else %}not B{% end %}{% end %}.", a=1, b=0))
try: render("{% loop %}")
except SyntaxError as e: print(e)
LOG = """2024-01-05 10:00:01 INFO web GET /index 200 12ms
2024-01-05 10:00:02 ERROR db timeout after 3000ms
2024-01-05 10:00:02 INFO web GET /about 404 3ms
bad line here
2024-01-05 10:01:07 WARN web GET /slow 200 950ms
2024-01-05 10:02:00 ERROR db timeout after 1500ms"""
from collections import Counter, defaultdict
levels, times, bad = Counter(), defaultdict(list), []
for n, line in enumerate(LOG.splitlines(), 1):
    try:
        date, clock, level, source, *rest = line.split()
        if level not in ("INFO", "WARN", "ERROR"): raise ValueError(level)
    except ValueError as e: bad.append((n, str(e))); continue
    levels[level] += 1; times[source].extend(int(w[:-2]) for w in rest if w.endswith("ms"))
print(levels, {k: (min(v), max(v), sum(v) / len(v)) for k, v in times.items()}, bad)
