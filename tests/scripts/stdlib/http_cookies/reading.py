# what a client sends
from http.cookies import SimpleCookie
for s in ['a=1; b="x y"; c=d', r'a="x\"y\073z"', '$Version=1; a=1; $Path=/x', 'a=1; Path=/; Secure; HttpOnly', 'a', 'a=', '=x', 'a=1; path', 'Secure', 'a=1;;b=2', 'a=b=c', 'é=1', 'expires=x',
          'a=1; expires=Wed, 13 Jan 2021 22:23:01 GMT; Path=/a', 'a="unclosed', 'a = 5 ; b= 7', r'keebler="E=everybody; L=\"Loves\"; fudge=\012;"', 'foo= bar', 'f="";g=1']:
    c = SimpleCookie(); c.load(s); print(s, "|", repr(c), "|", c.output(sep=" ; "))
