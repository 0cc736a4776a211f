# detect_encoding reads at most two lines; token knows the operators.
import io
import token
import tokenize

for data in (
    b"", b"x", b"\xef\xbb\xbfx", b"# coding: latin-1\nx", b"#!/bin/sh\n# -*- coding: Latin_1 -*-\n", b"x\n# coding: ascii\n", b"\n# vim: set fileencoding=UTF8 :\n",
    b"\xff\n", b"# coding: nosuch\n", b"\xef\xbb\xbf# coding: ascii\n", b"\xef\xbb\xbf# coding: utf-8\n", b"# a\n# b\n# coding: ascii\n",
):
    try:
        print(data, tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as e:
        print(data, e)
print(tokenize.detect_encoding(iter([b"# coding: ascii"]).__next__))
t = list(tokenize.generate_tokens(iter(["a += 1 # c\n", "b"]).__next__))
for x in t:
    print(x, x.exact_type, token.tok_name[x.exact_type])
print(token.ISEOF(0), token.ISTERMINAL(5), token.ISNONTERMINAL(300), len(token.tok_name), token.EXACT_TOKEN_TYPES["->"] == token.RARROW, len(tokenize.__all__))
with open("source.py", "wb") as f:
    f.write("# coding: latin-1\nx = 'é'\n".encode("latin-1"))
with tokenize.open("source.py") as f:
    print(f.encoding, f.read())
for lines in [b"x"], ["x", 3]:
    try:
        print(list(tokenize.generate_tokens(iter(lines).__next__)))
    except TypeError as e:
        print("TypeError")
