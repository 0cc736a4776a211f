# ast.literal_eval evaluates literals and nothing else.
import ast
import re

for text in (
    "1", " \t-1.5", "[1, (2,), {3: {4}}]", "'a' 'b'", "b'x'", "None", "...", "-1+2j", "1-2j", "set()", "{}", "(1)", "1_000",
    "a", "[1,\n a]", "1+2", "--1", "-True", "set([1])", "{1: 2, **{}}", "f'{1}'", "not 1", "1+2j+3", "2j+1", "[x for x in y]",
    "", "1 2", "{[]}", "(", "\x00",
):
    try:
        print(repr(text), ast.literal_eval(text))
    except Exception as e:
        print(repr(text), type(e).__name__, re.sub(" at 0x.*>", ">", str(e)))
for node in ast.Constant(object), ast.parse("[1]", mode="eval"), 3, b"1", None, ast.parse("1"):
    try:
        print(ast.literal_eval(node))
    except Exception as e:
        print(type(e).__name__, re.sub(" at 0x.*>", ">", str(e)))
try:
    ast.literal_eval("(" * 150 + ")" * 150)
    ast.literal_eval("-" * 5000 + "1")
except Exception as e:
    print(type(e).__name__)
