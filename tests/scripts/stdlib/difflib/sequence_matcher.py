# SequenceMatcher: blocks, opcodes, ratios, junk and popular elements
from difflib import SequenceMatcher

s = SequenceMatcher(None, "qabxcd", "abycdf")
for code in s.get_opcodes():
    print(code)
print(s.get_matching_blocks())
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio())
print(s.find_longest_match(0, 6, 0, 6), s.find_longest_match(3))

s = SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), s.bjunk)
print([m for m in s.get_matching_blocks()])
print(SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))

a = [str(i) for i in range(1, 40)]
b = a[:]
b[8:8] = ["i"]
b[20] += "x"
b[23:28] = []
b[30] += "y"
for group in SequenceMatcher(None, a, b).get_grouped_opcodes():
    print(group)
print(list(SequenceMatcher(None, [], []).get_grouped_opcodes()))
print(list(SequenceMatcher(None, a, a).get_grouped_opcodes()))

long = "ab" + "x" * 300
s = SequenceMatcher(None, "xxab", long)
print(s.bpopular, s.get_matching_blocks())
s = SequenceMatcher(None, "xxab", long, autojunk=False)
print(s.bpopular, s.get_matching_blocks())
print(SequenceMatcher().ratio(), SequenceMatcher(a="", b="x").ratio())
print(SequenceMatcher[int])

s = SequenceMatcher(None, [1, 2.0, (3,)], [2, (3,), 1])
print(s.get_opcodes())
s.set_seq1([])
print(s.get_opcodes(), s.ratio())
try:
    SequenceMatcher(None, [[1]], [[1]])
except TypeError as e:
    print(type(e).__name__, e)
