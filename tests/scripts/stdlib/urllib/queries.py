# Queries, there and back.
import warnings
from urllib import parse

warnings.simplefilter('ignore')
exprs = r'''
parse.parse_qs('a=1&b=2&a=3')
parse.parse_qsl('a=1&b=2&a=3')
parse.parse_qs('a=&b')
parse.parse_qs('a=&b',keep_blank_values=True)
parse.parse_qsl('a&b=1',strict_parsing=True)
parse.parse_qsl('a=1;b=2')
parse.parse_qsl('a=1;b=2',separator=';')
parse.parse_qsl('a=1&b=2',max_num_fields=1)
parse.parse_qs('a=%20+x&b=%C3%A9')
parse.parse_qs(b'a=1')
parse.parse_qs('')
parse.parse_qsl('a=1',separator='')
parse.parse_qsl(None)
parse.parse_qs('a==1&=2')
parse.parse_qsl('&&a=1&')
parse.parse_qs('a=1',separator=b'&')
parse.parse_qsl(5)
parse.urlencode({'a':1,'b':'x y','c':'é'})
parse.urlencode([('a',[1,2]),('b','z')])
parse.urlencode([('a',[1,2]),('b','z')],doseq=True)
parse.urlencode({'a':b'\xff'})
parse.urlencode({'a':'x/y'},safe='/')
parse.urlencode({'a':'b c'},quote_via=parse.quote)
parse.urlencode('x')
parse.urlencode(5)
parse.urlencode({})
parse.urlencode({b'k':None})
parse.urlencode({'a':('x',b'y')},doseq=True)
parse.urlencode({'a':1.5},True)
parse.urlencode([1,2])
parse.urlencode({'a':''})
parse.urlencode('')
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
