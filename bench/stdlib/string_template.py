"""string.Template, capwords, translate and Formatter."""
import string

t = string.Template("Dear $name, you owe ${amount} $$ since ${day}; $$HOME is $home")
f = string.Formatter()
table = str.maketrans("aeiou", "12345", "xyz")
size = 0
for i in range(15_000):
    size += len(t.substitute(name="Anna", amount=i, day="Monday", home="x"))
    size += len(t.safe_substitute(name="Anna"))
    size += len(string.capwords("the quick brown fox")) + len("the lazy xyz dog".translate(table))
    size += len(f.format("{0} {name:>5}", i, name="n"))
print(size)
