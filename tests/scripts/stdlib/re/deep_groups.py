# Groups within groups go as deep as the recursion limit lets them.
import re

for n in (100, 250, 400):
    for left in ("(", "(?:", "(?=a"):
        p = re.compile(left * n + ")" * n)
        print(n, left, p.groups, p.match("aaa"))
for left in ("(", "(?:", "(?=a"):
    try:
        re.compile(left * 5000 + ")" * 5000)
    except RecursionError as e:
        print(left, e)
