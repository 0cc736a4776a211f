# Class methods of builtin types, taken from the namespace and called or bound with anything.
d, k = vars(int)["from_bytes"], vars(dict)["fromkeys"]
def show(f):
    try: print(f())
    except TypeError as e: print(e)
for f in (lambda: d("x", {}), lambda: d(), lambda: d(str, b"a"), lambda: d(int, b"a"), lambda: d(bool, b"a"), lambda: d.__get__(5)(b"a"), lambda: d.__get__("x"),
          lambda: d.__get__(None, str), lambda: d.__get__(None, 5), lambda: d.__get__("x", int)(b"a"), lambda: d.__get__(None, None), lambda: k.__get__(None, int), lambda: d.__get__(), lambda: d.__get__(1, 2, 3)): show(f)
