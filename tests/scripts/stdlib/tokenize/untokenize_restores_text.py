# untokenize makes text of tokens again, of whole ones and of pairs.
import tokenize,io
for s in ['"a" "b"\n','"a" \\\n "b"\n','"a" \\\n f"b"\n','f"a" \\\n "b"\n','f"a" \\\n f"b"\n','f"a" f"b"\n','"a"f"b"\n','f"a""b"\n','"a""b"\n','("a"\nf"b")\n','("a"\n"b")\n','"a"  f"b"\n']:
    t=list(tokenize.generate_tokens(io.StringIO(s).readline))
    print(repr(s),repr(tokenize.untokenize(t)),repr(tokenize.untokenize([x[:2] for x in t])))
for s in ['f"{ {1:2}[1] }"\n','f"{{{x}}}"\n', "f'{a}{b}'\n", "f'\\N{DASH}{{}}'\n","f'{x:{ {1}}}'\n", "x:int=3\n",'if a:\n  b # c\n  d\n','a if b else 3.5+c(d,e)[1]\n', 'rf"\\N{x}"\n', "f'\\\\N{{x}}'\n", "f'''{\na}'''\n"]:
    t=list(tokenize.generate_tokens(io.StringIO(s).readline))
    print(repr(s),repr(tokenize.untokenize(t)),repr(tokenize.untokenize([x[:2] for x in t])))
try:
    tokenize.untokenize([tokenize.TokenInfo(1, "a", (2, 0), (2, 1), ""), tokenize.TokenInfo(1, "b", (1, 0), (1, 1), "")])
except ValueError as e:
    print(e)
print(tokenize.untokenize(tokenize.tokenize(io.BytesIO("# coding: latin-1\nx = 'é'\n".encode("latin-1")).readline)))
