# URLs of many forms joined to bases of many forms, as str and as bytes.
from urllib.parse import *
import itertools
bases=["http://a/b/c/d;p?q","http://a","//h/x","mailto:x@y","","file:///a/b","http://a/b/../c/","ftp://h/a;type=i","x:y","http://[::1]/p"]
rels=["g","./g","g/","/g","//g","?y","g?y","#s","g#s",";x","g;x","",".","./","..","../","../g","../..","../../../g","/./g","g.","..g","./../g","g;x=1/../y","http:g","mailto:z","a:b","//","///","g//h"]
for b,r in itertools.product(bases,rels):
    for f in (urljoin,):
        try: print(b,r,f(b,r))
        except Exception as e: print(b,r,type(e),e)
        try: print(f(b.encode(),r.encode()))
        except Exception as e: print(type(e),e)
for args in (("a",b"b"),(b"a","b"),("",b"b"),(b"",""),("a",b""),(b"a",""),("a",None)):
    for f in (urljoin,urlsplit,urlparse):
        try: print(f.__name__,args,f(*args))
        except Exception as e: print(f.__name__,args,type(e),e)
for u in ["1http://x","a+b.c-1:x","é:x","a b:x",":x","a:","A-Z:q","-a:b"]+rels:
    print(u,urlsplit(u),urlunsplit(urlsplit(u)))
