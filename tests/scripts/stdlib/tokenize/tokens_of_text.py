# tokenize gives all tokens, comments and line ends among them, of good text and of bad.
import tokenize, io, token
def t(s):
    print('==', repr(s))
    try:
        for x in tokenize.generate_tokens(io.StringIO(s, newline='').readline): print('  ', tuple(x))
    except BaseException as e: print('  ', type(e).__name__, e.args)
def b(s):
    print('==', repr(s))
    try:
        for x in tokenize.tokenize(io.BytesIO(s).readline): print('  ', tuple(x))
    except BaseException as e: print('  ', type(e).__name__, e.args)
for s in ['', '\n', 'x', 'x\n', '# c', '# c\n', 'x # c', 'x = 1 # c\n\n\ny\n', 'if x:\n    y\n  # c\n    # d\n\nz\n', 'if x:\n  y', '(a,\n  # c\n\n b)\n', 'a \\\n b\n', "'''a\nb''' + 'c'\n", "f'a{b!r:>{w}}c{{d}}{x=}'\n", "f'''a\n{\nb}\nc'''\n", 'x\r\ny\r\n', '(x\r\n)\r\n', '$', 'a ? b', 'a ! b', '`', '(', '[a\n', "'abc", "'abc\n", "'''abc\n\n", 'if x:\n    a\n  b\n', '\ta\n', '    a\n', '1_', '0xg', '1abc', '1if x', '0777', ')', '(]', 'é = "ü" + ñ # ö\n', 'x\\', 'x \\ y', '\f\nx\n', '\x0c x\n', 'a\n\\\n', "f'{", "f'{a", "f'a", "f'''a\n", "f'{a!x}'", "f'{a:{b:{c}}}'", 'async def f(): await x\n', 'x := 1 -> ... ** //= <> != @ @=\n', '1.5e3j 0b1 0o7 .5 1. 1_000\n', 'if 1:\n\tx\n        y\n', 'if 1:\n  pass\n\n\n\n', 'def f():\n  x\n# c\n', 'def f():\n  x\n  # c\n', 'a;b;\n', 'x\x00y', '\\\nx\n', "rb'x' Rb'' u'' bR''\n", "f'{{'\n", "f'}}x{{'\n", "rf'\\{x}'\n", "f'\\N{DASH}{x:\\n}'\n", "f'{x:a{{b}}'\n", "f'{x:%H:%M}'\n", "f'{lambda x: 1}'\n", "f'{x  =  }'\n", 'print("a" "b"\n"c")\n', '\n\n  \n x', 'if x:\n a\n\n', 'a # x\\\nb\n', 'x=1\n  \n', 'x=1\n  # c', 'x=1\n  ']: t(s)
for s in [b'', b'x', b'\xef\xbb\xbfx', b'# coding: latin-1\nx="\xe9"\n', b'\xff', b'#coding: nosuch\n', b'\xef\xbb\xbf#coding: latin-1\n', 'é'.encode()+b'\n', b'x\r\n']: b(s)
