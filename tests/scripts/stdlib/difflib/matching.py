# SequenceMatcher and similar words
import difflib
s = difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), round(s.quick_ratio(), 3), round(s.real_quick_ratio(), 3), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(), s.find_longest_match(8, 15, 0, 20))
s = difflib.SequenceMatcher(None, [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, "x", 5, 6, 7, 8]); print(list(s.get_grouped_opcodes(1)), s.b2j, s.bjunk, s.bpopular)
s.set_seq1("abc"); s.set_seq2("abd"); print(s.ratio(), difflib.SequenceMatcher(None, "", "").ratio()); t = difflib.SequenceMatcher(None, "ab" * 150, "ab" * 150); print(sorted(t.bpopular), t.ratio(), difflib.SequenceMatcher(None, "ab" * 150, "ab" * 150, autojunk=False).ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("apple", ["ape", "apple"], n=1, cutoff=0.9), difflib.Match(1, 2, 3))
