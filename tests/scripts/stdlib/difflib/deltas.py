# ndiff, Differ and restore
import difflib

one = """   1. Beautiful is better than ugly.
   2. Explicit is better than implicit.
   3. Simple is better than complex.
   4. Complex is better than complicated.
""".splitlines(keepends=True)
two = """   1. Beautiful is better than ugly.
   3.   Simple is better than complex.
   4. Complicated is better than complex.
   5. Flat is better than nested.
""".splitlines(keepends=True)
delta = list(difflib.ndiff(one, two))
print("".join(delta), end="")
print(list(difflib.restore(delta, 1)) == one, list(difflib.restore(delta, 2)) == two)
print("".join(difflib.Differ().compare(["\tI am a buggy\n", "a\n", "b\n"], ["\t\tI am a bug\n", "completely other\n"])))
print("".join(difflib.ndiff(["\n", "a\n", "  # \n", "b\n"], ["# \n", "a\n", "b\n", "\n"], linejunk=difflib.IS_LINE_JUNK)))
print(list(difflib.ndiff([], [])), list(difflib.ndiff(["x"], [])), list(difflib.ndiff([], ["x"])))
print(difflib.IS_LINE_JUNK("\n"), difflib.IS_LINE_JUNK("  #   \n"), difflib.IS_LINE_JUNK("hello\n"))
print(difflib.IS_CHARACTER_JUNK(" "), difflib.IS_CHARACTER_JUNK("\n"), difflib.IS_CHARACTER_JUNK("x", "xy"))
same = ["line %d of some text\n" % i for i in range(30)]
changed = [s.replace("some", "same") if i % 3 else s for i, s in enumerate(same)]
print("".join(difflib.ndiff(same, changed)).count("?"))
for which in (3, "2", None):
    try:
        print(list(difflib.restore(delta, which))[0])
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
