# co_consts has what was computed while compiling, not what it was made of
for f in (lambda: -0.0, lambda: -1, lambda x: x in {0}, lambda x: x not in {('a',), -1}, lambda: 0.0):
    print(f.__code__.co_consts)
f1, f2 = lambda x: x in {0}, lambda x: x in {0.0}
print(f1(0), f2(0.0), f1.__code__.co_consts, f2.__code__.co_consts)
