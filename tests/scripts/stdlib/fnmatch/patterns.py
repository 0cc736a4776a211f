# Which names match which patterns.
from fnmatch import fnmatch, fnmatchcase
for pat in ["*", "*.py", "?", "a?c", "[abc]", "[!abc]", "[a-c]x", "[]]", "[!]]", "[a", "*a*b*c", "", "[z-a]", "[-x]", "a[b-]c", "**", ".*", "[[]x", "\\*"]:
    names = ["", "a", "abc", "ab.py", ".py", "bx", "]", "[a", "xaybzc", "-", "a-c", "[x", "\\q"]
    print(pat, [n for n in names if fnmatchcase(n, pat)])
print(fnmatch(b"ab.py", b"*.py"), fnmatch("A.PY", "*.py"), fnmatch("new\nline", "new*"))
