# Patterns as regular expressions.
import fnmatch, re
for p in ["*", "a*b", "a*b*c", "**x", "?.txt", "[!a-z0-9]*", "[^x]", "[[x]", "[a&&b]", "a.b+c", "[b-a]", "[!b-a]", "", "[a-c-e]", "[\\]x", "é*"]:
    t = fnmatch.translate(p)
    print(p, t, bool(re.match(t, "abc")))
