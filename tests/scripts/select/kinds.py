# selectors of each kind
import os

import selectors

r, w = os.pipe()
name = {r: "r", w: "w"}


def attempt(f, *args, **kw):
    try:
        f(*args, **kw)
        print("done")
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(r), "r").replace(str(w), "w"))


def plain(k):
    return name[k.fileobj], name[k.fd], k.events, k.data


for cls in selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector:
    with cls() as s:
        print(cls.__mro__[-3:], plain(s.register(w, selectors.EVENT_WRITE, "data")))
        print([(plain(k), n) for k, n in s.select(0)], [name[fd] for fd in s.get_map()])
        print(plain(s.modify(w, 3)), plain(s.get_key(w)), [n for k, n in s.select()])
        attempt(s.register, w, 1)
        attempt(s.register, "x", 1)
        attempt(s.register, r, 0)
        attempt(s.get_key, r)
        attempt(s.unregister, r)
        attempt(s.modify, r, 1)
        print(plain(s.unregister(w)), s.select(0.001), len(s.get_map()))
        s.register(r, selectors.EVENT_READ)
        print(s.select(0))
        os.write(w, b"x")
        print([n for k, n in s.select()], os.read(r, 1))
    attempt(s.get_key, r)
    print(s.get_map())
