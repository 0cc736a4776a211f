# files, data, and openers of one's own
import io, os, tempfile, urllib.request as U
from urllib.response import addinfourl
print(U.urlopen("data:text/plain;base64,aGVsbG8=").read(), U.urlopen("data:,a%20b").headers["content-type"]); name = os.path.join(tempfile.mkdtemp(), "x.txt"); f = open(name, "w"); f.write("content"); f.close(); r = U.urlopen("file://" + name); print(r.read(), r.headers["Content-type"], r.headers["Content-length"], r.status)
class Hello(U.BaseHandler):
    def hello_open(self, req): return addinfourl(io.BytesIO(req.selector.encode()), {}, req.full_url, 200)
print(U.build_opener(Hello).open("hello://x/y").read(), U.pathname2url("/a b"), U.url2pathname("/a%20b"), U.urlretrieve("data:,abc", name)[0] == name, open(name).read()); print(sorted(h.__class__.__name__ for h in U.build_opener().handlers if not isinstance(h, U.FTPHandler if hasattr(U, "FTPHandler") else ())))
