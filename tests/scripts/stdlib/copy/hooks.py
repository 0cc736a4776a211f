# __copy__, __deepcopy__, __reduce_ex__, __replace__, state, and what cannot be copied
import copy
import threading


class C:
    def __init__(self, x):
        self.x, self.log = x, []

    def __copy__(self):
        new = C(self.x)
        new.log = ["copied"]
        return new

    def __deepcopy__(self, memo):
        memo["seen"] = True
        return C(copy.deepcopy(self.x, memo))


class S:
    __slots__ = "a", "b"

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.a, self.b = state["a"], "set"


class R:
    def __reduce_ex__(self, protocol):
        return (list, ((1, 2),), None, iter([3]))


c = C([1])
print(copy.copy(c).log, copy.copy(c).x is c.x, copy.deepcopy(c).x == c.x, copy.deepcopy(c).x is c.x)
s = S()
s.a = [1]
print(copy.copy(s).a is s.a, copy.deepcopy(s).b, copy.copy(R()), copy.deepcopy(R()))
memo = {}
copy.deepcopy(c, memo)
print("seen" in memo)


class P:
    def __init__(self, x): self.x = x
    def __replace__(self, /, **changes): return P(**(vars(self) | changes))


print(copy.replace(P(1), x=2).x)
for bad in (lambda: copy.deepcopy(threading.Lock()), lambda: copy.copy(iter(())) and copy.copy(x for x in ()), lambda: copy.replace(3), lambda: copy.deepcopy(open)):
    try:
        print(bad())
    except (TypeError, copy.Error) as e:
        print(type(e).__name__, e)
