# The repr of a match shows no more than 50 characters of what matched.
import re

for text in ("", "short", "x" * 47, "x" * 48, "x" * 49, "x" * 80, "\u00e9" * 80, "'" * 10 + "x" * 44, b"x" * 80):
    print(re.match(b"(?s).*" if isinstance(text, bytes) else "(?s).*", text))
