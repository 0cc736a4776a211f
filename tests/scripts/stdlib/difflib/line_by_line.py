# ndiff, with marks for what differs within lines
import difflib
a = ["one\n", "two words\n", "\tindented line\n", "same\n", "gone\n", "abcdefghijklmnop\n"]; b = ["ore\n", "two  words\n", "\tindented  lime\n", "same\n", "abcdefXhijklmnop\n", "new\n"]
d = list(difflib.ndiff(a, b)); print("".join(d)); print(list(difflib.restore(d, 1)) == a, list(difflib.restore(d, 2)) == b)
print("".join(difflib.Differ(linejunk=difflib.IS_LINE_JUNK).compare(["#\n", "x\n"], ["x\n", "\n", "y\n"]))); print(difflib.IS_LINE_JUNK(" # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
