# What tokenize says about text that it cannot split.
import tokenize, io
def t(s):
    try:
        list(tokenize.generate_tokens(io.StringIO(s, newline='').readline)); print(repr(s), 'ok')
    except BaseException as e: print(repr(s), type(e).__name__, e.args)
for s in ['(', '(\n', '(\n\n','(\na', '(\na\n', '(\na\nbc', '(a', '(abc\n','x\n(\nab', "f'{", "f'{\n", "f'''{\n", "f'''{\n ab","f'{a", "f'{a:", "f'{a:b", "f'a\n", "f'''a", "f'''a\n\nb", 'x\\', 'x\\\n', '\n\n\\', '(\\', '(\\\n', '(a\\\n', 'x \\ y', '(x \\ y)', "'a\\\n", "x = 'a", "'''", "x\n  '''a", '"""\n\n\n', '0b2', '0o8', '1__0', '1e', '1e+', '0x', '1.e_', '1_a', '0_', '\xa0x', 'a\u20acb', '€', 'a = \u201cb\u201d', 'x\u200b', '\x01', 'if x:\n\ta\n  b', 'if x:\n        a\n\tb','if a:\n  if b:\n      c\n   d\n', '1.2.3', '1..2', '0xfor', '1else', '"a" "', "f'{a!'", "f'}'", "f'{}}'", "f'{a'", "f'{a b}'", "f'{'", 'b"é"', '('*250]: t(s)
