"""Count the words of a file, or of standard input: pyasync run wordcount.py [FILE] [N]"""

import collections
import re
import sys


def words(lines):
    for line in lines:
        yield from re.findall(r"[^\W\d_]+", line.lower())


def main(path="-", top="10"):
    lines = sys.stdin if path == "-" else open(path)
    counts = collections.Counter(words(lines))
    width = max((len(w) for w, _ in counts.most_common(int(top))), default=0)
    for word, n in counts.most_common(int(top)):
        print(f"{word:<{width}} {n:>6}")


if __name__ == "__main__":
    main(*sys.argv[1:])
