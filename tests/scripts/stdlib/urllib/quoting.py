# Escapes, there and back.
import warnings
from urllib import parse

warnings.simplefilter('ignore')
exprs = r'''
parse.quote('a b/c~d_é&=+')
parse.quote('a b/c',safe='')
parse.quote(b'\xff/')
parse.quote('é',encoding='latin-1')
parse.quote(b'x',encoding='x')
parse.quote('\ud800')
parse.quote('\ud800',errors='replace')
parse.quote(5)
parse.quote('')
parse.quote(None)
parse.quote('a@b',safe='@')
parse.quote_plus('a b+c/d')
parse.quote_plus('a b',safe=' ')
parse.quote_plus(b'a b')
parse.quote_from_bytes(b'a b\xff')
parse.quote_from_bytes('x')
parse.quote('abc',b'x')
parse.quote("-._~!*'()")
parse.unquote('a%20b%C3%A9+c')
parse.unquote('%')
parse.unquote('%zz%4')
parse.unquote('%ff')
parse.unquote('%ff',encoding='latin-1')
parse.unquote('%ff',errors='strict')
parse.unquote(b'%41')
parse.unquote('é%41')
parse.unquote(5)
parse.unquote_plus('a+b%2B')
parse.unquote_to_bytes('a%20é')
parse.unquote_to_bytes(b'%ff%4')
parse.unquote_to_bytes('')
parse.unquote('')
parse.unquote('%E2%82%AC x %E2')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
