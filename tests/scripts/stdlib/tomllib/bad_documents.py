# errors and their places
import io
import tomllib

for text in ("a = ", "a = 1\na = 2", "[t]\n[t]", "a = 'x", 'a = "\\q"', "a = [1, 2", "a = {b = 1", "= 1", "a b = 1", "a = 01", "a = 1__0", "a = 2024-13-01", "a = tru", "a.b = 1\na = 2", "[a]\nb = 1\n[a.b]", "a = 1 b = 2", "x = \x01", "[[a]]\n[a]", "a = {b = 1,}", "a = '''x", 'a = """x', "a = 25:00:00"):
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), e)
for bad in (lambda: tomllib.loads(b"x"), lambda: tomllib.load(io.StringIO("x = 1")), lambda: tomllib.loads("x = 1.5", parse_float=lambda s: [])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
