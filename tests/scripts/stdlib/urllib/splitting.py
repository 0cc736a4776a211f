# Taking URLs apart, and what is refused.
import warnings
from urllib import parse

warnings.simplefilter('ignore')
exprs = r'''
parse.urlparse('http://user:pw@host.com:80/path;par?q=1&r=2#frag')
parse.urlsplit('http://user:pw@host.com:80/path;par?q=1#frag')
parse.urlparse('//host/p')
parse.urlparse('path')
parse.urlparse('mailto:a@b')
parse.urlparse('')
parse.urlparse(b'http://h/p')
parse.urlparse('http://[::1]:80/')
parse.urlparse('http://[::1/')
parse.urlparse('http://h:x/').port
parse.urlparse('http://h:99999/').port
parse.urlparse('HTTP://Host/').hostname
parse.urlparse('x','http')
parse.urlparse('http://a/b?c;d',allow_fragments=False)
parse.urlsplit('http://u@h').username
parse.urlsplit('http://u:p@h').password
parse.urlsplit('http://h').port
parse.urlsplit('http://h:').port
parse.urlsplit('http://[fe80::1%eth0]:8').hostname
parse.urlsplit('1http://x')
parse.urlsplit('a b:c')
parse.urlsplit('http://a\nb/c')
parse.urlsplit(' http://x ')
parse.urlparse('http://x',b'y')
parse.urlparse(5)
parse.urlparse(None)
parse.urlsplit('http://h/p').geturl()
parse.urlparse('http://h/p;x?y#z').geturl()
parse.urlparse('http://h')._replace(path='/x').geturl()
parse.urlparse(b'http://h/p').decode()
parse.urlparse('http://h/p').encode()
parse.urlsplit('http://[v1.x]/')
parse.urlsplit('http://[1.2.3.4]/')
parse.urlsplit('http://a[b]/')
parse.urlsplit('?q')
parse.urlsplit('#f')
parse.urlsplit('http:/x')
parse.urlsplit('http:///x')
parse.urlunsplit(('','','//x','',''))
parse.urlparse('a:b')
parse.urlparse('http://h/a;b/c;d')
parse.uses_relative[:3]
parse.SplitResult('a','b','c','d','e')
parse.ParseResult._fields
parse.DefragResult('u','f').geturl()
parse.splittype('http://x')
parse.to_bytes('x')
parse.unwrap('<URL:http://x>')
parse.splithost('//h/p')
parse.splitquery('/p?q')
parse.splitport('h:80')
parse.splituser('u@h')
parse.splitpasswd('u:p')
parse.splitattr('/p;a;b')
parse.splitvalue('a=b')
parse.splitnport('h:x')
parse.splittag('p#t')
parse.SplitResultBytes(b'a',b'b',b'c',b'd',b'e')
parse.urlsplit('http://h/p')==('http','h','/p','','')
parse.urlsplit('http://h:80/p').netloc
parse.clear_cache()
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
