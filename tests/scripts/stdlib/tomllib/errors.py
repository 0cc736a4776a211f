# Documents that are not TOML.
import tomllib, io
for text in ["a", "a =", "a = ", "= 1", "a = 1 2", "a = 1\na = 2", "[a]\n[a]", "[a", "[[a]", "a = [1", "a = [1 2]", "a = {x=1", "a = {x=1, x=2}", 'a = "x', "a = 'x", 'a = "\\q"', 'a = "\\u12"', 'a = """x', "a = '''x", "a = 1979-13-01", "a = 1979-02-30", "a = tru", "a.b = 1\na.b.c = 2", "a = 1\n[a]", "[a]\nb=1\n[[a]]", "a = {}\n[a.b]", "a = {}\na.b = 1", "a = 'x\ny'", 'a = "x\ny"', "a = @", "# \x00", "[a.b]\n[a]\nb.c = 1"]:
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), "!!", e)
for f in [lambda: tomllib.loads(b"a=1"), lambda: tomllib.load(io.StringIO("a=1")), lambda: tomllib.loads("a=1.5", parse_float=lambda s: [])]:
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
