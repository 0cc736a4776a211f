# The map inside contexts, with keys whose hashes are chosen.
from _testinternalcapi import hamt


class Key:
    fails = None

    def __init__(self, name, hash):
        self.name, self.hash = name, hash

    def __repr__(self):
        return f"{self.name}#{self.hash}"

    def __hash__(self):
        if Key.fails == "hash":
            raise ValueError(f"no hash of {self}")
        return self.hash

    def __eq__(self, other):
        if Key.fails == "eq":
            raise ValueError(f"{self} == {other}")
        return self.name == other.name


empty = hamt()
a, b, c, d = Key("a", 10), Key("b", 10), Key("c", 10 + (1 << 25)), Key("d", -7)
one = empty.set(a, 1)
all_ = one.set(b, 2).set(c, 3).set(d, 4)
print(type(all_).__name__, len(empty), len(one), len(all_), bool(empty), bool(one))
print(sorted(all_.items(), key=str))
print(sorted(map(str, all_.keys())), sorted(all_.values()))
print(all_[Key("b", 10)], all_.get(Key("x", 10)), all_.get(Key("x", 10), "none"), c in all_, c in one)

print(one.set(a, 1) is one, one.set(a, 2) is one, one.delete(b) is one, len(one.delete(a)))
less = all_.delete(b)
print(len(less), b in less, b in all_, less == one.set(c, 3).set(d, 4), less != all_, less == {a: 1})
print(len(all_.delete(d).delete(c).delete(b).delete(a)), empty == hamt())

walk = all_.items()
print(len(walk), iter(walk) is walk, sum(1 for _ in walk), len(walk), next(walk, "end"))

for fails in "hash", "eq":
    for name, f in [
        ("get", lambda: all_.get(Key("a", 10))),
        ("[]", lambda: all_[Key("a", 10)]),
        ("in", lambda: Key("a", 10) in all_),
        ("set", lambda: all_.set(Key("a", 10), 0)),
        ("delete", lambda: all_.delete(Key("a", 10))),
        ("==", lambda: all_ == hamt().set(Key("a", 10), 1).set(Key("b", 10), 2)),
    ]:
        Key.fails = fails
        try:
            f()
        except ValueError as e:
            print(fails, name, e)
        else:
            print(fails, name, "passes")
        Key.fails = None

for f in [
    lambda: all_[Key("z", 1)],
    lambda: all_.set([], 1),
    lambda: hash(all_),
    lambda: all_ < all_,
    lambda: all_.set(1),
    lambda: type(walk)(),
    lambda: hamt(1),
]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
