# A tokenizer with named groups, finditer and lastgroup.
import re
from typing import NamedTuple
class Token(NamedTuple):
    type: str
    value: object
    line: int
    column: int
SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/()]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|#.*"), ("STRING", r'"(?:[^"\\]|\\.)*"'), ("MISMATCH", r".")]
RE = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))
def tokenize(code):
    line, start = 1, 0
    for m in RE.finditer(code):
        kind, value, col = m.lastgroup, m.group(), m.start() - start
        match kind:
            case "NUMBER": value = float(value) if "." in value else int(value)
            case "ID" if value in {"IF", "THEN"}: kind = value
            case "STRING": value = re.sub(r"\\(.)", r"\1", value[1:-1])
            case "NEWLINE": start, line = m.end(), line + 1; continue
            case "SKIP": continue
            case "MISMATCH": raise RuntimeError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, col)
for t in tokenize('IF qty THEN  # comment\n  total := total + price * 2.5;\n  s := "a\\"b";'): print(*t)
try: list(tokenize("x ?"))
except RuntimeError as e: print(e)
print(RE.groups, sorted(RE.groupindex.items(), key=lambda kv: kv[1])[:2], re.sub(r"(?P<y>\d{4})-(?P<m>\d\d)", r"\g<m>/\g<y>", "2024-01 and 2023-12"))
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "hello big world"), [m.span() for m in re.finditer("a", "banana")], re.split(r"[,;]\s*", "a, b;c"), re.findall(r"(?m)^(\w+)=(.*)$", "a=1\nb=two words\nbad"))
snake = lambda s: re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower(); print(snake("camelCaseName"), re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", "a.b+c@d-e.co.uk") is not None, bool(re.match(r"^(?:\d{1,3}\.){3}\d{1,3}$", "192.168.1.1")))
