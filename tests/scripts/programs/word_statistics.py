# Reading text, counting, sorting, an index and a histogram.
import string
from collections import Counter, defaultdict
TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness, it was the epoch of belief, it was the
epoch of incredulity, it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair, we had everything
before us, we had nothing before us -- in short, the period was so far like the
present period, that some of its noisiest authorities insisted on its being
received, for good or for evil, in the superlative degree of comparison only."""
with open("text.txt", "w", encoding="utf-8") as f:
    f.write(TEXT + "\n")

def words(path):
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, start=1):
            for raw in line.split():
                if word := raw.strip(string.punctuation).lower():
                    yield number, word

counts, index = Counter(), defaultdict(list)
for number, word in words("text.txt"):
    counts[word] += 1
    if number not in index[word]:
        index[word].append(number)
print(sum(counts.values()), "words,", len(counts), "different")
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:8]:
    print(f"{word:>8} {n:>3} {'#' * n} {index[word]}")
lengths = Counter(map(len, counts))
print("\n".join(f"{k:>2}: {'*' * v}" for k, v in sorted(lengths.items())))
once = sorted(w for w, n in counts.items() if n == 1)
print(len(once), once[:6], max(once, key=len), [w for w in once if w.startswith("s")])
letters = Counter(c for w in counts.elements() for c in w)
print(letters.most_common(3), "".join(sorted(set(string.ascii_lowercase) - set(letters))))
bigrams = Counter(zip(*(lambda ws: (ws, ws[1:]))([w for _, w in words("text.txt")])))
print(bigrams.most_common(3))
anagrams = defaultdict(set)
for w in counts: anagrams["".join(sorted(w))].add(w)
print(sorted(tuple(sorted(s)) for s in anagrams.values() if len(s) > 1))
wrapped, line = [], ""
for w in TEXT.split():
    if len(line) + len(w) > 40: wrapped.append(line); line = ""
    line = f"{line} {w}".strip()
wrapped.append(line)
print("\n".join(f"{l:^40}|" for l in wrapped[:5]))
print(TEXT.title()[:50], TEXT.count("\n"), TEXT.swapcase()[:20], len(TEXT.splitlines()[0]))
