# match, case, type and _ remain ordinary names.
match = [1, 2]
case = 3
type_ = type
_ = "underscore"
print(match, case, _)
match[0] = 10
match (1)[0] if False else None
print(match[0])
match = lambda *a: a
print(match(1, 2), match (3))
match = {"a": 1}
match["b"] = 2
print(match)
type = 5
print(type, type + 1)
type: int = 6
print(type)
del type
print(type(3))
def case(case): return case
print(case(case=1))
match, = [7]
print(match)
match -7:
    case -7:
        print("minus seven")
match [1, 2], 3:
    case [a, b], c:
        print(a, b, c)
match = 1
print(match == 1, match is not None)
