# obj[lower:upper] for the builtin sequences, their subclasses and bounds of all kinds.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


class Text(str):
    pass


class Items(list):
    def __getitem__(self, key):
        return key


class Whole(tuple):
    pass


bounds = [None, 0, 1, -1, 3, -3, 10**30, -(10**30), True]
for sequence in "abcdé", "abcde" * 30, b"abcde", bytearray(b"abcde"), [1, 2, 3, 4, 5], (1, 2, 3, 4, 5), range(5), Text("abcde"), Whole("abcde"):
    results = [sequence[lower:upper] for lower in bounds for upper in bounds]
    print(type(sequence).__name__, {type(r).__name__ for r in results}, [len(r) for r in results])
    print(repr(sequence[Index(1) : Index(-1)])[:60], sequence[:] is sequence)

print(Items()[1:2], Items()[:], Items()[None:"x"])
digits, growing, kept = "0123456789" * 20, "", []
for i in range(400):
    growing += digits[i % 7 : i % 7 + 3]
    kept.append(growing)
    if len(growing) > 150:
        growing = growing[-20:]
print(len(set(kept)), kept[3], kept[60], kept[-1])
for sequence, bound in ("abc", "x"), ([1], 1.5), (5, 1), ({}, 2), ((1,), object()):
    try:
        print(sequence[bound:])
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e)
