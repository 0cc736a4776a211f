# errors
import http.client as h
c = h.HTTPConnection("127.0.0.1", 1)
for f in (lambda: h.HTTPConnection("a:b"), lambda: h.HTTPConnection("a b"), lambda: c.putheader("a", "b"), lambda: c.putrequest("GET", "/a b"), lambda: c.getresponse(), lambda: c.request("GET", "/"), lambda: h.HTTPConnection("x").putrequest("G\n", "/"), lambda: h.HTTPConnection("127.0.0.1", 1).request("GET", "/")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d = h.HTTPConnection("h"); d.putrequest("GET", "/")
for f in (lambda: d.putheader("a", "b\n"), lambda: d.putheader("a:b", "c"), lambda: d.putheader(" a", "c"), lambda: d.putrequest("GET", "/")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(h.HTTPConnection("[::1]:80").host, h.HTTPConnection("x:").port, h.HTTPSConnection.default_port, h.responses[404], h.NOT_FOUND, h.IncompleteRead(b"ab", 3), repr(h.IncompleteRead(b"ab")), h.BadStatusLine("x").line, h.RemoteDisconnected.__mro__[1:3], h.HTTPException is h.error)
