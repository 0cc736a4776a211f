# recursive_repr
import reprlib


class L(list):
    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return "L(" + ", ".join(map(repr, self)) + ")"


x = L([1])
x.append(x)
x.append(L([x]))
print(x, L.__repr__.__name__, L.__repr__.__wrapped__ is not None)


class D:
    @reprlib.recursive_repr()
    def __repr__(self): return f"D({self.me!r})"


d = D()
d.me = d
print(d)
