# What compile() says of text that is no UTF-8, has lone surrogates, or is in a part of a buffer.
for s in [b'x = "\xff"', b'\xff', b'ab\xcf\xb3cd\xffef', b'x\ny = \xff', b'# c\n"\xe9"\nz', '\u00e9'.encode()*3+b'\xff', b'x = "\xcf\xb3\xf2"\n', b'abcdefg\xcf\xb3\xcf\xb3\xf2']:
    try: compile(s,'<f>','exec')
    except SyntaxError as e: print(s, e.msg, e.args[1:])
for f in (lambda: compile("'\ud800'",'f','exec'), lambda: eval("'\ud800'"), lambda: exec("x='\udc80'")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(eval(memoryview(b"x1+2x")[1:-1]))
try:
    compile(memoryview(b"1\0"), "f", "eval")
except SyntaxError as e:
    print(e)
