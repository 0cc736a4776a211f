# Putting URLs together.
import warnings
from urllib import parse

warnings.simplefilter('ignore')
exprs = r'''
parse.urlunparse(('http','h','/p','x','q=1','f'))
parse.urlunsplit(('http','h','p','',''))
parse.urlunsplit(('','','p','q','f'))
parse.urlunsplit(('file','','/x','',''))
parse.urlunsplit(['http','h','','',''])
parse.urlunsplit((b'http',b'h',b'',b'',b''))
parse.urlunsplit(('http',b'h','','',''))
parse.urljoin('http://a/b/c/d','e')
parse.urljoin('http://a/b/c/d','../e')
parse.urljoin('http://a/b/c/d','/e')
parse.urljoin('http://a/b/c/d','//x/e')
parse.urljoin('http://a/b/c/d','?q')
parse.urljoin('http://a/b/c/d','#f')
parse.urljoin('http://a/b/c/d','')
parse.urljoin('','x')
parse.urljoin('http://a/b/c/d','../../../g')
parse.urljoin('http://a/b/c/d','http:g')
parse.urljoin('http://a/b/c/d','./g/.')
parse.urljoin('http://a/b/c/d;p?q','g;x=1/../y')
parse.urljoin('http://a/b/c/d','ftp://x/y')
parse.urljoin('http://a','b')
parse.urljoin('http://a/b/','c')
parse.urljoin('mailto:x','y')
parse.urljoin(b'http://a/b',b'c')
parse.urljoin('http://a/b',b'c')
parse.urljoin('http://a/b/c/','..')
parse.urljoin('http://a/b/c/d','.')
parse.urljoin('a/b','c')
parse.urljoin('http://a/b/c/d','g?y/./x')
parse.urljoin('http://a/b/c/d',';x')
parse.urljoin('/a/b','../c')
parse.urldefrag('http://h/p#f')
parse.urldefrag('http://h')
parse.urldefrag(b'http://h#f')
parse.urldefrag('http://h/p#f').url
'''

for expr in exprs.strip().splitlines():
    try:
        print(expr, '->', repr(eval(expr)))
    except Exception as e:
        print(expr, '!!', type(e).__name__, e)
