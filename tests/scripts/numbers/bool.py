# bool: construction, operators, repr, inheritance.
import warnings
warnings.simplefilter("ignore")  # not about SyntaxWarning
print(bool(), bool(0), bool(""), bool("False"), bool([]), bool([0]), bool(None), bool(0.0), bool({}), bool(object()), bool(range(0)), bool(b""), bool(...))
print(True & True, True & 1, True | False, True ^ True, 1 ^ True, type(True & False), type(True & 1), type(True + True), -True, +True, abs(True), not True)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, True == 1, repr(True), str(False), f"{True} {True:d} {True:>6} {True!r:>6}", "%d %s %r %5s" % (True, True, False, True), hash(True), int(True), float(True), complex(True), True.real, True.bit_length(), True.to_bytes(1, "big"), True.__and__(False), True.__or__(1.5), True.conjugate(), True.numerator)
print([False, True][True], ["a", "b"][False], {True: "t", 1: "one"}, {0: "z"}[False], sum([True, True, False]), max(True, 2), sorted([True, False, 0, 1]), "ab" * True, range(True), round(True), True ** 2, True // True, True % 2, True / 4, True << True, divmod(True, True), True < 2, True <= False)
for s in ["class B(bool): pass", "True.x = 1", "True[0]", "True()", "bool(1, 2)", "bool(x=1)", "len(True)", "iter(True)", "True += 1", "bool.__new__(int)", "bool.__new__(bool, [])", "True.foo"]:
    try: exec(s); print(s, "ok")
    except (Exception, SyntaxError) as e: print(s, "|", type(e).__name__, e)
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    print(eval("~True"), eval("~False"), w[0].category.__name__, w[0].message)
print(bool.from_bytes(b"\x01", "big"), type(bool.from_bytes(b"\x01", "big")), True.__class__, (1 == 1).__class__, bool("0"), not not [], any([0, ""]), all([]), any([[], [0]]), all([1, "a", [0]]))
print(1 if True else 0, True and "x", False or "y", None and 1, [] or {} or "last", 0 and undefined_name, 1 or undefined_name)
